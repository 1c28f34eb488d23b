import { describe, expect, test } from 'vitest';
import { formatPlace, parsePlace } from './place.ts';

describe.each([
	{ text: '1', place: { index: 0, depth: 0 } },
	{ text: '4', place: { index: 3, depth: 0 } },
	{ text: '4.2', place: { index: 3, depth: 1 } },
	{ text: '24.10', place: { index: 23, depth: 9 } }
])('$text', ({ text, place }) => {
	test('is read as a place', () => {
		expect(parsePlace(text)).toEqual(place);
	});

	test('is how that place is written', () => {
		expect(formatPlace(place)).toBe(text);
	});
});

test.each(['4.1', '4.0'])('%s is the first scene of the fourth step', (text) => {
	expect(parsePlace(text)).toEqual({ index: 3, depth: 0 });
});

test.each([
	null,
	undefined,
	'',
	'0',
	'0.2',
	'-1',
	'four',
	'4.',
	'.2',
	'4.2.1',
	' 4',
	'4 ',
	'4e1',
	'100',
	'4.100',
	'٤'
])('%j is no place', (text) => {
	expect(parsePlace(text)).toBe(undefined);
});
