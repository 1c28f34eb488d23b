import { beforeEach, describe, expect, test, vi } from 'vitest';
import {
	huddleIds,
	lessonIds,
	loadCoverage,
	loadGlossary,
	loadHelplines,
	loadHuddle,
	loadLesson,
	loadOutline,
	loadShared,
	loadSources
} from './catalog.ts';

const catalog = vi.hoisted(() => {
	const loader = (name: string) => () => Promise.resolve({ default: name });
	const perLanguage = (name: string) => ({
		de: loader(`${name} auf Deutsch`),
		en: loader(`${name} in English`)
	});
	return {
		problems: '',
		outlines: perLanguage('outline'),
		sources: perLanguage('sources'),
		coverage: perLanguage('coverage'),
		glossary: perLanguage('glossary'),
		helplines: perLanguage('helplines'),
		lessons: { 'doors/knocking': perLanguage('knocking'), 'doors/key': perLanguage('key') },
		huddles: { doors: perLanguage('card') },
		shared: { now: perLanguage('now') }
	};
});

vi.mock('virtual:behutsam/catalog', () => catalog);

beforeEach(() => {
	catalog.problems = '';
});

test('the ids are those of all lessons and cases', () => {
	expect(lessonIds).toEqual(['doors/knocking', 'doors/key']);
});

test('cards for team talks have the ids of their modules', async () => {
	expect(huddleIds).toEqual(['doors']);
	expect(await loadHuddle('windows', 'de')).toBe(undefined);
});

test('each thing is loaded in the language asked for', async () => {
	const loaded = await Promise.all([
		loadLesson('doors/key', 'en'),
		loadOutline('de'),
		loadSources('en'),
		loadCoverage('en'),
		loadGlossary('de'),
		loadHelplines('en'),
		loadHuddle('doors', 'en'),
		loadShared('now', 'de')
	]);
	expect(loaded).toEqual([
		'key in English',
		'outline auf Deutsch',
		'sources in English',
		'coverage in English',
		'glossary auf Deutsch',
		'helplines in English',
		'card in English',
		'now auf Deutsch'
	]);
});

describe('what is not there', () => {
	test.each([
		['doors/nowhere', 'de'],
		['doors/key', 'fr'],
		['toString', 'de'],
		['__proto__', 'de']
	])('is no lesson: %s in %s', async (id, language) => {
		expect(await loadLesson(id, language)).toBe(undefined);
	});

	test('is no page', async () => {
		expect(await loadShared('later', 'de')).toBe(undefined);
	});

	test('is an error where each language must have it', async () => {
		await expect(loadOutline('fr')).rejects.toThrow('There is no content named outline/fr.');
	});
});

test('broken content is said instead of shown, in its own words', async () => {
	catalog.problems = '1 problem in the modules: …';
	await expect(loadLesson('doors/key', 'de')).rejects.toThrow('1 problem in the modules: …');
	await expect(loadShared('now', 'de')).rejects.toThrow('1 problem in the modules: …');
});
