import type { Page } from '@playwright/test';
import { rainyDay, stepOf, watering } from '../course.ts';
import { expect, holdScripts, test } from '../fixtures.ts';
import type { Learner } from '../learner.ts';
import { everything } from '../stored.ts';
import { words } from '../words.ts';

/** Hide: at once, everywhere, and without a trace. */

const cover = `
- main:
  - heading "Händehygiene" [level=1]
  - paragraph: Fünf Momente, in denen saubere Hände schützen.
  - list:
    - listitem: Vor dem Kontakt mit einer Person
    - listitem: Vor einer sauberen Tätigkeit
    - listitem: Nach Kontakt mit Körperflüssigkeiten
    - listitem: Nach dem Kontakt mit einer Person
    - listitem: Nach Kontakt mit der Umgebung
  - paragraph: Etwa 30 Sekunden einreiben. Daumen und Fingerkuppen nicht vergessen.
  - paragraph:
    - link "Weiter"
`;

/** Nothing but the cover: on the screen, for a screen reader, in the title and in the address. */
async function isHidden(page: Page) {
	await expect(page).toHaveURL('/de/hygiene/');
	await expect(page).toHaveTitle('Händehygiene');
	await expect(page.locator('.cover')).toBeVisible();
	await expect(page.locator('.page').first()).toBeHidden();
	await expect(page.locator('body')).toMatchAriaSnapshot(`${cover}`);
	// The snapshot above allows more around it; this does not.
	const whole = await page.locator('body').ariaSnapshot();
	expect(whole).not.toMatch(/Lektion|Fall|Behutsam|Am Gartentor|Regen|Ausblenden/);
	expect(whole.match(/- (main|navigation|banner|contentinfo|dialog|complementary)/g)).toEqual(['- main']);
}

/** Notes from now on every frame in which the course could be seen. */
async function watchesScreen(page: Page) {
	await page.evaluate(() => {
		const seen: string[] = [];
		Object.assign(globalThis, { seen });
		const look = () => {
			const shown = document.querySelector<HTMLElement>('.page');
			if (shown && getComputedStyle(shown).display !== 'none') seen.push(location.href);
			requestAnimationFrame(look);
		};
		look();
	});
	return () => page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen);
}

async function returns(learner: Learner) {
	await learner.page.getByRole('link', { name: 'Weiter' }).click();
	await expect(learner.page.locator('html:not([data-covered])')).toBeAttached();
}

test('it covers in the same moment, before anything else runs', async ({ page, learner }) => {
	await learner.opens(watering);
	const seen = await page.evaluate(() => {
		const link = document.querySelector<HTMLElement>('a[data-hide]');
		link?.click();
		const shown = document.querySelector<HTMLElement>('.page')!;
		const hidden = document.querySelector<HTMLElement>('.cover')!;
		return {
			covered: document.documentElement.dataset['covered'],
			title: document.title,
			page: getComputedStyle(shown).display,
			cover: getComputedStyle(hidden).display
		};
	});
	expect(seen).toEqual({ covered: '', title: 'Händehygiene', page: 'none', cover: 'block' });
	await isHidden(page);
});

test('from a lesson, and back to the same step with its draft', async ({ page, learner }) => {
	await learner.opens(watering, { place: '3' });
	await learner.fills(stepOf(watering, 3).item!);
	const before = await learner.looks();
	await learner.hides();
	await isHidden(page);
	await expect(page.getByRole('heading', { name: 'Händehygiene' })).toBeFocused();
	await returns(learner);
	await learner.hasLesson();
	await expect.poll(() => learner.looks()).toEqual(before);
	await expect(page).toHaveTitle(watering.tab.de);
	expect(
		await page.evaluate(() => Object.keys(sessionStorage).filter((key) => key.startsWith('behutsam')))
	).toEqual([]);
	// No way leads back to the cover, or out of the lesson.
	await learner.checks('fits');
});

for (const [name, path] of [
	['the start page', '/de/'],
	['the shelf', '/de/course/'],
	['help', '/de/help/'],
	['the acute card', '/de/now/'],
	['settings', '/de/settings/']
] as const) {
	test(`from ${name}`, async ({ page, learner }) => {
		await learner.visits(path);
		await learner.hides();
		await isHidden(page);
		await returns(learner);
		await expect(page).toHaveURL(path);
		await expect(learner.strip).toBeVisible();
	});
}

test('from the middle of a case', async ({ page, learner }) => {
	await learner.opens(rainyDay);
	await learner.decides('Ich warte ab.');
	await learner.step.getByRole('radio').first().check();
	await learner.hides();
	await isHidden(page);
	await returns(learner);
	await expect(page).toHaveURL(/[?]s=1\.2$/);
	await expect(learner.heading).toHaveText('Eine Pfütze');
});

test('from the open pause dialog', async ({ page, learner }) => {
	await learner.opens(watering, { place: '2' });
	await learner.strip.getByRole('link', { name: words.de.shell.pause }).click();
	const dialog = page.getByRole('dialog', { name: words.de.pause.title });
	await dialog.getByRole('link', { name: words.de.shell.hide }).click();
	await isHidden(page);
	await expect(page.locator('dialog[open]')).toHaveCount(0);
	await returns(learner);
	await learner.isAt(stepOf(watering, 2), 2);
	await expect(dialog).toBeHidden();
});

