import { addresses, lessons, watering } from '../course.ts';
import { expect, test } from '../fixtures.ts';
import { languages, words } from '../words.ts';

/** What is there before any script: the text, and ways to go on. */

/** Words in the file, as a search engine or a reader without scripts gets them. */
function textOf(html: string): string {
	return html
		.replace(/<(script|style)[\s\S]*?<\/\1>/g, '')
		.replace(/<div class="cover[\s\S]*?<\/main><\/div>/, '')
		.replace(/<[^>]*>/g, ' ')
		.replace(/\s+/g, ' ');
}

for (const language of languages) {
	test(`every page stands in the file, ${language}`, async ({ request }) => {
		const heads: string[] = [];
		for (const address of addresses) {
			const response = await request.get(`/${language}/${address}`);
			const html = await response.text();
			expect(response.status(), address).toBe(200);
			expect(html, address).toContain(`<html lang="${language}" dir="ltr"`);
			const title = /<title>(.*?)<\/title>/.exec(html)?.[1] ?? '';
			// The neutral page has nothing but its cover.
			const count = address === 'hygiene/' ? 1 : 2;
			expect((html.match(/<h1[ >]/g) ?? []).length, address).toBeGreaterThanOrEqual(count);
			heads.push(title);
		}
		const own = heads.filter((title) => title !== 'Behutsam');
		expect(
			own.every((title) => / – Behutsam$/.test(title) || title === words[language].shell.hideTitle)
		).toBe(true);
	});

	test(`all steps of a lesson stand in the file, ${language}`, async ({ request }) => {
		for (const lesson of lessons) {
			const text = textOf(await (await request.get(`/${language}/lesson/${lesson.id}/`)).text());
			expect(text).toContain(lesson.title[language]);
			for (const step of lesson.steps) expect(text).toContain(step.heading[language]);
		}
	});
}

test('titles and addresses name no topic', async ({ request }) => {
	for (const language of languages) {
		for (const lesson of lessons) {
			const html = await (await request.get(`/${language}/lesson/${lesson.id}/`)).text();
			expect(/<title>(.*?)<\/title>/.exec(html)?.[1]).toBe(lesson.tab[language]);
		}
	}
});

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });

	test('a lesson shows its first step and can be left', async ({ page, learner }) => {
		await page.goto('/de/lesson/garden/watering/');
		await expect(learner.heading).toHaveText(watering.steps[0].heading.de);
		await expect(learner.step).toHaveCount(1);
		await expect(learner.note).toBeVisible();
		await expect(learner.step.getByRole('radio')).toHaveCount(3);

		await learner.strip.getByRole('link', { name: words.de.shell.pause }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.de.pause.title);
		await page.goBack();
		await learner.strip.getByRole('link', { name: words.de.shell.acute }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('STOPP');
		await learner.strip.getByRole('link', { name: words.de.shell.talk }).click();
		await expect(page.getByRole('link', { name: /0000 77 88 99/ })).toHaveAttribute('href', 'tel:0000778899');
	});

	test('the other language is a link', async ({ page, learner }) => {
		await page.goto('/de/lesson/garden/watering/');
		await page.getByRole('link', { name: 'English' }).click();
		await expect(page).toHaveURL('/en/lesson/garden/watering/');
		learner.language = 'en';
		await expect(learner.heading).toHaveText(watering.steps[0].heading.en);
		await expect(page.locator('html')).toHaveAttribute('lang', 'en');
	});

	test('the bare address offers the languages', async ({ page }) => {
		await page.goto('/');
		await page.getByRole('link', { name: 'Deutsch' }).click();
		await expect(page).toHaveURL('/de/');
		await page.getByRole('link', { name: words.de.start.begin }).click();
		await expect(page).toHaveURL('/de/lesson/garden/watering/');
	});

	test('Hide leads to a page that shows nothing of the course', async ({ page, learner }) => {
		await page.goto('/de/lesson/garden/watering/');
		await learner.hides();
		await expect(page).toHaveURL('/de/hygiene/');
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.de.shell.hideTitle);
		await expect(learner.strip).toBeHidden();
		await expect(page.getByText('Behutsam').filter({ visible: true })).toHaveCount(0);
	});
});
