import type { ItemScoring } from '../contract.ts';
import type { TrueFalseItem } from './schema.ts';
import { hasOnly, isTextOrNull } from '../shape.ts';

export interface TrueFalseInput {
	chosen: string | null;
}

/**
 * 1 for the answer, 0 for any other reason, also for one with the right verdict: the verdict alone is a coin toss, and
 * what the lesson teaches is the reason. Two-tier tests are scored the same way (Treagust 1988).
 */
export const trueFalseScoring: ItemScoring<TrueFalseItem, TrueFalseInput> = {
	empty: () => ({ chosen: null }),
	accepts: (value) => hasOnly(value, 'chosen', isTextOrNull),
	score: (item, { chosen }) => {
		if (chosen === null || !Object.hasOwn(item.options, chosen)) return 'incomplete';
		return chosen === item.answer ? 1 : 0;
	},
	review: (item, { chosen }) =>
		chosen !== null && Object.hasOwn(item.options, chosen)
			? [{ part: chosen, fits: chosen === item.answer }]
			: []
};
