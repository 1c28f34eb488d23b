import type { Page } from '@playwright/test';
import { addresses, rainyDay, stepOf, watering } from '../course.ts';
import { barriers, expect, test } from '../fixtures.ts';
import type { Learner } from '../learner.ts';
import { languages, words } from '../words.ts';

/** What a machine can find of barriers: axe on every page, state and theme. */

const themes = ['light', 'dim'] as const;

/** In both themes: they differ in nothing but colours. */
async function barriersInThemes(page: Page, where: string): Promise<string[]> {
	const found: string[] = [];
	for (const theme of themes) {
		await page.evaluate((name) => (document.documentElement.dataset['theme'] = name), theme);
		found.push(...(await barriers(page)).map((barrier) => `${where}, ${theme}: ${barrier}`));
	}
	return found;
}

for (const language of languages) {
	test(`every page, ${language}`, async ({ page, learner }) => {
		const found: string[] = [];
		test.slow();
		for (const address of addresses) {
			await learner.visits(`/${language}/${address}`);
			if (address.startsWith('lesson/')) await learner.hasLesson();
			found.push(...(await barriersInThemes(page, address)));
		}
		expect(found).toEqual([]);
	});
}

test('every step of a lesson, asked and answered', async ({ page, learner }) => {
	test.slow();
	const found: string[] = [];
	await learner.opens(watering);
	for (const [index, step] of watering.steps.entries()) {
		await learner.isAt(step, index + 1);
		found.push(...(await barriersInThemes(page, step.id)));
		if (step.item && step.item.type !== 'reflection') {
			await learner.answers(step.item, 'other');
			found.push(...(await barriersInThemes(page, `${step.id}, not yet`)));
			await learner.feedback.getByRole('button', { name: words.de.player.retry }).click();
			await learner.answers(step.item, 'fits');
		}
		for (const summary of await learner.step.locator('nav ~ details > summary').all()) await summary.click();
		await expect(learner.step.locator('nav ~ details:not([open])')).toHaveCount(0);
		found.push(...(await barriersInThemes(page, `${step.id}, all open`)));
		if (index < watering.steps.length - 1) await learner.goesOn();
	}
	expect(found).toEqual([]);
});

test('a question half answered, and asked for more', async ({ page, learner }) => {
	const found: string[] = [];
	for (const number of [1, 3, 4, 5, 6, 7]) {
		await learner.opens(watering, { place: String(number) });
		await page.getByRole('button', { name: words.de.items.check }).click();
		await expect(learner.step.getByRole('alert')).toHaveText(words.de.player.incomplete);
		found.push(...(await barriers(page)).map((barrier) => `${stepOf(watering, number).id}: ${barrier}`));
	}
	expect(found).toEqual([]);
});

test('a case: scene, consequence, end', async ({ page, learner }) => {
	const found: string[] = [];
	await learner.opens(rainyDay);
	found.push(...(await barriersInThemes(page, 'first scene')));
	for (const option of [
		'Ich warte ab.',
		'Ich lege ein Handtuch hin.',
		'Ich lasse es einen Spalt offen.',
		'Ich schließe es doch.'
	]) {
		await learner.decides(option);
		found.push(...(await barriersInThemes(page, option)));
	}
	expect(found).toEqual([]);
});

test('the pause dialog, the cover, the notices', async ({ page, learner, faults }) => {
	const found: string[] = [];
	faults.allow(/Not found: |status of 404/);
	await learner.opens(watering, { place: '2' });
	await learner.strip.getByRole('link', { name: words.de.shell.pause }).click();
	await page.getByRole('dialog').getByText(words.de.pause.look.title, { exact: true }).click();
	found.push(...(await barriersInThemes(page, 'pause')));
	await page.keyboard.press('Escape');
	await learner.hides();
	await expect(page.locator('.cover')).toBeVisible();
	found.push(...(await barriersInThemes(page, 'cover')));
	await page.getByRole('link', { name: 'Weiter' }).click();

	await page.goto('/de/nowhere/');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.de.error.title);
	found.push(...(await barriersInThemes(page, 'not found')));

	await page.addInitScript(() => Object.defineProperty(globalThis, 'indexedDB', { value: undefined }));
	await learner.visits('/de/course/');
	await expect(page.getByText(words.de.shell.trouble.unavailable)).toBeVisible();
	found.push(...(await barriersInThemes(page, 'notice')));
	expect(found).toEqual([]);
});

test('one heading of the first level at a time, no level left out, titles that differ', async ({
	page,
	learner
}) => {
	const titles = new Map<string, string>();
	for (const address of addresses.filter((name) => name !== 'hygiene/')) {
		await learner.visits(`/de/${address}`);
		const levels = await page
			.locator('h1:visible, h2:visible, h3:visible, h4:visible')
			.evaluateAll((headings) => headings.map(({ tagName }) => Number(tagName.slice(1))));
		expect(
			levels.filter((level) => level === 1),
			address
		).toEqual([1]);
		levels.forEach((level, at) => expect(level - (levels[at - 1] ?? 0), address).toBeLessThanOrEqual(1));
		titles.set(await page.title(), address);
	}
	expect(titles.size).toBe(addresses.length - 1);
});

