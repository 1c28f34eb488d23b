import type { Page } from '@playwright/test';
import { TEST_SITE } from '../../src/build/build.js';
import { stepOf, watering } from '../course.ts';
import { expect, test } from '../fixtures.ts';
import type { Learner } from '../learner.ts';
import { laterBuild } from '../site.ts';
import { everything } from '../stored.ts';
import { words } from '../words.ts';

/** A new version waits until the learner takes it. */

test.use({ serviceWorkers: 'allow' });

const { update, offline } = words.de.shell;

/** Who comes back to the tab asks for a new version; waits until it lies on the device. */
async function returnsToTab(page: Page) {
	await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
	await expect
		.poll(() =>
			page.evaluate(async () => Boolean((await navigator.serviceWorker.getRegistration())?.waiting))
		)
		.toBe(true);
}

/** Takes the new version, and waits for the page that comes from it. */
async function takes(page: Page) {
	await page.evaluate(() => document.documentElement.setAttribute('data-before', ''));
	await page.getByRole('button', { name: update.take }).click();
	await expect(page.locator('html[data-ready]:not([data-before])')).toBeAttached();
}

async function isReady(learner: Learner, address: string) {
	await learner.visits(address + 'de/');
	await expect(learner.page.getByText(offline.ready)).toBeVisible();
	await expect
		.poll(() => learner.page.evaluate(() => navigator.serviceWorker.controller !== null))
		.toBe(true);
}

const cacheNames = async (page: Page) => Object.keys((await everything(page)).caches).sort();

test('it is offered outside of lessons only, and taken on request', async ({ page, learner, site }, info) => {
	const later = info.outputPath('later');
	const { before, after } = await laterBuild(TEST_SITE.out, later);
	await isReady(learner, site.address);
	await learner.visits(site.address + 'de/lesson/garden/watering/?s=3');
	await learner.hasLesson();
	await learner.fills(stepOf(watering, 3).item!);

	site.setRoot(later);
	await returnsToTab(page);
	await expect(page.getByText(update.text)).toBeHidden();
	expect(await cacheNames(page)).toEqual([`behutsam-${before}`, `behutsam-${after}`].sort());
	// The old version goes on, with scripts that the server no longer has.
	await learner.checks('fits');
	await learner.goesOn();
	await learner.step.getByText(words.de.player.otherWays).click();
	await learner.reloads();
	await learner.hasLesson();
	await learner.isAt(stepOf(watering, 4), 4);
	await expect(page.getByText(update.text)).toBeHidden();

	await learner.visits(site.address + 'de/about/');
	await expect(page.getByText(update.text)).toBeVisible();
	await expect(page.getByText(before)).toBeVisible();
	await takes(page);
	await expect(page.getByText(after)).toBeVisible();
	await expect(page.getByText(update.text)).toBeHidden();
	await expect.poll(() => cacheNames(page)).toEqual([`behutsam-${after}`]);

	// Nothing is lost, and the new version needs no server either.
	await site.close();
	await learner.visits(site.address + 'de/lesson/garden/watering/');
	await learner.hasLesson();
	await learner.isAt(stepOf(watering, 4), 4);
	await learner.goesBack();
	await learner.hasVerdict('fits');
});

test('a second tab in a lesson is not disturbed, and follows at its next page', async ({
	page,
	learner,
	site,
	secondTab
}, info) => {
	const later = info.outputPath('later');
	const { before, after } = await laterBuild(TEST_SITE.out, later);
	await isReady(learner, site.address);
	const other = await secondTab();
	await other.visits(site.address + 'de/lesson/garden/watering/?s=3');
	await other.hasLesson();
	await other.step.getByRole('checkbox', { name: 'Die kleine volle Kanne' }).check();
	await other.page.evaluate(() => Object.assign(globalThis, { same: true }));

	site.setRoot(later);
	await returnsToTab(page);
	await takes(page);
	await learner.visits(site.address + 'de/about/');
	await expect(page.getByText(after)).toBeVisible();

	// The same page as before, with what was ticked; it can be answered and walked on.
	expect(await other.page.evaluate(() => 'same' in globalThis)).toBe(true);
	await expect(other.step.getByRole('checkbox', { name: 'Die kleine volle Kanne' })).toBeChecked();
	await other.step.getByRole('checkbox', { name: 'Die große volle Kanne' }).check();
	await other.checks('fits');
	await other.goesOn();
	expect(await other.page.evaluate(() => 'same' in globalThis)).toBe(true);
	// As long as it is open, its files stay.
	expect(await cacheNames(page)).toEqual([`behutsam-${before}`, `behutsam-${after}`].sort());
	await other.strip.getByRole('link', { name: words.de.shell.talk }).click();
	await expect(other.page).toHaveURL(site.address + 'de/help/');
	await other.hasScripts();
	expect(await other.page.evaluate(() => 'same' in globalThis)).toBe(false);

	// When only one tab is left, the old files go.
	await other.page.close();
	await learner.reloads();
	await expect.poll(() => cacheNames(page)).toEqual([`behutsam-${after}`]);
});

test('a broken new version changes nothing', async ({ page, learner, site, context }, info) => {
	const later = info.outputPath('later');
	const { before } = await laterBuild(TEST_SITE.out, later);
	await isReady(learner, site.address);
	await context.route(/-later\.js$/, (route) => route.fulfill({ status: 500, body: 'no' }));
	site.setRoot(later);
	const failed = await page.evaluate(async () => {
		const registration = await navigator.serviceWorker.getRegistration();
		await registration?.update();
		const worker = registration?.installing;
		return new Promise<string>((resolve) => {
			if (!worker) resolve('no worker');
			worker?.addEventListener('statechange', () => resolve(worker.state));
		});
	});
	expect(failed).toBe('redundant');
	await expect(page.getByText(update.text)).toBeHidden();
	await learner.reloads();
	await expect(page.getByText(offline.ready)).toBeVisible();
	await learner.visits(site.address + 'de/about/');
	await expect(page.getByText(before)).toBeVisible();
});
