import { describe, expect, test } from 'vitest';
import { testRules } from './testing/rules.ts';
import { compileTree, type Changes } from './testing/tree.ts';

const YAML = 'calendar.yaml';
const DE = 'calendar.de.md';
const EN = 'calendar.en.md';

const files: Record<string, string> = {
	[YAML]: `dates:
  - id: open-doors
    countries: [DE, AT]
    rule: { month: 9, weekday: thursday, nth: 2 }
    time: '11:00'
  - id: new-locks
    countries: [DE]
    rule: { month: 12, day: 28 }
    until: '01-01'
  - id: quiet-sunday
    countries: [CH]
    rule: { advent: -14 }
occasions: [draught]
`,
	[DE]: `---
title: Türkalender
---

## open-doors: Tag der offenen Tür

Es kommen viele. [E1]

### prepare

Stellen Sie einen Stuhl hin.

## new-locks: Neue Schlösser

Es hämmert.

### prepare

Sagen Sie es vorher.

## quiet-sunday: Stiller Sonntag

Es bleibt zu.

### prepare

Nehmen Sie sich Zeit.

## draught: Zugluft

Türen schlagen.

### prepare

Legen Sie einen Keil bereit.
`,
	[EN]: `---
title: Calendar of doors
---

## open-doors: Open day

Many people come. [E1]

### prepare

Put a chair there.

## new-locks: New locks

There is hammering.

### prepare

Say so beforehand.

## quiet-sunday: Quiet Sunday

It stays shut.

### prepare

Take your time.

## draught: Draught

Doors slam.

### prepare

Keep a wedge ready.
`
};

/** The files above, some of them changed. */
function withCalendar(changes: Record<string, [from: string, to: string]> = {}): Changes {
	const all: Changes = { ...files };
	for (const [file, [from, to]] of Object.entries(changes)) {
		const text = files[file] ?? '';
		if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
		all[file] = text.replace(from, to);
	}
	return all;
}

describe('the calendar', () => {
	test('has dates with rules and words, occasions, and what they cite', () => {
		const { course, problems } = compileTree(withCalendar());
		expect(problems).toEqual([]);
		expect(course.calendars['de']).toEqual({
			title: 'Türkalender',
			dates: [
				{
					id: 'open-doors',
					title: 'Tag der offenen Tür',
					hard: '<p>Es kommen viele.\u00a0<sup class="cite">E1</sup></p>',
					prepare: '<p>Stellen Sie einen Stuhl hin.</p>',
					countries: ['DE', 'AT'],
					rule: { month: 9, weekday: 4, nth: 2 },
					time: '11:00'
				},
				{
					id: 'new-locks',
					title: 'Neue Schlösser',
					hard: '<p>Es hämmert.</p>',
					prepare: '<p>Sagen Sie es vorher.</p>',
					countries: ['DE'],
					rule: { month: 12, day: 28 },
					until: '01-01'
				},
				{
					id: 'quiet-sunday',
					title: 'Stiller Sonntag',
					hard: '<p>Es bleibt zu.</p>',
					prepare: '<p>Nehmen Sie sich Zeit.</p>',
					countries: ['CH'],
					rule: { advent: -14 }
				}
			],
			occasions: [
				{
					id: 'draught',
					title: 'Zugluft',
					hard: '<p>Türen schlagen.</p>',
					prepare: '<p>Legen Sie einen Keil bereit.</p>'
				}
			],
			sources: { E1: course.sources['de']?.find(({ id }) => id === 'E1') }
		});
		expect(course.calendars['en']?.dates.map(({ title }) => title)).toEqual([
			'Open day',
			'New locks',
			'Quiet Sunday'
		]);
	});

	test('is empty in a course without one', () => {
		const { course, problems } = compileTree();
		expect(problems).toEqual([]);
		expect(course.calendars['de']).toEqual({ title: '', dates: [], occasions: [], sources: {} });
	});
});

