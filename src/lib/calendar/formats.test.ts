import { expect, test } from 'vitest';
import { formatsOf } from './formats.ts';

const de = formatsOf('de');
const en = formatsOf('en');

/** Intl puts narrow and thin spaces where people type a blank. */
const plain = (text: string) => text.replace(/[\u2009\u202f\u00a0]/g, ' ');

test('days, months and countries are said as people say them', () => {
	expect([de.day('2027-09-09'), de.weekday('2027-09-09'), de.month('2027-09-01'), de.country('AT')]).toEqual([
		'Donnerstag, 9. September',
		'Do',
		'September 2027',
		'Österreich'
	]);
	expect([en.long('2027-09-09'), en.weekday('2027-09-09'), en.short('2027-09-09'), en.country('CH')]).toEqual(
		['9 September 2027', 'Thu', '9 September', 'Switzerland']
	);
});

test('what lasts has both ends', () => {
	expect(plain(de.range('2027-12-28', '2028-01-01'))).toMatch(/^28\. Dezember.* – 1\. Januar/);
	expect(plain(en.range('2027-05-01', '2027-09-30'))).toBe('1 May – 30 September');
});

test.each([
	['2026-11-24', 'heute', 'today'],
	['2026-11-25', 'morgen', 'tomorrow'],
	['2026-12-06', 'in 12 Tagen', 'in 12 days'],
	['2027-01-08', 'in 45 Tagen', 'in 45 days'],
	['2027-02-24', 'in 3 Monaten', 'in 3 months'],
	['2027-05-08', 'in 5 Monaten', 'in 5 months'],
	['2027-11-23', 'in 12 Monaten', 'in 12 months']
])('how far %s is', (date, german, english) => {
	expect([de.until('2026-11-24', date), en.until('2026-11-24', date)]).toEqual([german, english]);
});

test('full hours need no minutes', () => {
	expect([de.time('11:00'), en.time('11:00'), de.time('11:30'), en.time('16:05')].map(plain)).toEqual([
		'11 Uhr',
		'11 am',
		'11:30',
		'4:05 pm'
	]);
});
