import { lessons, pots, rainyDay, stepOf, watering } from '../course.ts';
import { expect, holdScripts, test } from '../fixtures.ts';
import { story } from '../stored.ts';
import { words } from '../words.ts';

/** Where a learner is: in the address, on the device, and on the screen before any script. */

test('every step is an entry of the history', async ({ page, learner }) => {
	await learner.visits('/de/course/');
	await page.getByRole('link', { name: watering.title.de }).click();
	await learner.hasLesson();
	await learner.answers(watering.steps[0].item!);
	await learner.goesOn();
	await learner.goesOn();

	for (const number of [2, 1]) {
		await page.goBack();
		await learner.isAt(stepOf(watering, number), number);
		await expect(learner.heading).toBeFocused();
	}
	await learner.hasVerdict('fits');
	for (const number of [2, 3]) {
		await page.goForward();
		await learner.isAt(stepOf(watering, number), number);
	}
	// The own Back walks the same way, so that browser Back then leaves the lesson and does not zigzag.
	await learner.goesBack();
	await learner.goesBack();
	await learner.isAt(watering.steps[0], 1);
	await page.goBack();
	await expect(page).toHaveURL('/de/course/');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.de.course.title);
});

test('Back leads to the step at which the lesson was opened again', async ({ page, learner }) => {
	await learner.opens(watering, { place: '4' });
	await learner.visits('/de/');
	await page.getByRole('link', { name: words.de.start.continue }).click();
	await learner.hasLesson();
	await learner.goesOn();
	await learner.goesOn();
	await page.goBack();
	await learner.isAt(stepOf(watering, 5), 5);
	await page.goBack();
	await learner.isAt(stepOf(watering, 4), 4);
	await page.goForward();
	await learner.isAt(stepOf(watering, 5), 5);
	await page.goBack();
	await page.goBack();
	await expect(page).toHaveURL('/de/');
});

test('a reload at any step changes nothing', async ({ page, learner }) => {
	await learner.opens(watering);
	for (const [index, step] of watering.steps.entries()) {
		await learner.isAt(step, index + 1);
		if (step.item) {
			// With something filled in …
			await learner.fills(step.item, 'other');
			const draft = await learner.looks();
			await learner.reloads();
			await learner.hasLesson();
			await expect.poll(() => learner.looks()).toEqual(draft);
			// … and with an answer.
			if (step.item.type !== 'reflection') {
				await learner.checks('notYet');
				const answered = await learner.looks();
				await learner.reloads();
				await learner.hasLesson();
				await expect.poll(() => learner.looks()).toEqual(answered);
			}
		}
		if (index < watering.steps.length - 1) await learner.goesOn();
	}
	await expect(page.getByText(words.de.player.done.lesson)).toBeVisible();
});

test('after a reload no pair is unfolded that has its partner', async ({ learner }) => {
	await learner.opens(watering, { place: '7' });
	await learner.fills(stepOf(watering, 7).item!);
	await expect(learner.step.locator('details[open]')).toHaveCount(0);
	await learner.reloads();
	await learner.hasLesson();
	await expect(learner.step.locator('summary', { hasText: 'Zweige kürzen' })).toBeVisible();
	await expect(learner.step.locator('details[open]')).toHaveCount(0);
});

test('another try keeps its order and its draft through a reload', async ({ learner }) => {
	await learner.opens(watering, { place: '3' });
	const first = (await learner.looks()).controls.map((control) => control.split(' ')[1]);
	await learner.answers(stepOf(watering, 3).item!, 'other');
	await learner.feedback.getByRole('button', { name: words.de.player.retry }).click();
	await learner.step.getByRole('checkbox', { name: 'Die leere Kanne' }).check();
	const before = await learner.looks();
	expect(before.controls.map((control) => control.split(' ')[1])).not.toEqual(first);
	expect(before.controls.map((control) => control.split(' ')[1]).sort()).toEqual([...first].sort());
	await learner.reloads();
	await learner.hasLesson();
	await expect.poll(() => learner.looks()).toEqual(before);
});

test('the first order of options is the one in the file, for everybody', async ({
	learner,
	page,
	request
}) => {
	const html = await (await request.get('/de/lesson/garden/watering/')).text();
	const inFile = [...html.matchAll(/<input\b[^>]*>/g)].map(([input]) =>
		['name', 'value'].map((name) => new RegExp(`\\b${name}="([^"]*)"`).exec(input)?.[1]).join(' ')
	);
	await learner.opens(watering);
	const alive = await page
		.locator('.step input')
		.evaluateAll((inputs) =>
			inputs.map((input) => `${(input as HTMLInputElement).name} ${(input as HTMLInputElement).value}`)
		);
	expect(alive).toEqual(inFile);
	expect(alive.length).toBeGreaterThan(20);
});

