import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { show, showPrerendered, told } from '../testing/screen.ts';
import { matchExample } from './example.ts';

const item = matchExample();
const rights = ['Water', 'An umbrella', 'A scarf'];
const group = (left: string) => page.getByRole('radiogroup', { name: left, exact: true });
const option = (left: string, right: string) => group(left).getByRole('radio', { name: right, exact: true });
const summaries = (container: HTMLElement) =>
	[...container.querySelectorAll('summary')].map((summary) => summary.innerText.split(/\n+/).join(' '));
const unfolded = (container: HTMLElement) =>
	[...container.querySelectorAll('details')].map((details) => details.open);

test('each left entry offers all right ones in the order of this attempt; the first is unfolded', async () => {
	const { container } = await show(item);
	expect(summaries(container)).toEqual([
		'It is raining noch offen',
		'It is cold noch offen',
		'I am thirsty noch offen'
	]);
	expect([...container.querySelectorAll('details')].map((details) => told(details))).toEqual([
		rights,
		rights,
		rights
	]);
	expect(unfolded(container)).toEqual([true, false, false]);
});

test('a tap chooses, folds the entry and leaves the focus on it', async () => {
	const { container, inputs } = await show(item);
	await option('It is raining', 'An umbrella').click();
	expect(inputs).toEqual([{ paired: { rain: 'umbrella' } }]);
	expect(unfolded(container)).toEqual([false, false, false]);
	expect(document.activeElement).toBe(container.querySelector('summary'));
	expect(summaries(container)[0]).toBe('It is raining Dazu gehört: An umbrella');
});

test('two taps make each further pair, and change one', async () => {
	const { inputs } = await show(item, { initial: { paired: { rain: 'umbrella' } } });
	await option('It is cold', 'A scarf').click();
	await page.getByText('It is raining').click();
	await option('It is raining', 'Water').click();
	expect(inputs).toEqual([
		{ paired: { rain: 'umbrella', cold: 'scarf' } },
		{ paired: { rain: 'water', cold: 'scarf' } }
	]);
});

test('the keyboard alone pairs; arrow keys leave the entry unfolded', async () => {
	const { container, inputs } = await show(item);
	await userEvent.keyboard('{Tab}{Tab}{ArrowDown}');
	const walking = unfolded(container);
	await userEvent.keyboard('{Tab}{Enter}{Tab} ');
	expect(walking).toEqual([true, false, false]);
	expect(inputs).toEqual([{ paired: { rain: 'umbrella' } }, { paired: { rain: 'umbrella', cold: 'water' } }]);
	expect(unfolded(container)).toEqual([true, false, false]);
});

test('a right entry that is used elsewhere says so and can still be chosen', async () => {
	const { container, inputs } = await show(item, { initial: { paired: { rain: 'umbrella' } } });
	expect([...container.querySelectorAll('details')].map((details) => told(details))).toEqual([
		['Water', 'An umbrella ●', 'A scarf'],
		['Water', 'An umbrella (schon zugeordnet)', 'A scarf'],
		['Water', 'An umbrella (schon zugeordnet)', 'A scarf']
	]);
	await option('It is cold', 'An umbrella').click();
	expect(inputs).toEqual([{ paired: { rain: 'umbrella', cold: 'umbrella' } }]);
});

test('shows what its owner says, also nothing again', async () => {
	const { container, inputs, replace } = await show(item, { initial: { paired: { rain: 'umbrella' } } });
	replace({ paired: { thirst: 'water' } });
	await expect
		.poll(() => summaries(container))
		.toEqual(['It is raining noch offen', 'It is cold noch offen', 'I am thirsty Dazu gehört: Water']);
	replace({ paired: {} });
	await expect.poll(() => container.querySelectorAll(':checked')).toHaveLength(0);
	expect(inputs).toEqual([]);
});

test('each reviewed pair shows its mark and its feedback without unfolding', async () => {
	const paired = { rain: 'umbrella', cold: 'water', thirst: 'scarf' };
	const { container } = await show(item, { initial: { paired }, reviewing: true });
	const feedback = [...container.querySelectorAll('li > .feedback')];
	expect(feedback.map((element) => [...element.children].map((child) => child.textContent.trim()))).toEqual([
		['passt', 'You stay dry below it.'],
		['noch nicht', 'It keeps you warm.'],
		['noch nicht', 'A glass is enough.']
	]);
	expect(unfolded(container)).toEqual([false, false, false]);
});

test('pairs made before the scripts came are kept and reported', async () => {
	const { container, atMount } = await showPrerendered(item, async () => {
		await option('It is raining', 'An umbrella').click();
		await page.getByText('I am thirsty').click();
		await option('I am thirsty', 'Water').click();
	});
	expect(atMount).toEqual({ paired: { rain: 'umbrella', thirst: 'water' } });
	expect(summaries(container)).toEqual([
		'It is raining Dazu gehört: An umbrella',
		'It is cold noch offen',
		'I am thirsty Dazu gehört: Water'
	]);
});
