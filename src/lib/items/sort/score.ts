import * as v from 'valibot';
import type { ItemScoring } from '../contract.ts';
import type { SortItem } from './schema.ts';

const input = v.strictObject({ placed: v.record(v.string(), v.string()) });

/** Card id → category id. */
export type SortInput = v.InferOutput<typeof input>;

function placedCards(item: SortItem, { placed }: SortInput): { part: string; fits: boolean }[] {
	return Object.entries(item.cards).flatMap(([card, fitting]) => {
		const category = placed[card];
		if (category === undefined || !item.categories.includes(category)) return [];
		return [{ part: card, fits: [fitting].flat().includes(category) }];
	});
}

/** The share of cards that lie where they fit; incomplete until every card lies somewhere. */
export const sortScoring: ItemScoring<SortItem, SortInput> = {
	empty: () => ({ placed: {} }),
	accepts: (value) => v.is(input, value),
	score: (item, given) => {
		const placed = placedCards(item, given);
		const cards = Object.keys(item.cards).length;
		return placed.length < cards ? 'incomplete' : placed.filter(({ fits }) => fits).length / cards;
	},
	review: placedCards
};
