import { afterEach, describe, expect, test, vi } from 'vitest';
import { testRules } from './testing/rules.ts';
import { compileTree, LESSON, LESSON_DE, replaced, type Changes } from './testing/tree.ts';

/** Checks, safety topics, other cases, cards: what a module has beside its lessons. */

const CHECK = '01-doors/80-check/lesson.yaml';
const SAFETY = '_shared/safety/lesson.yaml';

function question(id: string, extra: string): string {
	return `  - id: ${id}
    kind: question
${extra}    item: { id: item-${id}, type: choice, options: [knock, enter], answer: knock }
`;
}

function words(ids: string[], title: string): string {
	const part = (id: string) => `
## ${id}: Vor der Tür

### question

Was tun Sie?

### knock

Klopfen. [E1]

> Er hört es.

### enter

Gehen.

> Er erschrickt.

### good

So ist es gut.

### otherwise

Noch nicht ganz.
`;
	return `---\ntitle: ${title}\naim: Ziel.\n---\n${ids.map(part).join('')}\n## rest: Ruhe\n\nSetzen Sie sich.\n`;
}

const check: Changes = {
	[CHECK]: `kind: check\nminutes: 2\nsteps:\n${question('again', '    lesson: doors/knocking\n')}${question('then', '    lesson: doors/key\n')}  - { id: rest, kind: exit }\n`,
	'01-doors/80-check/de.md': words(['again', 'then'], 'Rückblick'),
	'01-doors/80-check/en.md': words(['again', 'then'], 'Looking back')
};

const safety: Changes = {
	[SAFETY]: `kind: safety\nminutes: 2\nsteps:\n${question('stop', '    lesson: doors/knocking\n    safety: stop-signal\n')}${question('rails', '    lesson: doors/key\n    safety: restraint\n')}  - { id: rest, kind: exit }\n`,
	'_shared/safety/de.md': words(['stop', 'rails'], 'Sicher'),
	'_shared/safety/en.md': words(['stop', 'rails'], 'Safe')
};

describe('a check', () => {
	test('names the lesson that teaches what it asks', () => {
		const { course, problems } = compileTree(check);
		expect(problems).toEqual([]);
		const lesson = course.lessons['doors/check']?.['en'];
		expect([lesson?.kind, lesson?.number, lesson?.steps[0]?.lesson]).toEqual([
			'check',
			undefined,
			{ id: 'doors/knocking', name: '1.1 At the door' }
		]);
	});

	testRules([
		{
			title: 'says where it is taught',
			changes: { ...check, [CHECK]: (check[CHECK] as string).replace('    lesson: doors/knocking\n', '') },
			told: [
				{
					file: CHECK,
					at: '- id: again',
					field: 'steps.0',
					what: 'A question of a check, and only it, says in "lesson:" where it is taught.',
					todo: 'Add or remove it.'
				}
			]
		},
		{
			title: 'names a lesson that exists',
			changes: { ...check, [CHECK]: (check[CHECK] as string).replace('doors/knocking', 'doors/waiting') },
			told: [
				{
					file: CHECK,
					at: 'lesson: doors/waiting',
					field: 'steps.0.lesson',
					what: 'There is no lesson "doors/waiting".',
					todo: 'Write it as <module id>/<lesson id>.'
				}
			]
		}
	]);
});

test('the safety check knows every item of its topics, and the outline knows it', () => {
	const { course, problems } = compileTree({
		...safety,
		[LESSON]: replaced('  - id: sorting\n', '  - id: sorting\n    safety: stop-signal\n')
	});
	expect(problems).toEqual([]);
	const sorting = course.lessons['doors/knocking']?.['de']?.steps.find(({ id }) => id === 'sorting')?.item
		?.id;
	expect(course.lessons['shared/safety']?.['de']?.safetyItems).toEqual({
		'stop-signal': [sorting, 'item-stop'],
		restraint: ['item-rails']
	});
	expect(course.outlines['de']?.safety).toEqual({
		id: 'shared/safety',
		kind: 'safety',
		minutes: 2,
		title: 'Sicher',
		aim: 'Ziel.',
		steps: ['stop', 'rails', 'rest'],
		safety: [
			{ topic: 'stop-signal', item: 'item-stop' },
			{ topic: 'restraint', item: 'item-rails' }
		]
	});
	expect(course.outlines['de']?.modules[0]?.lessons[0]?.safety).toEqual([
		{ topic: 'stop-signal', item: sorting }
	]);
});

const card = (title: string) =>
	`---\ntitle: ${title}\n---\n\n${['aim', 'situation', 'questions', 'agreement'].map((id) => `## ${id}: Über ${id}\n\nText.\n`).join('\n')}`;

describe('a huddle card', () => {
	test('has four sections in each language', () => {
		const { course, problems } = compileTree({
			'01-doors/huddle.de.md': card('Zehn Minuten'),
			'01-doors/huddle.en.md': card('Ten minutes')
		});
		expect(problems).toEqual([]);
		expect(course.huddles['doors']?.['en']).toEqual({
			title: 'Ten minutes',
			sections: ['aim', 'situation', 'questions', 'agreement'].map((id) => ({
				id,
				title: `Über ${id}`,
				body: '<p>Text.</p>'
			}))
		});
		expect(course.outlines['de']?.modules[0]?.huddle).toBe(true);
	});

	testRules([
		{
			title: 'comes in every language',
			changes: { '01-doors/huddle.de.md': card('Zehn Minuten') },
			told: [
				{
					file: '01-doors/huddle.en.md',
					what: 'This file is missing.',
					todo: 'Copy the file of the other language and translate it.'
				}
			]
		}
	]);
});

describe('numbers that grow with the calendar', () => {
	afterEach(() => vi.useRealTimers());

	test('are those of the year of the build, and carry the year they count from', () => {
		vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-06-01T12:00:00') });
		const { course } = compileTree({
			[LESSON_DE]: replaced('Hinter der Tür ist es still.', 'Jetzt {age:1945}, im Jahr {year}.')
		});
		expect(course.lessons['doors/knocking']?.['de']?.steps[0]?.body).toBe(
			'<p>Jetzt <data value="1945">86</data>, im Jahr <data value="0">2031</data>.</p>'
		);
	});
});
