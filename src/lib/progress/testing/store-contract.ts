import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { LocalEntry } from '../db.ts';
import type { ProgressState, ProgressStore } from '../store.ts';
import { answerData, answered, choosing, chose, completed, entered, moment, seen, started } from './facts.ts';

/** What every store owes to the app, whether it keeps things on the device or in this tab. */
export function describeStore(name: string, open: () => Promise<ProgressStore>): void {
	describe(name, () => {
		let store: ProgressStore;

		beforeEach(async () => {
			vi.useFakeTimers({ toFake: ['Date'], now: new Date(moment(0)) });
			store = await open();
		});

		afterEach(() => {
			store.close();
			vi.useRealTimers();
		});

		function itIs(at: string): void {
			vi.setSystemTime(new Date(at));
		}

		/** The states that a watcher is told, and how to wait for the next one that fits. */
		function watched() {
			const states: ProgressState[] = [];
			const stop = store.watch((state) => states.push(state));
			const until = (fits: (state: ProgressState) => boolean) =>
				vi.waitUntil(() => states.findLast(fits), { interval: 5 });
			return { states, stop, until };
		}

		test('a lesson nobody has opened has no row', async () => {
			expect(await store.lesson('doors/knocking')).toBe(undefined);
		});

		test('facts become the row of their lesson', async () => {
			await store.append([started(), entered('door')]);
			itIs(moment(1));
			await store.append([answered('first', { score: 0 }), seen('door'), entered('wash')]);
			itIs(moment(2));
			await store.append([chose('go-on'), entered('wash', ['go-on']), completed()]);
			expect(await store.lesson('doors/knocking')).toEqual({
				learner: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
				lesson: 'doors/knocking',
				run: 1,
				step: 'wash',
				path: ['go-on'],
				seen: ['door'],
				answers: { first: answerData({ score: 0 }) },
				firstScores: { first: 0 },
				well: [],
				completed: true,
				completedAt: moment(2),
				startedAt: moment(0),
				lastAt: moment(2),
				version: 'v1'
			});
		});

		test('what was answered well stays so, in whichever lesson and run', async () => {
			await store.append([
				started(),
				answered('first', { score: 1 }),
				answered('second', { score: 0.5 }),
				{ ...started(), lesson: 'doors/key' },
				{ ...answered('third', { score: 1 }), lesson: 'doors/key' }
			]);
			await store.append([
				{ ...started(), run: 2 },
				{ ...answered('first', { score: 0 }), run: 2 }
			]);
			expect((await store.answeredWell()).sort()).toEqual(['first', 'third']);
		});

		test('lessons have rows of their own', async () => {
			await store.append([seen('door'), seen('bed', { lesson: 'doors/waiting' })]);
			const rows = await Promise.all([store.lesson('doors/knocking'), store.lesson('doors/waiting')]);
			expect(rows.map((row) => row?.seen)).toEqual([['door'], ['bed']]);
		});

		test('nothing to keep is kept without a word', async () => {
			await store.append([]);
			expect(await store.lesson('doors/knocking')).toBe(undefined);
		});

		test('an answer that is already there counts as kept, and the first one stays', async () => {
			await store.append([answered('first', { score: 0 })]);
			itIs(moment(1));
			await store.append([answered('first', { score: 1 }), seen('door')]);
			const row = await store.lesson('doors/knocking');
			expect([row?.answers, row?.firstScores, row?.seen]).toEqual([
				{ first: answerData({ score: 0 }) },
				{ first: 0 },
				['door']
			]);
		});

		test('the same answer twice in one call is kept once', async () => {
			await store.append([answered('first', { score: 0 }), answered('first', { score: 1 })]);
			expect((await store.lesson('doors/knocking'))?.answers).toEqual({ first: answerData({ score: 0 }) });
		});

		test('facts of one call are kept all or none', async () => {
			const unclonable = answered('first', { input: () => 'no data' });
			await expect(store.append([started(), choosing('fast'), unclonable])).rejects.toThrow();
			expect(await store.lesson('doors/knocking')).toBe(undefined);
			expect(await watched().until(() => true)).toEqual({ lessons: [] });
		});

		test('what was handed over can be changed afterwards without changing what is kept', async () => {
			const path = ['go-on'];
			const input = { chosen: 'knock' };
			await store.append([entered('wash', path), answered('first', { input })]);
			const draft = { input: { chosen: 'knock' } };
			await store.saveDraft('doors/knocking', 'door', draft);
			path.push('mend');
			input.chosen = 'enter';
			draft.input.chosen = 'enter';
			const row = await store.lesson('doors/knocking');
			const drafts = await store.drafts('doors/knocking');
			expect([row?.path, row?.answers['first']?.input, drafts[0]?.data]).toEqual([
				['go-on'],
				{ chosen: 'knock' },
				{ input: { chosen: 'knock' } }
			]);
		});

		test('what was read can be changed without changing what is kept', async () => {
			await store.append([seen('door')]);
			await store.saveDraft('doors/knocking', 'door', { chosen: ['a'] });
			(await store.lesson('doors/knocking'))?.seen.push('why');
			((await store.drafts('doors/knocking'))[0]?.data as { chosen: string[] }).chosen.push('b');
			const row = await store.lesson('doors/knocking');
			const drafts = await store.drafts('doors/knocking');
			expect([row?.seen, drafts[0]?.data]).toEqual([['door'], { chosen: ['a'] }]);
		});

		describe('drafts', () => {
			const data = (all: { step: string; data: unknown }[]) =>
				Object.fromEntries(all.map(({ step, data }) => [step, data]));

			test('there are none at first', async () => {
				expect(await store.drafts('doors/knocking')).toEqual([]);
			});

			test('one is kept per step, the last one counts', async () => {
				await store.saveDraft('doors/knocking', 'door', { chosen: 'enter' });
				await store.saveDraft('doors/knocking', 'door', { chosen: 'knock' });
				await store.saveDraft('doors/knocking', '', { shorter: true });
				expect(data(await store.drafts('doors/knocking'))).toEqual({
					door: { chosen: 'knock' },
					'': { shorter: true }
				});
			});

			test('each lesson has its own', async () => {
				await store.saveDraft('doors/knocking', 'door', 1);
				await store.saveDraft('doors/waiting', 'door', 2);
				expect(data(await store.drafts('doors/waiting'))).toEqual({ door: 2 });
			});

			test('a dropped one is gone, the others stay', async () => {
				await store.saveDraft('doors/knocking', 'door', 1);
				await store.saveDraft('doors/knocking', 'signs', 2);
				await store.dropDraft('doors/knocking', 'door');
				expect(data(await store.drafts('doors/knocking'))).toEqual({ signs: 2 });
			});

			test('dropping one that is not there is no trouble', async () => {
				await store.dropDraft('doors/knocking', 'door');
				expect(await store.drafts('doors/knocking')).toEqual([]);
			});

			test('they are no facts: they make no row', async () => {
				await store.saveDraft('doors/knocking', 'door', 1);
				expect(await store.lesson('doors/knocking')).toBe(undefined);
			});
		});

		describe('notes', () => {
			test('one that was never written is empty', async () => {
				expect(await store.note('door-plan')).toBe('');
			});

			test('the last text counts, as it was written', async () => {
				await store.saveNote('doors/knocking', 'door-plan', 'Knock.');
				await store.saveNote('doors/knocking', 'door-plan', ' Knock, then wait.\n');
				expect(await store.note('door-plan')).toBe(' Knock, then wait.\n');
			});

			test('each item has its own', async () => {
				await store.saveNote('doors/knocking', 'door-plan', 'one');
				await store.saveNote('doors/knocking', 'door-thought', 'two');
				expect(await store.note('door-plan')).toBe('one');
			});

			test.each(['', ' \n\t'])('one emptied to %j is gone', async (nothing) => {
				await store.saveNote('doors/knocking', 'door-plan', 'Knock.');
				await store.saveNote('doors/knocking', 'door-plan', nothing);
				expect(await store.note('door-plan')).toBe('');
			});
		});

		describe('dates of the ward', () => {
			const drill: LocalEntry = {
				id: '0190a0a0-0000-7000-8000-000000000001',
				title: 'Drill',
				date: '2027-09-09',
				yearly: false,
				note: 'Say so.',
				by: 'early shift'
			};
			const party: LocalEntry = { ...drill, id: '0190a0a0-0000-7000-8000-000000000002', title: 'Party' };

			function watchedEntries() {
				const lists: LocalEntry[][] = [];
				const stop = store.watchLocalEntries((list) => lists.push(list));
				const until = (fits: (list: LocalEntry[]) => boolean) =>
					vi.waitUntil(() => lists.findLast(fits), { interval: 5 });
				return { lists, stop, until };
			}

			test('there are none at first', async () => {
				expect(await watchedEntries().until(() => true)).toEqual([]);
			});

			test('are kept whole, in the order in which they were made', async () => {
				const { until } = watchedEntries();
				await store.saveLocalEntry(party);
				await store.saveLocalEntry(drill);
				expect(await until((list) => list.length === 2)).toEqual([drill, party]);
			});

			test('can be changed, deleted and brought back', async () => {
				const { until } = watchedEntries();
				await store.saveLocalEntry(drill);
				await store.saveLocalEntry({ ...drill, title: 'Fire drill', yearly: true });
				expect(await until(([first]) => first?.yearly === true)).toEqual([
					{ ...drill, title: 'Fire drill', yearly: true }
				]);
				await store.removeLocalEntry(drill.id);
				expect(await until((list) => list.length === 0)).toEqual([]);
				await store.saveLocalEntry(drill);
				expect(await until(([first]) => first?.title === 'Drill')).toEqual([drill]);
			});

			test('deleting one that is not there is no trouble', async () => {
				await store.removeLocalEntry(drill.id);
				expect(await watchedEntries().until(() => true)).toEqual([]);
			});

			test('what was handed over or read can be changed without changing what is kept', async () => {
				const given = { ...drill };
				await store.saveLocalEntry(given);
				given.title = 'Other';
				const first = watchedEntries();
				(await first.until((list) => list.length === 1))[0]!.note = 'Other';
				const second = watchedEntries();
				expect(await second.until((list) => list.length === 1)).toEqual([drill]);
			});

			test('are no facts: they make no row', async () => {
				await store.saveLocalEntry(drill);
				expect(await watched().until(() => true)).toEqual({ lessons: [] });
			});

			test('nothing more is told after stopping', async () => {
				const stopped = watchedEntries();
				await stopped.until(() => true);
				const other = watchedEntries();
				stopped.stop();
				await store.saveLocalEntry(drill);
				await other.until((list) => list.length === 1);
				expect(stopped.lists).toEqual([[]]);
			});
		});

		describe('watching', () => {
			test('tells at once what there is', async () => {
				const { until } = watched();
				expect(await until(() => true)).toEqual({ lessons: [] });
			});

			test('tells of each change, the lesson touched last first', async () => {
				const { until } = watched();
				await store.append([started()]);
				itIs(moment(1));
				await store.append([started({ lesson: 'doors/waiting' })]);
				const names = ({ lessons }: ProgressState) => lessons.map(({ lesson }) => lesson);
				expect(names(await until(({ lessons }) => lessons.length === 2))).toEqual([
					'doors/waiting',
					'doors/knocking'
				]);
				itIs(moment(2));
				await store.append([seen('door')]);
				expect(names(await until(({ lessons }) => lessons.some(({ seen }) => seen.length > 0)))).toEqual([
					'doors/knocking',
					'doors/waiting'
				]);
			});

			test('tells the path chosen last', async () => {
				const { until } = watched();
				await store.append([choosing('fast')]);
				expect(await until(({ path }) => path === 'fast')).toEqual({ lessons: [], path: 'fast' });
				await store.append([choosing('full')]);
				expect(await until(({ path }) => path === 'full')).toEqual({ lessons: [], path: 'full' });
			});

			test('is told nothing more after it was stopped', async () => {
				const stopped = watched();
				await stopped.until(() => true);
				const other = watched();
				stopped.stop();
				await store.append([started()]);
				await other.until(({ lessons }) => lessons.length === 1);
				expect(stopped.states).toEqual([{ lessons: [] }]);
			});
		});
	});
}
