/**
 * A day as it stands in a calendar on the wall, `2027-09-09`: no time, no zone. Such strings sort by themselves.
 *
 * Not a `Date`, because that is a moment: `new Date('2027-09-09')` is midnight in Greenwich, and so still the
 * 8th in New York. Below, `Date` is used for nothing but arithmetic, always in UTC, where each day has 24 hours;
 * only `today` asks for the day where the device is.
 */
export type PlainDate = string;

const day = 86_400_000;

/** @param month 1 to 12 @param dayOfMonth may be 0 or less, or too large: it is counted on into other months */
export function plainDate(year: number, month: number, dayOfMonth: number): PlainDate {
	return new Date(Date.UTC(year, month - 1, dayOfMonth)).toISOString().slice(0, 10);
}

/** The day on the device's own clock and in its own zone. */
export function today(now = new Date()): PlainDate {
	return plainDate(now.getFullYear(), now.getMonth() + 1, now.getDate());
}

export function partsOf(date: PlainDate): { year: number; month: number; day: number } {
	const [year = 1970, month = 1, day = 1] = date.split('-').map(Number);
	return { year, month, day };
}

/** For `Intl`, together with `timeZone: 'UTC'`. Milliseconds. */
export function utcOf(date: PlainDate): number {
	const { year, month, day } = partsOf(date);
	return Date.UTC(year, month - 1, day);
}

export function addDays(date: PlainDate, count: number): PlainDate {
	return new Date(utcOf(date) + count * day).toISOString().slice(0, 10);
}

/** Whole days from one to the other; negative when the other is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
	return (utcOf(to) - utcOf(from)) / day;
}

/** 1 is Monday, 7 is Sunday. */
export function weekdayOf(date: PlainDate): number {
	return new Date(utcOf(date)).getUTCDay() || 7;
}

/** How many days a month has. */
export function lengthOf(year: number, month: number): number {
	return partsOf(plainDate(year, month + 1, 0)).day;
}
