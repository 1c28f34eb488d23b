import { expect, test } from 'vitest';
import type { DateRule } from '$lib/content/types.ts';
import { weekdayOf } from './plain-date.ts';
import { dateOf } from './rule.ts';

const warntag: DateRule = { month: 9, weekday: 4, nth: 2 };
const volkstrauertag: DateRule = { advent: -14 };

/** As the federal office and the calendars of these years have them. */
test.each([
	['Warntag', warntag, ['2023-09-14', '2024-09-12', '2025-09-11', '2026-09-10', '2027-09-09', '2028-09-14']],
	[
		'Volkstrauertag',
		volkstrauertag,
		['2023-11-19', '2024-11-17', '2025-11-16', '2026-11-15', '2027-11-14', '2028-11-19']
	],
	[
		'first Sunday of Advent',
		{ advent: 0 },
		['2023-12-03', '2024-12-01', '2025-11-30', '2026-11-29', '2027-11-28', '2028-12-03']
	],
	[
		'8 May',
		{ month: 5, day: 8 },
		['2023-05-08', '2024-05-08', '2025-05-08', '2026-05-08', '2027-05-08', '2028-05-08']
	],
	[
		'14 August',
		{ month: 8, day: 14 },
		['2023-08-14', '2024-08-14', '2025-08-14', '2026-08-14', '2027-08-14', '2028-08-14']
	],
	[
		'New Year’s Eve',
		{ month: 12, day: 31 },
		['2023-12-31', '2024-12-31', '2025-12-31', '2026-12-31', '2027-12-31', '2028-12-31']
	],
	[
		'last Sunday of March',
		{ month: 3, weekday: 7, nth: -1 },
		['2023-03-26', '2024-03-31', '2025-03-30', '2026-03-29', '2027-03-28', '2028-03-26']
	],
	[
		'first Saturday of October',
		{ month: 10, weekday: 6, nth: 1 },
		['2023-10-07', '2024-10-05', '2025-10-04', '2026-10-03', '2027-10-02', '2028-10-07']
	],
	[
		'first Wednesday of February',
		{ month: 2, weekday: 3, nth: 1 },
		['2023-02-01', '2024-02-07', '2025-02-05', '2026-02-04', '2027-02-03', '2028-02-02']
	]
] satisfies [string, DateRule, string[]][])('%s, 2023 to 2028', (_, rule, dates) => {
	expect([2023, 2024, 2025, 2026, 2027, 2028].map((year) => dateOf(rule, year))).toEqual(dates);
});

test('in a hundred years each rule keeps to its weekday and its part of the month', () => {
	const off: string[] = [];
	for (let year = 2000; year < 2100; year++) {
		for (let weekday = 1; weekday <= 7; weekday++) {
			for (const nth of [1, 2, 3, 4, -1]) {
				const date = dateOf({ month: 2, weekday, nth }, year);
				const day = Number(date.slice(8));
				const fits = nth > 0 ? Math.ceil(day / 7) === nth : day > 21;
				if (weekdayOf(date) !== weekday || !fits || !date.startsWith(`${String(year)}-02-`)) off.push(date);
			}
		}
		const advent = dateOf({ advent: 0 }, year).slice(5);
		if (advent < '11-27' || advent > '12-03') off.push(`${String(year)}-${advent}`);
	}
	expect(off).toEqual([]);
});
