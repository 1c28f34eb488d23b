import type { ItemScoring, Reviewed } from '../contract.ts';
import type { OrderItem } from './schema.ts';
import { hasOnly, isTexts } from '../shape.ts';

/** The entries placed so far, the first first. */
export interface OrderInput {
	placed: string[];
}

/** What is placed, without ids the item does not have (any more). */
export function placedEntries(item: OrderItem, { placed }: OrderInput): string[] {
	return [...new Set(placed)].filter((entry) => item.sequence.includes(entry));
}

function followsItsPredecessor(item: OrderItem, given: OrderInput): Reviewed[] {
	const placed = placedEntries(item, given);
	return placed.map((part, place) => ({
		part,
		fits: placed[place - 1] === item.sequence[item.sequence.indexOf(part) - 1]
	}));
}

/**
 * The share of entries that follow directly on what comes before them; the first one fits at the top. What is taught
 * is what comes after what, so one early slip must not spoil everything behind it, as comparing places would. And each
 * entry can be marked by the very rule that is scored, which a count of all ordered pairs does not allow.
 * Incomplete until all are placed.
 */
export const orderScoring: ItemScoring<OrderItem, OrderInput> = {
	empty: () => ({ placed: [] }),
	accepts: (value) => hasOnly(value, 'placed', isTexts),
	score: (item, given) => {
		const entries = followsItsPredecessor(item, given);
		const count = item.sequence.length;
		return entries.length < count ? 'incomplete' : entries.filter(({ fits }) => fits).length / count;
	},
	review: followsItsPredecessor,
	forbiddenOrder: ({ sequence }) => sequence
};
