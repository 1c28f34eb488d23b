import { rainyDay, scenes, stepOf } from '../course.ts';
import { expect, test } from '../fixtures.ts';
import type { Learner } from '../learner.ts';
import { facts, rows, story } from '../stored.ts';
import { words } from '../words.ts';

/** A branching case: every way through it, and back. */

interface Choice {
	scene: string;
	text: string;
	rating: string;
}

/** All ways from the first scene to an end. */
function ways(scene = 'drops', before: Choice[] = []): { choices: Choice[]; end: string }[] {
	const options = scenes[scene]?.options ?? [];
	if (options.length === 0) return [{ choices: before, end: scene }];
	return options.flatMap(({ text, rating, to }) => ways(to, [...before, { scene, text, rating }]));
}

async function decidesAll(learner: Learner, choices: Choice[]) {
	for (const [index, { scene, text }] of choices.entries()) {
		await expect(learner.heading).toHaveText(scenes[scene]!.heading);
		await expect(learner.page).toHaveURL(index === 0 ? /[?]s=1$/ : new RegExp(`[?]s=1\\.${index + 1}$`));
		await learner.decides(text);
		// What the choice led to stands above the new scene.
		await expect(learner.step.getByRole('region', { name: words.de.player.afterChoice })).toContainText(text);
	}
}

test('every way through the case comes to an end that shows it', async ({ page, learner }) => {
	const all = ways();
	expect(all).toHaveLength(6);
	await learner.opens(rainyDay);
	await learner.note.getByRole('button', { name: words.de.player.goOn }).click();
	for (const { choices, end } of all) {
		await decidesAll(learner, choices);
		await expect(learner.heading).toHaveText(scenes[end]!.heading);
		const way = learner.step.getByRole('region', { name: words.de.player.yourWay });
		await expect(way.getByRole('listitem')).toHaveText(
			choices.map(({ scene, text }) => new RegExp(`${scenes[scene]!.heading}\\s*${text}`))
		);
		await expect(learner.step).not.toHaveText(/falsch|wrong|fehler/i);
		await expect(learner.next).toHaveText(words.de.player.next);

		// Decide anew where it all began.
		await way.getByRole('button', { name: words.de.player.decideAnew }).first().click();
		await expect(learner.heading).toHaveText(scenes['drops']!.heading);
		await expect(learner.heading).toBeFocused();
		await expect(page).toHaveURL(/[?]s=1$/);
	}
	const chosen = (await story(page)).filter((line) => line.startsWith('choice-made'));
	expect(chosen).toHaveLength(all.flatMap(({ choices }) => choices).length);
});

test('a case is done after its last step', async ({ page, learner }) => {
	await learner.opens(rainyDay);
	await learner.decides('Ich stelle einen Eimer hin.');
	await learner.decides('Ich schließe es.');
	await learner.goesOn();
	await learner.isAt(stepOf(rainyDay, 2), 2);
	await learner.goesOn();
	await expect(page.getByText(words.de.player.done.case)).toBeVisible();
	await expect
		.poll(() => story(page))
		.toEqual([
			'lesson-started kitchen/rainy-day 1',
			'step-entered leak',
			'choice-made drops bucket',
			'step-entered leak bucket',
			'choice-made window shut',
			'step-entered leak bucket shut',
			'step-seen leak',
			'step-entered what-held',
			'step-seen what-held',
			'step-entered umbrella',
			'step-seen umbrella',
			'lesson-completed kitchen/rainy-day 1'
		]);
	const [choice] = (await facts(page)).filter(({ kind }) => kind === 'choice-made');
	expect(choice).toMatchObject({ step: 'leak', data: { scene: 'drops', option: 'bucket', path: [] } });
	await learner.visits('/de/course/');
	await expect(page.getByRole('link', { name: rainyDay.title.de })).toContainText(
		words.de.course.state.complete
	);
});

