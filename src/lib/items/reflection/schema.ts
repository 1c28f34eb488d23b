import * as v from 'valibot';
import type { Delivered, ItemSchema } from '../contract.ts';
import { itemBase } from '../fields.ts';

/** A question without a key; what is written stays on the device. */
export const structure = v.strictObject({
	...itemBase,
	type: v.literal('reflection')
});

export type Reflection = v.InferOutput<typeof structure>;
export type ReflectionItem = Reflection & Delivered;

export const reflectionSchema: ItemSchema<Reflection> = {
	type: 'reflection',
	structure,
	scored: false,
	parts: () => [],
	shuffled: () => [],
	problems: () => []
};