testRules([
	{
		title: 'a day that no year has is told',
		changes: withCalendar({ [YAML]: ['month: 12, day: 28', 'month: 4, day: 31'] }),
		told: [
			{
				file: YAML,
				at: 'month: 4, day: 31',
				field: 'dates.1.rule',
				what: 'Month 4 has no day 31 in every year.',
				todo: 'Correct month or day.'
			}
		]
	},
	{
		title: '29 February does not come every year',
		changes: withCalendar({ [YAML]: ['month: 12, day: 28', 'month: 2, day: 29'] }),
		told: [
			{
				file: YAML,
				at: 'month: 2, day: 29',
				field: 'dates.1.rule',
				what: 'Month 2 has no day 29 in every year.',
				todo: 'Correct month or day.'
			}
		]
	},
	...['month: 9', 'month: 9, nth: 2', 'month: 9, day: 3, advent: 2', 'advent: 2, weekday: monday'].map(
		(rule) => ({
			title: `{ ${rule} } is no rule`,
			changes: withCalendar({ [YAML]: ['month: 12, day: 28', rule] }),
			told: [
				{
					file: YAML,
					at: `rule: { ${rule} }`,
					field: 'dates.1.rule',
					what: 'This says not exactly one day of the year.',
					todo: 'Write month and day, or month, weekday and nth, or advent; nothing besides.'
				}
			]
		})
	),
	{
		title: 'a fifth weekday is no rule, because it does not come every year',
		changes: withCalendar({ [YAML]: ['nth: 2', 'nth: 5'] }),
		told: [
			{
				file: YAML,
				at: 'rule: { month: 9',
				field: 'dates.0.rule.nth',
				what: 'Found 5, expected (1 | 2 | 3 | 4 | -1).',
				todo: 'Change the value of "nth".'
			}
		]
	},
	{
		title: 'a last day that no year has is told',
		changes: withCalendar({ [YAML]: ["until: '01-01'", "until: '13-01'"] }),
		told: [
			{
				file: YAML,
				at: "until: '13-01'",
				field: 'dates.1.until',
				what: 'There is no 13-01 in every year.',
				todo: 'Write month and day, e.g. 09-30.'
			}
		]
	},
	{
		title: 'a time is a time of day',
		changes: withCalendar({ [YAML]: ["time: '11:00'", 'time: 11 Uhr'] }),
		told: [
			{
				file: YAML,
				at: 'time: 11 Uhr',
				field: 'dates.0.time',
				what: 'Found "11 Uhr": a time looks like 11:00.',
				todo: 'Change the value of "time".'
			}
		]
	},
	{
		title: 'an id stands once among dates and occasions',
		changes: withCalendar({ [YAML]: ['occasions: [draught]', 'occasions: [draught, new-locks]'] }),
		told: [
			{
				file: YAML,
				at: 'occasions: [',
				field: 'occasions.1',
				what: 'The id "new-locks" stands here a second time.',
				todo: 'Give each date and occasion an id of its own.'
			}
		]
	},
	{
		title: 'each says what may be hard and what to prepare',
		changes: {
			...withCalendar({ [DE]: ['Türen schlagen.\n\n### prepare\n\nLegen Sie einen Keil bereit.\n', ''] })
		},
		told: [
			{
				file: DE,
				at: '## draught',
				field: 'draught',
				what: 'It does not say what may be hard.',
				todo: 'Write it.'
			},
			{
				file: DE,
				at: '## draught',
				field: 'draught · prepare',
				what: 'The heading "### prepare" is missing below "## draught".',
				todo: 'Add it with its text.'
			}
		]
	},
	{
		title: 'both languages cite the same',
		changes: withCalendar({ [EN]: ['Many people come. [E1]', 'Many people come. [E2]'] }),
		told: [
			{
				file: EN,
				at: '## open-doors',
				field: 'open-doors',
				what: 'This cites E2; de cites E1.',
				todo: 'Cite the same sources in both languages.'
			}
		]
	},
	{
		title: 'words without a date are told',
		changes: withCalendar({ [YAML]: ['occasions: [draught]', 'occasions: []'] }),
		told: [DE, EN].map((file) => ({
			file,
			at: '## draught',
			field: 'draught',
			what: 'No step has the id "draught".',
			todo: 'Correct the heading, or add the step to the YAML file.'
		}))
	}
]);

test('the words of a broken calendar are not called superfluous', () => {
	const { problems } = compileTree(withCalendar({ [YAML]: ['countries: [CH]', 'countries: [XX]'] }));
	expect(problems.map(({ file, field }) => [file, field])).toEqual([[YAML, 'dates.2.countries.0']]);
});
