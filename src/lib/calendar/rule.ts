import type { DateRule } from '$lib/content/types.ts';
import { addDays, lengthOf, plainDate, weekdayOf, type PlainDate } from './plain-date.ts';

/**
 * The day on which something comes in a year. `{ month: 9, weekday: 4, nth: 2 }` is the second Thursday of
 * September (Warntag), `{ month: 5, day: 8 }` the eighth of May, `{ advent: -14 }` two weeks before the first Sunday
 * of Advent (Volkstrauertag).
 */
export function dateOf(rule: DateRule, year: number): PlainDate {
	if ('advent' in rule) return addDays(firstSundayOfAdvent(year), rule.advent);
	if ('day' in rule) return plainDate(year, rule.month, rule.day);
	const { month, weekday, nth } = rule;
	if (nth > 0) {
		const first = plainDate(year, month, 1);
		return addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + (nth - 1) * 7);
	}
	const last = plainDate(year, month, lengthOf(year, month));
	return addDays(last, -((weekdayOf(last) - weekday + 7) % 7) + (nth + 1) * 7);
}

/** The fourth Sunday before 25 December: it falls between 27 November and 3 December. */
function firstSundayOfAdvent(year: number): PlainDate {
	const latest = plainDate(year, 12, 3);
	return addDays(latest, -(weekdayOf(latest) % 7));
}
