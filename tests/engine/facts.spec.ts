import { v5, validate, version } from 'uuid';
import { pots, stepOf, watering } from '../course.ts';
import { expect, test } from '../fixtures.ts';
import { projectAll } from '../../src/lib/progress/projection.ts';
import { facts, rows, story } from '../stored.ts';
import { words } from '../words.ts';

/** What is written down: facts, the row they amount to, drafts. */

/** Never to be changed: answers of all devices have their ids by it. */
const namespace = '3f0a8c1e-6d57-5d0c-9a53-5b1a1d0f6e21';

test('a walk leaves exactly these facts, and the row they amount to', async ({ page, learner }) => {
	await learner.opens(pots);
	await learner.answers(pots.steps[0].item!, 'other');
	await learner.feedback.getByRole('button', { name: words.de.player.retry }).click();
	await learner.answers(pots.steps[0].item!, 'fits');
	await learner.goesOn();
	await learner.goesBack();
	await learner.goesOn();
	await learner.goesOn();
	await expect.poll(async () => (await story(page)).at(-1)).toBe('lesson-completed garden/pots 1');

	const written = await facts(page);
	const { learner: who } = written[0]!;
	expect(await rows(page, 'meta')).toEqual([{ key: 'learner', value: who }]);
	expect(version(who)).toBe(7);
	const base = {
		id: expect.any(String) as unknown as string,
		learner: who,
		at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/) as unknown as string,
		lesson: 'garden/pots',
		version: expect.stringMatching(/^[\w-]{8,}$/) as unknown as string,
		run: 1
	};
	const answered = { ...base, kind: 'item-answered', step: 'windowsill', item: 'pots-first' };
	const first = written.find(({ kind }) => kind === 'item-answered');
	const data = (first as unknown as { data: { order: string[]; key: string } }).data;
	expect([...data.order].sort()).toEqual(['leave-it', 'turn']);
	const answer = {
		key: data.key,
		order: expect.arrayContaining(['leave-it', 'turn']) as unknown as string[]
	};
	expect(written).toEqual([
		{ ...base, kind: 'lesson-started' },
		{ ...base, kind: 'step-entered', step: 'windowsill', data: { path: [] } },
		{ ...answered, data: { ...answer, attempt: 1, input: { chosen: 'leave-it' }, score: 0 } },
		{ ...answered, data: { ...answer, attempt: 2, input: { chosen: 'turn' }, score: 1 } },
		{ ...base, kind: 'step-seen', step: 'windowsill' },
		{ ...base, kind: 'step-entered', step: 'soil', data: { path: [] } },
		{ ...base, kind: 'step-entered', step: 'windowsill', data: { path: [] } },
		{ ...base, kind: 'step-entered', step: 'soil', data: { path: [] } },
		{ ...base, kind: 'step-seen', step: 'soil' },
		{ ...base, kind: 'step-entered', step: 'shelf', data: { path: [] } },
		{ ...base, kind: 'step-seen', step: 'shelf' },
		{ ...base, kind: 'lesson-completed' }
	]);

	const ids = written.map(({ id }) => id);
	expect(new Set(ids).size).toBe(ids.length);
	expect(ids.every((id) => validate(id))).toBe(true);
	for (const fact of written) {
		if (fact.kind === 'item-answered') {
			const key = [who, 'garden/pots', 1, 'pots-first', fact.data.attempt].join('/');
			expect(fact.id).toBe(v5(key, namespace));
		} else expect(version(fact.id)).toBe(7);
	}

	const [row, ...others] = await rows(page, 'lessons');
	expect(others).toEqual([]);
	expect(row).toEqual({
		learner: who,
		lesson: 'garden/pots',
		run: 1,
		step: 'shelf',
		path: [],
		seen: ['windowsill', 'soil', 'shelf'],
		answers: { 'pots-first': { ...answer, attempt: 2, input: { chosen: 'turn' }, score: 1 } },
		firstScores: { 'pots-first': 0 },
		well: ['pots-first'],
		completed: true,
		completedAt: written.at(-1)!.at,
		startedAt: written[0]!.at,
		lastAt: written.at(-1)!.at,
		version: (written[0] as unknown as { version: string }).version
	});
	expect(projectAll(written.filter((fact) => fact.kind !== 'path-chosen'))).toEqual(row);
	expect(await rows(page, 'drafts')).toEqual([]);
	expect(await rows(page, 'notes')).toEqual([]);
});

