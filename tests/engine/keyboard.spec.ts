import type { Locator, Page } from '@playwright/test';
import { rainyDay, scenes, watering, type TestItem } from '../course.ts';
import { expect, test } from '../fixtures.ts';
import type { Learner } from '../learner.ts';
import { words } from '../words.ts';

/** Tab, Space, Enter and arrows are enough for everything. */

test('a lesson with every kind of question, by keyboard', async ({ page, learner }) => {
	await learner.opens(watering);
	await learner.tabsTo(learner.note.getByRole('button', { name: words.de.player.goOn }));
	await page.keyboard.press('Enter');
	await expect(learner.heading).toBeFocused();
	for (const [index, step] of watering.steps.entries()) {
		await learner.isAt(step, index + 1);
		if (step.item) await answersByKeyboard(learner, step.item);
		if (index === watering.steps.length - 1) break;
		await learner.tabsTo(learner.next);
		await page.keyboard.press('Enter');
		await expect(learner.step).not.toHaveAttribute('data-step', step.id);
		await expect(learner.heading).toBeFocused();
	}
	await learner.tabsTo(page.getByRole('link', { name: words.de.player.toCourse }));
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL('/de/course/');
});

test('a case, by keyboard', async ({ page, learner }) => {
	await learner.opens(rainyDay);
	for (const { text } of [
		scenes['drops']!.options[1]!,
		scenes['puddle']!.options[0]!,
		scenes['window']!.options[0]!
	]) {
		const before = (await learner.heading.textContent()) ?? '';
		await picks(learner, learner.step.getByRole('radio', { name: text }));
		await learner.tabsTo(learner.step.getByRole('button', { name: words.de.player.decide }));
		await page.keyboard.press('Enter');
		await expect(learner.heading).not.toHaveText(before);
		await expect(learner.heading).toBeFocused();
	}
	await learner.tabsTo(learner.step.getByRole('button', { name: words.de.player.decideAnew }).nth(1));
	await page.keyboard.press('Enter');
	await expect(learner.heading).toHaveText(scenes['puddle']!.heading);
	await expect(learner.heading).toBeFocused();
});

test('Enter in a question sends it', async ({ page, learner }) => {
	await learner.opens(watering);
	await picks(learner, learner.step.getByRole('radio', { name: 'Ich wische die Bank.' }));
	await page.keyboard.press('Enter');
	await learner.hasVerdict('notYet');
	await learner.tabsTo(learner.feedback.getByRole('button', { name: words.de.player.retry }));
	await page.keyboard.press('Enter');
	await expect(learner.feedback).toBeHidden();
	// The focus is not lost with the button that is gone.
	await expect(page.locator('body')).not.toBeFocused();
});

test('the first stops of the Tab key are Hide, Pause, Talk, Acute, and then the way to the content', async ({
	page,
	learner
}) => {
	await learner.visits('/de/course/');
	const { hide, pause, talk, acute, skip } = words.de.shell;
	for (const name of [hide, pause, talk, acute, skip]) {
		await page.keyboard.press('Tab');
		await expect(page.getByRole('link', { name, exact: true })).toBeFocused();
		await expect(page.getByRole('link', { name, exact: true })).toBeInViewport();
	}
	await page.keyboard.press('Enter');
	await expect(page.locator('main:visible')).toBeFocused();
	await page.keyboard.press('Tab');
	await expect(page.getByRole('radio').first()).toBeFocused();
});

test('what has the focus is never covered', async ({ page, learner }) => {
	await page.setViewportSize({ width: 360, height: 640 });
	for (const path of ['/de/lesson/garden/watering/?s=4', '/de/course/', '/de/help/', '/de/now/']) {
		await learner.visits(path);
		for (let presses = 0; presses < 25; presses++) {
			await page.keyboard.press('Tab');
			await expect.poll(() => coveredFocus(page), { message: path }).toBeUndefined();
		}
	}
});

/** The element with the focus, if its middle is not on the screen or something lies over it. */
function coveredFocus(page: Page): Promise<string | undefined> {
	return page.evaluate(() => {
		const focused = document.activeElement;
		if (!focused || focused === document.body) return undefined;
		const target = focused.closest('label') ?? focused;
		const { left, top, width, height } = target.getBoundingClientRect();
		const hit = document.elementFromPoint(left + width / 2, top + height / 2);
		const free = hit !== null && (target.contains(hit) || hit.contains(target));
		return free ? undefined : target.outerHTML.slice(0, 120);
	});
}

async function answersByKeyboard(learner: Learner, item: TestItem) {
	const { page, step } = learner;
	switch (item.type) {
		case 'choice':
			await picks(learner, step.getByRole('radio', { name: item.fits }));
			break;
		case 'multiple':
			for (const name of item.fits) {
				await learner.tabsTo(step.getByRole('checkbox', { name }));
				await page.keyboard.press('Space');
			}
			break;
		case 'sort':
			for (const card of await step.locator('fieldset fieldset legend').allTextContents()) {
				const category = item.fits[card.trim()]!;
				await picks(
					learner,
					step.getByRole('group', { name: card.trim() }).getByRole('radio', { name: category })
				);
			}
			break;
		case 'order':
			// Whatever has been placed wrongly can be moved.
			for (const name of [...item.fits].reverse()) {
				const button = step.getByRole('button', { name, exact: true });
				if (!(await button.evaluate((element) => element === document.activeElement))) {
					await learner.heading.focus();
					await learner.tabsTo(button);
				}
				await page.keyboard.press('Enter');
				await expect(step.getByRole('status')).toContainText(name);
			}
			for (const [name, times] of [
				[item.fits[0]!, 2],
				[item.fits[1]!, 1]
			] as const) {
				await learner.heading.focus();
				const up = step.getByRole('button', { name: `${words.de.items.order.up} ${name}` });
				await learner.tabsTo(up);
				for (let time = 0; time < times; time++) {
					await page.keyboard.press('Enter');
					await expect(up).toBeFocused();
				}
			}
			break;
		case 'match':
			for (const [left, right] of Object.entries(item.fits)) {
				const entry = step.locator('details:has([role=radiogroup])').filter({ hasText: left });
				await learner.heading.focus();
				await learner.tabsTo(entry.locator('summary'));
				if ((await entry.getAttribute('open')) === null) await page.keyboard.press('Enter');
				await picks(
					learner,
					step.getByRole('radiogroup', { name: left }).getByRole('radio', { name: right })
				);
			}
			break;
		case 'reflection':
			await learner.tabsTo(step.getByRole('textbox'));
			await page.keyboard.type(item.text);
			await expect(step.getByRole('textbox')).toHaveValue(item.text);
			return;
	}
	await learner.tabsTo(step.getByRole('button', { name: words.de.items.check }));
	await page.keyboard.press('Enter');
	await learner.hasVerdict('fits');
	await expect(learner.feedback.getByRole('heading')).toBeFocused();
}

/** Tab leads to the group of radios, the arrows to the one that is meant. */
async function picks(learner: Learner, radio: Locator) {
	const { keyboard } = learner.page;
	const group = await radio.getAttribute('name');
	for (let presses = 0; presses < 40; presses++) {
		await keyboard.press('Tab');
		const focused = await learner.page.evaluate(() => document.activeElement?.getAttribute('name'));
		if (focused === group) break;
	}
	// Space takes the one that has the focus, arrows take the next ones.
	if (await radio.evaluate((element) => element === document.activeElement)) {
		await keyboard.press('Space');
		return;
	}
	for (let presses = 0; presses < 8 && !(await radio.isChecked()); presses++)
		await keyboard.press('ArrowDown');
	await expect(radio).toBeChecked();
}
