import type { Page } from '@playwright/test';
import type { Draft, LocalEntry, Note } from '../src/lib/progress/db.ts';
import type { Fact } from '../src/lib/progress/facts.ts';
import type { LessonProgress } from '../src/lib/progress/projection.ts';

/** What lies on the device, read past the app. */

interface Tables {
	facts: Fact[];
	lessons: LessonProgress[];
	drafts: Draft[];
	notes: Note[];
	localEntries: LocalEntry[];
	meta: { key: string; value: unknown }[];
}

/** All rows of one table, in the order of its key. Empty as long as there is no database. */
export async function rows<T extends keyof Tables>(page: Page, table: T): Promise<Tables[T]> {
	const { databases } = await everything(page);
	return (databases['behutsam']?.tables[table] ?? []) as Tables[T];
}

/** In the order in which they were written. */
export async function facts(page: Page): Promise<Fact[]> {
	const all = await rows(page, 'facts');
	return all.sort((a, b) => (a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at < b.at ? -1 : 1));
}

/** One short line per fact: kind, and what it is about. */
export async function story(page: Page): Promise<string[]> {
	return (await facts(page)).map((fact) => {
		switch (fact.kind) {
			case 'path-chosen':
				return `${fact.kind} ${fact.data.path}`;
			case 'lesson-started':
			case 'lesson-completed':
				return `${fact.kind} ${fact.lesson} ${fact.run}`;
			case 'step-seen':
				return `${fact.kind} ${fact.step}`;
			case 'step-entered':
				return [fact.kind, fact.step, ...fact.data.path].join(' ');
			case 'choice-made':
				return `${fact.kind} ${fact.data.scene} ${fact.data.option}`;
			case 'item-answered':
				return `${fact.kind} ${fact.item} ${fact.data.attempt} ${fact.data.score}`;
		}
	});
}

/** A page of the same origin without the app: it neither opens the database nor holds it open. */
export async function opensNothing(page: Page): Promise<void> {
	const body = '<!doctype html><html lang="en"><link rel="icon" href="data:,"><title>Nothing</title></html>';
	await page.route('**/nothing.html', (route) => route.fulfill({ contentType: 'text/html', body }));
	await page.goto('/nothing.html');
}

export interface Everything {
	databases: Record<string, { version: number; tables: Record<string, unknown[]> }>;
	local: Record<string, string>;
	session: Record<string, string>;
	/** Name of each cache with the addresses in it. */
	caches: Record<string, string[]>;
}

/** Everything this origin keeps. Never creates a database that is not there. */
export async function everything(page: Page): Promise<Everything> {
	return page.evaluate(async () => {
		const answer = <T>(request: IDBRequest<T>) =>
			new Promise<T>((resolve, reject) => {
				request.onsuccess = () => resolve(request.result);
				request.onerror = () => reject(request.error ?? new Error('no answer'));
			});
		const databases: Everything['databases'] = {};
		for (const { name } of await indexedDB.databases()) {
			if (name === undefined) continue;
			const database = await answer(indexedDB.open(name));
			const tables: Record<string, unknown[]> = {};
			const names = [...database.objectStoreNames];
			const transaction = names.length > 0 ? database.transaction(names) : undefined;
			for (const table of names) tables[table] = await answer(transaction!.objectStore(table).getAll());
			databases[name] = { version: database.version, tables };
			database.close();
		}
		const kept: Record<string, string[]> = {};
		for (const name of (await caches.keys()).sort()) {
			const requests = await (await caches.open(name)).keys();
			kept[name] = requests.map(({ url }) => new URL(url).pathname).sort();
		}
		return {
			databases,
			local: Object.fromEntries(Object.entries(localStorage)),
			session: Object.fromEntries(Object.entries(sessionStorage)),
			caches: kept
		};
	});
}
