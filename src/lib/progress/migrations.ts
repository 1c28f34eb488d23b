import type { Dexie, Transaction } from 'dexie';

/**
 * One entry per version of the database, never edited once shipped. A change is a new entry with `upgrade` (which brings
 * a frozen row type of the version before) and a test from rows of that version; steps run in order, also when several
 * versions are skipped.
 */
export interface Migration {
	version: number;
	stores: Record<string, string>;
	upgrade?: (transaction: Transaction) => PromiseLike<unknown>;
}

export const migrations: Migration[] = [
	{
		version: 1,
		stores: {
			facts: 'id, learner, [learner+lesson]',
			lessons: '[learner+lesson], learner',
			drafts: '[learner+lesson+step], [learner+lesson]',
			notes: '[learner+item], learner',
			meta: 'key'
		}
	}
];

export function latestVersion(list: Migration[] = migrations): number {
	return Math.max(...list.map(({ version }) => version));
}

export function declareVersions(database: Dexie, list: Migration[] = migrations): void {
	for (const { version, stores, upgrade } of list) {
		const declared = database.version(version).stores(stores);
		if (upgrade) declared.upgrade(upgrade);
	}
}
