import { readFile } from 'node:fs/promises';
import ICAL from 'ical.js';
import type { Page } from '@playwright/test';
import { gardenDates } from '../course.ts';
import { barriers, expect, holdScripts, test } from '../fixtures.ts';
import type { Learner } from '../learner.ts';
import { rows } from '../stored.ts';
import { fill, languages, words, type Language } from '../words.ts';

/** Predictable dates and those of the ward. It is 24 November 2026, unless a test says otherwise. */

const day = new Date(2026, 10, 24, 12);

async function opens(learner: Learner, language: Language = 'de', now = day) {
	await learner.page.clock.setFixedTime(now);
	await learner.visits(`/${language}/calendar/`);
}

interface Entry {
	title: string;
	date: string;
	yearly?: boolean;
	note?: string;
	by?: string;
}

function formOf(page: Page, language: Language = 'de') {
	const own = words[language].calendar;
	return {
		title: page.getByLabel(own.form.title),
		date: page.getByLabel(own.form.date),
		yearly: page.getByLabel(own.form.yearly),
		note: page.getByLabel(own.form.note),
		by: page.getByLabel(own.form.by),
		save: page.getByRole('button', { name: own.form.save, exact: true })
	};
}

async function adds(
	page: Page,
	{ title, date, yearly = false, note = '', by = '' }: Entry,
	language: Language = 'de'
) {
	await page.getByRole('button', { name: words[language].calendar.entries.add }).click();
	const form = formOf(page, language);
	await form.title.fill(title);
	await form.date.fill(date);
	if (yearly) await form.yearly.check();
	await form.note.fill(note);
	await form.by.fill(by);
	await form.save.click();
	await expect(entryOf(page, title)).toBeFocused();
}

/** Its heading among the ward's own dates. */
const entryOf = (page: Page, title: string) =>
	page.getByRole('heading', { level: 3, name: title, exact: true });

/** What is coming: month, then `title · how far away`. */
async function coming(page: Page): Promise<string[]> {
	return page.evaluate(() =>
		[...document.querySelectorAll('#coming ~ h3, #coming ~ ul > li')].map((element) =>
			element.matches('h3')
				? (element.textContent ?? '').trim()
				: ['.title', '.quiet']
						.map((part) => (element.querySelector(part)?.textContent ?? '').replace(/\s+/g, ' ').trim())
						.join(' · ')
		)
	);
}

for (const [language, expected] of [
	[
		'de',
		[
			'Dezember 2026',
			'Feuer am Teich · in 36 Tagen · 30. Dezember 2026 – 2. Januar 2027',
			'März 2027',
			'Saatguttausch, 11 Uhr · Samstag, 13. März, in 4 Monaten',
			'September 2027',
			'Apfelwochen · in 9 Monaten · 1. September – 15. Oktober',
			'November 2027',
			'Kranzsonntag · Sonntag, 14. November, in 12 Monaten'
		]
	],
	[
		'en',
		[
			'December 2026',
			'Fire by the pond · in 36 days · 30 December 2026 – 2 January 2027',
			'March 2027',
			'Seed swap, 11 am · Saturday 13 March, in 4 months',
			'September 2027',
			'Apple weeks · in 9 months · 1 September – 15 October',
			'November 2027',
			'Wreath Sunday · Sunday 14 November, in 12 months'
		]
	]
] as const) {
	test(`the coming twelve months, the next one open, ${language}`, async ({ page, learner }) => {
		await opens(learner, language);
		expect((await coming(page)).map((line) => line.replace(/[\u2009\u202f\u00a0]/g, ' '))).toEqual(expected);
		await expect(page.locator('#coming ~ ul details[open] .title')).toHaveText([
			gardenDates.bonfire.title[language]
		]);
		await expect(page).toHaveTitle(`${words[language].calendar.title} – Behutsam`);
	});
}

test('the text stands in the file, and is counted anew on the day of reading', async ({
	page,
	learner,
	request
}) => {
	const html = await (await request.get('/de/calendar/')).text();
	for (const { title } of Object.values(gardenDates)) expect(html).toContain(title.de);
	expect(html).toContain('Zeigen Sie, wo es trocken ist.');

	await page.clock.setFixedTime(new Date(2031, 8, 10, 12));
	const release = await holdScripts(page);
	await page.goto('/de/calendar/');
	await expect(page.locator('#coming ~ ul > li')).not.toHaveCount(0);
	await release();
	await expect
		.poll(async () => (await coming(page)).slice(0, 2))
		.toEqual(['September 2031', 'Apfelwochen · jetzt, bis 15. Oktober · 1. September – 15. Oktober']);
	await learner.hasScripts();
});

test('over midnight the page counts on', async ({ page, learner }) => {
	await opens(learner, 'de', new Date(2027, 2, 12, 23, 59));
	expect((await coming(page))[1]).toBe('Saatguttausch, 11 Uhr · Samstag, 13. März, morgen');
	await page.clock.setFixedTime(new Date(2027, 2, 13, 0, 1));
	await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
	await expect
		.poll(async () => (await coming(page))[1])
		.toBe('Saatguttausch, 11 Uhr · Samstag, 13. März, heute');
});

