import type { Language } from '$lib/i18n/languages.ts';
import { daysBetween, partsOf, utcOf, type PlainDate } from './plain-date.ts';

/** Days and numbers as people of a language write them. All of them from `Intl`. */
export interface Formats {
	/** `Donnerstag, 9. September` */
	day(date: PlainDate): string;
	/** `Do` */
	weekday(date: PlainDate): string;
	/** `9` */
	dayOfMonth(date: PlainDate): string;
	/** `9. September` */
	short(date: PlainDate): string;
	/** `9. September 2027` */
	long(date: PlainDate): string;
	/** `28. Dezember – 1. Januar` */
	range(start: PlainDate, end: PlainDate): string;
	/** `September 2027`, of a day in it */
	month(date: PlainDate): string;
	/** `in 12 Tagen`, `in 3 Monaten`, `morgen` */
	until(from: PlainDate, to: PlainDate): string;
	/** `11 Uhr`, `11 am`; with minutes only the numbers, `11:30`. Of `HH:MM`. */
	time(time: string): string;
	country(code: string): string;
}

/** From here on months are easier to picture than days. */
const manyDays = 45;

/** On average. */
const daysOfMonth = 365.25 / 12;

export function formatsOf(language: Language): Formats {
	// English here is British: the day stands before the month.
	const locale = language === 'en' ? 'en-GB' : language;
	const format = (options: Intl.DateTimeFormatOptions) =>
		new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
	const day = format({ weekday: 'long', day: 'numeric', month: 'long' });
	const weekday = format({ weekday: 'short' });
	const short = format({ day: 'numeric', month: 'long' });
	const long = format({ day: 'numeric', month: 'long', year: 'numeric' });
	const month = format({ month: 'long', year: 'numeric' });
	const number = new Intl.NumberFormat(locale);
	const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
	const region = new Intl.DisplayNames(locale, { type: 'region' });
	return {
		day: (date) => day.format(utcOf(date)),
		weekday: (date) => weekday.format(utcOf(date)),
		dayOfMonth: (date) => number.format(partsOf(date).day),
		short: (date) => short.format(utcOf(date)),
		long: (date) => long.format(utcOf(date)),
		range: (start, end) => short.formatRange(utcOf(start), utcOf(end)),
		month: (date) => month.format(utcOf(date)),
		until(from, to) {
			const days = daysBetween(from, to);
			if (days <= manyDays) return relative.format(days, 'day');
			return relative.format(Math.round(days / daysOfMonth), 'month');
		},
		time(time) {
			const [hour = 0, minute = 0] = time.split(':').map(Number);
			const options: Intl.DateTimeFormatOptions = {
				hour: 'numeric',
				...(minute > 0 && { minute: '2-digit' }),
				...(language === 'en' && { hour12: true })
			};
			return format(options).format(Date.UTC(2000, 0, 1, hour, minute));
		},
		country: (code) => region.of(code) ?? code
	};
}
