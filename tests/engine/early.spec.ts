import { stepOf, watering } from '../course.ts';
import { expect, holdScripts, test } from '../fixtures.ts';
import { story } from '../stored.ts';
import { words } from '../words.ts';

/** On a poor network scripts come seconds after the text. What is done meanwhile counts. */

test('a choice made before scripts is kept', async ({ page, learner }) => {
	const release = await holdScripts(page);
	await page.goto('/de/lesson/garden/watering/', { waitUntil: 'commit' });
	await page.getByRole('radio', { name: 'Ich wische die Bank.' }).check();
	await release();
	await learner.hasLesson();
	await expect(page.getByRole('radio', { name: 'Ich wische die Bank.' })).toBeChecked();
	// The app knows of it: it is a draft, and can be submitted.
	await learner.reloads();
	await learner.hasLesson();
	await expect(page.getByRole('radio', { name: 'Ich wische die Bank.' })).toBeChecked();
	await learner.checks('notYet');
	await expect.poll(async () => (await story(page)).at(-1)).toBe('item-answered watering-first 1 0');
});

test('an answer sent before scripts is carried out', async ({ page, learner }) => {
	const release = await holdScripts(page);
	await page.goto('/de/lesson/garden/watering/', { waitUntil: 'commit' });
	await page.getByRole('radio', { name: 'Ich gieße die Rosen.' }).check();
	await page.getByRole('button', { name: words.de.items.check }).click();
	await expect(page).toHaveURL('/de/lesson/garden/watering/');
	await release();
	await learner.hasVerdict('fits');
	await expect
		.poll(() => story(page))
		.toEqual(['lesson-started garden/watering 1', 'step-entered gate', 'item-answered watering-first 1 1']);
});

test('several ticks before scripts are kept, on a step of the address', async ({ page, learner }) => {
	const release = await holdScripts(page);
	await page.goto('/de/lesson/garden/watering/?s=3', { waitUntil: 'commit' });
	for (const name of ['Die kleine volle Kanne', 'Die große volle Kanne']) {
		await page.getByRole('checkbox', { name }).check();
	}
	await release();
	await learner.hasLesson();
	await expect(learner.step.locator('input:checked')).toHaveCount(2);
	await learner.checks('fits');
});

test('words written before scripts are kept', async ({ page, learner }) => {
	const release = await holdScripts(page);
	await page.goto('/de/lesson/garden/watering/?s=8', { waitUntil: 'commit' });
	await page.getByRole('textbox').fill('Ein Satz vor allem anderen.');
	await release();
	await learner.hasLesson();
	await expect(page.getByRole('textbox')).toHaveValue('Ein Satz vor allem anderen.');
	await learner.reloads();
	await learner.hasLesson();
	await expect(page.getByRole('textbox')).toHaveValue('Ein Satz vor allem anderen.');
});

test('a choice in a case before scripts is kept', async ({ page, learner }) => {
	const release = await holdScripts(page);
	await page.goto('/de/lesson/kitchen/rainy-day/', { waitUntil: 'commit' });
	await page.getByRole('radio', { name: 'Ich warte ab.' }).check();
	await release();
	await learner.hasLesson();
	await expect(page.getByRole('radio', { name: 'Ich warte ab.' })).toBeChecked();
	await page.getByRole('button', { name: words.de.player.decide }).click();
	await expect(learner.heading).toHaveText('Eine Pfütze');
});

test('a decision sent in a case before scripts is carried out', async ({ page, learner }) => {
	const release = await holdScripts(page);
	await page.goto('/de/lesson/kitchen/rainy-day/', { waitUntil: 'commit' });
	await page.getByRole('radio', { name: 'Ich warte ab.' }).check();
	await page.getByRole('button', { name: words.de.player.decide }).click();
	await release();
	await expect(learner.heading).toHaveText('Eine Pfütze');
});

test('a link to the next step before scripts leads there', async ({ page, learner }) => {
	const release = await holdScripts(page);
	await page.goto('/de/lesson/garden/watering/', { waitUntil: 'commit' });
	await page.getByRole('link', { name: words.de.player.withoutAnswer }).click();
	await expect(page.locator('.step:visible')).toHaveAttribute('data-step', 'roots');
	await release();
	await learner.hasLesson();
	await learner.isAt(stepOf(watering, 2), 2);
});

test('an earlier answer wins over a choice that comes before scripts', async ({ page, learner }) => {
	await learner.opens(watering);
	await learner.answers(watering.steps[0].item!, 'fits');
	const release = await holdScripts(page);
	await page.goto('/de/lesson/garden/watering/?s=1', { waitUntil: 'commit' });
	await page.getByRole('radio', { name: 'Ich wische die Bank.' }).check();
	await release();
	await learner.hasLesson();
	await learner.hasVerdict('fits');
	await expect(page.getByRole('radio', { name: 'Ich gieße die Rosen.' })).toBeChecked();
	await expect
		.poll(() => story(page))
		.toEqual(['lesson-started garden/watering 1', 'step-entered gate', 'item-answered watering-first 1 1']);
});