test('a draft is one row per step, gone when it has been sent', async ({ page, learner }) => {
	await learner.opens(watering, { place: '3' });
	await learner.fills(stepOf(watering, 3).item!);
	await expect
		.poll(() => rows(page, 'drafts'))
		.toEqual([
			{
				learner: expect.any(String) as unknown as string,
				lesson: 'garden/watering',
				step: 'cans',
				data: {
					attempt: 1,
					input: { chosen: expect.arrayContaining(['small-can', 'big-can']) as unknown as string[] },
					order: expect.arrayContaining([
						'small-can',
						'big-can',
						'empty-can',
						'broken-can'
					]) as unknown as string[]
				}
			}
		]);
	await learner.checks('fits');
	await expect.poll(() => rows(page, 'drafts')).toEqual([]);
	await learner.feedback.getByRole('heading').waitFor();
});

test('what is written in a reflection is a note of its own, never a fact', async ({ page, learner }) => {
	await learner.opens(watering, { place: '8' });
	await learner.fills(stepOf(watering, 8).item!);
	await expect
		.poll(() => rows(page, 'notes'))
		.toEqual([
			{
				learner: expect.any(String) as unknown as string,
				lesson: 'garden/watering',
				item: 'watering-plan',
				text: 'Zuerst nach den Rosen sehen.',
				at: expect.any(String) as unknown as string
			}
		]);
	await learner.goesOn();
	await expect.poll(async () => (await story(page)).at(-1)).toBe('lesson-completed garden/watering 1');
	expect(JSON.stringify(await facts(page))).not.toContain('Rosen');
	// Another run keeps it; an empty text takes it away.
	await learner.goesBack();
	await expect(page.getByRole('textbox')).toHaveValue('Zuerst nach den Rosen sehen.');
	await page.getByRole('textbox').fill('  ');
	await expect.poll(() => rows(page, 'notes')).toEqual([]);
});

test('two tabs that answer the same question make one fact', async ({ page, learner, secondTab }) => {
	await learner.opens(pots);
	const other = await secondTab();
	await other.opens(pots);
	await learner.fills(pots.steps[0].item!, 'fits');
	await other.fills(pots.steps[0].item!, 'other');
	await Promise.all([learner.checks('fits'), other.checks('notYet')]);
	await expect
		.poll(async () => (await story(page)).filter((line) => line.startsWith('item-answered')))
		.toHaveLength(1);
	// Whichever came first; both tabs show it after a reload.
	const [row] = await rows(page, 'lessons');
	const verdict = row?.answers['pots-first']?.score === 1 ? 'fits' : 'notYet';
	for (const tab of [learner, other]) {
		await tab.reloads();
		await tab.hasLesson();
		await tab.hasVerdict(verdict);
	}
	expect((await story(page)).filter((line) => line.startsWith('lesson-started'))).toHaveLength(1);
});

test('the shelf of one tab follows what another tab does', async ({ page, learner, secondTab }) => {
	await learner.visits('/de/course/');
	const entry = page.getByRole('link', { name: pots.title.de });
	await expect(entry).toContainText(words.de.course.state.open);
	const other = await secondTab();
	await other.opens(pots);
	await expect(entry).toContainText(words.de.course.state.underway);
	await other.goesOn();
	await other.goesOn();
	await expect(entry).toContainText(words.de.course.state.complete);
});

test('browsing outside of lessons writes nothing', async ({ page, learner }) => {
	for (const path of [
		'',
		'course/',
		'now/',
		'help/',
		'pause/',
		'hygiene/',
		'settings/',
		'sources/',
		'about/'
	]) {
		await learner.visits(`/de/${path}`);
	}
	await learner.visits('/de/settings/');
	await expect(page.getByText(words.de.settings.stored.kept)).toBeVisible();
	expect(await facts(page)).toEqual([]);
	expect(await rows(page, 'lessons')).toEqual([]);
	expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
});
