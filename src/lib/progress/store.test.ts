import 'fake-indexeddb/auto';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { openDatabase, StorageTrouble, type Database } from './db.ts';
import type { LessonFact } from './facts.ts';
import { projectAll } from './projection.ts';
import { openStore, type ProgressState, type ProgressStore } from './store.ts';
import { answered, choosing, completed, entered, seen, started } from './testing/facts.ts';
import { describeStore } from './testing/store-contract.ts';

let count = 0;
const freshName = () => `store-${count++}`;

const noTrouble = (trouble: string) => {
	throw new Error(`There is trouble: ${trouble}`);
};

describeStore('a store on the device', () => openStore(noTrouble, { name: freshName() }));

const opened: { close(): void }[] = [];

async function storeOn(name: string): Promise<ProgressStore> {
	const store = await openStore(noTrouble, { name });
	opened.push(store);
	return store;
}

/** The tables below a store, to see what is really there. */
async function databaseOf(name: string): Promise<Database> {
	const database = await openDatabase(noTrouble, { name });
	opened.push(database);
	return database;
}

afterEach(() => {
	vi.restoreAllMocks();
	for (const one of opened.splice(0)) one.close();
});

/** Lets the object store of this name refuse to write, until the test is over. */
function refuseToPut(table: string): void {
	const put = IDBObjectStore.prototype.put;
	vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...row) {
		if (this.name === table) throw new DOMException('The disk is full.', 'QuotaExceededError');
		return put.apply(this, row);
	});
}

describe('facts', () => {
	test('are written with id, learner, time and all they say', async () => {
		const name = freshName();
		const [store, database] = [await storeOn(name), await databaseOf(name)];
		const before = new Date().toISOString();
		await store.append([answered('first'), choosing('fast')]);
		const learner = (await database.meta.get('learner'))?.value;
		const facts = await database.facts.toArray();
		const common = { id: expect.stringMatching(/^[0-9a-f-]{36}$/) as string, learner, at: facts[0]?.at };
		expect(new Set(facts)).toEqual(
			new Set([
				{ ...answered('first'), ...common },
				{ ...choosing('fast'), ...common }
			])
		);
		expect([before, new Date().toISOString(), facts[0]?.at].sort()[1]).toBe(facts[0]?.at);
	});

	test('and the rows they change are written in one transaction: when the row fails, neither is there', async () => {
		const name = freshName();
		const [store, database] = [await storeOn(name), await databaseOf(name)];
		await store.append([started()]);
		const before = await database.lessons.toArray();
		refuseToPut('lessons');
		await expect(store.append([seen('door'), answered('first')])).rejects.toThrow('The disk is full.');
		vi.restoreAllMocks();
		expect([await database.facts.count(), await database.lessons.toArray()]).toEqual([1, before]);
	});

	test('of one call are kept all or none', async () => {
		const name = freshName();
		const [store, database] = [await storeOn(name), await databaseOf(name)];
		const unclonable = answered('first', { input: () => 'no data' });
		await expect(store.append([started(), choosing('fast'), unclonable])).rejects.toThrow();
		const kept = [
			await database.facts.count(),
			await database.lessons.count(),
			(await database.meta.toCollection().primaryKeys()).filter((key) => key !== 'learner')
		];
		expect(kept).toEqual([0, 0, []]);
	});

	test('that failed can be written again', async () => {
		const name = freshName();
		const [store, database] = [await storeOn(name), await databaseOf(name)];
		refuseToPut('lessons');
		await expect(store.append([started(), answered('first')])).rejects.toThrow();
		vi.restoreAllMocks();
		await store.append([started(), answered('first')]);
		expect([await database.facts.count(), (await store.lesson('doors/knocking'))?.firstScores]).toEqual([
			2,
			{ first: 1 }
		]);
	});

	test('say the same as the row when it is rebuilt from them', async () => {
		const name = freshName();
		const [store, database] = [await storeOn(name), await databaseOf(name)];
		vi.useFakeTimers({ toFake: ['Date'] });
		const calls = [
			[started(), entered('door')],
			[answered('first', { score: 0 })],
			[answered('first', { attempt: 2 })],
			[seen('door'), entered('rest')],
			[seen('rest'), completed()],
			[started({ run: 2 }), entered('door', [], { run: 2 })],
			[answered('first', { score: 0.5 }, { run: 2 })]
		];
		for (const facts of calls) {
			await store.append(facts);
			vi.advanceTimersByTime(1000);
		}
		vi.useRealTimers();
		const facts = (await database.facts.orderBy('id').toArray()) as LessonFact[];
		facts.sort((a, b) => a.at.localeCompare(b.at));
		expect(await store.lesson('doors/knocking')).toEqual(projectAll(facts));
	});
});

