import { describe, expect, test } from 'vitest';
import type { CalendarDate } from '$lib/content/types.ts';
import type { LocalEntry } from '$lib/progress/db.ts';
import { comingFrom, occurrencesBetween, pastEntries } from './occurrences.ts';

const words = { hard: '', prepare: '' };
const dates: CalendarDate[] = [
	{
		...words,
		id: 'siren',
		title: 'Siren',
		countries: ['DE'],
		rule: { month: 9, weekday: 4, nth: 2 },
		time: '11:00'
	},
	{
		...words,
		id: 'eve',
		title: 'Eve',
		countries: ['DE', 'AT'],
		rule: { month: 12, day: 28 },
		until: '01-01'
	},
	{ ...words, id: 'season', title: 'Season', countries: ['DE'], rule: { month: 5, day: 1 }, until: '09-30' }
];

function entry(date: string, change: Partial<LocalEntry> = {}): LocalEntry {
	return { id: 'drill', title: 'Drill', date, yearly: false, note: '', by: '', ...change };
}

const brief = (entries: LocalEntry[], from: string, to: string, country: 'DE' | 'AT' = 'DE', known = dates) =>
	occurrencesBetween({ dates: known, country, entries }, from, to).map(({ key, start, end }) =>
		[key, start, ...(end === start ? [] : [end])].join(' ')
	);

test('a year has each date once, the first one first', () => {
	expect(brief([], '2027-01-02', '2027-12-31')).toEqual([
		'season-2027 2027-05-01 2027-09-30',
		'siren-2027 2027-09-09',
		'eve-2027 2027-12-28 2028-01-01'
	]);
});

test('each says what it is', () => {
	expect(
		occurrencesBetween({ dates, country: 'DE', entries: [] }, '2027-09-09', '2027-09-09').at(-1)
	).toEqual({
		key: 'siren-2027',
		start: '2027-09-09',
		end: '2027-09-09',
		title: 'Siren',
		time: '11:00',
		date: dates[0]
	});
});

test('what has begun in the year before and lasts is there', () => {
	expect(brief([], '2027-01-01', '2027-01-31')).toEqual(['eve-2026 2026-12-28 2027-01-01']);
	expect(brief([], '2027-01-02', '2027-01-31')).toEqual([]);
});

test('a country has its own dates', () => {
	expect(brief([], '2027-01-02', '2027-12-31', 'AT')).toEqual(['eve-2027 2027-12-28 2028-01-01']);
});

describe('an entry', () => {
	test('comes once, or every year from its day on', () => {
		expect(brief([entry('2026-06-03')], '2026-01-01', '2028-12-31', 'AT', [])).toEqual([
			'drill-2026 2026-06-03'
		]);
		expect(brief([entry('2026-06-03', { yearly: true })], '2025-01-01', '2028-12-31', 'AT', [])).toEqual([
			'drill-2026 2026-06-03',
			'drill-2027 2027-06-03',
			'drill-2028 2028-06-03'
		]);
	});

	test('of 29 February comes on the 28th where there is no 29th', () => {
		expect(brief([entry('2024-02-29', { yearly: true })], '2026-01-01', '2028-12-31', 'AT', [])).toEqual([
			'drill-2026 2026-02-28',
			'drill-2027 2027-02-28',
			'drill-2028 2028-02-29'
		]);
	});

	test('that came once is past on the day after, a yearly one never', () => {
		const entries = [
			entry('2026-11-23', { id: 'a' }),
			entry('2026-11-24', { id: 'b' }),
			entry('2020-01-01', { id: 'c', yearly: true }),
			entry('2026-10-01', { id: 'd' })
		];
		expect(pastEntries(entries, '2026-11-24').map(({ id }) => id)).toEqual(['a', 'd']);
	});
});

describe('in the coming twelve months', () => {
	const coming = (from: string, entries: LocalEntry[] = []) =>
		comingFrom({ dates, country: 'DE', entries }, from).map(({ key }) => key);

	test('each comes once, also where its day moves', () => {
		// The second Thursday is 14 September in 2028 and 13 September in 2029.
		expect(coming('2028-09-14')).toEqual(['season-2028', 'siren-2028', 'eve-2028']);
		expect(coming('2028-09-15')).toEqual(['season-2028', 'eve-2028', 'siren-2029']);
	});

	test('what was today a year ago is left to the next year', () => {
		const yearly = entry('2024-02-29', { yearly: true });
		expect(coming('2028-02-29', [yearly])[0]).toBe('drill-2028');
		expect(coming('2028-03-01', [yearly]).at(-1)).toBe('drill-2029');
	});
});
