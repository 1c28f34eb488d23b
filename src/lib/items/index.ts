import type { Component } from 'svelte';
import ChoiceView from './choice/View.svelte';
import type { ViewProps } from './contract.ts';
import MultipleView from './multiple/View.svelte';
import ReflectionView from './reflection/View.svelte';
import type { Item, ItemType } from './schemas.ts';
import type { Input } from './scoring.ts';
import TrueFalseView from './true-false/View.svelte';

export * from './contract.ts';
export type { Item, ItemType } from './schemas.ts';
export { emptyInput, nextOrder, restoredInput, reviewOf, scoreOf, type Input } from './scoring.ts';

/** Who shows the feedback of the reviewed parts: the view at each of them, or the frame below all of them. */
export const feedbackIn: Readonly<Record<ItemType, 'view' | 'frame'>> = {
	choice: 'frame',
	multiple: 'frame',
	'true-false': 'frame',
	sort: 'view',
	order: 'view',
	match: 'view',
	reflection: 'view'
};

/** Draws the items of one type. */
export type ItemView = Component<ViewProps<Item, Input>>;

/** By type; those that a lesson needs. */
export type ItemViews = Partial<Record<ItemType, ItemView>>;

/** Views that nearly every lesson needs come with the engine, the larger ones with the lessons that ask so. */
const views: Readonly<Record<ItemType, () => unknown>> = {
	choice: () => ChoiceView,
	multiple: () => MultipleView,
	'true-false': () => TrueFalseView,
	reflection: () => ReflectionView,
	sort: async () => (await import('./sort/View.svelte')).default,
	order: async () => (await import('./order/View.svelte')).default,
	match: async () => (await import('./match/View.svelte')).default
};

/** @param items of one lesson, or any others that will be drawn together */
export async function loadItemViews(items: Iterable<Item>): Promise<ItemViews> {
	const types = [...new Set([...items].map(({ type }) => type))];
	return Object.fromEntries(
		await Promise.all(types.map(async (type) => [type, (await views[type]()) as ItemView]))
	) as ItemViews;
}
