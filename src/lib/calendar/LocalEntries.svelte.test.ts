import '../../app.css';
import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { loadTranslator } from '$lib/i18n/translator.ts';
import type { LocalEntry } from '$lib/progress/db.ts';
import words from '../i18n/locales/de/calendar.json';
import Harness from './testing/Harness.svelte';
import { unfinished } from './unfinished.svelte.ts';

const translator = await loadTranslator('de');

const drill: LocalEntry = {
	id: 'drill',
	title: 'Übung',
	date: '2026-12-03',
	yearly: false,
	note: 'Vorher sagen.',
	by: 'Frühdienst'
};

beforeEach(() => {
	unfinished.drafts = {};
	unfinished.removed = [];
});

/** On 24 November 2026. `kept` is what the store has. */
async function show(initial: LocalEntry[] = [], { fails = (): boolean => false } = {}) {
	const { component } = await render(Harness, { translator, initial, fails });
	return { kept: component.kept as () => LocalEntry[] };
}

const button = (name: string) => page.getByRole('button', { name, exact: true });
const title = () => page.getByLabelText(words.form.title);
const date = () => page.getByLabelText(words.form.date);

describe('adding', () => {
	test('takes the focus, keeps what was written without blanks around it, and leads to it', async () => {
		const { kept } = await show();
		await expect.element(page.getByText(words.entries.empty)).toBeVisible();
		await button(words.entries.add).click();
		await expect.element(title()).toHaveFocus();
		await userEvent.keyboard('  Sommerfest ');
		await date().fill('2027-07-18');
		await page.getByLabelText(words.form.yearly).click();
		await page.getByLabelText(words.form.note).fill('Fenster zu.\n');
		await page.getByLabelText(words.form.by).fill('Spätdienst');
		await button(words.form.save).click();
		await expect.element(page.getByRole('heading', { name: 'Sommerfest' })).toHaveFocus();
		expect(kept()).toEqual([
			{
				id: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
				title: 'Sommerfest',
				date: '2027-07-18',
				yearly: true,
				note: 'Fenster zu.',
				by: 'Spätdienst'
			}
		]);
		await expect.element(page.getByRole('status')).toHaveTextContent('„Sommerfest“ ist gespeichert.');
		await expect.element(page.getByText('18. Juli 2027 · jedes Jahr')).toBeVisible();
	});

	test('says what is missing, at the field, and goes to the first one', async () => {
		const { kept } = await show();
		await button(words.entries.add).click();
		await button(words.form.save).click();
		await expect.element(title()).toHaveFocus();
		await expect.element(title()).toHaveAccessibleDescription(new RegExp(words.form.noTitle));
		await expect.element(date()).toHaveAccessibleDescription(words.form.noDate);
		await title().fill('Übung');
		await button(words.form.save).click();
		await expect.element(date()).toHaveFocus();
		await expect.element(title()).toHaveAttribute('aria-invalid', 'false');
		expect(kept()).toEqual([]);
	});

	test('asks at each free text for no names', async () => {
		await show();
		await button(words.entries.add).click();
		for (const field of [title(), page.getByLabelText(words.form.note), page.getByLabelText(words.form.by)]) {
			await expect.element(field).toHaveAccessibleDescription(/Bitte keine Namen/);
		}
	});

	test('that cannot be kept says so, and nothing that was written is lost', async () => {
		let full = true;
		const { kept } = await show([], { fails: () => full });
		await button(words.entries.add).click();
		await title().fill('Übung');
		await date().fill('2026-12-03');
		await button(words.form.save).click();
		await expect.element(page.getByText(words.form.failed)).toBeVisible();
		await expect.element(title()).toHaveValue('Übung');
		full = false;
		await button(words.form.save).click();
		await expect.element(page.getByRole('heading', { name: 'Übung' })).toBeVisible();
		expect(kept()).toHaveLength(1);
	});

	test('can be left: the button has the focus again', async () => {
		await show();
		await button(words.entries.add).click();
		await button(words.form.cancel).click();
		await expect.element(button(words.entries.add)).toHaveFocus();
	});

	test('outlives leaving the page, as Hide does, without taking the focus', async () => {
		const first = await render(Harness, { translator, initial: [], fails: () => false });
		await button(words.entries.add).click();
		await title().fill('Halb geschr');
		await first.unmount();
		await show();
		await expect.element(title()).toHaveValue('Halb geschr');
		await expect.element(title()).not.toHaveFocus();
	});
});

test('changing keeps the id, and leaving it changes nothing', async () => {
	const { kept } = await show([drill]);
	await button('Ändern: Übung').click();
	await title().fill('Große Übung');
	await button(words.form.cancel).click();
	await expect.element(page.getByRole('heading', { name: 'Übung' })).toHaveFocus();
	expect(kept()).toEqual([drill]);
	await button('Ändern: Übung').click();
	await expect.element(title()).toHaveValue('Übung');
	await title().fill('Große Übung');
	await button(words.form.save).click();
	await expect.element(page.getByRole('heading', { name: 'Große Übung' })).toHaveFocus();
	expect(kept()).toEqual([{ ...drill, title: 'Große Übung' }]);
});

test('opening another form loses nothing of the first', async () => {
	await show([drill]);
	await button('Ändern: Übung').click();
	await title().fill('Große Übung');
	await button(words.entries.add).click();
	const fields = title();
	await expect.element(fields.nth(1)).toHaveFocus();
	await expect.element(fields.first()).toHaveValue('Große Übung');
});

describe('deleting', () => {
	test('can be undone, each one, as long as the page is open', async () => {
		const party = { ...drill, id: 'party', title: 'Fest' };
		const { kept } = await show([drill, party]);
		await button('Löschen: Übung').click();
		await expect.element(button('Zurückholen: Übung')).toHaveFocus();
		await button('Löschen: Fest').click();
		await expect.element(button('Zurückholen: Fest')).toHaveFocus();
		expect(kept()).toEqual([]);
		await button('Zurückholen: Übung').click();
		await expect.element(page.getByRole('heading', { name: 'Übung' })).toHaveFocus();
		expect(kept()).toEqual([drill]);
		await expect.element(button('Zurückholen: Fest')).toBeVisible();
		await expect.element(page.getByRole('status')).toHaveTextContent('„Übung“ ist wieder da.');
	});

	test('that fails says so and deletes nothing', async () => {
		const { kept } = await show([drill], { fails: () => true });
		await button('Löschen: Übung').click();
		await expect.element(page.getByRole('alert')).toHaveTextContent(words.entries.failed);
		expect(kept()).toEqual([drill]);
	});
});

test('what came once and is over stands apart and can be deleted', async () => {
	const { kept } = await show([{ ...drill, date: '2026-11-23' }]);
	await expect.element(page.getByRole('heading', { name: words.entries.past })).toBeVisible();
	await button('Löschen: Übung').click();
	await expect.element(page.getByRole('heading', { name: words.entries.past })).not.toBeInTheDocument();
	expect(kept()).toEqual([]);
});
