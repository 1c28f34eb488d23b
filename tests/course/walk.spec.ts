import { readdirSync } from 'node:fs';
import { expect, test } from '../fixtures.ts';
import type { Learner } from '../learner.ts';
import { languages, words, type Language } from '../words.ts';

/** The real course can be walked from its first step to its last. Nothing here knows what it says. */

interface Entry {
	href: string;
	title: string;
}

async function shelf(learner: Learner, language: Language): Promise<Entry[]> {
	await learner.visits(`/${language}/course/`);
	const links = learner.page.getByRole('main').locator('a[href*="/lesson/"]');
	return links.evaluateAll((all) =>
		all.map((link) => ({
			href: link.getAttribute('href') ?? '',
			title: link.querySelector('.title')?.textContent ?? ''
		}))
	);
}

/** As the folders say: known before the site is built, so that each module is a test of its own. */
const modules = readdirSync('modules').flatMap((name) => /^\d{2}-(.+)$/.exec(name)?.[1] ?? []);

for (const language of languages) {
	for (const module of modules) {
		test(`every lesson, case and check of ${module} comes to its end, ${language}`, async ({
			page,
			learner
		}) => {
			test.setTimeout(240_000);
			const entries = (await shelf(learner, language)).filter(({ href }) => href.includes(`/${module}/`));
			for (const { href, title } of entries) {
				await test.step(title, async () => {
					await learner.visits(href);
					await learner.hasLesson();
					const cited = await walksToEnd(learner);
					expect(cited, `${title} cites sources`).toBeGreaterThan(0);
					await expect(page.locator('.step:not([hidden]) .done')).toBeVisible();
				});
			}
			await learner.visits(`/${language}/course/`);
			for (const { href } of entries) {
				await expect(page.locator(`a[href="${href}"]`)).toContainText(words[language].course.state.complete);
			}
		});
	}

	test(`the safety check of the course comes to its end, ${language}`, async ({ page, learner }) => {
		const entries = (await shelf(learner, language)).filter(({ href }) => href.includes('/shared/'));
		for (const { href } of entries) {
			await learner.visits(href);
			await learner.hasLesson();
			await walksToEnd(learner);
			await expect(page.locator('.step:not([hidden]) .done')).toBeVisible();
		}
	});
}

/** Answers with the first option wherever there is one. @returns how many sources were cited on the way */
async function walksToEnd(learner: Learner): Promise<number> {
	let cited = 0;
	for (let steps = 0; steps < 60; steps++) {
		cited += await opensSources(learner);
		if ((await learner.next.count()) === 0) return cited;
		const decide = learner.step.getByRole('button', { name: learner.words.player.decide });
		if (await decide.isVisible()) {
			const option = await learner.step.getByRole('radio').first().getAttribute('aria-labelledby');
			await learner.decides((await learner.page.locator(`[id="${option}"]`).innerText()).trim());
			continue;
		}
		await answersSomehow(learner);
		await learner.goesOn();
	}
	throw new Error('60 steps did not lead to the end');
}

async function answersSomehow(learner: Learner) {
	const { step } = learner;
	const check = step.getByRole('button', { name: learner.words.items.check });
	if (!(await check.isVisible())) return;
	// The first of each group of radios or ticks; what cannot be seen (a folded pair) is left open.
	const names = await step
		.locator('input')
		.evaluateAll((inputs) => [...new Set(inputs.map((input) => (input as HTMLInputElement).name))]);
	for (const name of names) {
		const first = step.locator(`input[name="${name}"]`).first();
		const folded = step
			.locator('details:not([open])')
			.filter({ has: learner.page.locator(`input[name="${name}"]`) })
			.locator('> summary');
		if (await folded.isVisible()) await folded.click();
		await first.check();
	}
	while ((await step.locator('button.entry').count()) > 0) await step.locator('button.entry').first().click();
	await learner.checks();
}

/** Opens what the step cites. @returns how many sources there are */
async function opensSources({ step, words: { player } }: Learner): Promise<number> {
	const [one = '', many = ''] = [player.sources_one, player.sources_other].map((text) =>
		text.replace('{{count}}', '').trim()
	);
	const details = step.locator('details').filter({ hasText: new RegExp(`^\\s*\\d+ (${one}|${many})`) });
	if ((await details.count()) === 0) return 0;
	// In a case the next scene stands in the same step: there it is open already.
	if ((await details.getAttribute('open')) === null) await details.locator('summary').click();
	const entries = details.locator('dt');
	await expect(entries.first()).toBeVisible();
	for (const entry of await entries.allTextContents()) expect(entry).toMatch(/^\s*[ESC]\d+ · \S/);
	for (const text of await details.locator('dd').allTextContents())
		expect(text.trim().length).toBeGreaterThan(10);
	const count = Number(/\d+/.exec((await details.locator('summary').textContent()) ?? '')?.[0]);
	await expect(entries).toHaveCount(count);
	return count;
}
