import { Dexie, type EntityTable, type Table } from 'dexie';
import type { Fact } from './facts.ts';
import { declareVersions, latestVersion, type Migration, migrations } from './migrations.ts';
import type { LessonProgress } from './projection.ts';

/** Unsent input of one step, or of the whole lesson (step `''`): mutable, deleted when it has been sent. */
export interface Draft {
	learner: string;
	lesson: string;
	step: string;
	data: unknown;
}

/** A private text. Not a fact: it can be changed and deleted. */
export interface Note {
	learner: string;
	item: string;
	lesson: string;
	text: string;
	/** ISO 8601 */
	at: string;
}

/**
 * A date that the ward keeps in the calendar. Of the device, not of a learner, and not a fact: it can be changed and
 * deleted by whoever works there.
 */
export interface LocalEntry {
	id: string;
	title: string;
	/** `2027-09-09`; of a yearly one the first time. */
	date: string;
	yearly: boolean;
	/** What to prepare. */
	note: string;
	/** Who is there, as a role. */
	by: string;
}

export type Database = Dexie & {
	facts: EntityTable<Fact, 'id'>;
	lessons: Table<LessonProgress, [string, string]>;
	drafts: Table<Draft, [string, string, string]>;
	notes: Table<Note, [string, string]>;
	localEntries: EntityTable<LocalEntry, 'id'>;
	meta: EntityTable<{ key: string; value: unknown }, 'key'>;
};

export type Trouble =
	/** The database did not answer, or storage is denied: nothing can be kept beyond this tab. */
	| 'unavailable'
	/** Another tab has brought a newer version: this one must not write any more. */
	| 'outdated'
	/** This code is older than what is stored: it must not write at all. */
	| 'newer-data'
	/** An older tab keeps the database closed to the new version. */
	| 'blocked';

export class StorageTrouble extends Error {
	constructor(
		readonly trouble: Trouble,
		options?: ErrorOptions
	) {
		super(`Storage: ${trouble}`, options);
	}
}

/** A hanging open would hang everything behind it (WebKit knows such days). */
const openLimit = 5000;

/**
 * Opens the database, or says within five seconds why not.
 * @throws {StorageTrouble}
 */
export async function openDatabase(
	onTrouble: (trouble: Trouble) => void,
	{ name = 'behutsam', list = migrations }: { name?: string; list?: Migration[] } = {}
): Promise<Database> {
	// Strict: said to be saved means flushed. It costs nothing measurable at one write per answer.
	const database = new Dexie(name, { chromeTransactionDurability: 'strict' }) as Database;
	declareVersions(database, list);
	database.on('blocked', () => onTrouble('blocked'));
	// `return false` switches Dexie's own handler off; with that one an old tab would reopen and write on.
	database.on('versionchange', () => {
		database.close({ disableAutoOpen: true });
		onTrouble('outdated');
		return false;
	});
	const latest = latestVersion(list);
	let newer: boolean;
	try {
		newer = await within(openLimit, openUpTo(latest, database));
	} catch (cause) {
		database.close({ disableAutoOpen: true });
		throw new StorageTrouble('unavailable', { cause });
	}
	if (newer) {
		database.close({ disableAutoOpen: true });
		throw new StorageTrouble('newer-data');
	}
	return database;
}

/**
 * Dexie opens a newer database without a word, and adds the tables and indexes that it misses there; old code would then
 * write rows of an old shape. So look first. Firefox before 126 tells only afterwards.
 * @returns whether what is stored is newer than `latest`; then it may be closed as it is
 */
async function openUpTo(latest: number, database: Dexie): Promise<boolean> {
	// Dexie keeps ten times our version, and one more for each part it had to add.
	const isNewer = (native = 0) => Math.floor(native / 10) > latest;
	const known = await indexedDB.databases?.();
	if (isNewer(known?.find(({ name }) => name === database.name)?.version)) return true;
	await database.open();
	return isNewer(database.backendDB().version);
}

function within<T>(milliseconds: number, work: PromiseLike<T>): Promise<T> {
	return new Promise((resolve, reject) => {
		const timer = setTimeout(() => reject(new Error(`no answer in ${milliseconds} ms`)), milliseconds);
		work.then(
			(value) => {
				clearTimeout(timer);
				resolve(value);
			},
			(error: unknown) => {
				clearTimeout(timer);
				reject(error instanceof Error ? error : new Error(String(error)));
			}
		);
	});
}
