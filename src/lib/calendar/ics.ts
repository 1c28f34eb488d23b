import ICAL from 'ical.js';
import type { Occurrence } from './occurrences.ts';
import { addDays } from './plain-date.ts';

export interface IcsEvent extends Pick<Occurrence, 'key' | 'start' | 'end'> {
	title: string;
	/** Empty: there is none. */
	description: string;
}

// A line has at most 75 bytes; the library does not count the blank that each further line begins with.
ICAL.foldLength = 74;

/**
 * A calendar file (RFC 5545) with all-day events. Days without time and zone, so a calendar abroad shows the same day.
 * Ids are the same in each export: who imports the file again changes events instead of doubling them.
 * @param made when the file is written
 */
export function icsOf(events: IcsEvent[], made: Date): string {
	const calendar = new ICAL.Component('vcalendar');
	calendar.updatePropertyWithValue('prodid', '-//Behutsam//Behutsam//DE');
	calendar.updatePropertyWithValue('version', '2.0');
	calendar.updatePropertyWithValue('calscale', 'GREGORIAN');
	calendar.updatePropertyWithValue('method', 'PUBLISH');
	const stamp = ICAL.Time.fromJSDate(made, true);
	for (const { key, start, end, title, description } of events) {
		const event = new ICAL.Component('vevent');
		event.updatePropertyWithValue('uid', `${key}@behutsam`);
		event.updatePropertyWithValue('dtstamp', stamp);
		event.updatePropertyWithValue('dtstart', ICAL.Time.fromDateString(start));
		// The end of an all-day event is the first day after it.
		event.updatePropertyWithValue('dtend', ICAL.Time.fromDateString(addDays(end, 1)));
		event.updatePropertyWithValue('summary', title);
		if (description !== '') event.updatePropertyWithValue('description', description);
		// Knowing a day books nobody.
		event.updatePropertyWithValue('transp', 'TRANSPARENT');
		calendar.addSubcomponent(event);
	}
	return `${calendar.toString()}\r\n`;
}
