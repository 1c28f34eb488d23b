import '../../../app.css';
import { hydrate, unmount } from 'svelte';
import { onTestFinished, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { loadTranslator } from '$lib/i18n/translator.ts';
import { loadItemViews, type ItemView } from '../index.ts';
import type { Item } from '../schemas.ts';
import { emptyInput, type Input } from '../scoring.ts';
import Harness from './Harness.svelte';

const translator = await loadTranslator('de');

async function viewOf(item: Item): Promise<ItemView> {
	return (await loadItemViews([item]))[item.type]!;
}

const prerendered = import.meta.glob<string>('./prerendered/*.txt', {
	query: '?raw',
	import: 'default',
	eager: true
});

/** Shows an item. `inputs` are all reports of the view, in order. */
export async function show(item: Item, { initial = emptyInput(item), reviewing = false } = {}) {
	const inputs: Input[] = [];
	const View = await viewOf(item);
	const props = {
		item,
		View,
		initial,
		reviewing,
		translator,
		oninput: (input: Input) => void inputs.push(input)
	};
	const { component, container } = await render(Harness, props);
	return { inputs, container, replace: component.replace as (next: Input) => void };
}

/** Puts the prerendered page of an example on the screen, lets somebody use it, and only then starts the scripts. */
export async function showPrerendered(item: Item, use: (container: HTMLElement) => Promise<void>) {
	const container = document.createElement('main');
	container.innerHTML = prerendered[`./prerendered/${item.type}.txt`]!;
	document.body.append(container);
	onTestFinished(() => container.remove());
	await use(container);

	const inputs: Input[] = [];
	const atMount: Input[] = [];
	const View = await viewOf(item);
	const component = hydrate(Harness, {
		target: container,
		props: {
			item,
			View,
			initial: emptyInput(item),
			translator,
			oninput: (input: Input) => void inputs.push(input),
			onready: (input: Input) => void atMount.push(input)
		},
		recover: false
	});
	onTestFinished(() => unmount(component));
	// The frame may have to send what was answered before: then it must know it by now.
	await vi.waitUntil(() => atMount.length > 0);
	return { inputs, container, atMount: atMount[0] };
}

/** What assistive technology is told about all controls of a kind, in their order: name, description, checked. */
export function told(container: Element, selector = 'input'): string[] {
	return [...container.querySelectorAll<HTMLInputElement>(selector)].map((control) => {
		const text = (attribute: string) =>
			(control.getAttribute(attribute) ?? '')
				.split(' ')
				.map((id) => document.getElementById(id)?.textContent.trim() ?? '')
				.filter((words) => words !== '')
				.join(' ');
		const name = text('aria-labelledby') || control.textContent.trim();
		const description = text('aria-describedby');
		return `${name}${description ? ` (${description})` : ''}${control.checked ? ' ●' : ''}`;
	});
}
