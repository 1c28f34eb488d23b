import axe from 'axe-core';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { examples, type Example } from './examples.ts';
import type { Item, ItemType } from './schemas.ts';
import { show, showPrerendered } from './testing/screen.ts';

/** What every view owes to those who use it, asked with the example of its type. */

afterEach(async () => {
	vi.restoreAllMocks();
	document.documentElement.removeAttribute('style');
	await page.viewport(414, 896);
});

const controls = 'input, button[type=button], summary, textarea';

describe.each(Object.keys(examples) as ItemType[])('%s', (type) => {
	const example = examples[type] as unknown as Example<ItemType>;
	const item = example.item() as Item;
	const answered = example.cases.at(-1)!.input;
	const states = [
		{ state: 'empty', options: {} },
		{ state: 'answered', options: { initial: answered } },
		{ state: 'reviewed', options: { initial: answered, reviewing: true } }
	];

	test.each(states)('axe finds nothing: $state', async ({ options }) => {
		const { container } = await show(item, options);
		const { violations } = await axe.run(container);
		expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
	});

	test.each(states)('is big enough for gloves: $state', async ({ options }) => {
		const { container } = await show(item, options);
		const small = [...container.querySelectorAll<HTMLElement>(controls)]
			.map((control) => control.closest('label') ?? control)
			.filter((target) => target.checkVisibility())
			.filter((target) => {
				const isAnswer = target.matches('label, summary, textarea, .entry') && !target.closest('.compact');
				const { width, height } = target.getBoundingClientRect();
				return height < (isAnswer ? 72 : 48) || width < 48;
			});
		expect(small.map((target) => target.outerHTML)).toEqual([]);
	});

	test.each(states)(
		'needs no sideways scrolling at 320 pixels and 200 % text: $state',
		async ({ options }) => {
			await page.viewport(320, 640);
			document.documentElement.style.fontSize = '200%';
			const { container } = await show(item, options);
			const wide = [...container.querySelectorAll<HTMLElement>('*:not(.visually-hidden)')].filter(
				(element) => element.getBoundingClientRect().right > 320
			);
			expect(wide.map((element) => element.outerHTML)).toEqual([]);
		}
	);

	test('when reviewed, everything stays in the tab order and nothing changes', async () => {
		const { container, inputs } = await show(item, { initial: answered, reviewing: true });
		container.querySelectorAll('details').forEach((details) => (details.open = true));
		const before = [...container.querySelectorAll('input')].map(({ checked }) => checked);
		for (const control of container.querySelectorAll<HTMLElement>(controls)) {
			control.closest('label')?.click();
			control.click();
			control.focus();
			expect(document.activeElement).toBe(control);
			await userEvent.keyboard(' {ArrowDown}');
		}
		expect([...container.querySelectorAll('input')].map(({ checked }) => checked)).toEqual(before);
		expect(container.querySelectorAll(':disabled')).toHaveLength(0);
		expect(inputs).toEqual([]);
	});

	test('the prerendered page fits the scripts to the letter', async () => {
		const warned = vi.spyOn(console, 'warn');
		const { container, inputs } = await showPrerendered(item, async () => {});
		expect([warned.mock.calls, inputs]).toEqual([[], []]);
		expect(container.querySelectorAll('[style]')).toHaveLength(0);
	});
});
