import type { Page } from '@playwright/test';
import { addresses, rainyDay, watering } from '../course.ts';
import { expect, test } from '../fixtures.ts';
import type { Learner } from '../learner.ts';
import { languages, words } from '../words.ts';

/** Small screens, large text, gloves. */

/** Visits every page, every step asked and answered, and every kind of scene. */
async function everyScreen(learner: Learner, look: (name: string) => Promise<void>) {
	for (const address of addresses.filter((name) => !name.startsWith('lesson/'))) {
		await learner.visits(`/de/${address}`);
		await look(address);
	}
	await learner.opens(watering, { place: '1' });
	for (const [index, step] of watering.steps.entries()) {
		await learner.isAt(step, index + 1);
		await look(step.id);
		if (step.item) {
			await learner.answers(step.item, 'other');
			await look(`${step.id}, answered`);
		}
		for (const summary of await learner.step.locator('nav ~ details > summary').all()) await summary.click();
		await look(`${step.id}, all open`);
		if (index < watering.steps.length - 1) await learner.goesOn();
	}
	await learner.opens(rainyDay, { place: '1' });
	await look('first scene');
	await learner.decides('Ich stelle einen Eimer hin.');
	await learner.decides('Ich schließe es.');
	await look('last scene');
	await learner.strip.getByRole('link', { name: words.de.shell.pause }).click();
	await look('pause');
}

/** Elements that stick out of the page, if it scrolls sideways. */
function sidewaysOf(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const { scrollWidth, clientWidth } = document.scrollingElement!;
		const dialog = document.querySelector('dialog[open]');
		const wide = scrollWidth > clientWidth || (dialog !== null && dialog.scrollWidth > dialog.clientWidth);
		if (!wide) return [];
		return [...document.querySelectorAll('body *')]
			.filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
			.map((element) => `${element.tagName} ${element.className.toString()}`.slice(0, 80))
			.slice(-5);
	});
}

/** A phone, a ward tablet, a computer, and 400 % (WCAG 1.4.10). */
const sizes = [
	{ width: 360, height: 740 },
	{ width: 800, height: 1280 },
	{ width: 1280, height: 800 },
	{ width: 320, height: 256 }
];

test('at every size nothing scrolls sideways, and everything is large enough for gloves', async ({
	page,
	learner
}) => {
	test.slow();
	const found: string[] = [];
	await everyScreen(learner, async (screen) => {
		for (const size of sizes) {
			await page.setViewportSize(size);
			const faults = [...(await smallTargets(page)), ...(await sidewaysOf(page))];
			found.push(...faults.map((fault) => `${screen} ${size.width} × ${size.height}: ${fault}`));
		}
	});
	expect(found).toEqual([]);
	await page.keyboard.press('Escape');
	expect((await learner.strip.boundingBox())?.height).toBeLessThanOrEqual(48 + 1);
});

test('with text spacing and the largest text nothing scrolls sideways or is cut off', async ({
	page,
	learner
}) => {
	test.slow();
	await page.setViewportSize({ width: 360, height: 740 });
	await page.addInitScript(() => {
		localStorage.setItem('behutsam.text', 'largest');
		// As in the criterion (1.4.12). Not a style element: the policy blocks those.
		const sheet = new CSSStyleSheet();
		sheet.replaceSync(
			'* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } ' +
				'p { margin-block-end: 2em !important }'
		);
		document.adoptedStyleSheets = [sheet];
	});
	const found: string[] = [];
	await everyScreen(learner, async (screen) => {
		const cut = await page.evaluate(() =>
			[...document.querySelectorAll<HTMLElement>('a, button, summary, label, h1, h2, p')]
				.filter((element) => element.checkVisibility() && getComputedStyle(element).overflow !== 'visible')
				.filter(
					({ scrollHeight, clientHeight, className }) =>
						scrollHeight > clientHeight + 1 && !className.includes('visually-hidden')
				)
				.map((element) => element.outerHTML.slice(0, 80))
		);
		found.push(...[...(await sidewaysOf(page)), ...cut].map((fault) => `${screen}: ${fault}`));
	});
	expect(found).toEqual([]);
	expect(await page.evaluate(() => getComputedStyle(document.body).letterSpacing)).not.toBe('normal');
});

/** 48 px for everything that can be touched, 72 for answers, 64 for the one next action. Running text is spared. */
function smallTargets(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const dialog = document.querySelector('dialog[open]');
		const targets = [
			...(dialog ?? document).querySelectorAll<HTMLElement>('a, button, summary, label:has(input), textarea')
		];
		return targets
			.filter((target) => target.checkVisibility({ visibilityProperty: true }))
			.filter((target) => getComputedStyle(target).display !== 'inline')
			.filter((target) => !(target.matches('.skip') && target !== document.activeElement))
			.flatMap((target) => {
				const answer =
					target.matches('.step :is(fieldset label, .entry, fieldset summary)') &&
					!target.closest('.compact');
				const least = answer ? 72 : target.matches('.next') ? 64 : 48;
				const { width, height } = target.getBoundingClientRect();
				if (height >= least - 0.5 && width >= 24) return [];
				const text = target.textContent?.trim().slice(0, 40) ?? '';
				return [`${target.tagName} "${text}" is ${Math.round(width)} × ${Math.round(height)}, not ${least}`];
			});
	});
}

test('the strip is there at every scroll position, and nothing lies over Hide', async ({ page, learner }) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	for (const [width, height] of [
		[320, 256],
		[360, 740],
		[1280, 800]
	] as const) {
		await page.setViewportSize({ width, height });
		for (const address of ['course/', 'now/', 'lesson/garden/watering/?s=4']) {
			await learner.visits(`/de/${address}`);
			const hide = learner.strip.getByRole('link', { name: words.de.shell.hide });
			for (const part of [0, 0.5, 1]) {
				await page.evaluate((share) => scrollTo(0, document.documentElement.scrollHeight * share), part);
				await expect(hide).toBeInViewport({ ratio: 1 });
				const free = await hide.evaluate((link) => {
					const { left, top, width, height } = link.getBoundingClientRect();
					const hit = document.elementFromPoint(left + width / 2, top + height / 2);
					return link.contains(hit);
				});
				expect(free).toBe(true);
			}
		}
	}
});

test('turning the tablet keeps choice and focus', async ({ page, learner }) => {
	await page.setViewportSize({ width: 800, height: 1280 });
	await learner.opens(watering, { place: '3' });
	await page.getByRole('checkbox').first().check();
	const before = await learner.looks();
	await page.setViewportSize({ width: 1280, height: 800 });
	await expect(page.getByRole('checkbox').first()).toBeFocused();
	expect(await learner.looks()).toEqual(before);
});

test('neither strip nor buttons are printed', async ({ page, learner }) => {
	await page.emulateMedia({ media: 'print' });
	for (const language of languages) {
		learner.language = language;
		await learner.visits(`/${language}/now/`);
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		await expect(learner.strip).toBeHidden();
		await expect(page.getByRole('banner')).toBeHidden();
		await expect(page.getByRole('button')).toHaveCount(0);
	}
});