describe('two tabs', () => {
	test('make one answer out of the same attempt', async () => {
		const name = freshName();
		const [one, two] = [await storeOn(name), await storeOn(name)];
		await Promise.all([one, two].map((store) => store.append([answered('first'), seen('door')])));
		const answers = await (
			await databaseOf(name)
		).facts
			.filter(({ kind }) => kind === 'item-answered')
			.toArray();
		expect(answers.length).toBe(1);
	});

	test('are the same learner, also when both are the first', async () => {
		const name = freshName();
		const [one, two] = await Promise.all([storeOn(name), storeOn(name)]);
		await one.append([seen('door')]);
		await two.append([seen('why')]);
		expect((await one.lesson('doors/knocking'))?.seen).toEqual(['door', 'why']);
	});

	test('see each other’s changes', async () => {
		const name = freshName();
		const [one, two] = [await storeOn(name), await storeOn(name)];
		const told = new Promise<ProgressState>((resolve) => {
			two.watch((state) => state.path !== undefined && resolve(state));
		});
		await one.append([choosing('fast')]);
		expect(await told).toEqual({ lessons: [], path: 'fast' });
	});
});

test('what was kept is there after closing and opening again', async () => {
	const name = freshName();
	const first = await storeOn(name);
	await first.append([started(), seen('door'), choosing('fast')]);
	await first.saveDraft('doors/knocking', 'door', { chosen: 'knock' });
	await first.saveNote('doors/knocking', 'door-plan', 'Knock.');
	const row = await first.lesson('doors/knocking');
	first.close();

	const second = await storeOn(name);
	const state = await new Promise<ProgressState>((resolve) => second.watch(resolve));
	expect([
		await second.lesson('doors/knocking'),
		(await second.drafts('doors/knocking')).map(({ data }) => data),
		await second.note('door-plan'),
		state
	]).toEqual([row, [{ chosen: 'knock' }], 'Knock.', { lessons: [row], path: 'fast' }]);
});

test('a private text is deleted when it is emptied, and never a fact', async () => {
	const name = freshName();
	const [store, database] = [await storeOn(name), await databaseOf(name)];
	await store.saveNote('doors/knocking', 'door-plan', 'Knock.');
	expect([await database.notes.count(), await database.facts.count()]).toEqual([1, 0]);
	await store.saveNote('doors/knocking', 'door-plan', '');
	expect([await database.notes.count(), await database.facts.count()]).toEqual([0, 0]);
});

test('a closed store rejects what it is asked to keep', async () => {
	const store = await storeOn(freshName());
	store.close();
	await expect(store.append([started()])).rejects.toThrow(/closed/i);
});

test('a device that denies storage is said to be unavailable', async () => {
	vi.spyOn(indexedDB, 'open').mockImplementation(() => {
		throw new DOMException('Storage is denied.', 'SecurityError');
	});
	const opening = openStore(noTrouble, { name: freshName() });
	await expect(opening).rejects.toEqual(new StorageTrouble('unavailable'));
	await expect(opening).rejects.toMatchObject({ trouble: 'unavailable' });
});