test('each country has its own list, and the choice is kept', async ({ page, learner }) => {
	await opens(learner);
	const country = page.getByLabel(words.de.calendar.country);
	await country.selectOption('AT');
	await expect(page.getByText(fill(words.de.calendar.incomplete, { country: 'Österreich' }))).toBeVisible();
	expect((await coming(page)).filter((line) => line.includes(' · '))).toEqual([
		'Saatguttausch, 11 Uhr · Samstag, 13. März, in 4 Monaten'
	]);
	await learner.reloads();
	await expect(country).toHaveValue('AT');
	await page.getByRole('link', { name: 'English' }).click();
	await expect(page.getByText(fill(words.en.calendar.incomplete, { country: 'Austria' }))).toBeVisible();
});

test('a date of the ward: added, kept, changed, deleted, brought back', async ({ page, learner }) => {
	await opens(learner);
	await expect(page.getByText(words.de.calendar.entries.empty)).toBeVisible();
	await adds(page, {
		title: 'Brandschutzübung',
		date: '2026-12-06',
		note: 'Vorher sagen.',
		by: 'Frühdienst'
	});
	expect((await coming(page)).slice(0, 2)).toEqual([
		'Dezember 2026',
		'Brandschutzübung · Sonntag, 6. Dezember, in 12 Tagen · Eigener Termin'
	]);
	const [stored] = await rows(page, 'localEntries');
	expect(stored).toEqual({
		id: stored?.id,
		title: 'Brandschutzübung',
		date: '2026-12-06',
		yearly: false,
		note: 'Vorher sagen.',
		by: 'Frühdienst'
	});
	expect(await rows(page, 'facts')).toEqual([]);

	await learner.reloads();
	await page.getByRole('button', { name: 'Ändern: Brandschutzübung' }).click();
	const form = formOf(page);
	await expect(form.note).toHaveValue('Vorher sagen.');
	await form.title.fill('Übung mit Glocke');
	await form.yearly.check();
	await form.save.click();
	await expect(entryOf(page, 'Übung mit Glocke')).toBeFocused();
	expect(await rows(page, 'localEntries')).toEqual([{ ...stored, title: 'Übung mit Glocke', yearly: true }]);

	await page.getByRole('button', { name: 'Löschen: Übung mit Glocke' }).click();
	const undo = page.getByRole('button', { name: 'Zurückholen: Übung mit Glocke' });
	await expect(undo).toBeFocused();
	await expect(page.getByText(words.de.calendar.entries.empty)).toBeVisible();
	expect(await rows(page, 'localEntries')).toEqual([]);
	// No hurry: it is still there after a while.
	await page.clock.setFixedTime(new Date(day.getTime() + 60_000));
	await page.keyboard.press('Enter');
	await expect(entryOf(page, 'Übung mit Glocke')).toBeFocused();
	expect(await rows(page, 'localEntries')).toEqual([{ ...stored, title: 'Übung mit Glocke', yearly: true }]);

	await page.getByRole('link', { name: 'English' }).click();
	await expect(page.getByText('6 December 2026 · every year')).toBeVisible();
	await expect(page.getByRole('button', { name: 'Delete: Übung mit Glocke' })).toBeVisible();
});

test('what was begun is there again after Hide', async ({ page, learner }) => {
	await opens(learner);
	await page.getByRole('button', { name: words.de.calendar.entries.add }).click();
	await formOf(page).title.fill('Halb geschrieben');
	await learner.hides();
	await page.getByRole('link', { name: 'Weiter' }).click();
	await expect(page).toHaveURL('/de/calendar/');
	await expect(formOf(page).title).toHaveValue('Halb geschrieben');
});

test('another tab sees the change', async ({ page, learner, secondTab }) => {
	await opens(learner);
	const other = await secondTab();
	await opens(other);
	await adds(page, { title: 'Sommerfest', date: '2027-07-18' });
	await expect(entryOf(other.page, 'Sommerfest')).toBeVisible();
});

test('a device that does not store: dates last until the tab is closed', async ({ page, learner }) => {
	await page.addInitScript(() => {
		Object.defineProperty(globalThis, 'indexedDB', { value: undefined });
	});
	await opens(learner);
	await adds(page, { title: 'Sommerfest', date: '2027-07-18' });
	await page.getByRole('button', { name: 'Löschen: Sommerfest' }).click();
	await page.getByRole('button', { name: 'Zurückholen: Sommerfest' }).click();
	await expect(entryOf(page, 'Sommerfest')).toBeFocused();
});

/** Ids, titles and days of a downloaded file, as another program reads them. */
async function eventsOf(page: Page, name: string): Promise<{ file: string; events: string[] }> {
	const downloading = page.waitForEvent('download');
	await page.getByRole('button', { name }).click();
	const download = await downloading;
	const text = await readFile(await download.path(), 'utf8');
	const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
	const events = calendar.getAllSubcomponents('vevent').map((component) => {
		const event = new ICAL.Event(component);
		const description = event.description as string | null;
		return [
			event.summary,
			event.startDate.toString(),
			event.endDate.toString(),
			...(description ? [description] : [])
		].join(' | ');
	});
	return { file: download.suggestedFilename(), events };
}

