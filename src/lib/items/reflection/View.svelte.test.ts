import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { show, showPrerendered } from '../testing/screen.ts';
import { reflectionExample } from './example.ts';

const item = reflectionExample();
const field = () => page.getByRole('textbox', { name: 'Ihre Gedanken', exact: true });
const privacy =
	'Bitte keine Namen und keine Angaben über Bewohnerinnen und Bewohner. Was Sie schreiben, bleibt nur auf diesem Gerät.';

test('a named field, described by the hint and by what must not stand in it', async () => {
	await show(item);
	await expect.element(field()).toHaveAccessibleDescription(`A small thing is enough. ${privacy}`);
});

test('without a hint the reminder alone describes the field', async () => {
	const { hint: _hint, ...words } = item.words;
	await show(reflectionExample({ words }));
	await expect.element(field()).toHaveAccessibleDescription(privacy);
});

test('each letter is reported', async () => {
	const { inputs } = await show(item);
	await userEvent.keyboard('{Tab}Tee');
	expect(inputs).toEqual([{ text: 'T' }, { text: 'Te' }, { text: 'Tee' }]);
});

test('shows what its owner says, also nothing again', async () => {
	const { inputs, replace } = await show(item, { initial: { text: 'Tea' } });
	await expect.element(field()).toHaveValue('Tea');
	replace({ text: 'Walk' });
	await expect.element(field()).toHaveValue('Walk');
	replace({ text: '' });
	await expect.element(field()).toHaveValue('');
	expect(inputs).toEqual([]);
});

test.each([
	[1799, null, ''],
	[1800, 'Noch 200 Zeichen', 'Noch 200 Zeichen'],
	[1850, 'Noch 150 Zeichen', 'Noch 200 Zeichen'],
	[1985, 'Noch 15 Zeichen', 'Noch 20 Zeichen'],
	[2000, 'Noch 0 Zeichen', 'Noch 0 Zeichen'],
	[2001, 'Noch 0 Zeichen', 'Noch 0 Zeichen']
])('with %i characters the counter shows %j; it is said as %j', async (length, shown, said) => {
	const { container } = await show(item, { initial: { text: 'a'.repeat(length) } });
	const counter = container.querySelector('.counter')?.textContent ?? null;
	expect([counter, container.querySelector('[role=status]')!.textContent.trim()]).toEqual([shown, said]);
});

test('nothing goes in beyond 2000 characters', async () => {
	const { inputs } = await show(item, { initial: { text: 'a'.repeat(1999) } });
	await field().click();
	await userEvent.keyboard('bc');
	expect(inputs.map((input) => 'text' in input && input.text.length)).toEqual([2000]);
});

test('afterwards the text can be read but not changed', async () => {
	const { inputs } = await show(item, { initial: { text: 'Tea' }, reviewing: true });
	await userEvent.keyboard('{Tab}x');
	await expect.element(field()).toHaveValue('Tea');
	await expect.element(field()).toHaveFocus();
	expect(inputs).toEqual([]);
});

test('what was written before the scripts came is kept and reported', async () => {
	const { inputs, atMount } = await showPrerendered(item, () => field().fill('Tea'));
	expect(inputs).toEqual([{ text: 'Tea' }]);
	expect(atMount).toEqual({ text: 'Tea' });
	await expect.element(field()).toHaveValue('Tea');
});
