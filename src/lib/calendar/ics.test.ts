import ICAL from 'ical.js';
import { afterEach, expect, test } from 'vitest';
import { icsOf, type IcsEvent } from './ics.ts';

const made = new Date(Date.UTC(2026, 10, 24, 9, 30));
const zone = process.env['TZ'];

afterEach(() => {
	if (zone === undefined) delete process.env['TZ'];
	else process.env['TZ'] = zone;
});

const warntag: IcsEvent = {
	key: 'warntag-2027',
	start: '2027-09-09',
	end: '2027-09-09',
	title: 'Warntag, 11 Uhr',
	description: ''
};
const festival: IcsEvent = {
	key: '0190a0a0-0000-7000-8000-000000000001-2027',
	start: '2027-12-28',
	end: '2028-01-01',
	title: 'Übung; Größe „A, B\\C“',
	description: 'Frühdienst\nFenster schließen, Tür öffnen.'
};

/** Title, first day, first day after it, id and description, as another program reads them. */
function readBack(text: string): unknown[][] {
	return new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents('vevent').map((component) => {
		const event = new ICAL.Event(component);
		const { startDate, endDate } = event;
		expect([startDate.isDate, endDate.isDate]).toEqual([true, true]);
		return [event.uid, event.summary, startDate.toString(), endDate.toString(), event.description];
	});
}

test('a file, to the letter', () => {
	expect(icsOf([warntag, festival], made).split('\r\n')).toEqual([
		'BEGIN:VCALENDAR',
		'PRODID:-//Behutsam//Behutsam//DE',
		'VERSION:2.0',
		'CALSCALE:GREGORIAN',
		'METHOD:PUBLISH',
		'BEGIN:VEVENT',
		'UID:warntag-2027@behutsam',
		'DTSTAMP:20261124T093000Z',
		'DTSTART;VALUE=DATE:20270909',
		'DTEND;VALUE=DATE:20270910',
		'SUMMARY:Warntag\\, 11 Uhr',
		'TRANSP:TRANSPARENT',
		'END:VEVENT',
		'BEGIN:VEVENT',
		'UID:0190a0a0-0000-7000-8000-000000000001-2027@behutsam',
		'DTSTAMP:20261124T093000Z',
		'DTSTART;VALUE=DATE:20271228',
		'DTEND;VALUE=DATE:20280102',
		'SUMMARY:Übung\\; Größe „A\\, B\\\\C“',
		'DESCRIPTION:Frühdienst\\nFenster schließen\\, Tür öffnen.',
		'TRANSP:TRANSPARENT',
		'END:VEVENT',
		'END:VCALENDAR',
		''
	]);
});

test('another program reads what was written', () => {
	expect(readBack(icsOf([warntag, festival], made))).toEqual([
		['warntag-2027@behutsam', 'Warntag, 11 Uhr', '2027-09-09', '2027-09-10', null],
		[
			'0190a0a0-0000-7000-8000-000000000001-2027@behutsam',
			'Übung; Größe „A, B\\C“',
			'2027-12-28',
			'2028-01-02',
			'Frühdienst\nFenster schließen, Tür öffnen.'
		]
	]);
});

test.each([
	'ä'.repeat(200),
	'🎆'.repeat(80),
	`a${'🎆'.repeat(80)}`,
	'Fenster schließen, '.repeat(30),
	'\\;,\n'.repeat(60)
])('no line is longer than 75 bytes, and no letter is torn: %s', (title) => {
	const text = icsOf([{ ...warntag, title }], made);
	const long = text.split('\r\n').filter((line) => new TextEncoder().encode(line).length > 75);
	expect(long).toEqual([]);
	expect(text).not.toMatch(/\p{Surrogate}/u);
	expect(readBack(text)[0]?.[1]).toBe(title);
});

test.each(['Pacific/Kiritimati', 'America/New_York'])('in %s a day is the same day', (name) => {
	process.env['TZ'] = name;
	const text = icsOf([warntag], made);
	expect(text).toContain('DTSTART;VALUE=DATE:20270909');
	expect(text).toContain('DTSTAMP:20261124T093000Z');
});

test('a calendar without events is one as well', () => {
	expect(readBack(icsOf([], made))).toEqual([]);
});
