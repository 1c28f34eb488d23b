import type { Page } from '@playwright/test';
import { pots, stepOf, watering } from '../course.ts';
import { expect, test } from '../fixtures.ts';
import { everything, opensNothing, story } from '../stored.ts';
import { words } from '../words.ts';

/** Storage that hangs, fails, is denied, or belongs to another version: learning goes on, and a sentence says what is so. */

const { trouble } = words.de.shell;

test('a database that never opens: a sentence within five seconds, and the lesson works', async ({
	page,
	learner
}) => {
	await page.addInitScript(() => {
		IDBFactory.prototype.open = () =>
			new Proxy({}, { get: () => undefined, set: () => true }) as IDBOpenDBRequest;
	});
	await learner.visits('/de/lesson/garden/pots/');
	// What is done while it hangs is not lost …
	await learner.fills(pots.steps[0].item!);
	await page.getByRole('button', { name: words.de.items.check }).click();
	await expect(page.getByText(trouble.unavailable)).toBeVisible({ timeout: 6000 });
	await learner.hasVerdict('fits');
	// … and the rest goes on in this tab.
	await learner.goesOn();
	await learner.goesBack();
	await learner.hasVerdict('fits');
	await page.getByRole('link', { name: 'Behutsam, zur Startseite' }).click();
	await expect(page.getByRole('region', { name: words.de.start.continue })).toContainText('Lektion 1.2');
	await page.getByRole('link', { name: words.de.start.continue }).click();
	await learner.isAt(pots.steps[0], 1);
	await learner.hasVerdict('fits');
	await page.getByRole('link', { name: words.de.shell.settings }).click();
	await expect(page.getByText(words.de.settings.stored['this-tab'])).toBeVisible();
});

test('no database at all: the same, at once', async ({ page, learner }) => {
	await page.addInitScript(() => {
		Object.defineProperty(globalThis, 'indexedDB', { value: undefined });
	});
	await learner.visits('/de/lesson/garden/pots/');
	await expect(page.getByText(trouble.unavailable)).toBeVisible();
	await learner.answers(pots.steps[0].item!);
	await learner.goesOn();
	await learner.goesOn();
	await page.getByRole('link', { name: words.de.player.toCourse }).click();
	await expect(page.getByRole('link', { name: pots.title.de })).toContainText(words.de.course.state.complete);
});

test('localStorage and sessionStorage denied: everything works', async ({ page, learner }) => {
	await page.addInitScript(() => {
		for (const name of ['localStorage', 'sessionStorage']) {
			Object.defineProperty(globalThis, name, {
				get: () => {
					throw new DOMException('denied', 'SecurityError');
				}
			});
		}
	});
	await learner.opens(watering);
	await learner.answers(watering.steps[0].item!);
	await learner.goesOn();
	await learner.opens(watering);
	await learner.isAt(stepOf(watering, 2), 2);
	await learner.visits('/de/settings/');
	await page.getByRole('radio', { name: words.de.settings.theme.dim }).check();
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'dim');
	await page.getByRole('link', { name: 'English' }).first().click();
	await expect(page).toHaveURL('/en/settings/');
});

test('a write that fails: the answer stays, a sentence says so, and another try keeps it', async ({
	page,
	learner
}) => {
	await learner.opens(pots);
	await page.evaluate(() => {
		const state = { broken: true };
		Object.assign(globalThis, { storage: state });
		const add = IDBObjectStore.prototype.add;
		IDBObjectStore.prototype.add = function (this: IDBObjectStore, ...given: Parameters<typeof add>) {
			if (state.broken && this.name === 'facts') throw new DOMException('no space', 'QuotaExceededError');
			return add.apply(this, given);
		};
	});
	await learner.answers(pots.steps[0].item!);
	await expect(page.getByText(trouble.unsaved)).toBeVisible();
	await learner.goesOn();
	expect(await story(page)).toEqual(['lesson-started garden/pots 1', 'step-entered windowsill']);
	await page.getByRole('button', { name: trouble.retry }).click();
	await expect(page.getByText(trouble.unsaved)).toBeVisible();

	await page.evaluate(() => {
		(globalThis as unknown as { storage: { broken: boolean } }).storage.broken = false;
	});
	await page.getByRole('button', { name: trouble.retry }).click();
	await expect(page.getByText(trouble.unsaved)).toBeHidden();
	// All of it in one transaction, so that the clock tells nothing about their order.
	expect((await story(page)).sort()).toEqual(
		[
			'lesson-started garden/pots 1',
			'step-entered windowsill',
			'item-answered pots-first 1 1',
			'step-seen windowsill',
			'step-entered soil'
		].sort()
	);
	await learner.reloads();
	await learner.hasLesson();
	await learner.isAt(stepOf(pots, 2), 2);
});

