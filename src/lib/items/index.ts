import type { Component } from 'svelte';
import ChoiceView from './choice/View.svelte';
import type { ItemScoring, ViewProps } from './contract.ts';
import MatchView from './match/View.svelte';
import MultipleView from './multiple/View.svelte';
import OrderView from './order/View.svelte';
import ReflectionView from './reflection/View.svelte';
import type { Item, ItemOf, ItemType } from './schemas.ts';
import { itemScoring, type Input, type InputOf } from './scoring.ts';
import SortView from './sort/View.svelte';
import TrueFalseView from './true-false/View.svelte';

export * from './contract.ts';
export type { Item, ItemOf, ItemType } from './schemas.ts';
export {
	emptyInput,
	nextOrder,
	restoredInput,
	reviewOf,
	scoreOf,
	type Input,
	type InputOf
} from './scoring.ts';

/** One way of asking, as the player needs it. */
export interface ItemTypeEntry<I, A> {
	scoring: ItemScoring<I, A>;
	View: Component<ViewProps<I, A>>;
	/** Who shows the feedback of the reviewed parts: the view at each of them, or the frame below all of them. */
	feedbackIn: 'view' | 'frame';
}

export const itemTypes: { readonly [T in ItemType]: ItemTypeEntry<ItemOf<T>, InputOf<T>> } = {
	choice: { scoring: itemScoring.choice, View: ChoiceView, feedbackIn: 'frame' },
	multiple: { scoring: itemScoring.multiple, View: MultipleView, feedbackIn: 'frame' },
	'true-false': { scoring: itemScoring['true-false'], View: TrueFalseView, feedbackIn: 'frame' },
	sort: { scoring: itemScoring.sort, View: SortView, feedbackIn: 'view' },
	order: { scoring: itemScoring.order, View: OrderView, feedbackIn: 'view' },
	match: { scoring: itemScoring.match, View: MatchView, feedbackIn: 'view' },
	reflection: { scoring: itemScoring.reflection, View: ReflectionView, feedbackIn: 'view' }
};

/** The entry of one item's type, ready to be given that item: `const { View } = itemTypeOf(item)`. */
export function itemTypeOf(item: Item): ItemTypeEntry<Item, Input> {
	return itemTypes[item.type] as unknown as ItemTypeEntry<Item, Input>;
}
