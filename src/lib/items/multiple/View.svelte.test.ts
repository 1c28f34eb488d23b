import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { show, showPrerendered, told } from '../testing/screen.ts';
import { multipleExample } from './example.ts';

const item = multipleExample();

test('shows the options in the order of this attempt, none chosen', async () => {
	const { container } = await show(item);
	expect(told(container)).toEqual(['A kettle', 'A ladder', 'A spoon', 'A cup']);
});

test('taps choose and take back', async () => {
	const { container, inputs } = await show(item);
	await page.getByText('A cup').click();
	await page.getByText('A kettle').click();
	await page.getByText('A cup').click();
	expect(inputs).toEqual([{ chosen: ['cup'] }, { chosen: ['kettle', 'cup'] }, { chosen: ['kettle'] }]);
	expect(told(container)).toEqual(['A kettle ●', 'A ladder', 'A spoon', 'A cup']);
});

test('the keyboard alone chooses', async () => {
	const { inputs } = await show(item);
	await userEvent.keyboard('{Tab} {Tab}{Tab} ');
	expect(inputs).toEqual([{ chosen: ['kettle'] }, { chosen: ['kettle', 'spoon'] }]);
});

test('shows what its owner says, also nothing again', async () => {
	const { container, inputs, replace } = await show(item, { initial: { chosen: ['cup'] } });
	replace({ chosen: ['spoon', 'ladder'] });
	await expect.poll(() => told(container)).toEqual(['A kettle', 'A ladder ●', 'A spoon ●', 'A cup']);
	replace({ chosen: [] });
	await expect.poll(() => told(container)).toEqual(['A kettle', 'A ladder', 'A spoon', 'A cup']);
	expect(inputs).toEqual([]);
});

test('each chosen option is marked, and a line says that more would fit', async () => {
	const { container } = await show(item, { initial: { chosen: ['cup', 'ladder'] }, reviewing: true });
	expect(told(container)).toEqual(['A kettle', 'A ladder (noch nicht) ●', 'A spoon', 'A cup (passt) ●']);
	await expect.element(page.getByText('Es passt noch mehr.')).toBeVisible();
});

test('where nothing is missing, nothing is said to be missing', async () => {
	await show(item, { initial: { chosen: ['cup', 'spoon', 'kettle', 'ladder'] }, reviewing: true });
	await expect.element(page.getByText('Es passt noch mehr.')).not.toBeInTheDocument();
});

test('choices made before the scripts came are all kept and reported', async () => {
	const { container, atMount } = await showPrerendered(item, async () => {
		await page.getByText('A cup').click();
		await page.getByText('A kettle').click();
	});
	expect(atMount).toEqual({ chosen: ['kettle', 'cup'] });
	expect(told(container)).toEqual(['A kettle ●', 'A ladder', 'A spoon', 'A cup ●']);
});
