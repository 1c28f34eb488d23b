import { stepOf, watering } from '../course.ts';
import { expect, test } from '../fixtures.ts';
import { everything } from '../stored.ts';
import { words } from '../words.ts';

/** Pause: everything stops, nothing is asked, nothing is kept of it. */

test('it stops the lesson and goes on at the same step', async ({ page, learner }) => {
	await learner.opens(watering, { place: '3' });
	await learner.fills(stepOf(watering, 3).item!);
	const before = await learner.looks();
	const pause = learner.strip.getByRole('link', { name: words.de.shell.pause });
	await pause.click();
	const dialog = page.getByRole('dialog', { name: words.de.pause.title });
	await expect(dialog).toBeVisible();
	await expect(page).toHaveURL(/[?]s=3$/);

	// Modal: nothing behind it can be reached, by pointer or by keyboard.
	await expect(page.locator('dialog:modal')).toBeVisible();
	const hit = await learner.strip.evaluate((strip) => {
		const { left, top, width, height } = strip.getBoundingClientRect();
		return document.elementFromPoint(left + width / 2, top + height / 2)?.tagName;
	});
	expect(hit).toBe('DIALOG');
	for (let presses = 0; presses < 12; presses++) {
		await page.keyboard.press('Tab');
		const inside = await page.evaluate(
			() => document.activeElement === document.body || document.activeElement?.closest('dialog') !== null
		);
		expect(inside).toBe(true);
	}

	// Exercises to choose from; one at a time, nothing by itself.
	const { look, feet, breath } = words.de.pause;
	for (const { title, text } of [look, feet, breath]) {
		await dialog.getByText(title, { exact: true }).click();
		await expect(dialog.getByText(text)).toBeVisible();
		await expect(dialog.locator('details[open]')).toHaveCount(1);
	}

	await dialog.getByRole('button', { name: words.de.pause.resume }).click();
	await expect(dialog).toBeHidden();
	await expect(pause).toBeFocused();
	await expect.poll(() => learner.looks()).toEqual(before);
	await learner.checks('fits');
});

test('Escape goes on, too', async ({ page, learner }) => {
	await learner.opens(watering, { place: '2' });
	await learner.strip.getByRole('link', { name: words.de.shell.pause }).click();
	await expect(page.getByRole('dialog')).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(page.getByRole('dialog')).toBeHidden();
	await learner.goesOn();
	// And it can be opened again.
	await learner.strip.getByRole('link', { name: words.de.shell.pause }).click();
	await expect(page.getByRole('dialog')).toBeVisible();
});

test('it leads to somebody to talk to, and out', async ({ page, learner }) => {
	await learner.opens(watering, { place: '2' });
	const dialog = page.getByRole('dialog');
	await learner.strip.getByRole('link', { name: words.de.shell.pause }).click();
	await dialog.getByRole('link', { name: words.de.pause.talk }).click();
	await expect(page).toHaveURL('/de/help/');
	await expect(dialog).toBeHidden();
	await page.goBack();
	await learner.isAt(stepOf(watering, 2), 2);
	await learner.strip.getByRole('link', { name: words.de.shell.pause }).click();
	await dialog.getByRole('link', { name: words.de.pause.leave }).click();
	await expect(page).toHaveURL('/de/');
	await expect(dialog).toBeHidden();
	await page.getByRole('link', { name: words.de.start.continue }).click();
	await learner.hasLesson();
	await learner.isAt(stepOf(watering, 2), 2);
});

test('pause, talk and the acute card leave no trace', async ({ page, learner }) => {
	await learner.opens(watering, { place: '2' });
	await expect
		.poll(async () => (await everything(page)).databases['behutsam']?.tables['facts'])
		.toHaveLength(2);
	const before = await everything(page);
	await learner.strip.getByRole('link', { name: words.de.shell.pause }).click();
	await page.getByRole('dialog').getByText(words.de.pause.feet.title, { exact: true }).click();
	await page.getByRole('dialog').getByRole('button', { name: words.de.pause.resume }).click();
	for (const name of [words.de.shell.talk, words.de.shell.acute]) {
		await learner.strip.getByRole('link', { name }).click();
		await expect(page).not.toHaveURL(/lesson/);
		await page.goBack();
		await learner.hasLesson();
		await learner.isAt(stepOf(watering, 2), 2);
	}
	expect({ ...(await everything(page)), session: {} }).toEqual({ ...before, session: {} });
});

test('somebody to talk to: numbers as text and to call, with the date they are from', async ({
	page,
	learner
}) => {
	await learner.visits('/de/');
	await learner.strip.getByRole('link', { name: words.de.shell.talk }).click();
	const line = page.getByRole('listitem').filter({ hasText: 'Telefon für das Team' });
	await expect(line.getByRole('link')).toHaveAttribute('href', 'tel:0000778899');
	await expect(line.getByRole('link')).toHaveText('0000 77 88 99');
	await expect(line).toContainText('Stand der Quelle: 3. Februar 2024');
	await expect(line).toContainText('Angerufen und geprüft am 6. Mai 2024');
	await expect(page.getByRole('listitem').filter({ hasText: 'Gartentelefon' })).toContainText(
		'Stand der Quelle: Juni 2023'
	);
	await expect(page.getByRole('listitem').filter({ hasText: 'Stilles Telefon' })).toContainText(
		'Noch nicht durch einen Anruf geprüft.'
	);
	await page.getByRole('link', { name: 'English' }).click();
	await expect(page.getByText('3 February 2024').or(page.getByText('February 3, 2024'))).toBeVisible();
});

test('the acute card has its steps, pairs and sources', async ({ page, learner }) => {
	await learner.visits('/de/');
	await learner.strip.getByRole('link', { name: words.de.shell.acute }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('STOPP');
	await expect(page.getByRole('heading', { level: 2 })).toHaveText([
		/Stehen bleiben/,
		/Tritt zurück/,
		/Orientieren/,
		/Person entscheidet/,
		/Protokoll/,
		'Lieber so als so',
		'Danach',
		'Woher das kommt',
		'Wen hole ich wann?'
	]);
	await page.getByText('5 Quellen').click();
	await expect(page.locator('details dt')).toHaveText([/^E1/, /^E2/, /^E3/, /^S1/, /^C1/]);
});
