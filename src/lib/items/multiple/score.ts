import type { ItemScoring } from '../contract.ts';
import type { MultipleItem } from './schema.ts';
import { hasOnly, isTexts } from '../shape.ts';

export interface MultipleInput {
	chosen: string[];
}

function chosenIn(item: MultipleItem, { chosen }: MultipleInput): string[] {
	return [...new Set(chosen)].filter((option) => item.options.includes(option));
}

/**
 * (fitting chosen − others chosen) ÷ all that fit, never below 0: the rule of H5P's multiple choice and of a QTI
 * mapping with lower bound 0. Counting correct decisions over all options instead would reward choosing next to
 * nothing, and without the subtraction choosing everything would be full marks. Nothing chosen is incomplete.
 */
export const multipleScoring: ItemScoring<MultipleItem, MultipleInput> = {
	empty: () => ({ chosen: [] }),
	accepts: (value) => hasOnly(value, 'chosen', isTexts),
	score: (item, given) => {
		const chosen = chosenIn(item, given);
		if (chosen.length === 0) return 'incomplete';
		const fitting = chosen.filter((option) => item.answers.includes(option)).length;
		return Math.max(0, (2 * fitting - chosen.length) / item.answers.length);
	},
	review: (item, given) => chosenIn(item, given).map((part) => ({ part, fits: item.answers.includes(part) }))
};
