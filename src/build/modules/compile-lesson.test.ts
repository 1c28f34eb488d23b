import { describe, expect, test } from 'vitest';
import type { Item } from '../../lib/items/schemas.ts';
import { testRules, type Told } from './testing/rules.ts';
import {
	added,
	CASE,
	CASE_DE,
	CASE_EN,
	compileTree,
	LESSON,
	LESSON_DE,
	LESSON_EN,
	replaced,
	type Change,
	type Changes
} from './testing/tree.ts';

/** One more step in the lesson, before its exit, with words in both languages. */
function withStep(yaml: string, words: string): Changes {
	return {
		[LESSON]: replaced('  - id: rest\n', `${yaml}  - id: rest\n`),
		[LESSON_DE]: added(`\n${words}`),
		[LESSON_EN]: added(`\n${words}`)
	};
}

/** The same change in both languages of the lesson. */
function inBoth(change: Change): Changes {
	return { [LESSON_DE]: change, [LESSON_EN]: change };
}

function toldInBoth(told: Omit<Told, 'file'>, files = [LESSON_DE, LESSON_EN]): Told[] {
	return files.map((file) => ({ file, ...told }));
}

function withoutSection(id: string): Change {
	return (text) => {
		const sections = text.split(/(?=^## )/m);
		const rest = sections.filter((section) => !section.startsWith(`## ${id}`));
		if (rest.length !== sections.length - 1) throw new Error(`There is no section "${id}".`);
		return rest.join('');
	};
}

describe('the steps of a lesson', () => {
	testRules([
		{
			title: 'have an id each',
			changes: { [LESSON]: replaced('  - id: rest\n', '  - id: why\n    kind: point\n  - id: rest\n') },
			told: [
				{
					file: LESSON,
					at: '- id: why\n    kind: point\n  - id: rest',
					field: 'steps.4.id',
					what: 'The step id "why" stands here twice.',
					todo: 'Choose another id.'
				}
			]
		},
		{
			title: 'end with an exit',
			changes: {
				...withStep('', '## later: Später\n\nText.\n'),
				[LESSON]: added('  - id: later\n    kind: transfer # last\n')
			},
			told: [
				{
					file: LESSON,
					at: 'kind: exit',
					field: 'steps.4.kind',
					what: 'A lesson ends with one step of kind exit.',
					todo: 'Make the last step, and only it, an exit.'
				},
				{
					file: LESSON,
					at: 'transfer # last',
					field: 'steps.5.kind',
					what: 'A lesson ends with one step of kind exit.',
					todo: 'Make the last step, and only it, an exit.'
				}
			]
		},
		{
			title: 'have one exit only',
			changes: withStep('  - id: pause\n    kind: exit\n', '## pause: Pause\n\nText.\n'),
			told: [
				{
					file: LESSON,
					at: 'kind: exit',
					field: 'steps.4.kind',
					what: 'A lesson ends with one step of kind exit.',
					todo: 'Make the last step, and only it, an exit.'
				}
			]
		},
		{
			title: 'begin with one decision',
			changes: {
				[LESSON]: (text) =>
					text
						.replace('type: choice', 'type: true-false')
						.replace('[knock, enter]', '{ knock: true, enter: false }')
			},
			told: [
				{
					file: LESSON,
					at: '- id: at-the-door',
					field: 'steps.0',
					what: 'The first screen carries one decision.',
					todo: 'Begin with a situation that has an item of type choice.'
				}
			]
		},
		...(['situation', 'question'] as const).map((kind) => ({
			title: `ask something where they are of kind ${kind}`,
			changes: withStep(`  - id: ask\n    kind: ${kind}\n`, '## ask: Frage\n\nText.\n'),
			told: [
				{
					file: LESSON,
					at: '- id: ask',
					field: 'steps.4',
					what: `A ${kind} asks something.`,
					todo: 'Add "item:" with its type.'
				}
			]
		})),
		...(['point', 'exit'] as const).map((kind) => ({
			title: `ask nothing where they are of kind ${kind}`,
			changes: {
				...inBoth((text) =>
					text.replace(kind === 'point' ? /(\[E1\]\n)/ : /$/, '$1\n### question\n\nWas denken Sie?\n')
				),
				[LESSON]: replaced(`kind: ${kind}`, `kind: ${kind}\n    item: { id: door-more, type: reflection }`)
			},
			told: [
				{
					file: LESSON,
					at: 'door-more',
					field: `steps.${kind === 'point' ? 1 : 4}.item`,
					what: `A ${kind} asks nothing.`,
					todo: 'Remove the item, or change the kind to question.'
				}
			]
		})),
		{
			title: 'have scenes where they are of kind case',
			changes: withStep('  - id: ask\n    kind: case\n', '## ask: Fall\n\nText.\n'),
			told: [
				{
					file: LESSON,
					at: '- id: ask',
					field: 'steps.4',
					what: 'A step of kind case, and only it, has "start:" and "scenes:".',
					todo: 'Add or remove them.'
				}
			]
		},
		{
			title: 'have no scenes where they are of another kind',
			changes: withStep(
				'  - id: ask\n    kind: transfer\n    start: end\n    scenes: { end: { end: true } }\n',
				'## ask: Fall\n\nText.\n\n## ask/end: Ende\n\nText.\n'
			),
			told: [
				{
					file: LESSON,
					at: '- id: ask',
					field: 'steps.4',
					what: 'A step of kind case, and only it, has "start:" and "scenes:".',
					todo: 'Add or remove them.'
				}
			]
		},
		{
			title: 'include a case where the lesson is one',
			changes: { [LESSON]: replaced('kind: lesson', 'kind: case') },
			told: [
				{
					file: LESSON,
					at: 'kind: case',
					field: 'kind',
					what: 'A case has a step of kind case.',
					todo: 'Add one, or make it a lesson.'
				}
			]
		}
	]);
});

describe('items', () => {
	testRules([
		{
			title: 'have an answer among their options',
			changes: { [LESSON]: replaced('answer: knock', 'answer: kick') },
			told: [
				{
					file: LESSON,
					at: 'item:',
					field: 'steps.0.item',
					what: 'answer: "kick" is not among options (knock, enter)',
					todo: 'Correct the id, or add the missing one.'
				}
			]
		},
		{
			title: 'have an id of their own in the lesson',
			changes: { [LESSON]: replaced('id: door-plan', 'id: door-sort') },
			told: [
				{
					file: LESSON,
					at: 'type: reflection',
					field: 'steps.3.item.id',
					what: 'The item id "door-sort" is taken by doors/knocking/sorting.',
					todo: 'Choose another id.'
				}
			]
		},
		{
			title: 'have an id of their own in the whole course',
			changes: {
				[CASE]: replaced(
					'  - id: home\n',
					'  - id: plan\n    kind: transfer\n    item: { id: door-plan, type: reflection }\n  - id: home\n'
				),
				[CASE_DE]: added('\n## plan: Morgen\n\n### question\n\nWas nehmen Sie mit?\n'),
				[CASE_EN]: added('\n## plan: Tomorrow\n\n### question\n\nWhat do you take along?\n')
			},
			told: [
				{
					file: CASE,
					at: 'door-plan',
					field: 'steps.2.item.id',
					what: 'The item id "door-plan" is taken by doors/knocking/plan.',
					todo: 'Choose another id.'
				}
			]
		}
	]);
});

describe('a case', () => {
	const scene = (yaml: string, words = '') => ({
		[CASE]: replaced('      found: { end: true }\n', `      found: { end: true }\n${yaml}`),
		[CASE_DE]: added(words),
		[CASE_EN]: added(words)
	});

	testRules([
		{
			title: 'has edges to scenes that exist',
			changes: { [CASE]: replaced('wait: { to: found', 'wait: { to: nowhere') },
			told: [
				{
					file: CASE,
					at: 'wait:',
					field: 'steps.0.scenes.lost-again.options.wait',
					what: '"wait" leads to "nowhere", which is no scene.',
					todo: 'Correct "to:".'
				}
			]
		},
		{
			title: 'has no scene that no path leads to',
			changes: scene('      garden: { end: true }\n', '\n## key/garden: Garten\n\nText.\n'),
			told: [
				{
					file: CASE,
					at: 'garden:',
					field: 'steps.0.scenes.garden',
					what: 'No path leads to the scene "garden".',
					todo: 'Let an option lead there, or remove it.'
				}
			]
		},
		{
			title: 'has no scene where it just stops',
			changes: {
				...scene('      garden: {}\n', '\n## key/garden: Garten\n\nText.\n'),
				[CASE]: (text) =>
					text
						.replace('wait: { to: found', 'wait: { to: garden')
						.replace('      found: { end: true }\n', '      found: { end: true }\n      garden: {}\n')
			},
			told: [
				{
					file: CASE,
					at: 'garden: {}',
					field: 'steps.0.scenes.garden',
					what: 'The scene "garden" either has options or "end: true".',
					todo: 'Add one of the two, not both.'
				},
				{
					file: CASE,
					at: 'garden: {}',
					field: 'steps.0.scenes.garden',
					what: 'From the scene "garden" no path comes to an end.',
					todo: 'Add an option that leads on.'
				}
			]
		},
		{
			title: 'has no end that goes on',
			changes: {
				[CASE]: replaced(
					'found: { end: true }',
					'found: { end: true, options: { back: { to: lost, rating: weak } } }'
				),
				...Object.fromEntries(
					[CASE_DE, CASE_EN].map((file) => [
						file,
						(text: string) =>
							text.replace('## what-helped', '### question\n\nA?\n\n### back\n\nB\n\n> C\n\n## what-helped')
					])
				)
			},
			told: [
				{
					file: CASE,
					at: 'found: {',
					field: 'steps.0.scenes.found',
					what: 'The scene "found" either has options or "end: true".',
					todo: 'Add one of the two, not both.'
				}
			]
		},
		{
			title: 'has no circle without a way out',
			changes: {
				...scene('', '\n## key/garden: Garten\n\nText.\n\n### question\n\nA?\n\n### stay\n\nB\n\n> C\n'),
				[CASE]: (text) =>
					text
						.replace('wait: { to: found', 'wait: { to: garden')
						.replace(
							'      found: { end: true }\n',
							'      found: { end: true }\n      garden: { options: { stay: { to: garden, rating: weak } } }\n'
						)
			},
			told: [
				{
					file: CASE,
					at: 'garden: { options',
					field: 'steps.0.scenes.garden',
					what: 'From the scene "garden" no path comes to an end.',
					todo: 'Add an option that leads on.'
				}
			]
		},
		{
			title: 'begins at a scene that exists',
			changes: { [CASE]: replaced('start: lost', 'start: nowhere') },
			told: [
				{
					file: CASE,
					at: 'scenes:',
					field: 'steps.0.scenes',
					what: 'The case starts at "nowhere", which is no scene.',
					todo: 'Correct "start:".'
				},
				...['lost', 'stuck', 'lost-again', 'found'].map((id) => ({
					file: CASE,
					at: `      ${id}:`,
					field: `steps.0.scenes.${id}`,
					what: `No path leads to the scene "${id}".`,
					todo: 'Let an option lead there, or remove it.'
				}))
			]
		},
		{
			title: 'says after each choice what happens next',
			changes: { [CASE_DE]: replaced('\n> Sie klemmt.\n', '') },
			told: [
				{
					file: CASE_DE,
					at: '### push',
					field: 'key/lost · push',
					what: 'It is not said what happens next.',
					todo: 'Add a quote: a line that begins with ">".'
				}
			]
		},
		{
			title: 'has words for each scene',
			changes: { [CASE_EN]: withoutSection('key/stuck') },
			told: [
				{
					file: CASE_EN,
					field: 'key/stuck',
					what: 'The heading "## key/stuck: …" is missing.',
					todo: 'Add it with its text.'
				}
			]
		},
		{
			title: 'has a heading for each scene',
			changes: { [CASE_DE]: replaced('## key/stuck: Die Tür klemmt', '## key/stuck') },
			told: [
				{
					file: CASE_DE,
					at: '## key/stuck',
					field: 'key/stuck',
					what: 'The screen has no heading.',
					todo: 'Write "## key/stuck: Heading".'
				}
			]
		},
		{
			title: 'says in each scene what is there',
			changes: { [CASE_DE]: replaced('Nichts geht mehr.\n\n', '') },
			told: [
				{
					file: CASE_DE,
					at: '## key/stuck',
					field: 'key/stuck',
					what: 'There is no text below this heading.',
					todo: 'Write it.'
				}
			]
		},
		{
			title: 'asks a question in each scene that goes on',
			changes: { [CASE_DE]: replaced('### question\n\nUnd jetzt?\n\n', '') },
			told: [
				{
					file: CASE_DE,
					at: '## key/stuck',
					field: 'key/stuck · question',
					what: 'The heading "### question" is missing below "## key/stuck".',
					todo: 'Add it with its text.'
				}
			]
		}
	]);
});

describe('words', () => {
	testRules([
		{
			title: 'are there for each step',
			changes: { [LESSON_EN]: withoutSection('rest') },
			told: [
				{
					file: LESSON_EN,
					field: 'rest',
					what: 'The heading "## rest: …" is missing.',
					todo: 'Add it with its text.'
				}
			]
		},
		{
			title: 'are there for no step that does not exist',
			changes: { [LESSON_DE]: added('\n## more: Mehr\n\nText.\n') },
			told: [
				{
					file: LESSON_DE,
					at: '## more',
					field: 'more',
					what: 'No step has the id "more".',
					todo: 'Correct the heading, or add the step to the YAML file.'
				}
			]
		},
		{
			title: 'are there for each option',
			changes: {
				[LESSON_DE]: replaced('### enter\n\nIch gehe hinein.\n\n> Jemand steht im Raum.\n\n', '')
			},
			told: [
				{
					file: LESSON_DE,
					at: '## at-the-door',
					field: 'at-the-door · enter',
					what: 'The heading "### enter" is missing below "## at-the-door".',
					todo: 'Add it with its text.'
				}
			]
		},
		...['question', 'good', 'otherwise'].map((part) => ({
			title: `are there for "${part}"`,
			changes: {
				[LESSON_DE]: (text: string) => text.replace(new RegExp(`### ${part}\n\n.*\n\n`), '')
			},
			told: [
				{
					file: LESSON_DE,
					at: '## at-the-door',
					field: `at-the-door · ${part}`,
					what: `The heading "### ${part}" is missing below "## at-the-door".`,
					todo: 'Add it with its text.'
				}
			]
		})),
		{
			title: 'are there for no option that does not exist',
			changes: {
				[LESSON_DE]: replaced('### good\n\nKlopfen', '### leave\n\nIch gehe.\n\n### good\n\nKlopfen')
			},
			told: [
				{
					file: LESSON_DE,
					at: '### leave',
					field: 'at-the-door · leave',
					what: 'Nothing in the YAML file has the id "leave".',
					todo: 'Correct the heading, or add the id there.'
				}
			]
		},
		{
			title: 'follow below each heading',
			changes: { [LESSON_DE]: replaced('Ich gehe hinein.\n\n', '') },
			told: [
				{
					file: LESSON_DE,
					at: '### enter',
					field: 'at-the-door · enter',
					what: 'There is no text below this heading.',
					todo: 'Write it.'
				}
			]
		},
		{
			title: 'give feedback on each option',
			changes: { [LESSON_DE]: replaced('> Jemand steht im Raum.\n', '') },
			told: [
				{
					file: LESSON_DE,
					at: '### enter',
					field: 'at-the-door · enter',
					what: 'There is no feedback below this text.',
					todo: 'Add a quote: a line that begins with ">", saying what can happen next.'
				}
			]
		},
		{
			title: 'have a heading on each screen',
			changes: { [LESSON_DE]: replaced('## plan: Morgen', '## plan') },
			told: [
				{
					file: LESSON_DE,
					at: '## plan',
					field: 'plan',
					what: 'The screen has no heading.',
					todo: 'Write "## plan: Heading".'
				}
			]
		},
		{
			title: 'are there on a screen that asks nothing',
			changes: { [LESSON_DE]: replaced('Die Tür darf zu sein.\n', '') },
			told: [
				{
					file: LESSON_DE,
					at: '## rest',
					field: 'rest',
					what: 'There is no text below this heading.',
					todo: 'Write it.'
				}
			]
		},
		{
			title: 'have the note that the lesson announces',
			changes: { [LESSON_DE]: withoutSection('note') },
			told: [
				{
					file: LESSON_DE,
					field: 'note',
					what: 'The heading "## note: …" is missing.',
					todo: 'Add it with its text.'
				}
			]
		},
		{
			title: 'have a title and an aim',
			changes: { [LESSON_DE]: replaced('aim: Sie klopfen zuerst.\n', 'aim:\n') },
			told: [
				{
					file: LESSON_DE,
					at: 'title:',
					field: 'aim',
					what: '"aim:" is missing between the lines --- at the top.',
					todo: 'Add "aim: …".'
				}
			]
		},
		{
			title: 'have no other key at the top',
			changes: { [LESSON_DE]: replaced('aim:', 'author: Roe\naim:') },
			told: [
				{
					file: LESSON_DE,
					at: 'title:',
					field: 'author',
					what: 'The key "author" is not known here.',
					todo: 'Check its spelling, or remove the line.'
				}
			]
		},
		{
			title: 'cite a source on each key point',
			changes: inBoth(replaced(' [E1]', '')),
			told: toldInBoth({
				at: '## why',
				field: 'why',
				what: 'This key point cites no source.',
				todo: 'Put the E-number behind the sentence it supports, e.g. [E30].'
			})
		}
	]);
});

describe('what stays the same for ever', () => {
	const before = compileTree().course.lessons['doors/knocking']!['de']!;

	const itemsOf = (changes: Changes) => {
		const { course, problems } = compileTree(changes);
		expect(problems).toEqual([]);
		const lesson = course.lessons['doors/knocking']!['de']!;
		return { version: lesson.version, keys: keysOf(lesson.steps), lesson };
	};
	const keysOf = (steps: { item?: Item }[]) =>
		Object.fromEntries(steps.flatMap(({ item }) => (item ? [[item.id, item.key]] : [])));
	const known = { version: before.version, keys: keysOf(before.steps) };

	test('each item has a key of its own', () => {
		expect(Object.keys(known.keys)).toEqual(['door-first', 'door-sort', 'door-plan']);
		expect(new Set(Object.values(known.keys)).size).toBe(3);
	});

	test('keys and version are the same in every language', () => {
		const english = compileTree().course.lessons['doors/knocking']!['en']!;
		expect({ version: english.version, keys: keysOf(english.steps) }).toEqual(known);
	});

	test.each<{ title: string; changes: Changes }>([
		{
			title: 'other words',
			changes: {
				[LESSON_DE]: (text) =>
					text.replace('Ich klopfe.', 'Ich klopfe an.').replace('title: An der Tür', 'title: Vor der Tür'),
				[LESSON_EN]: replaced('I knock.', 'I knock first.')
			}
		},
		{ title: 'other minutes', changes: { [LESSON]: replaced('minutes: 5', 'minutes: 6') } },
		{
			title: 'the seed an item grew from',
			changes: { [LESSON]: replaced('type: choice', 'type: choice\n      seed: Q7') }
		},
		{
			title: 'another place of an option in the list',
			changes: {
				[LESSON]: (text) =>
					text
						.replace('[knock, enter]', '[enter, knock]')
						.replace('gap: [open, shut]', 'gap: [shut, open]')
						.replace('[open, shut]', '[shut, open]')
			}
		},
		{
			title: 'another place of a card in the list',
			changes: { [LESSON]: replaced('light: open, bolt: shut,', 'bolt: shut, light: open,') }
		}
	])('$title: no key changes, and no version', ({ changes }) => {
		const { version, keys } = itemsOf(changes);
		expect({ version, keys }).toEqual(known);
	});

	test.each<{ title: string; changes: Changes; item: string }>([
		{
			title: 'another answer',
			changes: { [LESSON]: replaced('answer: knock', 'answer: enter') },
			item: 'door-first'
		},
		{
			title: 'a higher revision',
			changes: { [LESSON]: replaced('type: choice', 'type: choice\n      revision: 2') },
			item: 'door-first'
		},
		{
			title: 'a card in another category',
			changes: { [LESSON]: replaced('bolt: shut', 'bolt: open') },
			item: 'door-sort'
		},
		{
			title: 'a card that fits in one category less',
			changes: { [LESSON]: replaced('gap: [open, shut]', 'gap: [open]') },
			item: 'door-sort'
		}
	])('$title: the key of that item and the version change, and no other key', ({ changes, item }) => {
		const { version, keys } = itemsOf(changes);
		expect(version).not.toBe(known.version);
		expect(keys[item]).not.toBe(known.keys[item]);
		expect({ ...keys, [item]: known.keys[item] }).toEqual(known.keys);
	});

	test('one more step: the version changes, and no key', () => {
		const { version, keys } = itemsOf(
			withStep('  - id: more\n    kind: transfer\n', '## more: Mehr\n\nText.\n')
		);
		expect(version).not.toBe(known.version);
		expect(keys).toEqual(known.keys);
	});
});

describe('the order in which options are shown first', () => {
	const ordersOf = (changes: Changes = {}, language = 'de') => {
		const { course, problems } = compileTree(changes);
		expect(problems).toEqual([]);
		return [
			...course.lessons['doors/knocking']![language]!.steps.map(({ item }) => item?.order),
			...Object.values(course.lessons['doors/key']![language]!.steps[0]!.case!.scenes).map(({ options }) =>
				options.map(({ id }) => id)
			)
		];
	};
	const orders = ordersOf();

	test('has each option once', () => {
		expect(orders.map((order) => [...(order ?? [])].sort())).toEqual([
			['enter', 'knock'],
			[],
			['bolt', 'gap', 'light'],
			[],
			[],
			['ask', 'push'],
			['stop'],
			['call', 'wait'],
			[]
		]);
	});

	test('is the same at every build and in every language', () => {
		expect(ordersOf()).toEqual(orders);
		expect(ordersOf({}, 'en')).toEqual(orders);
	});

	test('does not follow the order in the file', () => {
		const changes: Changes = {
			[LESSON]: (text) =>
				text
					.replace('[knock, enter]', '[enter, knock]')
					.replace(
						'{ light: open, bolt: shut, gap: [open, shut] }',
						'{ gap: [open, shut], bolt: shut, light: open }'
					)
		};
		expect(ordersOf(changes)).toEqual(orders);
	});

	test('is never the solution', () => {
		const ids = Array.from({ length: 12 }, (_, n) => `sequence-${n}`);
		const yaml = ids.map(
			(id) =>
				`  - id: ${id}\n    kind: question\n    item: { id: ${id}, type: order, sequence: [one, two, three] }\n`
		);
		const parts = ['question', 'one', 'two', 'three', 'good', 'otherwise'];
		const words = ids.map((id) => `## ${id}: X\n\n${parts.map((part) => `### ${part}\n\nX.\n`).join('\n')}`);
		const { course, problems } = compileTree(withStep(yaml.join(''), words.join('\n')));
		expect(problems).toEqual([]);
		const shown = course.lessons['doors/knocking']!['de']!.steps.flatMap(({ id, item }) =>
			ids.includes(id) ? [item?.order.join()] : []
		);
		expect(shown.length).toBe(12);
		expect(shown).not.toContain('one,two,three');
	});
});

test('a lesson is delivered as the screen needs it', () => {
	const { steps, ...lesson } = compileTree().course.lessons['doors/knocking']!['de']!;
	expect(lesson).toEqual({
		id: 'doors/knocking',
		kind: 'lesson',
		number: '1.1',
		minutes: 5,
		version: expect.stringMatching(/^[0-9a-f]{10}$/) as string,
		title: 'An der Tür',
		aim: 'Sie klopfen zuerst.',
		note: '<p>Diese Lektion ist kurz.</p>'
	});
	expect(steps[0]).toEqual({
		id: 'at-the-door',
		kind: 'situation',
		title: 'Die Tür ist zu',
		body: '<p>Hinter der Tür ist es still.</p>',
		shorter: false,
		item: {
			id: 'door-first',
			type: 'choice',
			revision: 1,
			options: ['knock', 'enter'],
			answer: 'knock',
			order: expect.arrayContaining(['knock', 'enter']) as string[],
			key: expect.stringMatching(/^[0-9a-f]{10}$/) as string,
			words: {
				question: '<p>Was tun Sie zuerst?</p>',
				parts: {
					knock: { text: 'Ich klopfe.', feedback: '<p>Jemand fragt mich.</p>' },
					enter: { text: 'Ich gehe hinein.', feedback: '<p>Jemand steht im Raum.</p>' }
				},
				good: '<p>Klopfen ist fragen.</p>',
				otherwise: '<p>Noch nicht ganz.</p>'
			}
		},
		sources: [],
		terms: []
	});
	expect(steps[3]?.item?.words).toEqual({
		question: '<p>An welche Tür klopfen Sie?</p>',
		parts: {},
		hint: '<p>Eine genügt.</p>'
	});
});

test('a scene is delivered with what each choice leads to', () => {
	const { start, scenes } = compileTree().course.lessons['doors/key']!['en']!.steps[0]!.case!;
	expect([start, scenes['stuck'], scenes['found']]).toEqual([
		'lost',
		{
			id: 'stuck',
			title: 'The door is stuck',
			body: '<p>Nothing moves.</p>',
			question: '<p>And now?</p>',
			options: [
				{
					id: 'stop',
					text: 'I stop.',
					after: '<p>It gets quiet.</p>',
					to: 'lost-again',
					rating: 'good'
				}
			]
		},
		{ id: 'found', title: 'Found', body: '<p>The door opens.</p>', question: '', options: [] }
	]);
});
