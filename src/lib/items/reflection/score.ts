import type { ItemScoring } from '../contract.ts';
import type { ReflectionItem } from './schema.ts';
import { hasOnly, isText } from '../shape.ts';

export interface ReflectionInput {
	text: string;
}

/** Never scored: there is always nothing to score. */
export const reflectionScoring: ItemScoring<ReflectionItem, ReflectionInput> = {
	empty: () => ({ text: '' }),
	accepts: (value) => hasOnly(value, 'text', isText),
	score: () => 'incomplete',
	review: () => []
};
