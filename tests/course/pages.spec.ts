import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { COURSE } from '../../src/build/build.js';
import { barriers, expect, test } from '../fixtures.ts';
import { languages } from '../words.ts';

/** What stands on the pages of the real course. */

async function pages(): Promise<{ file: string; text: string; html: string }[]> {
	const files = (await readdir(COURSE.out, { recursive: true })).filter((file) =>
		file.endsWith('index.html')
	);
	return Promise.all(
		files.map(async (file) => {
			const html = await readFile(join(COURSE.out, file), 'utf8');
			const text = html
				.replace(/<(script|style)[\s\S]*?<\/\1>/g, ' ')
				.replace(/<[^>]*>/g, ' ')
				.replace(/\s+/g, ' ');
			return { file, text, html };
		})
	);
}

test('no page shows what is not checked, missing or made by accident', async () => {
	const all = await pages();
	expect(all.length).toBeGreaterThan(30);
	const found = all.flatMap(({ file, text }) =>
		[
			...text.matchAll(
				/.{0,30}(UNVERIFIED|\bundefined\b|\[object |\bNaN\b|\{\{|\bTODO\b|\blorem\b|\bQ\d+\]).{0,30}/gi
			)
		].map(([words]) => `${file}: ${words}`)
	);
	expect(found).toEqual([]);
});

test('both languages have the same pages', async () => {
	const files = (await pages()).map(({ file }) => file.replaceAll('\\', '/'));
	const of = (language: string) =>
		files.filter((file) => file.startsWith(`${language}/`)).map((file) => file.slice(3));
	expect(of('en').sort()).toEqual(of('de').sort());
});

test('every link within the site leads somewhere', async () => {
	const all = await pages();
	const known = new Set(all.map(({ file }) => `/${file.replaceAll('\\', '/').replace(/index\.html$/, '')}`));
	const broken = all.flatMap(({ file, html }) => {
		const from = new URL(`http://site/${file.replaceAll('\\', '/').replace(/index\.html$/, '')}`);
		return [...html.matchAll(/<a\b[^>]*\bhref="([^"]*)"/g)]
			.map(([, href = '']) => new URL(href.replaceAll('&amp;', '&'), from))
			.filter(({ origin, pathname }) => origin === from.origin && !known.has(pathname))
			.map((url) => `${file}: ${url.pathname}`);
	});
	expect(broken).toEqual([]);
});

test('every link to a source or a term has its target', async () => {
	const all = await pages();
	const ids = (path: string) =>
		new Set(
			[...(all.find(({ file }) => file === path)?.html ?? '').matchAll(/\bid="([^"]+)"/g)].map(([, id]) => id)
		);
	for (const language of languages) {
		const targets = {
			sources: ids(join(language, 'sources', 'index.html')),
			glossary: ids(join(language, 'glossary', 'index.html'))
		};
		const dead = all
			.filter(({ file }) => file.startsWith(language))
			.flatMap(({ file, html }) =>
				[...html.matchAll(/href="[^"]*\/(sources|glossary)\/#([^"]+)"/g)]
					.filter(([, page, id]) => !targets[page as keyof typeof targets].has(id))
					.map(([, page, id]) => `${file}: ${page}#${id}`)
			);
		expect(dead).toEqual([]);
	}
});

test('no heading or title names violence', async () => {
	const found = (await pages()).flatMap(({ file, html }) =>
		[...html.matchAll(/<(title|h1)\b[^>]*>([\s\S]*?)<\/\1>/g)]
			.filter(
				([, tag, words = '']) =>
					tag === 'title' && /vergewaltig|rape|missbrauch|abuse|trauma|krieg|war\b/i.test(words)
			)
			.map(([, , words]) => `${file}: ${words}`)
	);
	expect(found).toEqual([]);
});

for (const language of languages) {
	test(`pages with the real words have no barriers, ${language}`, async ({ page, learner }) => {
		test.setTimeout(240_000);
		const found: string[] = [];
		await learner.visits(`/${language}/course/`);
		const lessons = await page
			.getByRole('main')
			.locator('a[href*="/lesson/"]')
			.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
		const own = [
			'',
			'course/',
			'now/',
			'calendar/',
			'help/',
			'relatives/',
			'sources/',
			'glossary/',
			'about/'
		].map((path) => `/${language}/${path}`);
		for (const path of [...own, ...lessons]) {
			await learner.visits(path);
			found.push(...(await barriers(page)).map((barrier) => `${path}: ${barrier}`));
			await page.setViewportSize({ width: 320, height: 640 });
			const sideways = await page.evaluate(
				() => document.scrollingElement!.scrollWidth > document.scrollingElement!.clientWidth
			);
			if (sideways) found.push(`${path} scrolls sideways at 320 px`);
			await page.setViewportSize({ width: 1280, height: 720 });
		}
		expect(found).toEqual([]);
	});
}
