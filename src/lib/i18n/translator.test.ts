import { describe, expect, test } from 'vitest';
import { loadTranslator } from './translator.ts';

const de = await loadTranslator('de');
const en = await loadTranslator('en');

describe('dates are as coarse as they are known', () => {
	test.each([
		{ iso: '2023', german: '2023', english: '2023' },
		{ iso: '2023-06', german: 'Juni 2023', english: 'June 2023' },
		{ iso: '2023-11-30', german: '30. November 2023', english: 'November 30, 2023' },
		{ iso: '2024-02-29', german: '29. Februar 2024', english: 'February 29, 2024' },
		{ iso: '2025-01-01', german: '1. Januar 2025', english: 'January 1, 2025' },
		{ iso: '2025-12-31T23:59:59.999Z', german: '31. Dezember 2025', english: 'December 31, 2025' }
	])('$iso', ({ iso, german, english }) => {
		expect([de.day(iso), en.day(iso)]).toEqual([german, english]);
	});
});

describe('numbers are written as people of the language write them', () => {
	test.each([
		{ value: 2.3, german: '2,3', english: '2.3' },
		{ value: 3765, german: '3.765', english: '3,765' },
		{ value: 0, german: '0', english: '0' }
	])('$value', ({ value, german, english }) => {
		expect([de.number(value), en.number(value)]).toEqual([german, english]);
	});
});

describe('plurals follow the language', () => {
	test.each([
		{ count: 0, german: '0 Quellen', english: '0 sources' },
		{ count: 1, german: '1 Quelle', english: '1 source' },
		{ count: 2, german: '2 Quellen', english: '2 sources' },
		{ count: 21, german: '21 Quellen', english: '21 sources' }
	])('$count', ({ count, german, english }) => {
		const say = ({ t }: typeof de) => t((w) => w.player.sources, { count });
		expect([say(de), say(en)]).toEqual([german, english]);
	});
});

test('each translator speaks its own language, whichever was loaded last', () => {
	const say = ({ language, t }: typeof de) => [language, t((w) => w.player.next)];
	expect([say(de), say(en), say(de)]).toEqual([
		['de', 'Weiter'],
		['en', 'Next'],
		['de', 'Weiter']
	]);
});

test('what is put into a sentence stays as it is: Svelte escapes', () => {
	expect(de.t((w) => w.help.call, { phone: '<1> & "2"' })).toBe('Anrufen: <1> & "2"');
});

test('a lesson need not wait for the words of other screens', async () => {
	const core = await loadTranslator('de', ['core']);
	expect([core.t((w) => w.player.next), core.t((w) => w.help.title)]).toEqual(['Weiter', 'help.title']);
});
