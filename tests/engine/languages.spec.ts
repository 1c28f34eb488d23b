import type { Browser } from '@playwright/test';
import { addresses, rainyDay, stepOf, watering } from '../course.ts';
import { expect, test } from '../fixtures.ts';
import { Learner } from '../learner.ts';
import { rows } from '../stored.ts';
import { languages, words } from '../words.ts';

/** Two languages, one place. */

for (const [locale, language] of [
	['de-DE', 'de'],
	['de-AT', 'de'],
	['en-GB', 'en'],
	['fr-FR', 'de'],
	['tr-TR', 'de']
] as const) {
	test.describe(`a browser that asks for ${locale}`, () => {
		test.use({ locale });

		test(`is led to ${language}`, async ({ page }) => {
			await page.goto('/');
			await expect(page).toHaveURL(`/${language}/`);
			await expect(page.locator('html')).toHaveAttribute('lang', language);
		});
	});
}

test('the choice is kept, and the way through a second visit stays short', async ({ page, learner }) => {
	await page.goto('/?from=home');
	await expect(page).toHaveURL('/de/?from=home');
	await learner.hasScripts();
	await page.getByRole('link', { name: 'English' }).click();
	await expect(page).toHaveURL('/en/?from=home');
	await page.goto('/');
	await expect(page).toHaveURL('/en/');
	await learner.visits('/en/settings/');
	await page.getByRole('main').getByRole('link', { name: 'Deutsch' }).click();
	await expect(page).toHaveURL('/de/settings/');
	await page.goto('/');
	await expect(page).toHaveURL('/de/');
});

test('Back does not lead into the page that forwards', async ({ page, learner }) => {
	await learner.visits('/de/help/');
	await page.goto('/');
	await expect(page).toHaveURL('/de/');
	await page.goBack();
	await expect(page).toHaveURL('/de/help/');
});

test('switching keeps page, step, answer and draft', async ({ page, learner }) => {
	await learner.opens(watering);
	await learner.answers(watering.steps[0].item!, 'other');
	const answered = await learner.looks();
	await page.getByRole('link', { name: 'English' }).click();
	learner.language = 'en';
	await learner.isAt(watering.steps[0], 1);
	await learner.hasVerdict('notYet');
	await expect(page.locator('html')).toHaveAttribute('lang', 'en');
	await expect(page).toHaveTitle(watering.tab.en);
	expect((await learner.looks()).controls).toEqual(answered.controls);
	// The link keeps the focus: who has gone wrong goes back with one key.
	await expect(page.getByRole('link', { name: 'Deutsch' })).toBeFocused();

	await learner.goesOn();
	await learner.goesOn();
	await page.getByRole('checkbox', { name: 'The small full can' }).check();
	const draft = await learner.looks();
	await page.getByRole('link', { name: 'Deutsch' }).click();
	learner.language = 'de';
	await learner.isAt(stepOf(watering, 3), 3);
	await expect(page.getByRole('checkbox', { name: 'Die kleine volle Kanne' })).toBeChecked();
	expect((await learner.looks()).controls).toEqual(draft.controls);
	await learner.checks('notYet');
	expect(await rows(page, 'lessons')).toHaveLength(1);
});

test('after a switch Back and Forward keep the step, too', async ({ page, learner }) => {
	await learner.opens(watering, { place: '4' });
	await learner.opens(watering);
	await page.getByRole('link', { name: 'English' }).click();
	learner.language = 'en';
	await learner.isAt(stepOf(watering, 4), 4);
	await page.goBack();
	learner.language = 'de';
	await learner.isAt(stepOf(watering, 4), 4);
	await page.goForward();
	learner.language = 'en';
	await learner.isAt(stepOf(watering, 4), 4);
});

test('switching keeps the scene of a case and what was written', async ({ page, learner }) => {
	await learner.opens(rainyDay);
	await learner.decides('Ich warte ab.');
	await page.getByRole('link', { name: 'English' }).click();
	await expect(page).toHaveURL('/en/lesson/kitchen/rainy-day/?s=1.2');
	await expect(learner.heading).toHaveText('A puddle');

	await learner.opens(watering, { place: '8', language: 'en' });
	await page.getByRole('textbox').fill('The roses.');
	await page.getByRole('link', { name: 'Deutsch' }).click();
	learner.language = 'de';
	await learner.isAt(stepOf(watering, 8), 8);
	await expect(page.getByRole('textbox')).toHaveValue('The roses.');
});

test('every page can be switched and says so', async ({ page, learner }) => {
	for (const address of addresses.filter((name) => name !== 'hygiene/' && !name.startsWith('lesson/'))) {
		await learner.visits(`/de/${address}`);
		const before = await page.getByRole('heading', { level: 1 }).textContent();
		await page.getByRole('banner').getByRole('link', { name: 'English' }).click();
		await expect(page).toHaveURL(`/en/${address}`);
		await expect(page.locator('html')).toHaveAttribute('lang', 'en');
		if (address !== 'now/' && address !== 'pause/')
			await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(before ?? '');
	}
});

test('both languages have all words, and the same headings, buttons and questions', async ({
	page,
	learner
}) => {
	test.slow();
	const found: string[] = [];
	for (const address of addresses) {
		const shapes = [];
		for (const language of languages) {
			await learner.visits(`/${language}/${address}`);
			const { text, shape } = await page.evaluate(() => ({
				text: document.body.innerText,
				shape: [...document.querySelectorAll('h1, h2, h3, button, input, summary, dt, .step')].map(
					(element) => `${element.tagName} ${element.id.replace(/^\w+-/, '')}`
				)
			}));
			shapes.push(shape);
			// A missing word shows its key, a missing value its name.
			const odd = /\b[a-z]+(\.[a-z][a-zA-Z]+)+\b(?<!example\.(org|com))|\{\{|undefined|\[object/.exec(text);
			if (odd) found.push(`/${language}/${address} shows ${odd[0]}`);
		}
		expect(shapes[1], address).toEqual(shapes[0]);
	}
	expect(found).toEqual([]);
});

test('theme and size of the text are kept and stand before first paint', async ({
	page,
	learner,
	browser,
	baseURL
}) => {
	await learner.visits('/de/settings/');
	await page.getByRole('radio', { name: words.de.settings.theme.dim }).check();
	await page.getByRole('radio', { name: words.de.settings.text.largest }).check();
	const colour = () => page.evaluate(() => getComputedStyle(document.body.parentElement!).backgroundColor);
	const dim = await colour();
	await page.goto('/de/lesson/garden/watering/', { waitUntil: 'commit' });
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'dim');
	await expect(page.locator('html')).toHaveAttribute('data-text', 'largest');
	await learner.hasScripts();
	expect(await colour()).toBe(dim);

	// As the device has it, when nothing was chosen.
	await usingDark(browser, baseURL ?? '', async (other) => {
		expect(await other.page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe(
			dim
		);
	});
	await learner.visits('/de/settings/');
	await expect(page.getByRole('radio', { name: words.de.settings.theme.dim })).toBeChecked();
	await page.getByRole('radio', { name: words.de.settings.theme.light }).check();
	expect(await colour()).not.toBe(dim);
});

async function usingDark(browser: Browser, address: string, look: (learner: Learner) => Promise<void>) {
	const context = await browser.newContext({
		baseURL: address,
		colorScheme: 'dark',
		serviceWorkers: 'block'
	});
	const learner = new Learner(await context.newPage());
	await learner.visits('/de/');
	await look(learner);
	await context.close();
}
