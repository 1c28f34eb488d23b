import { pots, stepOf, tea, watering } from '../course.ts';
import { expect, test } from '../fixtures.ts';
import { facts, rows, story } from '../stored.ts';
import { words } from '../words.ts';

/** One lesson from its first step to its last. */

test('a lesson with every kind of question, by pointer', async ({ page, learner }) => {
	await learner.opens(watering);
	await expect(page).toHaveTitle(watering.tab.de);
	for (const [index, step] of watering.steps.entries()) {
		await learner.isAt(step, index + 1);
		await expect(learner.stepLine(index + 1, watering.steps.length)).toBeVisible();
		if (step.item) {
			await learner.answers(step.item, 'other');
			if (step.item.type !== 'reflection') {
				// Feedback says what can happen next, never that somebody failed.
				await expect(learner.feedback).not.toHaveText(/falsch|wrong|fehler|incorrect/i);
				await expect(learner.step).not.toHaveText(/falsch|wrong/i);
				// To try again costs nothing and begins with an empty question.
				await learner.feedback.getByRole('button', { name: words.de.player.retry }).click();
				await expect(learner.feedback).toBeHidden();
				await expect(learner.step.locator('input:checked')).toHaveCount(0);
				await learner.answers(step.item, 'fits');
			}
		}
		if (index < watering.steps.length - 1) await learner.goesOn();
	}
	await expect(page.getByText(words.de.player.done.lesson)).toBeVisible();

	await page.getByRole('link', { name: words.de.player.toCourse }).click();
	const entry = page.getByRole('link', { name: watering.title.de });
	await expect(entry).toContainText(words.de.course.state.complete);
	await expect(page.getByRole('link', { name: pots.title.de })).toContainText(words.de.course.state.next);

	// A lesson that is done opens at its beginning, with what was answered.
	await entry.click();
	await learner.hasLesson();
	await learner.isAt(watering.steps[0], 1);
	await learner.hasVerdict('fits');
	await expect(learner.note).toBeHidden();
});

test('what was answered first is what counts as knowing', async ({ page, learner }) => {
	await learner.opens(pots);
	const { item } = pots.steps[0];
	await learner.answers(item!, 'other');
	await learner.feedback.getByRole('button', { name: words.de.player.retry }).click();
	await learner.answers(item!, 'fits');
	await expect.poll(() => story(page)).toHaveLength(4);
	const [row] = await rows(page, 'lessons');
	expect(row?.firstScores).toEqual({ 'pots-first': 0 });
	expect(row?.answers['pots-first']?.score).toBe(1);
	expect(row?.answers['pots-first']?.attempt).toBe(2);
});

test('going back keeps every answer', async ({ learner }) => {
	await learner.opens(watering);
	const looks = [];
	for (const step of watering.steps.slice(0, 5)) {
		if (step.item) await learner.answers(step.item);
		looks.push(await learner.looks());
		await learner.goesOn();
	}
	for (const before of looks.reverse()) {
		await learner.goesBack();
		await expect.poll(() => learner.looks()).toEqual(before);
	}
	await expect(learner.back).toBeHidden();
});

test('go on without an answer, and answer later', async ({ page, learner }) => {
	await learner.opens(watering);
	await expect(learner.next).toHaveText(words.de.player.withoutAnswer);
	await learner.goesOn();
	await learner.goesBack();
	await learner.isAt(watering.steps[0], 1);
	await expect(learner.feedback).toBeHidden();
	await learner.answers(watering.steps[0].item!);
	await expect
		.poll(() => story(page))
		.toEqual([
			'lesson-started garden/watering 1',
			'step-entered gate',
			'step-seen gate',
			'step-entered roots',
			'step-entered gate',
			'item-answered watering-first 1 1'
		]);
});

test('nothing chosen: the question says so and keeps the focus', async ({ page, learner }) => {
	await learner.opens(watering, { place: '3' });
	await learner.step.getByRole('button', { name: words.de.items.check }).click();
	await expect(learner.step.getByRole('alert')).toHaveText(words.de.player.incomplete);
	await expect(learner.step.getByRole('checkbox').first()).toBeFocused();
	const question = learner.step.getByRole('group', { name: 'Welche Kannen nehmen Sie mit?' });
	await expect(question).toHaveAccessibleDescription(words.de.player.incomplete);
	await learner.step.getByRole('checkbox').first().check();
	await expect(learner.step.getByRole('alert')).toHaveText('');
	await learner.goesOn();
	await expect
		.poll(() => story(page))
		.toEqual([
			'lesson-started garden/watering 1',
			'step-entered cans',
			'step-seen cans',
			'step-entered beds'
		]);
});

