import { describe, expect, test } from 'vitest';
import { rules } from './rules.ts';
import {
	choice,
	exit,
	foundBy,
	point,
	type CourseDraft,
	type LessonDraft,
	type StepDraft
} from './testing/course.ts';

/** Each rule with an example that it lets pass and one that it does not. */

type Found = ReturnType<typeof foundBy>;

interface Example {
	title: string;
	draft: CourseDraft;
	found: Found;
}

const tested = new Set<string>();

function testRule(rule: string, examples: Example[]): void {
	tested.add(rule);
	describe(rule, () => {
		test.each(examples)('$title', ({ draft, found }) => {
			expect(foundBy(rule, draft)).toEqual(found);
		});
	});
}

const file = '01-doors/01-first/de.md';
const yaml = '01-doors/01-first/lesson.yaml';
const level = 'warning' as const;

/** A course of one lesson with these steps and an exit. */
function one(steps: Record<string, StepDraft>, more: CourseDraft = {}): CourseDraft {
	return { lessons: { '01-doors/01-first': { steps: { ...steps, rest: exit } } }, ...more };
}

/** A module of three lessons, of which the first is given. */
function whole(first: LessonDraft, more: CourseDraft = {}): CourseDraft {
	const { lessons, ...rest } = more;
	return {
		lessons: {
			'01-doors/01-first': first,
			'01-doors/02-second': { steps: { a: choice('second', two), rest: exit } },
			'01-doors/03-third': { steps: { a: choice('third', two), rest: exit } },
			...lessons
		},
		...rest
	};
}

const two = { knock: 'Klopfen', enter: 'Gehen' };

function many(count: number, make: (index: number) => StepDraft): Record<string, StepDraft> {
	return Object.fromEntries(Array.from({ length: count }, (_, index) => [`step-${index}`, make(index)]));
}

const words = (count: number) => `Wort${' wort'.repeat(count - 1)}.`;

testRule('source-per-item', [
	{ title: 'a source in a feedback is enough', draft: one({ a: choice('first', two) }), found: [] },
	{
		title: 'no source on the step: a warning while the module is small',
		draft: one({ a: choice('first', two, { good: 'Das hilft.' }) }),
		found: [{ file, field: 'a', level, what: 'This item is scored and cites no source.' }]
	},
	{
		title: 'no source on the step: an error in a module of three lessons',
		draft: whole({ steps: { a: choice('first', two, { good: 'Das hilft.' }), rest: exit } }),
		found: [{ file, field: 'a', what: 'This item is scored and cites no source.' }]
	}
]);

const longest = { right: 'Ich klopfe und warte.', left: 'Ich gehe.' };
const shortest = { right: 'Ich klopfe.', left: 'Ich gehe einfach hinein.' };

testRule('longest-is-right', [
	{
		title: 'two of five are 40 %',
		draft: one(many(5, (index) => choice(`item-${index}`, index < 2 ? longest : shortest))),
		found: []
	},
	{
		title: 'four are too few to judge',
		draft: one(many(4, (index) => choice(`item-${index}`, longest))),
		found: []
	},
	{
		title: 'three of five are too many',
		draft: one(many(5, (index) => choice(`item-${index}`, index < 3 ? longest : shortest))),
		found: [
			{
				file: '01-doors',
				field: 'de',
				what: 'In 3 of 5 items (60 %) the right option is the longest: doors/first step-0, doors/first step-1, doors/first step-2.'
			}
		]
	}
]);

testRule('position-of-right', [
	{
		title: 'another place in one of four items',
		draft: one(many(4, (index) => choice(`item-${index}`, two, { answer: index === 3 ? 'enter' : 'knock' }))),
		found: []
	},
	{
		title: 'three are too few to judge',
		draft: one(many(3, (index) => choice(`item-${index}`, two))),
		found: []
	},
	{
		title: 'the same place in four items',
		draft: one(many(4, (index) => choice(`item-${index}`, two))),
		found: [{ file: '01-doors', what: 'In all 4 choice items the right option is number 1 in lesson.yaml.' }]
	}
]);

function distractors(texts: string[], right = 'Ich frage.'): Record<string, StepDraft> {
	return many(5, (index) =>
		choice(`item-${index}`, {
			right,
			left: texts[2 * index] ?? 'Ich gehe.',
			other: texts[2 * index + 1] ?? 'Ich warte.'
		})
	);
}