test('three times Shift does the same, also over a dialog', async ({ page, learner }) => {
	await learner.opens(watering, { place: '2' });
	for (let time = 0; time < 3; time++) await page.keyboard.press('Shift');
	await isHidden(page);
	await returns(learner);
	await learner.isAt(stepOf(watering, 2), 2);

	await learner.strip.getByRole('link', { name: words.de.shell.pause }).click();
	await expect(page.getByRole('dialog')).toBeVisible();
	for (let time = 0; time < 3; time++) await page.keyboard.press('Shift');
	await isHidden(page);

	// Writing with capital letters is not meant.
	await returns(learner);
	await learner.opens(watering, { place: '8' });
	await page.getByRole('textbox').pressSequentially('ABC');
	await expect(page.locator('html:not([data-covered])')).toBeAttached();
});

test('Back never shows the course', async ({ page, learner }) => {
	await learner.visits('/de/');
	await page.getByRole('link', { name: words.de.start.begin }).click();
	await learner.hasLesson();
	await learner.goesOn();
	await learner.goesOn();
	const before = await learner.looks();
	await learner.hides();
	await isHidden(page);
	const seen = await watchesScreen(page);
	for (let time = 0; time < 5; time++) {
		await page.goBack();
		await isHidden(page);
	}
	await page.goForward();
	await isHidden(page);
	expect(await seen()).toEqual([]);
	await returns(learner);
	await expect.poll(() => learner.looks()).toEqual(before);
});

test('a reload stays neutral, and so does any address of the course', async ({ page, learner }) => {
	await learner.opens(watering, { place: '2' });
	await learner.hides();
	await isHidden(page);
	await page.reload();
	await isHidden(page);
	await page.goto('/de/lesson/garden/watering/?s=3');
	await isHidden(page);
	await page.goto('/de/course/');
	await isHidden(page);
	await learner.hasScripts();
	await returns(learner);
	await learner.isAt(stepOf(watering, 2), 2);
});

test('Back after the return goes through the lesson, not to the cover', async ({ page, learner }) => {
	await learner.opens(watering);
	await learner.goesOn();
	await learner.hides();
	await isHidden(page);
	await returns(learner);
	await learner.isAt(stepOf(watering, 2), 2);
	await page.goBack();
	await expect(page.locator('html:not([data-covered])')).toBeAttached();
	await expect(page).not.toHaveURL('/de/hygiene/');
	await expect(learner.strip).toBeVisible();
});

test('before scripts a plain link does it', async ({ page, learner }) => {
	await learner.opens(watering, { place: '4' });
	const release = await holdScripts(page);
	await page.goto('/de/lesson/garden/watering/?s=4', { waitUntil: 'commit' });
	await expect(page.locator('.step:visible')).toHaveAttribute('data-step', 'beds');
	await learner.hides();
	await isHidden(page);
	await release();
	await isHidden(page);
	await returns(learner);
	await learner.hasLesson();
	await learner.isAt(stepOf(watering, 4), 4);
});

test('it leaves no trace', async ({ page, learner }) => {
	await learner.opens(watering);
	await learner.answers(watering.steps[0].item!);
	await learner.goesOn();
	await expect
		.poll(async () => (await everything(page)).databases['behutsam']?.tables['facts'])
		.toHaveLength(5);
	const before = await everything(page);
	await learner.hides();
	await isHidden(page);
	const meanwhile = await everything(page);
	expect({ ...meanwhile, session: {} }).toEqual({ ...before, session: {} });
	expect(Object.entries(meanwhile.session).filter(([key]) => key.startsWith('behutsam'))).toEqual([
		['behutsam.return', '/de/lesson/garden/watering/?s=2']
	]);
	await returns(learner);
	await learner.hasLesson();
	const after = await everything(page);
	expect({ ...after, session: {} }).toEqual({ ...before, session: {} });
	expect(Object.keys(after.session).filter((key) => key.startsWith('behutsam'))).toEqual([]);
});

test('it works when storage hangs', async ({ page, learner }) => {
	await page.addInitScript(() => {
		IDBFactory.prototype.open = () =>
			new Proxy({}, { get: () => undefined, set: () => true }) as IDBOpenDBRequest;
	});
	await learner.visits('/de/lesson/garden/watering/?s=2');
	await learner.hides();
	await isHidden(page);
	await page.goBack();
	await isHidden(page);
	await returns(learner);
	await expect(learner.heading).toHaveText(stepOf(watering, 2).heading.de);
});

test('it works when the browser denies session storage', async ({ page, learner }) => {
	await page.addInitScript(() => {
		Object.defineProperty(globalThis, 'sessionStorage', {
			get: () => {
				throw new DOMException('denied', 'SecurityError');
			}
		});
	});
	await page.goto('/de/lesson/garden/watering/?s=2');
	await expect(page.locator('.step:visible')).toBeVisible();
	await learner.hides();
	await isHidden(page);
});
