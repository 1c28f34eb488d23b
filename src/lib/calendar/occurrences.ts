import type { CalendarDate, Country } from '$lib/content/types.ts';
import type { LocalEntry } from '$lib/progress/db.ts';
import { addDays, lengthOf, partsOf, plainDate, type PlainDate } from './plain-date.ts';
import { dateOf } from './rule.ts';

/** One time that something comes: a date of the course, or an entry of this device. */
export interface Occurrence {
	/** The same for ever: `warntag-2027`. */
	key: string;
	start: PlainDate;
	/** The last day; the same as `start`, unless it lasts. */
	end: PlainDate;
	title: string;
	/** `HH:MM` */
	time?: string;
	date?: CalendarDate;
	entry?: LocalEntry;
}

interface Known {
	dates: CalendarDate[];
	country: Country;
	entries: LocalEntry[];
}

/** Everything that touches the days from `from` to `to`, both included; what begins first stands first. */
export function occurrencesBetween(known: Known, from: PlainDate, to: PlainDate): Occurrence[] {
	const found: Occurrence[] = [];
	// Something can have begun in the year before.
	for (let year = partsOf(from).year - 1; year <= partsOf(to).year; year++) {
		for (const date of known.dates) {
			if (!date.countries.includes(known.country)) continue;
			const start = dateOf(date.rule, year);
			found.push({
				key: `${date.id}-${year}`,
				start,
				end: endOf(start, date.until),
				title: date.title,
				...(date.time && { time: date.time }),
				date
			});
		}
		for (const entry of known.entries) {
			const start = dayIn(entry, year);
			if (start) found.push({ key: `${entry.id}-${year}`, start, end: start, title: entry.title, entry });
		}
	}
	return found
		.filter(({ start, end }) => end >= from && start <= to)
		.sort((a, b) => (a.start === b.start ? a.title.localeCompare(b.title) : a.start < b.start ? -1 : 1));
}

/** What comes in the twelve months from a day on, each once: a second Thursday can come twice in a year. */
export function comingFrom(known: Known, from: PlainDate): Occurrence[] {
	const { year, month, day } = partsOf(from);
	const to = addDays(plainDate(year + 1, month, Math.min(day, lengthOf(year + 1, month))), -1);
	const seen = new Set<string>();
	return occurrencesBetween(known, from, to).filter(({ date, entry }) => {
		const id = (date ?? entry)?.id ?? '';
		if (seen.has(id)) return false;
		seen.add(id);
		return true;
	});
}

/** Entries that came once and come no more. */
export function pastEntries(entries: LocalEntry[], from: PlainDate): LocalEntry[] {
	return entries
		.filter(({ yearly, date }) => !yearly && date < from)
		.sort((a, b) => (a.date < b.date ? 1 : -1));
}

function endOf(start: PlainDate, until: string | undefined): PlainDate {
	if (until === undefined) return start;
	const { year } = partsOf(start);
	const same = `${String(year)}-${until}`;
	return same >= start ? same : `${String(year + 1)}-${until}`;
}

function dayIn({ date, yearly }: LocalEntry, year: number): PlainDate | undefined {
	const first = partsOf(date);
	if (year === first.year) return date;
	if (!yearly || year < first.year) return undefined;
	// 29 February comes on the 28th in most years: a date that is left out is forgotten.
	return plainDate(year, first.month, Math.min(first.day, lengthOf(year, first.month)));
}