testRule('absolute-distractors', [
	{
		title: 'two of ten, and words that only say how often',
		draft: one(
			distractors([
				'Das ist immer so.',
				'Das geht nie.',
				'Jeden Tag.',
				'Alle zehn Minuten.',
				'Immer noch nicht.'
			])
		),
		found: []
	},
	{
		title: 'three of ten, but right options have them as often',
		draft: one(distractors(['Das ist immer so.', 'Das geht nie.', '„Jeder will das.“'], 'Niemand weiß es.')),
		found: []
	},
	{
		title: 'three of ten, quotations included',
		draft: one(distractors(['Das ist immer so.', 'Das geht nie.', '„Jeder will das.“'])),
		found: [
			{
				file: '01-doors',
				field: 'de',
				what: '3 of 10 distractors (30 %) have a word that leaves no exception: step-0 · left "immer", step-0 · other "nie", step-1 · left "Jeder".'
			}
		]
	},
	{
		title: 'in English by its own words',
		draft: {
			...one(distractors(['It is always so.', 'That never works.', 'Everybody wants it.', 'Every day.'])),
			language: 'en'
		},
		found: [
			{
				file: '01-doors',
				field: 'en',
				what: '3 of 10 distractors (30 %) have a word that leaves no exception: step-0 · left "always", step-0 · other "never", step-1 · left "Everybody".'
			}
		]
	}
]);

const asking = (question: string) => one({ a: choice('first', two, { question }) });

testRule('short-instructions', [
	{ title: '15 words in a sentence', draft: asking(`${words(15)} ${words(15)}`), found: [] },
	{
		title: '16 words are a warning',
		draft: asking(words(16)),
		found: [
			{
				file,
				field: 'a · question',
				level,
				what: 'A sentence of 16 words in an instruction: "Wort wort wort wort wort wort wort wort wort wort wort wort …"'
			}
		]
	},
	{
		title: '21 words are an error',
		draft: asking(words(21)),
		found: [
			{
				file,
				field: 'a · question',
				what: 'A sentence of 21 words in an instruction: "Wort wort wort wort wort wort wort wort wort wort wort wort …"'
			}
		]
	}
]);

testRule('long-sentence', [
	{ title: '20 words', draft: one({ a: point(words(20)) }), found: [] },
	{
		title: '21 words are a warning, 29 an error; a page counts as well',
		draft: one(
			{ a: point(words(21)) },
			{
				files: {
					'_shared/now/page.yaml': 'sections: [{ id: stop }]\n',
					'_shared/now/de.md': `---\ntitle: Akut\n---\n\n## stop: Halt\n\n${words(29)}\n`
				}
			}
		),
		found: [
			{
				file: '_shared/now/de.md',
				field: 'stop',
				what: 'A sentence of 29 words: "Wort wort wort wort wort wort wort wort wort wort wort wort …"'
			},
			{
				file,
				field: 'a',
				level,
				what: 'A sentence of 21 words: "Wort wort wort wort wort wort wort wort wort wort wort wort …"'
			}
		]
	}
]);

const easy = 'Sie klopft an die Tür und wartet. '.repeat(30);
const hard =
	'Institutionelle Verantwortungsübernahme berücksichtigt biografische Belastungserfahrungen pflegebedürftiger Personen. '.repeat(
		30
	);

testRule('readability', [
	{ title: 'short sentences and words', draft: one({ a: point(easy) }), found: [] },
	{
		title: 'a few hard words are too few to judge',
		draft: one({ a: point(hard.slice(0, 200)) }),
		found: []
	},
	{
		title: 'an office letter',
		draft: one({ a: point(hard) }),
		found: [
			{
				file,
				field: 'Wiener Sachtextformel',
				what: 'Wiener Sachtextformel of this lesson is 32.2; it warns at 6 and fails at 8.'
			},
			{ file, field: 'LIX', what: 'LIX of this lesson is 105.7; it warns at 36 and fails at 42.' },
			{ file, field: 'Amstad', what: 'Amstad of this lesson is -158.6; it warns at 65 and fails at 60.' }
		]
	}
]);

testRule('avoid-list', [
	{ title: 'a quotation', draft: one({ a: point('In der Akte steht „aggressiv“.') }), found: [] },
	{
		title: 'a word of the list',
		draft: one({ a: point('Sie ist aggressiv.') }),
		found: [{ file, field: 'a', what: '"aggressiv" is on the list of words to avoid.' }]
	}
]);

