import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { openDatabase, StorageTrouble, type Database, type Trouble } from './db.ts';
import { declareVersions, latestVersion, migrations, type Migration } from './migrations.ts';

type Rows = Record<string, object[]>;

/** For each version with an upgrade: rows as the version before wrote them, and what they have to become. */
const samples: Record<number, { before: Rows; after: Rows }> = {
	2: {
		before: {
			lessons: [
				{ learner: 'ana', lesson: 'doors/knocking', run: 2 },
				{ learner: 'ben', lesson: 'doors/knocking', run: 1 }
			],
			facts: [
				{ ...answered1('ana', 'late', 1), id: 'a', at: '2026-11-02T00:00:00.000Z' },
				{ ...answered1('ana', 'first', 1), id: 'b', at: '2026-11-01T00:00:00.000Z' },
				{ ...answered1('ana', 'first', 1), id: 'c', at: '2026-11-03T00:00:00.000Z' },
				{ ...answered1('ana', 'half', 0.5), id: 'd', at: '2026-11-03T00:00:00.000Z' },
				{
					id: 'e',
					learner: 'ana',
					lesson: 'doors/knocking',
					kind: 'lesson-started',
					at: '2026-11-01T00:00:00.000Z'
				}
			]
		},
		after: {
			lessons: [
				{ learner: 'ana', lesson: 'doors/knocking', run: 2, well: ['first', 'late'] },
				{ learner: 'ben', lesson: 'doors/knocking', run: 1, well: [] }
			]
		}
	}
};

/** An answer as version 1 wrote it. */
function answered1(learner: string, item: string, score: number) {
	return { learner, lesson: 'doors/knocking', kind: 'item-answered', item, data: { score } };
}

let count = 0;
const freshName = () => `migrations-${count++}`;

const opened: { close(options?: { disableAutoOpen: boolean }): void }[] = [];

afterEach(() => {
	vi.useRealTimers();
	vi.restoreAllMocks();
	for (const one of opened.splice(0)) one.close({ disableAutoOpen: true });
});

/** A database as the code of some version opens it. */
async function databaseOf(name: string, list: Migration[]): Promise<Dexie> {
	const database = new Dexie(name);
	opened.push(database);
	declareVersions(database, list);
	await database.open();
	return database;
}

async function open(name: string, list?: Migration[]): Promise<{ database: Database; troubles: Trouble[] }> {
	const troubles: Trouble[] = [];
	const database = await openDatabase((trouble) => troubles.push(trouble), { name, ...(list && { list }) });
	opened.push(database);
	return { database, troubles };
}

async function rowsOf(database: Dexie): Promise<Rows> {
	const tables = database.tables.map(async (table) => [table.name, (await table.toArray()) as object[]]);
	return Object.fromEntries(await Promise.all(tables)) as Rows;
}

/** Tables and indexes as they really are. */
function schemaOf(database: Dexie): unknown {
	return [...database.backendDB().objectStoreNames].map((table) => {
		const { indexNames } = database.backendDB().transaction(table).objectStore(table);
		return [table, [...indexNames]];
	});
}

/** Rows of one version, after the code of another one has opened them. */
async function upgraded(before: Rows, from: Migration[], to: Migration[]): Promise<Rows> {
	const name = freshName();
	const old = await databaseOf(name, from);
	for (const [table, rows] of Object.entries(before)) await old.table(table).bulkAdd(rows);
	old.close();
	return rowsOf(await databaseOf(name, to));
}

const upTo = (version: number, list = migrations) => list.filter((entry) => entry.version <= version);