test('a file for other calendars: this year and the next, whole days, plain titles', async ({
	page,
	learner
}) => {
	await opens(learner);
	await adds(page, {
		title: 'Übung; laut, kurz',
		date: '2026-12-06',
		yearly: true,
		note: 'Vorher sagen.',
		by: 'Frühdienst'
	});
	expect(await eventsOf(page, 'Kalenderdatei 2027')).toEqual({
		file: 'kalender-2027.ics',
		events: [
			'Feuer am Teich | 2026-12-30 | 2027-01-03',
			'Saatguttausch, 11 Uhr | 2027-03-13 | 2027-03-14',
			'Apfelwochen | 2027-09-01 | 2027-10-16',
			'Kranzsonntag | 2027-11-14 | 2027-11-15',
			'Übung; laut, kurz | 2027-12-06 | 2027-12-07 | Vorher sagen.\nWer begleitet: Frühdienst',
			'Feuer am Teich | 2027-12-30 | 2028-01-03'
		]
	});
	await expect(
		page.getByText(fill(words.de.calendar.file.done, { name: 'kalender-2027.ics' }))
	).toBeVisible();
	const first = await eventsOf(page, 'Kalenderdatei 2026');
	expect(first.file).toBe('kalender-2026.ics');
	expect(first.events).toContain('Kranzsonntag | 2026-11-15 | 2026-11-16');
});

test('a month sheet: weeks from Monday, nothing of the app around it', async ({ page, learner }) => {
	for (const [language, title, names, entry] of [
		['de', 'Januar 2027', ['Mo', 'Di', 'Mi', 'Do', 'Fr', 'Sa', 'So'], 'Feuer am Teich'],
		['en', 'January 2027', ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'], 'Fire by the pond']
	] as const) {
		await opens(learner, language);
		await page.getByLabel(words[language].calendar.sheet.month, { exact: true }).selectOption(title);
		await page.emulateMedia({ media: 'print' });
		const sheet = page.getByRole('table', { name: title });
		await expect(sheet.getByRole('columnheader')).toHaveText([...names]);
		// 1 January 2027 is a Friday.
		await expect(sheet.getByRole('row').nth(1).getByRole('cell')).toHaveText([
			'',
			'',
			'',
			'',
			`1 ${entry}`,
			`2 ${entry}`,
			'3'
		]);
		await expect(sheet.getByRole('row')).toHaveCount(6);
		await expect(learner.strip).toBeHidden();
		await expect(page.getByRole('banner')).toBeHidden();
		await expect(page.getByRole('contentinfo')).toBeHidden();
		await expect(page.getByRole('heading')).toHaveCount(0);
		await expect(page.getByRole('button')).toHaveCount(0);
		const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
		expect([pdf.match(/\/Type \/Page\b/g)?.length, /MediaBox \[0 0 841/.test(pdf)]).toEqual([1, true]);
		await page.emulateMedia({ media: null });
	}
});

test('form, entries and undo have no barriers, in both languages and themes', async ({ page, learner }) => {
	const found: string[] = [];
	for (const language of languages) {
		await opens(learner, language);
		for (const theme of ['light', 'dim']) {
			await page.evaluate((name) => (document.documentElement.dataset['theme'] = name), theme);
			await adds(page, { title: `Fest ${theme}`, date: '2027-07-18', note: 'x', by: 'y' }, language);
			await page
				.getByRole('button', {
					name: fill(words[language].calendar.entries.removeOf, { title: `Fest ${theme}` })
				})
				.click();
			await page.getByRole('button', { name: words[language].calendar.entries.add }).click();
			await formOf(page, language).save.click();
			await expect(formOf(page, language).title).toBeFocused();
			found.push(...(await barriers(page)).map((barrier) => `${language} ${theme}: ${barrier}`));
			await page.setViewportSize({ width: 320, height: 640 });
			const sideways = await page.evaluate(() => document.scrollingElement!.scrollWidth > 320);
			if (sideways) found.push(`${language} ${theme} scrolls sideways at 320 px`);
			await page.setViewportSize({ width: 1280, height: 720 });
			await page.getByRole('button', { name: words[language].calendar.form.cancel }).click();
		}
	}
	expect(found).toEqual([]);
});

test.describe('without a server', () => {
	test.use({ serviceWorkers: 'allow' });

	test('dates, a file and other languages are there', async ({ page, learner, site }) => {
		await learner.visits(`${site.address}de/`);
		await expect(page.getByText(words.de.shell.offline.ready)).toBeVisible();
		await site.close();
		await page.clock.setFixedTime(day);
		await learner.visits(`${site.address}de/calendar/`);
		await adds(page, { title: 'Sommerfest', date: '2027-07-18' });
		expect((await eventsOf(page, 'Kalenderdatei 2027')).events).toContain(
			'Sommerfest | 2027-07-18 | 2027-07-19'
		);
		await page.getByRole('link', { name: 'English' }).click();
		await expect(page.getByText('Seed swap, 11 am')).toBeVisible();
		await expect(entryOf(page, 'Sommerfest')).toBeVisible();
	});
});