const doubtful = 'E1: { citation: "Roe (2020). On doors.", strength: study, limits: { de: unverified } }\n';

testRule('unverified', [
	{
		title: 'a doubtful source that nobody cites',
		draft: one({ a: point('Türen gehen auf.') }, { files: { 'sources.yaml': doubtful } }),
		found: []
	},
	{
		title: 'the word itself, and a source whose limits say so',
		draft: one(
			{ a: point('Türen gehen auf. [E1]') },
			{
				files: { 'sources.yaml': doubtful, 'glossary/de.md': '## hinge: Angel\n\nUNVERIFIED: aus Messing.\n' }
			}
		),
		found: [
			{ file, field: 'a', what: 'The source E1 is unverified: see its limits in sources.yaml.' },
			{ file: 'glossary/de.md', what: 'Something here is marked UNVERIFIED.' }
		]
	}
]);

testRule('figure-needs-ground', [
	{
		title: 'source, year and people in the paragraph',
		draft: one({ a: point('2020 wurden 1.200 Pflegende befragt: 53 % klopfen. [E1]') }),
		found: []
	},
	{
		title: 'year and people in another paragraph on the same source',
		draft: one({ a: point('2020 wurden 80 Pflegende befragt. [E1]\n\nGut die Hälfte klopft (53 %). [E1]') }),
		found: []
	},
	{
		title: 'ages, times, doses, years and phone numbers',
		draft: one({
			a: point(
				'Mit 85 Jahren, um 7:50 Uhr, 1.000 ml, 20 Minuten, seit 1945, Raum 12. Telefon 0800 111 0 111.'
			)
		}),
		found: []
	},
	{
		title: 'what a colleague says in an option',
		draft: one({ a: choice('first', { ...two, most: '90 % klopfen.' }) }),
		found: []
	},
	{
		title: 'no source is an error',
		draft: one({ a: point('Etwa 53 % klopfen.') }),
		found: [{ file, field: 'a', what: '"53 %" has no source in its paragraph.' }]
	},
	{
		title: 'neither year nor people is a warning',
		draft: one({ a: point('Drei von zehn klopfen. [E1]') }),
		found: [{ file, field: 'a', level, what: '"Drei von zehn" does not say when and who was asked.' }]
	}
]);

function line(dates: string, today: string): CourseDraft {
	return {
		today,
		files: {
			'helplines/DE.yaml': `country: DE\nlines:\n  - { id: smith, name: Schmied, group: anyone, phones: ['030 1'], ${dates} }\n`,
			'helplines/DE.de.md': '## smith: Schmied\n\nFür Türen.\n'
		}
	};
}

testRule('helpline-age', [
	{ title: 'a month counts until its end', draft: line("source_date: '2025-04'", '2026-04-30'), found: [] },
	{
		title: 'a call makes it young',
		draft: line("source_date: '2015', checked_on: '2026-01-02'", '2026-06-01'),
		found: []
	},
	{
		title: 'older than twelve months',
		draft: line("source_date: '2025-04'", '2026-05-01'),
		found: [
			{
				file: 'helplines/DE.yaml',
				field: 'smith',
				level,
				what: 'Schmied: the newest date is 2025-04, older than twelve months.'
			}
		]
	}
]);

const minutes = (count: number) => point(`${words(20)} `.repeat((count * 130) / 20));

testRule('length', [
	{ title: 'six minutes of text', draft: one({ a: minutes(6) }), found: [] },
	{
		title: 'twelve minutes are a warning',
		draft: whole({ steps: { a: minutes(12), rest: exit } }),
		found: expect.arrayContaining([
			{ file, field: 'length', level, what: 'This lesson takes about 12.2 minutes; 4 to 9 are meant.' }
		]) as Found
	},
	{
		title: 'twenty are an error',
		draft: whole({ steps: { a: minutes(20), rest: exit } }),
		found: expect.arrayContaining([
			{ file, field: 'length', what: 'This lesson takes about 20.2 minutes; 4 to 9 are meant.' }
		]) as Found
	}
]);