test('what a screen reader gets of a question, before and after', async ({ page, learner }) => {
	await learner.opens(watering, { place: '1' });
	await learner.note.getByRole('button', { name: words.de.player.goOn }).click();
	await expect(learner.step).toMatchAriaSnapshot(`
- heading "Am Gartentor" [level=1]
- paragraph: Es ist halb acht. Die Rosen lassen die Köpfe hängen, die Bank ist nass, der Schlüssel klemmt.
- group "Was tun Sie zuerst?":
  - paragraph: Was tun Sie zuerst?
  - radio "Ich gieße die Rosen."
  - text: Ich gieße die Rosen.
  - radio "Ich wische die Bank."
  - text: Ich wische die Bank.
  - radio "Ich öle das Schloss."
  - text: Ich öle das Schloss.
- alert
- button "Antwort prüfen"
- navigation "In der Lektion bewegen":
  - link "Ohne Antwort weiter"
- group: 1 Quelle
- group: Kürzer oder überspringen
`);
	await learner.answers(watering.steps[0].item!, 'other');
	await expect(learner.step).toMatchAriaSnapshot(`
- heading "Am Gartentor" [level=1]
- group "Was tun Sie zuerst?":
  - radio "Ich gieße die Rosen." [disabled]
  - radio "Ich wische die Bank." [checked] [disabled]
  - text: Ich wische die Bank. noch nicht
  - radio "Ich öle das Schloss." [disabled]
- region "Noch nicht ganz.":
  - heading "Noch nicht ganz." [level=2]
  - paragraph: Die Bank ist trocken, die Rosen warten noch.
  - paragraph: Noch nicht ganz – viele fangen dort an. Entscheidend ist, wer am längsten ohne Wasser war.
  - button "Noch einmal versuchen"
- navigation "In der Lektion bewegen":
  - link "Weiter"
`);
	// The mark belongs to the option for the ear as well.
	await expect(page.getByRole('radio', { name: 'Ich wische die Bank.' })).toHaveAccessibleDescription(
		words.de.items.notYet
	);
});

test('an answered question cannot be changed by accident, and stays in the order of Tab', async ({
	page,
	learner
}) => {
	await learner.opens(watering, { place: '3' });
	await learner.answers(stepOf(watering, 3).item!);
	const before = await learner.looks();
	for (const box of await learner.step.getByRole('checkbox').all()) await box.click({ force: true });
	expect(await learner.looks()).toEqual(before);
	await learner.heading.focus();
	await learner.tabsTo(learner.step.getByRole('checkbox').nth(1));
	await page.keyboard.press('Space');
	expect(await learner.looks()).toEqual(before);
});

test.describe('as the device asks for it', () => {
	test('forced colours: what is chosen, right and focused can be told apart', async ({ page, learner }) => {
		await page.emulateMedia({ forcedColors: 'active' });
		await learner.opens(watering, { place: '1' });
		await learner.answers(watering.steps[0].item!, 'other');
		const chosen = page.locator('label:has(:checked)');
		await expect(chosen).toContainText(words.de.items.notYet);
		await expect(chosen.locator('svg.icon')).toBeVisible();
		const border = await chosen.evaluate((label) => getComputedStyle(label).borderStyle);
		const other = await page
			.locator('.step:not([hidden]) label:not(:has(:checked))')
			.first()
			.evaluate((label) => getComputedStyle(label).borderStyle);
		expect([border, other]).toEqual(['solid', 'dashed']);
		await learner.tabsTo(learner.next);
		expect(await learner.next.evaluate((link) => getComputedStyle(link).outlineStyle)).toBe('solid');
		expect(await barriers(page)).toEqual([]);
	});

	test('reduced motion: nothing moves', async ({ page, learner }) => {
		await page.emulateMedia({ reducedMotion: 'reduce' });
		await walksBriefly(learner, async () => {
			expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
			expect(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)).toBe(
				'auto'
			);
		});
	});

	test('nothing moves, plays or counts by itself in any case', async ({ page, learner }) => {
		await walksBriefly(learner, async () => {
			expect(await page.locator('audio, video, marquee, meta[http-equiv=refresh]').count()).toBe(0);
			const endless = await page.evaluate(
				() =>
					document
						.getAnimations()
						.filter((animation) => animation.effect?.getComputedTiming().iterations === Infinity).length
			);
			expect(endless).toBe(0);
		});
	});
});

async function walksBriefly(learner: Learner, look: () => Promise<void>) {
	await learner.visits('/de/');
	await look();
	await learner.opens(watering);
	for (const step of watering.steps.slice(0, 3)) {
		await look();
		if (step.item) await learner.answers(step.item);
		await look();
		await learner.goesOn();
	}
	await learner.strip.getByRole('link', { name: words.de.shell.pause }).click();
	await look();
}