describe('the versions of our database', () => {
	test('count from 1 without a gap, so that none is inserted later', () => {
		expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, index) => index + 1));
	});

	test('version 1 stays as it was shipped', () => {
		expect(migrations[0]).toEqual({
			version: 1,
			stores: {
				facts: 'id, learner, [learner+lesson]',
				lessons: '[learner+lesson], learner',
				drafts: '[learner+lesson+step], [learner+lesson]',
				notes: '[learner+item], learner',
				meta: 'key'
			}
		});
	});

	test('version 3 stays as it was shipped', () => {
		expect(migrations[2]).toEqual({ version: 3, stores: { localEntries: 'id' } });
	});

	test('a new database has the latest one', async () => {
		const { database } = await open(freshName());
		expect(database.verno).toBe(latestVersion());
	});

	test('each that changes rows has a sample of the version before it', () => {
		const changing = migrations.filter(({ upgrade }) => upgrade).map(({ version }) => String(version));
		expect(Object.keys(samples)).toEqual(changing);
	});

	for (const [version, { before, after }] of Object.entries(samples)) {
		test(`version ${version} makes of older rows what they have to become`, async () => {
			const rows = await upgraded(before, upTo(Number(version) - 1), upTo(Number(version)));
			expect(rows).toMatchObject(after);
		});
	}

	test('rows of version 1 can be read by the latest code', async () => {
		const before: Rows = {
			facts: [{ id: 'f', learner: 'l', lesson: 'doors/knocking', kind: 'lesson-started' }],
			notes: [{ learner: 'l', item: 'door-plan', lesson: 'doors/knocking', text: 'Knock.', at: '' }]
		};
		expect(await upgraded(before, upTo(1), migrations)).toMatchObject({ ...before, localEntries: [] });
	});
});

describe('declaring versions', () => {
	const ran: number[] = [];

	/** Three versions of a lamp: the second one gives it a colour, the third turns the colour into a number. */
	const lamps: Migration[] = [
		{ version: 1, stores: { lamps: 'id' } },
		{
			version: 2,
			stores: { lamps: 'id, colour' },
			upgrade: (transaction) => {
				ran.push(2);
				return transaction
					.table<{ colour: string }>('lamps')
					.toCollection()
					.modify((lamp) => {
						lamp.colour = 'white';
					});
			}
		},
		{
			version: 3,
			stores: { lamps: 'id, colour', shades: 'id' },
			upgrade: (transaction) => {
				ran.push(3);
				return transaction
					.table<{ colour: unknown }>('lamps')
					.toCollection()
					.modify((lamp) => {
						lamp.colour = lamp.colour === 'white' ? 255 : 0;
					});
			}
		}
	];

	afterEach(() => void ran.splice(0));

	test('the latest is the highest, in whatever order they are listed', () => {
		expect(latestVersion([lamps[2]!, lamps[0]!, lamps[1]!])).toBe(3);
	});

	test('all upgrades between run in order when versions were skipped', async () => {
		expect(await upgraded({ lamps: [{ id: 1 }] }, upTo(1, lamps), lamps)).toEqual({
			lamps: [{ id: 1, colour: 255 }],
			shades: []
		});
		expect(ran).toEqual([2, 3]);
	});

	test('an upgrade that has run does not run again', async () => {
		const rows = await upgraded({ lamps: [{ id: 1, colour: 'blue' }] }, upTo(2, lamps), lamps);
		expect(rows).toEqual({ lamps: [{ id: 1, colour: 0 }], shades: [] });
		expect(ran).toEqual([3]);
	});

	test('a new database needs no upgrade', async () => {
		await databaseOf(freshName(), lamps);
		expect(ran).toEqual([]);
	});

	test('an upgrade that fails leaves the rows of the version before', async () => {
		const failing: Migration[] = [
			...upTo(1, lamps),
			{
				version: 2,
				stores: { lamps: 'id' },
				upgrade: async (transaction) => {
					await transaction.table('lamps').clear();
					throw new Error('The upgrade has a fault.');
				}
			}
		];
		const name = freshName();
		const old = await databaseOf(name, upTo(1, lamps));
		await old.table('lamps').add({ id: 1 });
		old.close();
		await expect(open(name, failing)).rejects.toMatchObject({ trouble: 'unavailable' });
		expect(await rowsOf(await databaseOf(name, upTo(1, lamps)))).toEqual({ lamps: [{ id: 1 }] });
	});
});

const newer: Migration[] = [...migrations, { version: latestVersion() + 1, stores: { later: 'id' } }];
const meta = { key: 'learner', value: 'learner-1' };