test('another tab brings a newer version: this one says so and writes nothing more', async ({
	page,
	learner,
	context
}) => {
	await learner.opens(pots);
	await learner.answers(pots.steps[0].item!);
	await expect.poll(() => story(page)).toHaveLength(3);

	const newer = await context.newPage();
	await opensNothing(newer);
	await upgrade(newer);
	await expect(page.getByText(trouble.outdated)).toBeVisible();
	const before = await everything(newer);

	// The lesson can be read to its end; nothing of it is written by the old code.
	await learner.goesOn();
	await learner.goesOn();
	await expect(page.getByText(words.de.player.done.lesson)).toBeVisible();
	expect((await everything(newer)).databases).toEqual(before.databases);

	// Reloaded, this code is the older one: it must not write either.
	await page.getByRole('button', { name: trouble.reload }).click();
	await learner.hasScripts();
	await expect(page.getByText(trouble.newerData)).toBeVisible();
	await learner.hasLesson();
	await learner.visits('/de/lesson/garden/watering/');
	await expect(page.getByText(trouble.newerData)).toBeVisible();
	await learner.answers(watering.steps[0].item!);
	await learner.goesOn();
	await learner.visits('/de/course/');
	await expect(page.getByText(trouble.newerData)).toBeVisible();
	expect((await everything(newer)).databases).toEqual(before.databases);

	async function upgrade(tab: typeof page) {
		await tab.evaluate(
			() =>
				new Promise<void>((resolve, reject) => {
					const request = indexedDB.open('behutsam', 9990);
					request.onupgradeneeded = () => {};
					request.onblocked = () => reject(new Error('the old tab keeps the database'));
					request.onerror = () => reject(request.error ?? new Error('not opened'));
					request.onsuccess = () => {
						request.result.close();
						resolve();
					};
				})
		);
	}
});

test('a draft that no longer fits is left aside', async ({ page, learner }) => {
	await learner.opens(watering, { place: '3' });
	await learner.fills(stepOf(watering, 3).item!);
	await expect
		.poll(async () => (await everything(page)).databases['behutsam']?.tables['drafts'])
		.toHaveLength(1);
	await opensNothing(page);
	await changesRow(page, 'drafts', {
		data: { attempt: 1, order: ['gone'], input: { chosen: 'a text, once' } }
	});
	await learner.opens(watering, { place: '3' });
	await expect(learner.step.getByRole('checkbox')).toHaveCount(4);
	await expect(learner.step.locator('input:checked')).toHaveCount(0);
	await learner.answers(stepOf(watering, 3).item!);
});

test('a place that is no more: the lesson opens at the first step not yet seen', async ({
	page,
	learner
}) => {
	await learner.opens(watering);
	await learner.goesOn();
	await learner.goesOn();
	await expect.poll(async () => (await story(page)).at(-1)).toBe('step-entered cans');
	await opensNothing(page);
	await page.evaluate(() => localStorage.clear());
	await changesRow(page, 'lessons', { step: 'a-step-of-before' });
	await learner.opens(watering);
	await learner.isAt(stepOf(watering, 3), 3);
});

/** Changes the only row of a table, as no version of the app does. */
async function changesRow(page: Page, table: string, change: object) {
	await page.evaluate(
		({ table, change }) =>
			new Promise<void>((resolve, reject) => {
				const request = indexedDB.open('behutsam');
				request.onerror = () => reject(request.error ?? new Error('not opened'));
				request.onsuccess = () => {
					const database = request.result;
					const transaction = database.transaction(table, 'readwrite');
					const all = transaction.objectStore(table).getAll();
					all.onsuccess = () => {
						const [row] = all.result as object[];
						transaction.objectStore(table).put({ ...row, ...change });
					};
					transaction.onabort = () => reject(transaction.error ?? new Error('not changed'));
					transaction.oncomplete = () => {
						database.close();
						resolve();
					};
				};
			}),
		{ table, change }
	);
}
