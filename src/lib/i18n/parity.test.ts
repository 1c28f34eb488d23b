import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isLanguage, languageCodes, languages, originalLanguage } from './languages.ts';

/** Every language says what the original says: what is absent or too much is listed here for whoever translates. */

type Tree = string | Tree[] | { [key: string]: Tree };

const folder = new URL('./locales/', import.meta.url);
const parts = import.meta.glob<Record<string, Tree>>('./locales/*/*.ts', { eager: true, import: 'default' });
const files = import.meta.glob<Tree>('./locales/*/*.json', { eager: true, import: 'default' });

/** All words of a language as the app loads them. */
function wordsOf(language: string): Record<string, Tree> {
	const own = Object.entries(parts).filter(([path]) => path.startsWith(`./locales/${language}/`));
	return Object.assign({}, ...own.map(([, part]) => part)) as Record<string, Tree>;
}

/** `course.lessons_one` → text */
function flat(words: Tree, path: string[] = []): [string, string][] {
	if (typeof words === 'string') return [[path.join('.'), words]];
	return Object.entries(words).flatMap(([key, inner]) => flat(inner, [...path, key]));
}

const suffix = /_(zero|one|two|few|many|other)$/;

function placeholders(text: string): string {
	return [...text.matchAll(/\{\{\s*([\w.]+)[^}]*\}\}/g)]
		.map(([, name]) => name)
		.sort()
		.join(', ');
}

/** What `words` lack or have too much, compared with the original; one sentence each. */
function faults(original: Tree, words: Tree, language: string): string[] {
	const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
	const texts = new Map(flat(words));
	const expected = new Map<string, string>();
	for (const [path, text] of flat(original)) {
		const base = path.replace(suffix, '');
		if (base === path) expected.set(path, text);
		else if (path.endsWith('_other')) for (const form of forms) expected.set(`${base}_${form}`, text);
	}
	const told: string[] = [];
	for (const [path, text] of expected) {
		const own = texts.get(path);
		if (own === undefined) {
			told.push(`${path} is missing`);
			continue;
		}
		if (own.trim() === '') told.push(`${path} is empty`);
		// "One minute" needs no number; the form for any number does.
		const mayOmitCount = suffix.test(path) && !path.endsWith('_other');
		const wanted = placeholders(text);
		const allowed = [wanted, ...(mayOmitCount ? [placeholders(text.replace('{{count}}', ''))] : [])];
		const found = placeholders(own);
		if (!allowed.includes(found)) told.push(`${path} has {{${found}}} instead of {{${wanted}}}`);
	}
	for (const path of texts.keys()) if (!expected.has(path)) told.push(`${path} is too much`);
	return told;
}

describe('a comparison tells', () => {
	const original = {
		next: 'Weiter',
		call: 'Anrufen: {{phone}}',
		minutes_one: '{{count}} Minute',
		minutes_other: '{{count}} Minuten',
		points: ['Erstens', 'Zweitens']
	};
	const english = {
		next: 'Next',
		call: 'Call {{phone}}',
		minutes_one: 'one minute',
		minutes_other: '{{count}} minutes',
		points: ['First', 'Second']
	};
	const { next: _next, ...withoutNext } = english;
	const { minutes_one: _one, ...withoutOne } = english;

	test.each<{ title: string; words: Tree; language?: string; told: string[] }>([
		{ title: 'nothing of the same words', words: english, told: [] },
		{ title: 'a missing key', words: withoutNext, told: ['next is missing'] },
		{ title: 'a key too much', words: { ...english, more: 'More' }, told: ['more is too much'] },
		{ title: 'an empty word', words: { ...english, next: ' ' }, told: ['next is empty'] },
		{
			title: 'another placeholder',
			words: { ...english, call: 'Call {{number}}' },
			told: ['call has {{number}} instead of {{phone}}']
		},
		{
			title: 'a plural without its number',
			words: { ...english, minutes_other: 'minutes' },
			told: ['minutes_other has {{}} instead of {{count}}']
		},
		{ title: 'a missing plural', words: withoutOne, told: ['minutes_one is missing'] },
		{
			title: 'a plural that the language does not have',
			words: { ...english, minutes_few: '{{count}} minutes' },
			told: ['minutes_few is too much']
		},
		{
			title: 'a plural that only this language has',
			words: english,
			language: 'uk',
			told: ['minutes_few is missing', 'minutes_many is missing']
		},
		{
			title: 'a singular that this language does not have',
			words: english,
			language: 'vi',
			told: ['minutes_one is too much']
		},
		{ title: 'a shorter list', words: { ...english, points: ['First'] }, told: ['points.1 is missing'] }
	])('$title', ({ words, language = 'en', told }) => {
		expect(faults(original, words, language)).toEqual(told);
	});
});

test('languages and folders of words agree', () => {
	expect(readdirSync(folder).sort()).toEqual([...languageCodes].sort());
});

test('the original is the first language', () => {
	expect(languageCodes[0]).toBe(originalLanguage);
});

test.each(languageCodes)(
	'%s is a language code of two letters, with its own name and a direction',
	(code) => {
		const { name, dir } = languages[code];
		expect([code, new Intl.Locale(code).language]).toEqual([expect.stringMatching(/^[a-z]{2}$/), code]);
		const own = new Intl.DisplayNames([code], { type: 'language' }).of(code);
		expect(name.toLocaleLowerCase(code)).toBe(own?.toLocaleLowerCase(code));
		expect(['ltr', 'rtl']).toContain(dir);
	}
);

test.each(['fr', '', 'DE', 'toString', '__proto__'])('%j is no language of ours', (value) => {
	expect(isLanguage(value)).toBe(false);
});

describe.each(languageCodes)('the words of %s', (language) => {
	test('are those of the original, with the plurals that the language needs', () => {
		expect(faults(wordsOf(originalLanguage), wordsOf(language), language)).toEqual([]);
	});

	test('are all loaded, each file by one part', () => {
		const own = (path: string) => path.startsWith(`./locales/${language}/`);
		const names = Object.keys(files)
			.filter(own)
			.map((path) => path.replace(/^.*\/|\.json$/g, ''));
		const loaded = Object.entries(parts)
			.filter(([path]) => own(path))
			.flatMap(([, part]) => Object.keys(part));
		expect(loaded.sort()).toEqual(names.sort());
	});

	test('are divided into the same parts as the original', () => {
		const divided = (code: string) =>
			Object.entries(parts)
				.filter(([path]) => path.startsWith(`./locales/${code}/`))
				.map(([path, part]) => [path.replace(`./locales/${code}/`, ''), Object.keys(part)]);
		expect(divided(language)).toEqual(divided(originalLanguage));
	});
});
