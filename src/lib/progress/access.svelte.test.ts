import { Dexie } from 'dexie';
import { flushSync } from 'svelte';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ProgressAccess } from './access.svelte.ts';
import type { Fact, NewFact } from './facts.ts';
import { declareVersions } from './migrations.ts';
import { choosing, entered, seen, started } from './testing/facts.ts';

/** With the database of the app in a real browser. */
const name = 'behutsam';

const stops: (() => void)[] = [];

beforeEach(() => {
	// On localhost Dexie says more than elsewhere.
	vi.spyOn(console, 'trace').mockImplementation(() => {});
	vi.spyOn(console, 'warn').mockImplementation(() => {});
});

afterEach(async () => {
	for (const stop of stops.splice(0)) stop();
	await Dexie.delete(name);
	vi.restoreAllMocks();
});

function open(): ProgressAccess {
	const progress = new ProgressAccess();
	stops.push(progress.open());
	return progress;
}

async function openKept(): Promise<ProgressAccess> {
	const progress = open();
	await progress.store;
	expect(progress.status).toBe('kept');
	return progress;
}

/** The facts on the device, in the order in which they were written. */
async function written(): Promise<Fact[]> {
	const database = await new Dexie(name).open();
	const facts = (await database.table('facts').orderBy('id').toArray()) as Fact[];
	database.close();
	return facts;
}

async function writtenSteps(): Promise<string[]> {
	return (await written()).map((fact) => ('step' in fact ? fact.step : fact.kind));
}

/** The device refuses to write. Returns how to make room again. */
function fillDisk(): () => void {
	const put = IDBObjectStore.prototype.put;
	const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
		this: IDBObjectStore,
		...row
	) {
		if (this.name === 'lessons') throw new DOMException('The disk is full.', 'QuotaExceededError');
		return put.apply(this, row);
	});
	return () => full.mockRestore();
}

describe('on a device that stores', () => {
	test('what is kept is known as soon as the store has answered', async () => {
		const progress = open();
		expect([progress.status, progress.state]).toEqual(['opening', undefined]);
		await expect.poll(() => progress.state).toEqual({ lessons: [] });
		expect([progress.status, progress.trouble]).toEqual(['kept', undefined]);
	});

	test('runes follow what is kept', async () => {
		const progress = await openKept();
		const paths: unknown[] = [];
		stops.push(
			$effect.root(() => {
				$effect(() => void paths.push(progress.state?.path));
			})
		);
		flushSync();
		await progress.append([choosing('fast')]);
		await expect.poll(() => paths.at(-1)).toBe('fast');
		expect(paths[0]).toBe(undefined);
	});

	test('facts from before the store was open are kept, in their order', async () => {
		const progress = open();
		await Promise.all([progress.append([entered('door')]), progress.append([entered('why')])]);
		expect([await writtenSteps(), progress.unsaved]).toEqual([['door', 'why'], []]);
	});

	test('facts of overlapping calls are kept in the order of the calls', async () => {
		const progress = await openKept();
		const steps = Array.from({ length: 20 }, (_, n) => `step-${n}`);
		await Promise.all(steps.map((step) => progress.append([entered(step)])));
		expect(await writtenSteps()).toEqual(steps);
	});
});

describe('when a write fails', () => {
	test('the facts are held, and written in their order as soon as a later call succeeds', async () => {
		const progress = await openKept();
		await progress.append([started()]);
		const makeRoom = fillDisk();
		const held: NewFact[] = [entered('door'), seen('door'), entered('why')];
		await progress.append(held.slice(0, 2));
		await progress.append(held.slice(2));
		expect([progress.unsaved, await writtenSteps()]).toEqual([held, ['lesson-started']]);

		makeRoom();
		await progress.append([entered('rest')]);
		expect([progress.unsaved, await writtenSteps()]).toEqual([
			[],
			['lesson-started', 'door', 'door', 'why', 'rest']
		]);
		expect((await (await progress.store).lesson('doors/knocking'))?.step).toBe('rest');
	});

	test('another try needs no new fact', async () => {
		const progress = await openKept();
		const makeRoom = fillDisk();
		await progress.append([entered('door')]);
		makeRoom();
		await progress.append([]);
		expect([progress.unsaved, await writtenSteps()]).toEqual([[], ['door']]);
	});

	test('runes follow what is held', async () => {
		const progress = await openKept();
		const counts: number[] = [];
		stops.push(
			$effect.root(() => {
				$effect(() => void counts.push(progress.unsaved.length));
			})
		);
		flushSync();
		const makeRoom = fillDisk();
		await progress.append([entered('door')]);
		flushSync();
		makeRoom();
		await progress.append([entered('why')]);
		flushSync();
		expect(counts).toEqual([0, 1, 0]);
	});

	test('because another tab has brought a newer version, that is said and nothing is lost', async () => {
		const progress = await openKept();
		await progress.append([entered('door')]);
		const newer = new Dexie(name);
		declareVersions(newer);
		newer.version(99).stores({ later: 'id' });
		await newer.open();
		stops.push(() => newer.close());
		expect(progress.trouble).toBe('outdated');
		await progress.append([entered('why')]);
		expect([progress.unsaved, await newer.table('facts').count()]).toEqual([[entered('why')], 1]);
	});
});

describe('on a device that does not store', () => {
	test('the course goes on in this tab, and says so', async () => {
		vi.spyOn(indexedDB, 'open').mockImplementation(() => {
			throw new DOMException('Storage is denied.', 'SecurityError');
		});
		const progress = open();
		await progress.append([entered('door')]);
		expect([progress.status, progress.trouble, progress.unsaved]).toEqual(['this-tab', 'unavailable', []]);
		expect((await (await progress.store).lesson('doors/knocking'))?.step).toBe('door');
		expect(progress.state?.lessons.map(({ step }) => step)).toEqual(['door']);
	});

	test('because its data are newer than this code, the data stay as they are', async () => {
		const newer = new Dexie(name);
		declareVersions(newer);
		newer.version(99).stores({ later: 'id' });
		await newer.open();
		newer.close();
		const progress = open();
		await progress.append([entered('door')]);
		expect([progress.status, progress.trouble, await written()]).toEqual(['this-tab', 'newer-data', []]);
	});
});

test('stopping before the store has opened leaves no database open', async () => {
	const close = vi.spyOn(IDBDatabase.prototype, 'close');
	const progress = new ProgressAccess();
	progress.open()();
	await expect.poll(() => close.mock.calls.length).toBe(1);
	expect([progress.status, progress.state]).toEqual(['kept', undefined]);
});