describe('two versions of the code', () => {
	test.each<{ title: string; stores: Record<string, string | null> }>([
		{ title: 'more tables', stores: { later: 'id' } },
		{ title: 'a table less', stores: { notes: null } },
		{ title: 'an index less', stores: { facts: 'id' } }
	])(
		'an older one does not open a newer database with $title, and changes nothing in it',
		async ({ stores }) => {
			const name = freshName();
			const list = [
				...migrations,
				{ version: latestVersion() + 1, stores: stores as Record<string, string> }
			];
			const ours = await databaseOf(name, list);
			await ours.table('meta').add(meta);
			const before = [ours.backendDB().version, schemaOf(ours)];
			ours.close();

			await expect(open(name)).rejects.toEqual(new StorageTrouble('newer-data'));
			await expect(open(name)).rejects.toMatchObject({ trouble: 'newer-data' });

			const again = await databaseOf(name, list);
			expect([again.backendDB().version, schemaOf(again)]).toEqual(before);
			expect(await again.table('meta').toArray()).toEqual([meta]);
		}
	);

	test('an older one does not go on with a newer database either where the browser lists no databases', async () => {
		const name = freshName();
		(await databaseOf(name, newer)).close();
		vi.spyOn(indexedDB, 'databases').mockResolvedValue([]);
		await expect(open(name)).rejects.toMatchObject({ trouble: 'newer-data' });
	});

	test('a newer one closes the older, which says so and can’t write any more', async () => {
		const name = freshName();
		const old = await open(name);
		await old.database.meta.add(meta);
		const { database } = await open(name, newer);
		expect([old.troubles, old.database.isOpen()]).toEqual([['outdated'], false]);
		await expect(old.database.meta.put({ ...meta, value: 'learner-2' })).rejects.toMatchObject({
			name: 'DatabaseClosedError'
		});
		await expect(old.database.meta.get('learner')).rejects.toMatchObject({ name: 'DatabaseClosedError' });
		expect([database.verno, await database.meta.toArray()]).toEqual([latestVersion(newer), [meta]]);
	});

	test('deleting the database in another tab closes this one as well', async () => {
		const name = freshName();
		const { database, troubles } = await open(name);
		await Dexie.delete(name);
		expect([troubles, database.isOpen()]).toEqual([['outdated'], false]);
		expect(await Dexie.exists(name)).toBe(false);
	});

	test('a database that Dexie has mended within its version is not newer', async () => {
		const name = freshName();
		(await databaseOf(name, migrations)).close();
		const mended = indexedDB.open(name, latestVersion() * 10 + 1);
		await new Promise((resolve) => {
			mended.onsuccess = resolve;
		});
		mended.result.close();
		const { database } = await open(name);
		expect([database.isOpen(), database.backendDB().version]).toEqual([true, latestVersion() * 10 + 1]);
	});

	test('one that is kept waiting by another tab says so, and goes on when that is closed', async () => {
		vi.spyOn(console, 'warn').mockImplementation(() => {}); // Dexie says it as well
		const name = freshName();
		(await databaseOf(name, migrations)).close();
		// A tab that does not react to being asked.
		const stubborn = await new Promise<IDBDatabase>((resolve) => {
			const request = indexedDB.open(name);
			request.onsuccess = () => resolve(request.result);
		});
		const troubles: Trouble[] = [];
		const database = await openDatabase(
			(trouble) => {
				troubles.push(trouble);
				stubborn.close();
			},
			{ name, list: newer }
		);
		opened.push(database);
		expect([troubles, database.verno]).toEqual([['blocked'], latestVersion(newer)]);
	});
});

describe('a database that can’t be opened', () => {
	test('and never answers is said to be unavailable after five seconds', async () => {
		vi.useFakeTimers();
		vi.spyOn(indexedDB, 'open').mockImplementation(() => new EventTarget() as IDBOpenDBRequest);
		let outcome: unknown = 'waiting';
		openDatabase(() => {}, { name: freshName() }).catch((error: unknown) => {
			outcome = error;
		});
		await vi.advanceTimersByTimeAsync(4999);
		expect(outcome).toBe('waiting');
		await vi.advanceTimersByTimeAsync(1);
		expect(outcome).toMatchObject({ trouble: 'unavailable', message: 'Storage: unavailable' });
	});

	test('says why not', async () => {
		vi.spyOn(indexedDB, 'open').mockImplementation(() => {
			throw new DOMException('Storage is denied.', 'SecurityError');
		});
		await expect(open(freshName())).rejects.toMatchObject({
			trouble: 'unavailable',
			cause: { message: expect.stringContaining('Storage is denied.') as string }
		});
	});

	test('leaves no timer behind when it was opened in time', async () => {
		vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
		await open(freshName());
		expect(vi.getTimerCount()).toBe(0);
	});
});
