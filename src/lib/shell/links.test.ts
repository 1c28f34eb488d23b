import { describe, expect, test } from 'vitest';
import { lessonHref, pageHref, sameInLanguage } from './links.ts';

test('every page has an address per language, with a slash at its end', () => {
	expect([pageHref('de', ''), pageHref('en', 'now'), lessonHref('de', 'doors/key')]).toEqual([
		'/de/',
		'/en/now/',
		'/de/lesson/doors/key/'
	]);
});

test('a step stands in the address of its lesson', () => {
	expect(lessonHref('en', 'doors/key', '4.2')).toBe('/en/lesson/doors/key/?s=4.2');
});

describe('the same page in another language', () => {
	test.each([
		['/de/', '/en/'],
		['/de/lesson/doors/key/', '/en/lesson/doors/key/'],
		['/', '/en/']
	])('%s → %s', (from, to) => {
		expect(sameInLanguage(new URL(from, 'https://behutsam.example'), 'en')).toBe(to);
	});
});
