import * as v from 'valibot';
import type { ItemScoring, Reviewed } from '../contract.ts';
import type { MatchItem } from './schema.ts';

const input = v.strictObject({ paired: v.record(v.string(), v.string()) });

/** Left id → right id. */
export type MatchInput = v.InferOutput<typeof input>;

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
	accepts: (value) => v.is(input, value),
	score: (item, given) => {
		const pairs = madePairs(item, given);
		const count = Object.keys(item.pairs).length;
		return pairs.length < count ? 'incomplete' : pairs.filter(({ fits }) => fits).length / count;
	},
	review: madePairs,
	forbiddenOrder: ({ pairs }) => Object.values(pairs)
};