test('Back and Forward walk from scene to scene', async ({ page, learner }) => {
	await learner.opens(rainyDay);
	await learner.decides('Ich warte ab.');
	await learner.decides('Ich lege ein Handtuch hin.');
	await expect(page).toHaveURL(/[?]s=1\.3$/);
	await page.goBack();
	await expect(learner.heading).toHaveText(scenes['puddle']!.heading);
	await expect(learner.heading).toBeFocused();
	await expect(page).toHaveURL(/[?]s=1\.2$/);
	await page.goForward();
	await expect(learner.heading).toHaveText(scenes['window']!.heading);
	await learner.goesBack();
	await learner.goesBack();
	await expect(learner.heading).toHaveText(scenes['drops']!.heading);
	await expect(learner.back).toBeHidden();

	// Another decision cuts off the way that was.
	await learner.decides('Ich stelle einen Eimer hin.');
	await expect(learner.heading).toHaveText(scenes['window']!.heading);
	await expect(page).toHaveURL(/[?]s=1\.2$/);
});

test('a reload in the middle of a case changes nothing', async ({ page, learner }) => {
	await learner.opens(rainyDay);
	for (const option of [
		'Ich warte ab.',
		'Ich wische und stelle den Eimer hin.',
		'Ich lasse es einen Spalt offen.'
	]) {
		await learner.decides(option);
		const before = await learner.looks();
		await expect.poll(async () => (await rows(page, 'lessons'))[0]?.path.length).toBeGreaterThan(0);
		await learner.reloads();
		await learner.hasLesson();
		await expect.poll(() => learner.looks()).toEqual(before);
	}
	// The bare address leads into the same scene, also from the shelf.
	await learner.opens(rainyDay);
	await expect(page).toHaveURL(/[?]s=1\.4$/);
	await expect(learner.heading).toHaveText(scenes['breeze']!.heading);
	await learner.decides('Ich schließe es doch.');
	await expect(learner.heading).toHaveText(scenes['dry-late']!.heading);
	await learner.reloads();
	await learner.hasLesson();
	await expect(learner.step.getByRole('listitem')).toHaveCount(4);
});

test('nothing chosen: the scene says so', async ({ page, learner }) => {
	await learner.opens(rainyDay);
	await page.getByRole('button', { name: words.de.player.decide }).click();
	await expect(learner.step.getByRole('alert')).toHaveText(words.de.player.incomplete);
	await expect(learner.heading).toHaveText(scenes['drops']!.heading);
	await expect.poll(() => story(page)).toEqual(['lesson-started kitchen/rainy-day 1', 'step-entered leak']);
});

test('a case can be left out from its note and from any scene', async ({ page, learner }) => {
	await learner.opens(rainyDay);
	await learner.note.getByRole('button', { name: words.de.player.shorter }).click();
	await learner.isAt(stepOf(rainyDay, 2), 2);
	await expect(learner.back).toBeHidden();

	await page.evaluate(() => indexedDB.deleteDatabase('behutsam'));
	await page.evaluate(() => localStorage.clear());
	await learner.opens(rainyDay, { place: '1' });
	await learner.decides('Ich warte ab.');
	await learner.next.click();
	await learner.isAt(stepOf(rainyDay, 2), 2);
	await learner.goesBack();
	await expect(learner.heading).toHaveText(scenes['puddle']!.heading);
	await learner.step.getByText(words.de.player.otherWays).click();
	await learner.step.getByRole('button', { name: words.de.player.skipWhole.case }).click();
	await learner.isAt(stepOf(rainyDay, 3), 3);
	await expect(page.getByText(words.de.player.done.case)).toBeVisible();
});

test('a scene that was never walked to opens the case at its beginning', async ({ learner }) => {
	for (const place of ['1.4', '1.99']) {
		await learner.opens(rainyDay, { place });
		await expect(learner.heading).toHaveText(scenes['drops']!.heading);
	}
});