/** A case from the ways between its scenes; scenes that lead nowhere are ends. */
function caseOf(ways: Record<string, Record<string, [to: string, rating: string]>>): CourseDraft {
	const ends = [
		...new Set(Object.values(ways).flatMap((options) => Object.values(options).map(([to]) => to)))
	];
	const scenes = [
		...Object.entries(ways).map(([id, options]) => {
			const all = Object.entries(options).map(
				([option, [to, rating]]) => `${option}: { to: ${to}, rating: ${rating} }`
			);
			return `${id}: { options: { ${all.join(', ')} } }`;
		}),
		...ends.filter((id) => !ways[id]).map((id) => `${id}: { end: true }`)
	];
	return {
		lessons: {
			'01-doors/01-first': {
				kind: 'case',
				steps: {
					door: { yaml: `kind: case, start: start, scenes: { ${scenes.join(', ')} }`, words: 'Text.' },
					what: point('Text. [E1]'),
					rest: exit
				}
			}
		}
	};
}

const scenes = { file: yaml, field: 'steps.0.scenes' };

testRule('case-endings', [
	{
		title: 'one decision needs one good ending',
		draft: caseOf({ start: { knock: ['calm', 'good'], push: ['stuck', 'weak'] } }),
		found: []
	},
	{
		title: 'three decisions and two good endings, one of them mended',
		draft: caseOf({
			start: { knock: ['second', 'good'], push: ['mend', 'harmful'] },
			mend: { stop: ['second', 'good'] },
			second: { ask: ['third', 'good'] },
			third: { tell: ['calm', 'good'], wait: ['later', 'acceptable'] }
		}),
		found: []
	},
	{
		title: 'three decisions and one good ending',
		draft: caseOf({
			start: { knock: ['second', 'good'] },
			second: { ask: ['third', 'good'] },
			third: { tell: ['calm', 'good'], leave: ['alone', 'weak'] }
		}),
		found: [{ ...scenes, what: 'Number of good endings: 1; a case of 3 decisions needs 2.' }]
	},
	{
		title: 'a harmful choice that ends all, and two decisions',
		draft: caseOf({
			start: { knock: ['second', 'good'] },
			second: { ask: ['calm', 'good'], push: ['stuck', 'harmful'] }
		}),
		found: [
			{ ...scenes, what: 'A harmful choice leads straight to the end "stuck".' },
			{ ...scenes, level, what: 'The shortest way has 2 decisions.' }
		]
	}
]);

const three = many(3, (index) => choice(`item-${index}`, two));
const second = { file: '01-doors/80-check/lesson.yaml', field: 'steps' };
const asked = (count: number) =>
	many(count, (index) => choice(`check-${index}`, two, { extra: 'lesson: doors/first, ' }));

testRule('enough-asked', [
	{ title: 'three items on four screens', draft: one(three), found: [] },
	{
		title: 'one item among four points',
		draft: one({ a: choice('first', two), ...many(3, () => point('Text. [E1]')) }),
		found: [
			{ file: yaml, field: 'steps', level, what: 'Number of scored items in this lesson: 1.' },
			{ file: yaml, field: 'steps', level, what: '1 of 5 screens ask something.' }
		]
	},
	{
		title: 'a check of six',
		draft: one(three, {
			lessons: {
				'01-doors/01-first': { steps: { ...three, rest: exit } },
				'01-doors/80-check': { kind: 'check', steps: { ...asked(6), rest: exit } }
			}
		}),
		found: []
	},
	{
		title: 'a check of two',
		draft: one(three, {
			lessons: {
				'01-doors/01-first': { steps: { ...three, rest: exit } },
				'01-doors/80-check': { kind: 'check', steps: { ...asked(2), rest: exit } }
			}
		}),
		found: [{ ...second, level, what: 'Number of scored items in this check: 2.' }]
	}
]);

const huddle = ['aim', 'situation', 'questions', 'agreement']
	.map((id) => `## ${id}: Titel\n\nText.\n`)
	.join('\n');
const complete = whole(
	{ note: true, steps: { ...three, rest: exit } },
	{
		lessons: { '01-doors/80-check': { kind: 'check', steps: { ...asked(6), rest: exit } } },
		files: { '01-doors/huddle.de.md': `---\ntitle: Türen\n---\n\n${huddle}` }
	}
);
const finished = {
	'02-windows/module.yaml': 'status: ready\n',
	'02-windows/de.md': '---\ntitle: Fenster\nsummary: Hell.\n---\n',
	'03-stairs/module.yaml': 'status: ready\n',
	'03-stairs/de.md': '---\ntitle: Treppen\nsummary: Hoch.\n---\n'
};
const coming = { ...finished, '03-stairs/module.yaml': 'status: coming\n' };
const bare = { steps: { ...three, rest: exit } };
const module = { file: '01-doors/module.yaml' };

