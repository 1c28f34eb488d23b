import { afterEach, describe, expect, test } from 'vitest';
import { addDays, daysBetween, lengthOf, partsOf, plainDate, today, weekdayOf } from './plain-date.ts';

const zone = process.env['TZ'];

afterEach(() => {
	if (zone === undefined) delete process.env['TZ'];
	else process.env['TZ'] = zone;
});

test('a day is counted on into other months and years', () => {
	expect([plainDate(2027, 9, 9), plainDate(2027, 3, 0), plainDate(2027, 13, 1)]).toEqual([
		'2027-09-09',
		'2027-02-28',
		'2028-01-01'
	]);
	expect([
		addDays('2027-12-31', 1),
		addDays('2028-03-01', -1),
		daysBetween('2027-02-28', '2028-02-28')
	]).toEqual(['2028-01-01', '2028-02-29', 365]);
});

test('a month has as many days as it has', () => {
	expect([lengthOf(2027, 2), lengthOf(2028, 2), lengthOf(2100, 2), lengthOf(2027, 12)]).toEqual([
		28, 29, 28, 31
	]);
});

test('a week begins on Monday', () => {
	expect(['2026-11-23', '2026-11-24', '2026-11-29'].map(weekdayOf)).toEqual([1, 2, 7]);
});

describe.each(['Pacific/Kiritimati', 'Europe/Berlin', 'America/New_York', 'Pacific/Pago_Pago'])(
	'in %s',
	(name) => {
		test('today is the day on the clock of the device', () => {
			process.env['TZ'] = name;
			expect(today(new Date(2027, 8, 9, 0, 5))).toBe('2027-09-09');
			expect(today(new Date(2027, 8, 9, 23, 55))).toBe('2027-09-09');
		});

		test('days that are 23 or 25 hours long count as one', () => {
			process.env['TZ'] = name;
			expect(daysBetween('2027-03-27', '2027-03-29')).toBe(2);
			expect(addDays('2027-10-30', 2)).toBe('2027-11-01');
			expect([weekdayOf('2027-03-28'), partsOf('2027-03-28')]).toEqual([
				7,
				{ year: 2027, month: 3, day: 28 }
			]);
		});
	}
);
