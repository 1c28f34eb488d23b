import * as v from 'valibot';
import type { ItemScoring } from '../contract.ts';
import type { TrueFalseItem } from './schema.ts';

const input = v.strictObject({ chosen: v.nullable(v.string()) });

export type TrueFalseInput = v.InferOutput<typeof input>;

/**
 * 1 for the answer, 0 for any other reason, also for one with the right verdict: the verdict alone is a coin toss, and
 * what the lesson teaches is the reason. Two-tier tests are scored the same way (Treagust 1988).
 */
export const trueFalseScoring: ItemScoring<TrueFalseItem, TrueFalseInput> = {
	empty: () => ({ chosen: null }),
	accepts: (value) => v.is(input, value),
	score: (item, { chosen }) => {
		if (chosen === null || !Object.hasOwn(item.options, chosen)) return 'incomplete';
		return chosen === item.answer ? 1 : 0;
	},
	review: (item, { chosen }) =>
		chosen !== null && Object.hasOwn(item.options, chosen)
			? [{ part: chosen, fits: chosen === item.answer }]
			: []
};
