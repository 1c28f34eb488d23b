import { pots, stepOf, watering } from '../course.ts';
import { expect, test, type Served } from '../fixtures.ts';
import type { Learner } from '../learner.ts';
import { everything, story } from '../stored.ts';
import { words } from '../words.ts';

/** After one visit the server is not needed any more. */

test.use({ serviceWorkers: 'allow' });

/** One visit, until the line says that the device is ready; then the server is gone. */
async function visitsOnce(learner: Learner, site: Served) {
	await learner.visits(site.address + 'de/');
	await expect(learner.page.getByText(words.de.shell.offline.ready)).toBeVisible();
	await site.close();
}

test('a lesson that was never opened, at a step, in either language', async ({ page, learner, site }) => {
	await visitsOnce(learner, site);
	for (const [language, heading] of [
		['de', 'Sonne oder Schatten?'],
		['en', 'Sun or shade?']
	] as const) {
		await learner.visits(`${site.address}${language}/lesson/garden/watering/?s=4`);
		await learner.hasLesson();
		await expect(learner.heading).toHaveText(heading);
		await learner.reloads();
		await learner.hasLesson();
		await expect(learner.heading).toHaveText(heading);
		await expect(page.locator('html')).toHaveAttribute('lang', language);
	}
});

test('answers are kept without a server', async ({ page, learner, site }) => {
	await visitsOnce(learner, site);
	await page.getByRole('link', { name: words.de.start.begin }).click();
	await learner.hasLesson();
	await learner.answers(watering.steps[0].item!);
	await learner.goesOn();
	await learner.reloads();
	await learner.hasLesson();
	await learner.isAt(stepOf(watering, 2), 2);
	await learner.step.getByText('3 Quellen').click();
	await expect(learner.step.getByText('Das kleine Buch vom Gießen')).toBeVisible();
	expect((await story(page)).slice(0, 3)).toEqual([
		'lesson-started garden/watering 1',
		'step-entered gate',
		'item-answered watering-first 1 1'
	]);
	await learner.visits(`${site.address}de/course/`);
	await expect(page.getByRole('link', { name: watering.title.de })).toContainText(
		words.de.course.state.underway
	);
});

test('addresses without their slash, the bare address, every page', async ({ page, learner, site }) => {
	await visitsOnce(learner, site);
	await learner.visits(`${site.address}de/lesson/garden/pots?s=2`);
	await expect(page).toHaveURL(`${site.address}de/lesson/garden/pots/?s=2`);
	await expect(learner.heading).toHaveText(stepOf(pots, 2).heading.de);
	await learner.visits(`${site.address}en/help`);
	await expect(page).toHaveURL(`${site.address}en/help/`);
	await expect(page.getByRole('link', { name: /0000 77 88 99/ })).toBeVisible();
	await page.goto(site.address);
	await expect(page).toHaveURL(`${site.address}de/`);
	for (const path of ['now', 'calendar', 'sources', 'glossary', 'about', 'settings', 'pause']) {
		await learner.visits(`${site.address}de/${path}/`);
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	}
});

test('hide and return', async ({ page, learner, site }) => {
	await visitsOnce(learner, site);
	await learner.visits(`${site.address}de/lesson/garden/watering/?s=3`);
	await learner.hasLesson();
	await learner.hides();
	await expect(page).toHaveTitle('Händehygiene');
	await page.reload();
	await expect(page).toHaveTitle('Händehygiene');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Händehygiene');
	await learner.hasScripts();
	await page.getByRole('link', { name: 'Weiter' }).click();
	await learner.isAt(stepOf(watering, 3), 3);
});

test('an unknown address gets a page of our own', async ({ page, learner, site, faults }) => {
	faults.allow(/Not found: |ERR_CONNECTION_REFUSED|Failed to fetch/);
	await visitsOnce(learner, site);
	await page.goto(`${site.address}de/nowhere/`);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.de.error.title);
	await page.getByRole('link', { name: words.de.error.home }).click();
	await learner.hasScripts();
	await expect(page).toHaveURL(`${site.address}de/`);
});

test('the whole site lies on the device, and nothing else', async ({ page, learner, site }) => {
	await learner.visits(site.address + 'de/');
	await expect(page.getByText(words.de.shell.offline.ready)).toBeVisible();
	const { caches } = await everything(page);
	const [name = '', ...others] = Object.keys(caches);
	expect(others).toEqual([]);
	expect(name).toMatch(/^behutsam-/);
	const kept = caches[name] ?? [];
	for (const path of [
		'/',
		'/404.html',
		'/de/',
		'/en/',
		'/en/lesson/kitchen/rainy-day/',
		'/manifest.webmanifest'
	]) {
		expect(kept).toContain(path);
	}
	expect(kept.some((path) => /immutable\/.*\.woff2$/.test(path))).toBe(true);
	expect(kept.filter((path) => /version\.json|service-worker|\.(br|gz)$/.test(path))).toEqual([]);
	// Reading adds nothing.
	await learner.visits(`${site.address}de/lesson/garden/watering/?s=2`);
	await learner.hasLesson();
	expect((await everything(page)).caches).toEqual(caches);
});

test('a site that cannot be kept whole is not kept at all', async ({ page, learner, site, context }) => {
	await context.route(/\/de\/glossary\/$/, (route) =>
		route.request().serviceWorker() ? route.fulfill({ status: 500, body: 'no' }) : route.continue()
	);
	await learner.visits(site.address + 'de/');
	await expect
		.poll(() =>
			page.evaluate(async () => {
				const registration = await navigator.serviceWorker.getRegistration();
				return registration === undefined || !(registration.installing ?? registration.active);
			})
		)
		.toBe(true);
	await expect(page.getByText(words.de.shell.offline.ready)).toBeHidden();
	// And everything works with the server.
	await learner.visits(`${site.address}de/lesson/garden/pots/`);
	await learner.hasLesson();
});
