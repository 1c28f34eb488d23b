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
	},
	{ version: 2, stores: {}, upgrade: addWell },
	{ version: 3, stores: { localEntries: 'id' } }
];

/** A row of `lessons` as version 1 wrote it. */
interface LessonRow1 {
	learner: string;
	lesson: string;
}

/** A fact as version 1 wrote it, as far as it is read here. */
interface Fact1 {
	kind: string;
	item?: string;
	data?: { score?: number };
}

/** Version 2: rows know which items were ever answered well, in the order in which that happened. */
async function addWell(transaction: Transaction): Promise<void> {
	const rows = transaction.table<LessonRow1 & { well?: string[] }>('lessons');
	for (const row of await rows.toArray()) {
		const facts = transaction.table<Fact1>('facts').where({ learner: row.learner, lesson: row.lesson });
		const items = (await facts.sortBy('at')).flatMap(({ kind, item, data }) =>
			kind === 'item-answered' && item !== undefined && data?.score === 1 ? [item] : []
		);
		await rows.put({ ...row, well: [...new Set(items)] });
	}
}

export function latestVersion(list: Migration[] = migrations): number {
	return Math.max(...list.map(({ version }) => version));
}

export function declareVersions(database: Dexie, list: Migration[] = migrations): void {
	for (const { version, stores, upgrade } of list) {
		const declared = database.version(version).stores(stores);
		if (upgrade) declared.upgrade(upgrade);
	}
}
