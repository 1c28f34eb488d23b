import type { ItemScoring, Reviewed } from '../contract.ts';
import type { MatchItem } from './schema.ts';
import { hasOnly, isTextMap } from '../shape.ts';

/** Left id → right id. */
export interface MatchInput {
	paired: Record<string, string>;
}

function madePairs(item: MatchItem, { paired }: MatchInput): Reviewed[] {
	const rights = Object.values(item.pairs);
	return Object.entries(item.pairs).flatMap(([left, partner]) => {
		const right = paired[left];
		return right === undefined || !rights.includes(right) ? [] : [{ part: left, fits: right === partner }];
	});
}

/** The share of pairs that fit; incomplete until every left entry has a partner, even the same one twice. */
export const matchScoring: ItemScoring<MatchItem, MatchInput> = {
	empty: () => ({ paired: {} }),
	accepts: (value) => hasOnly(value, 'paired', isTextMap),
	score: (item, given) => {
		const pairs = madePairs(item, given);
		const count = Object.keys(item.pairs).length;
		return pairs.length < count ? 'incomplete' : pairs.filter(({ fits }) => fits).length / count;
	},
	review: madePairs,
	forbiddenOrder: ({ pairs }) => Object.values(pairs)
};
