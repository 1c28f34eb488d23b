import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { show, showPrerendered, told } from '../testing/screen.ts';
import { choiceExample } from './example.ts';

const item = choiceExample();

test('shows the options in the order of this attempt, none chosen', async () => {
	const { container } = await show(item);
	expect(told(container)).toEqual(['The lamp', 'The window', 'The door']);
});

test('a tap anywhere on a card chooses it', async () => {
	const { container, inputs } = await show(item);
	await page.getByText('The window').click();
	const card = container.querySelectorAll('label')[2]!;
	await userEvent.click(card, { position: { x: card.clientWidth - 4, y: card.clientHeight - 4 } });
	expect(inputs).toEqual([{ chosen: 'window' }, { chosen: 'door' }]);
	expect(told(container)).toEqual(['The lamp', 'The window', 'The door ●']);
});

test('the keyboard alone chooses', async () => {
	const { inputs } = await show(item);
	await userEvent.keyboard('{Tab} {ArrowDown}{ArrowDown}');
	expect(inputs).toEqual([{ chosen: 'lamp' }, { chosen: 'window' }, { chosen: 'door' }]);
});

test('shows what its owner says, also nothing again', async () => {
	const { container, inputs, replace } = await show(item, { initial: { chosen: 'window' } });
	const drafted = told(container);
	replace({ chosen: 'lamp' });
	await expect.poll(() => told(container)).toEqual(['The lamp ●', 'The window', 'The door']);
	replace({ chosen: null });
	await expect.poll(() => told(container)).toEqual(['The lamp', 'The window', 'The door']);
	expect(drafted).toEqual(['The lamp', 'The window ●', 'The door']);
	expect(inputs).toEqual([]);
});

test('a reviewed answer is marked by icon and word, and only that', async () => {
	const { container } = await show(item, { initial: { chosen: 'door' }, reviewing: true });
	expect(told(container)).toEqual(['The lamp', 'The window', 'The door (noch nicht) ●']);
	expect(container.querySelectorAll('label svg')).toHaveLength(1);
});

test('an answer that fits is marked as fitting', async () => {
	const { container } = await show(item, { initial: { chosen: 'window' }, reviewing: true });
	expect(told(container)).toEqual(['The lamp', 'The window (passt) ●', 'The door']);
});

test('a choice made before the scripts came is kept and reported', async () => {
	const { container, inputs, atMount } = await showPrerendered(item, () =>
		page.getByText('The window').click()
	);
	expect(inputs).toEqual([{ chosen: 'window' }]);
	expect(atMount).toEqual({ chosen: 'window' });
	expect(told(container)).toEqual(['The lamp', 'The window ●', 'The door']);
});
