import * as v from 'valibot';
import type { ItemScoring } from '../contract.ts';
import type { ReflectionItem } from './schema.ts';

const input = v.strictObject({ text: v.string() });

export type ReflectionInput = v.InferOutput<typeof input>;

/** Never scored: there is always nothing to score. */
export const reflectionScoring: ItemScoring<ReflectionItem, ReflectionInput> = {
	empty: () => ({ text: '' }),
	accepts: (value) => v.is(input, value),
	score: () => 'incomplete',
	review: () => []
};
