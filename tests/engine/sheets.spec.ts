import { expect, test } from '../fixtures.ts';
import { words } from '../words.ts';

/** What is printed: the card of a module, the sheet for relatives, the pocket card. */

const de = words.de;

test('the shelf leads to the card of a module', async ({ page, learner }) => {
	await learner.visits('/de/course/');
	await page.getByRole('link', { name: /^Teamkarte zu Modul 2/ }).click();
	await expect(page.getByRole('heading')).toHaveText([
		'Zehn Minuten Küche',
		'Worum es geht',
		'Eine Situation',
		'Drei Fragen',
		'Unsere Abmachung'
	]);
	await page.emulateMedia({ media: 'print' });
	await expect(page.getByRole('button', { name: de.now.print })).toBeHidden();
	await expect(page.getByText(de.sheets.huddleRules)).toBeVisible();
});

test('the sheet for relatives, in the other language too', async ({ page, learner }) => {
	await learner.visits('/de/relatives/');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Für Besuch');
	await page.getByRole('link', { name: 'English' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('For visitors');
});

test('the Acute card says whom to involve, and is a pocket card on paper', async ({ page, learner }) => {
	await learner.visits('/de/now/');
	const table = page.getByRole('region', { name: 'Wen hole ich wann?' });
	await expect(table.getByRole('listitem')).toHaveText(/Jetzt\s*Es tropft\s*Wasser steht auf dem Boden\./);
	const pocket = page.locator('.pocket');
	await expect(pocket).toBeHidden();
	await page.emulateMedia({ media: 'print' });
	await expect(pocket).toBeVisible();
	await expect(table).toBeHidden();
});