test('a bare address opens where the lesson was left; an address with a step wins', async ({
	page,
	learner
}) => {
	await learner.opens(watering, { place: '4' });
	await learner.opens(watering);
	await learner.isAt(stepOf(watering, 4), 4);
	await learner.opens(watering, { place: '2' });
	await learner.isAt(stepOf(watering, 2), 2);
	// Another tab of the browser, and another language, know it too.
	await learner.opens(watering, { language: 'en' });
	await learner.isAt(stepOf(watering, 2), 2);
	// The database counts, not the pointer in localStorage.
	await page.evaluate(() => localStorage.clear());
	await learner.opens(watering);
	await learner.isAt(stepOf(watering, 2), 2);
});

test.describe('before scripts', () => {
	test('a bare address paints the step where the lesson was left', async ({ page, learner }) => {
		await learner.opens(watering, { place: '4' });
		const release = await holdScripts(page);
		await page.goto('/de/lesson/garden/watering/', { waitUntil: 'commit' });
		await expect(page.locator('.step:visible')).toHaveAttribute('data-step', 'beds');
		await expect(page.locator('.step:visible')).toHaveCount(1);
		await release();
		await learner.hasLesson();
		await learner.isAt(stepOf(watering, 4), 4);
	});

	test('the step of an address paints at once', async ({ page, learner }) => {
		await learner.opens(watering, { place: '4' });
		const release = await holdScripts(page);
		await page.goto('/de/lesson/garden/watering/?s=6', { waitUntil: 'commit' });
		await expect(page.locator('.step:visible')).toHaveAttribute('data-step', 'row');
		await expect(page.locator('.step:visible')).toHaveCount(1);
		await release();
		await learner.hasLesson();
		await learner.isAt(stepOf(watering, 6), 6);
	});

	test('a step that does not exist is harmless', async ({ page, learner }) => {
		for (const place of ['0', '-3', '10', '99', '4711', 'abc', '2.9', '%00', '<b>']) {
			const release = await holdScripts(page);
			await page.goto(`/de/lesson/garden/watering/?s=${place}`, { waitUntil: 'commit' });
			// One step is on the screen, whichever.
			await expect(page.locator('.step:visible'), place).toHaveCount(1);
			await expect(page.locator('.step:visible [data-heading]'), place).toBeVisible();
			await release();
			await expect(page, place).toHaveURL(/[?]s=[1-9]$/);
			await expect(learner.step, place).toHaveCount(1);
			await learner.goesOn();
		}
	});
});

test('a step nobody has reached opens, and leaves no gap', async ({ page, learner }) => {
	await learner.opens(watering, { place: '7' });
	await learner.isAt(stepOf(watering, 7), 7);
	await expect.poll(() => story(page)).toEqual(['lesson-started garden/watering 1', 'step-entered pairs']);
	await learner.goesBack();
	await learner.isAt(stepOf(watering, 6), 6);
});

test('unknown addresses get a page of our own', async ({ page, learner, faults }) => {
	faults.allow(/status of 404|Not found: \/de\//);
	for (const address of ['/de/nowhere/', '/en/lesson/garden/nowhere/', '/de/lesson/nowhere/']) {
		const response = await page.goto(address);
		expect(response?.status()).toBe(404);
		const language = address.startsWith('/en') ? 'en' : 'de';
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(words[language].error.title);
		await page.getByRole('link', { name: words[language].error.home }).click();
		await expect(page).toHaveURL(`/${language}/`);
		await learner.hasScripts();
	}
});

test('addresses without their slash lead to the page', async ({ page, learner }) => {
	for (const lesson of lessons) {
		await page.goto(`/de/lesson/${lesson.id}`);
		await learner.hasLesson();
		await learner.isAt(lesson.steps[0], 1);
	}
	await page.goto(`/de/lesson/${watering.id}?s=3`);
	await learner.hasLesson();
	await learner.isAt(stepOf(watering, 3), 3);
});

test('lessons do not mix up their places', async ({ learner }) => {
	await learner.opens(watering, { place: '5' });
	await learner.opens(pots, { place: '2' });
	await learner.opens(rainyDay);
	await learner.isAt(rainyDay.steps[0], 1);
	await learner.opens(watering);
	await learner.isAt(stepOf(watering, 5), 5);
	await learner.opens(pots);
	await learner.isAt(stepOf(pots, 2), 2);
});
