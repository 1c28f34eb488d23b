import * as catalog from 'virtual:behutsam/catalog';
import type { Coverage, Helpline, Huddle, Lesson, Outline, SharedPage, Source, Term } from './types.ts';

/** The only door to the modules: everybody else asks here. Each lesson and language is a chunk of its own. */

/** Ids of all lessons and cases, for prerendering. */
export const lessonIds: string[] = Object.keys(catalog.lessons);

/** @returns undefined when there is no such lesson */
export async function loadLesson(id: string, language: string): Promise<Lesson | undefined> {
	return load(Object.hasOwn(catalog.lessons, id) ? catalog.lessons[id] : undefined, language);
}

export async function loadOutline(language: string): Promise<Outline> {
	return need(await load(catalog.outlines, language), `outline/${language}`);
}

export async function loadSources(language: string): Promise<Source[]> {
	return need(await load(catalog.sources, language), `sources/${language}`);
}

/** @returns undefined when the modules bring no coverage.yaml */
export async function loadCoverage(language: string): Promise<Coverage | undefined> {
	return load(catalog.coverage, language);
}

export async function loadGlossary(language: string): Promise<Term[]> {
	return need(await load(catalog.glossary, language), `glossary/${language}`);
}

export async function loadHelplines(language: string): Promise<Helpline[]> {
	return need(await load(catalog.helplines, language), `helplines/${language}`);
}

/** Ids of modules that have a card for a team talk, for prerendering. */
export const huddleIds: string[] = Object.keys(catalog.huddles);

/** @returns undefined when the module has none */
export async function loadHuddle(module: string, language: string): Promise<Huddle | undefined> {
	return load(Object.hasOwn(catalog.huddles, module) ? catalog.huddles[module] : undefined, language);
}

/** @param name folder below `_shared` */
export async function loadShared(name: string, language: string): Promise<SharedPage | undefined> {
	return load(catalog.shared[name], language);
}

async function load<T>(
	loaders: Record<string, () => Promise<{ default: T }>> | undefined,
	language: string
): Promise<T | undefined> {
	if (catalog.problems) throw new Error(catalog.problems);
	return (await loaders?.[language]?.())?.default;
}

function need<T>(value: T | undefined, name: string): T {
	if (value === undefined) throw new Error(`There is no content named ${name}.`);
	return value;
}
