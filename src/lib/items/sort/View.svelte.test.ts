import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { show, showPrerendered, told } from '../testing/screen.ts';
import { sortExample } from './example.ts';

const item = sortExample();
const categories = ['Kitchen', 'Garden', 'Wardrobe'];
const radio = (card: string, category: string) =>
	page.getByRole('group', { name: card, exact: true }).getByRole('radio', { name: category, exact: true });

test('each card is a named group of all categories, in the order of this attempt', async () => {
	const { container } = await show(item);
	const cards = [...container.querySelectorAll('fieldset fieldset')];
	expect(cards.map((card) => [card.querySelector('legend')!.textContent.trim(), told(card)])).toEqual([
		['Herbs', categories],
		['A spade', categories],
		['A pan', categories],
		['A hose', categories]
	]);
});

test('taps place cards, and place them elsewhere', async () => {
	const { inputs } = await show(item);
	await radio('A pan', 'Kitchen').click();
	await radio('A spade', 'Kitchen').click();
	await radio('A spade', 'Garden').click();
	expect(inputs).toEqual([
		{ placed: { pan: 'kitchen' } },
		{ placed: { pan: 'kitchen', spade: 'kitchen' } },
		{ placed: { pan: 'kitchen', spade: 'garden' } }
	]);
	await expect.element(radio('A spade', 'Garden')).toBeChecked();
});

test('the keyboard alone places', async () => {
	const { inputs } = await show(item);
	await userEvent.keyboard('{Tab} {Tab} {ArrowRight}');
	expect(inputs).toEqual([
		{ placed: { herbs: 'kitchen' } },
		{ placed: { herbs: 'kitchen', spade: 'kitchen' } },
		{ placed: { herbs: 'kitchen', spade: 'garden' } }
	]);
});

test('shows what its owner says, also nothing again', async () => {
	const { container, inputs, replace } = await show(item, { initial: { placed: { pan: 'kitchen' } } });
	await expect.element(radio('A pan', 'Kitchen')).toBeChecked();
	replace({ placed: { pan: 'garden', hose: 'garden' } });
	await expect.element(radio('A pan', 'Garden')).toBeChecked();
	await expect.element(radio('A hose', 'Garden')).toBeChecked();
	replace({ placed: {} });
	await expect.poll(() => container.querySelectorAll(':checked')).toHaveLength(0);
	expect(inputs).toEqual([]);
});

test('each reviewed card shows its mark and its feedback', async () => {
	const placed = { pan: 'garden', spade: 'garden', herbs: 'garden', hose: 'garden' };
	const { container } = await show(item, { initial: { placed }, reviewing: true });
	const feedback = [...container.querySelectorAll('fieldset fieldset .feedback')];
	expect(feedback.map((element) => [...element.children].map((child) => child.textContent.trim()))).toEqual([
		['passt', 'They grow here and are used there.'],
		['passt', 'For the soil.'],
		['noch nicht', 'For the stove.'],
		['passt', 'For watering.']
	]);
	expect(feedback.map((element) => element.querySelectorAll('svg').length)).toEqual([1, 1, 1, 1]);
});

test('cards placed before the scripts came are all kept and reported', async () => {
	const { atMount } = await showPrerendered(item, async () => {
		await radio('A pan', 'Kitchen').click();
		await radio('A hose', 'Garden').click();
	});
	expect(atMount).toEqual({ placed: { hose: 'garden', pan: 'kitchen' } });
	await expect.element(radio('A pan', 'Kitchen')).toBeChecked();
	await expect.element(radio('A hose', 'Garden')).toBeChecked();
});