testRule('module-complete', [
	{ title: 'check, card and note', draft: complete, found: [] },
	{ title: 'a module of one lesson', draft: one(three, { files: finished }), found: [] },
	{
		title: 'nothing of it, while other modules are coming',
		draft: whole(bare, { files: coming }),
		found: [
			{ ...module, level, what: 'This module is ready and has no closing check.' },
			{ ...module, level, what: 'This module is ready and has no huddle card.' },
			{ ...module, level, what: 'This module is ready and has no content note.' }
		]
	},
	{
		title: 'nothing of it in a finished course',
		draft: whole(bare, { files: finished }),
		found: [
			{ ...module, what: 'This module is ready and has no closing check.' },
			{ ...module, what: 'This module is ready and has no huddle card.' },
			{ ...module, what: 'This module is ready and has no content note.' }
		]
	}
]);

const topics = [
	'quiet-delirium',
	'stop-signal',
	'restraint',
	'not-in-the-file',
	'life-weariness',
	'current-violence'
];
const taught = (some: string[], extra = '') =>
	many(some.length, (index) =>
		choice(`${extra === '' ? 'taught' : 'closing'}-${index}`, two, {
			extra: `safety: ${some[index] ?? ''}, ${extra}`
		})
	);
const safe = (some: string[]): Record<string, LessonDraft> => ({
	'01-doors/01-first': { steps: { ...taught(some), rest: exit } },
	'_shared/safety': { kind: 'safety', steps: { ...taught(some, 'lesson: doors/first, '), rest: exit } }
});
const [, ...rest] = topics;

testRule('safety-topics', [
	{
		title: 'all in a lesson and in the closing check',
		draft: { lessons: safe(topics), files: finished },
		found: []
	},
	{ title: 'a course of one module', draft: one(three), found: [] },
	{
		title: 'one is missing in a finished course',
		draft: { lessons: safe(rest), files: finished },
		found: [
			{
				file: '_shared/safety/lesson.yaml',
				field: 'safety',
				what: 'The closing safety check does not ask for: quiet-delirium.'
			},
			{
				file: 'course.yaml',
				field: 'safety',
				what: 'No lesson asks for these safety topics: quiet-delirium.'
			}
		]
	},
	{
		title: 'one is missing while modules are coming',
		draft: { lessons: safe(rest), files: coming },
		found: [
			{
				file: '_shared/safety/lesson.yaml',
				field: 'safety',
				level,
				what: 'The closing safety check does not ask for: quiet-delirium.'
			},
			{
				file: 'course.yaml',
				field: 'safety',
				level,
				what: 'No lesson asks for these safety topics: quiet-delirium.'
			}
		]
	}
]);

const article =
	'E1: { citation: "Roe (2020). On doors.", strength: study }\nS1: { citation: "On old doors.", strength: root }\n';
const untaught = {
	file: 'sources.yaml',
	field: 'root',
	what: 'No lesson cites these rows of the article: S1.'
};

testRule('rows-taught', [
	{
		title: 'a key point cites the row',
		draft: one({ a: point('Türen sind alt. [S1]') }, { files: { ...finished, 'sources.yaml': article } }),
		found: []
	},
	{
		title: 'only the closing check cites it',
		draft: {
			lessons: {
				'01-doors/01-first': { steps: { ...three, rest: exit } },
				'01-doors/80-check': {
					kind: 'check',
					steps: {
						a: choice('late', two, { extra: 'lesson: doors/first, ', good: 'Alt. [S1]' }),
						...asked(1),
						rest: exit
					}
				}
			},
			files: { ...finished, 'sources.yaml': article }
		},
		found: [untaught]
	},
	{
		title: 'nobody cites it, while modules are coming',
		draft: one(three, { files: { ...coming, 'sources.yaml': article } }),
		found: [{ ...untaught, level }]
	}
]);

test('each rule has a reason and examples', () => {
	expect(rules.filter(({ reason }) => reason.length < 80).map(({ id }) => id)).toEqual([]);
	expect(rules.map(({ id }) => id)).toEqual([...tested]);
});
