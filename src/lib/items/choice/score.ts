import type { ItemScoring } from '../contract.ts';
import type { ChoiceItem } from './schema.ts';
import { hasOnly, isTextOrNull } from '../shape.ts';

export interface ChoiceInput {
	chosen: string | null;
}

/** 1 for the answer, 0 for any other option. */
export const choiceScoring: ItemScoring<ChoiceItem, ChoiceInput> = {
	empty: () => ({ chosen: null }),
	accepts: (value) => hasOnly(value, 'chosen', isTextOrNull),
	score: (item, { chosen }) => {
		if (chosen === null || !item.options.includes(chosen)) return 'incomplete';
		return chosen === item.answer ? 1 : 0;
	},
	review: (item, { chosen }) =>
		chosen !== null && item.options.includes(chosen) ? [{ part: chosen, fits: chosen === item.answer }] : []
};