test('two clicks are one answer and one step', async ({ page, learner }) => {
	await learner.opens(watering);
	await learner.fills(watering.steps[0].item!);
	await learner.step.getByRole('button', { name: words.de.items.check }).dblclick();
	await learner.hasVerdict('fits');
	// The second click must not hit whatever has come under the pointer.
	await learner.isAt(watering.steps[0], 1);
	await expect
		.poll(() => story(page))
		.toEqual(['lesson-started garden/watering 1', 'step-entered gate', 'item-answered watering-first 1 1']);
});

test('leave, and continue from the start page in one tap', async ({ page, learner }) => {
	await learner.opens(watering);
	await learner.answers(watering.steps[0].item!);
	await learner.goesOn();
	await learner.goesOn();
	await learner.fills(stepOf(watering, 3).item!);
	const before = await learner.looks();
	await expect.poll(() => rows(page, 'drafts')).toHaveLength(1);

	await learner.visits('/de/');
	const card = page.getByRole('region', { name: words.de.start.continue });
	await expect(card).toContainText('Lektion 1.1, Schritt 3 von 9, etwa 5 Minuten');
	await expect(card).toContainText(watering.title.de);
	await card.getByRole('link', { name: words.de.start.continue }).click();
	await learner.hasLesson();
	await expect.poll(() => learner.looks()).toEqual(before);
});

test('once more from the start forgets the answers of before, never the facts', async ({ page, learner }) => {
	await learner.opens(pots);
	await learner.answers(pots.steps[0].item!, 'other');
	await learner.goesOn();
	await learner.goesOn();
	await expect.poll(async () => (await story(page)).at(-1)).toBe('lesson-completed garden/pots 1');
	const first = await story(page);
	await page.getByRole('button', { name: words.de.player.again }).click();
	await learner.isAt(pots.steps[0], 1);
	await expect(learner.heading).toBeFocused();
	await expect(learner.feedback).toBeHidden();
	await expect(learner.step.locator('input:checked')).toHaveCount(0);

	await learner.answers(pots.steps[0].item!);
	await expect
		.poll(() => story(page))
		.toEqual([
			...first,
			'lesson-started garden/pots 2',
			'step-entered windowsill',
			'item-answered pots-first 1 1'
		]);
	const [row] = await rows(page, 'lessons');
	expect([row?.run, row?.completed, row?.firstScores]).toEqual([2, false, { 'pots-first': 0 }]);
	// Done is done: a second run takes nothing away.
	await learner.visits('/de/course/');
	await expect(page.getByRole('link', { name: pots.title.de })).toContainText(words.de.course.state.complete);
});

test.describe('the note before a lesson', () => {
	test('go on closes it and leads to the first heading', async ({ page, learner }) => {
		await learner.opens(watering);
		await expect(learner.note).toContainText('Nichts davon ist schlimm.');
		await learner.note.getByRole('button', { name: words.de.player.goOn }).click();
		await expect(learner.note).toBeHidden();
		await expect(learner.heading).toBeFocused();
		await expect.poll(() => story(page)).toEqual(['lesson-started garden/watering 1', 'step-entered gate']);
	});

	test('the shorter version leaves steps out and counts them as seen', async ({ page, learner }) => {
		await learner.opens(watering);
		await learner.note.getByRole('button', { name: words.de.player.shorter }).click();
		await learner.isAt(stepOf(watering, 2), 2);
		await expect(learner.heading).toBeFocused();
		await expect(learner.stepLine(1, 7)).toBeVisible();
		await learner.goesOn();
		await learner.isAt(stepOf(watering, 4), 4);
		await learner.goesBack();
		await expect(learner.stepLine(1, 7)).toBeVisible();

		// It stays the shorter one after a reload …
		await learner.reloads();
		await learner.hasLesson();
		await expect(learner.stepLine(1, 7)).toBeVisible();
		for (let step = 1; step < 7; step++) await learner.goesOn();
		await learner.isAt(stepOf(watering, 9), 9);
		await expect.poll(async () => (await story(page)).at(-1)).toBe('lesson-completed garden/watering 1');
		const [row] = await rows(page, 'lessons');
		expect([...(row?.seen ?? [])].sort()).toEqual(watering.steps.map(({ id }) => id).sort());
		// … and nothing keeps that it was.
		await expect.poll(() => rows(page, 'drafts')).toEqual([]);
	});

	test('skipping is recorded exactly like doing', async ({ page, learner }) => {
		await learner.opens(tea);
		await learner.note.getByRole('button', { name: words.de.player.skip }).click();
		await learner.isAt(stepOf(tea, 3), 3);
		await expect(learner.heading).toBeFocused();
		await expect(page.getByText(words.de.player.done.lesson)).toBeVisible();

		await learner.opens(pots);
		await learner.goesOn();
		await learner.goesOn();
		await expect.poll(async () => (await story(page)).at(-1)).toBe('lesson-completed garden/pots 1');

		/** Kind of fact and its fields, without repetitions; and the fields of the row. */
		const shapeOf = async (lesson: string) => {
			const own = (await facts(page)).filter((fact) => 'lesson' in fact && fact.lesson === lesson);
			const row = (await rows(page, 'lessons')).find((entry) => entry.lesson === lesson);
			return {
				facts: [...new Set(own.map((fact) => `${fact.kind}: ${fields(fact)}`))].sort(),
				data: [
					...new Set(own.flatMap((fact) => ('data' in fact ? [`${fact.kind}: ${fields(fact.data)}`] : [])))
				],
				row: fields(row ?? {}),
				seen: row?.seen.length,
				completed: row?.completed,
				drafts: (await rows(page, 'drafts')).length
			};
		};
		expect(await shapeOf(tea.id)).toEqual(await shapeOf(pots.id));

		await learner.visits('/de/course/');
		for (const lesson of [tea, pots]) {
			await expect(page.getByRole('link', { name: lesson.title.de })).toContainText(
				words.de.course.state.complete
			);
		}
	});

	test('it offers no shorter version where there is none', async ({ learner }) => {
		await learner.opens(tea);
		await expect(learner.note.getByRole('button')).toHaveText([words.de.player.goOn, words.de.player.skip]);
	});
});

