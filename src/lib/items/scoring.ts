import { choiceScoring } from './choice/score.ts';
import type { ItemScoring, Reviewed, Score } from './contract.ts';
import { matchScoring } from './match/score.ts';
import { multipleScoring } from './multiple/score.ts';
import { shuffle } from './order-of-options.ts';
import { orderScoring } from './order/score.ts';
import { reflectionScoring } from './reflection/score.ts';
import type { Item, ItemType } from './schemas.ts';
import { sortScoring } from './sort/score.ts';
import { trueFalseScoring } from './true-false/score.ts';

/** The scoring side of all item types, and what can be asked of an item without knowing its type. No screen needed. */

export const itemScoring = {
	choice: choiceScoring,
	multiple: multipleScoring,
	'true-false': trueFalseScoring,
	sort: sortScoring,
	order: orderScoring,
	match: matchScoring,
	reflection: reflectionScoring
};

export type InputOf<T extends ItemType> = ReturnType<(typeof itemScoring)[T]['empty']>;

/** What a learner has put in so far, of whatever type: plain data that can be stored and compared. */
export type Input = InputOf<ItemType>;

export function emptyInput(item: Item): Input {
	return scoringOf(item).empty(item);
}

/** A stored draft as input of this item; empty when it has another shape, for example after a change of type. */
export function restoredInput(item: Item, stored: unknown): Input {
	return scoringOf(item).accepts(stored) ? stored : emptyInput(item);
}

export function scoreOf(item: Item, input: Input): Score {
	return scoringOf(item).score(item, input);
}

export function reviewOf(item: Item, input: Input): Reviewed[] {
	return scoringOf(item).review(item, input);
}

/** The order of options for another try. The same `seed` gives the same order; never the one that is the solution. */
export function nextOrder(item: Item, seed: string): string[] {
	return shuffle(item.order, seed, scoringOf(item).forbiddenOrder?.(item));
}

function scoringOf(item: Item): ItemScoring<Item, Input> {
	return itemScoring[item.type];
}
