import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { show, showPrerendered, told } from '../testing/screen.ts';
import { trueFalseExample } from './example.ts';

const item = trueFalseExample();

test('groups the reasons by verdict, within a group in the order of this attempt', async () => {
	const { container } = await show(item);
	const groups = [...container.querySelectorAll('[role=group]')];
	expect(
		groups.map((group) => [
			told(group.parentElement!, `#${CSS.escape(group.getAttribute('aria-labelledby')!)}`),
			told(group)
		])
	).toEqual([
		[['Stimmt, weil …'], ['somebody turns on the lamp.', 'the sun rises.']],
		[['Stimmt nicht, weil …'], ['the night never ends.', 'the curtains are closed.']]
	]);
});

test('both groups are one group of radios', async () => {
	const { container, inputs } = await show(item);
	await page.getByText('the sun rises.').click();
	await page.getByText('the curtains are closed.').click();
	expect(inputs).toEqual([{ chosen: 'sun' }, { chosen: 'curtain' }]);
	expect(told(container)).toEqual([
		'somebody turns on the lamp.',
		'the sun rises.',
		'the night never ends.',
		'the curtains are closed. ●'
	]);
});

test('the keyboard alone chooses, across the groups', async () => {
	const { inputs } = await show(item);
	await userEvent.keyboard('{Tab} {ArrowDown}{ArrowDown}');
	expect(inputs).toEqual([{ chosen: 'lamp' }, { chosen: 'sun' }, { chosen: 'night' }]);
});

test('shows what its owner says, also nothing again', async () => {
	const { container, inputs, replace } = await show(item, { initial: { chosen: 'sun' } });
	replace({ chosen: 'night' });
	await expect.poll(() => told(container)[2]).toBe('the night never ends. ●');
	replace({ chosen: null });
	await expect.poll(() => container.querySelectorAll(':checked')).toHaveLength(0);
	expect(inputs).toEqual([]);
});

test('only the chosen reason is marked', async () => {
	const { container } = await show(item, { initial: { chosen: 'lamp' }, reviewing: true });
	expect(told(container)).toEqual([
		'somebody turns on the lamp. (noch nicht) ●',
		'the sun rises.',
		'the night never ends.',
		'the curtains are closed.'
	]);
});

test.each(['the sun rises.', 'the curtains are closed.'])(
	'a choice made before the scripts came is kept and reported: %s',
	async (reason) => {
		const { container, inputs, atMount } = await showPrerendered(item, () => page.getByText(reason).click());
		const chosen = reason === 'the sun rises.' ? 'sun' : 'curtain';
		expect(inputs).toEqual([{ chosen }]);
		expect(atMount).toEqual({ chosen });
		expect(told(container).filter((radio) => radio.endsWith('●'))).toEqual([`${reason} ●`]);
	}
);
