import type { ItemScoring } from '../contract.ts';
import type { SortItem } from './schema.ts';
import { hasOnly, isTextMap } from '../shape.ts';

/** Card id → category id. */
export interface SortInput {
	placed: Record<string, string>;
}

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
	accepts: (value) => hasOnly(value, 'placed', isTextMap),
	score: (item, given) => {
		const placed = placedCards(item, given);
		const cards = Object.keys(item.cards).length;
		return placed.length < cards ? 'incomplete' : placed.filter(({ fits }) => fits).length / cards;
	},
	review: placedCards
};