test('shorter and skip stay within reach on later steps', async ({ page, learner }) => {
	await learner.opens(watering, { place: '3' });
	await learner.step.getByText(words.de.player.otherWays).click();
	await learner.step.getByRole('button', { name: words.de.player.shorter }).click();
	// The step on the screen belongs to what is left out.
	await learner.isAt(stepOf(watering, 4), 4);
	await learner.step.getByText(words.de.player.otherWays).click();
	await expect(learner.step.getByRole('button', { name: words.de.player.shorter })).toBeHidden();
	await learner.step.getByRole('button', { name: words.de.player.skipWhole.lesson }).click();
	await learner.isAt(stepOf(watering, 9), 9);
	await expect(page.getByText(words.de.player.done.lesson)).toBeVisible();
});

test('terms and sources of a step open where they stand', async ({ page, learner }) => {
	await learner.opens(watering, { place: '2' });
	await learner.step.getByText('1 Begriff erklärt').click();
	await expect(learner.step.getByText('Eine Decke aus Laub oder Rinde.')).toBeVisible();
	await learner.step.getByText('3 Quellen').click();
	await expect(learner.step.locator('dl').last().locator('dt')).toHaveText([/^E1 · /, /^E2 · /, /^S1 · /]);
	await expect(learner.step.getByText('Das kleine Buch vom Gießen')).toBeVisible();
	await expect(learner.step.getByText('Ein erfundenes Buch für die Tests.')).toBeVisible();
	await expect(page.getByRole('link', { name: 'example.com' })).toHaveAttribute(
		'href',
		'https://example.com/soil'
	);
});

test('the start page leads the way and the shelf shows it', async ({ page, learner }) => {
	await learner.visits('/de/');
	await expect(page.getByRole('region', { name: words.de.start.begin })).toContainText(
		'Lektion 1.1, etwa 6 Minuten'
	);
	await learner.visits('/de/course/');
	await expect(page.getByRole('heading', { level: 2 })).toHaveText([
		'Im Garten',
		'In der Küche',
		'In der Bibliothek',
		'Sicher in der Küche',
		words.de.course.cases,
		words.de.sheets.title
	]);
	await expect(page.getByText(`Modul 3 · ${words.de.course.coming}`)).toBeVisible();
	await expect(page.getByRole('main').locator('a[href*="/lesson/"]')).toHaveText([
		/1\.1\s*Gießen am Morgen\s*6 Minuten · Als Nächstes/,
		/1\.2\s*Töpfe am Fenster\s*3 Minuten · Noch offen · auf dem kurzen Weg/,
		/2\.1\s*Tee kochen\s*4 Minuten · Noch offen/,
		/Küche zum Schluss\s*3 Minuten · Noch offen/,
		/Sicher in der Küche\s*2 Minuten · Noch offen/,
		/Ein Regentag\s*5 Minuten · Noch offen/
	]);

	// The short path advises another lesson.
	await page.getByRole('radio', { name: words.de.course.path.fast }).check();
	await expect(page.getByRole('link', { name: pots.title.de })).toContainText(words.de.course.state.next);
	await expect.poll(() => story(page)).toEqual(['path-chosen fast']);
	await learner.reloads();
	await expect(page.getByRole('radio', { name: words.de.course.path.fast })).toBeChecked();
	await learner.visits('/de/');
	await expect(page.getByRole('region', { name: words.de.start.begin })).toContainText(pots.title.de);
	await learner.opens(pots);
	await learner.goesOn();
	await learner.goesOn();
	// What decides about safety closes each path.
	await learner.visits('/de/');
	await expect(page.getByRole('region', { name: words.de.start.begin })).toContainText(
		/Sicherheits-Check, etwa 2 Minuten\s*Sicher in der Küche/
	);
});

function fields(object: object): string {
	return Object.keys(object).sort().join(' ');
}
