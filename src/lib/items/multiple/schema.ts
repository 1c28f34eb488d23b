import * as v from 'valibot';
import type { Delivered, ItemSchema } from '../contract.ts';
import { ids, itemBase, unknownIds } from '../fields.ts';

/** Several options can fit, at least one does not. */
export const structure = v.strictObject({
	...itemBase,
	type: v.literal('multiple'),
	options: ids(3, 8),
	answers: ids(1, 7)
});

export type Multiple = v.InferOutput<typeof structure>;
export type MultipleItem = Multiple & Delivered;

export const multipleSchema: ItemSchema<Multiple> = {
	type: 'multiple',
	structure,
	scored: true,
	parts: ({ options }) => options.map((option) => ({ id: option, feedback: 'required' })),
	shuffled: ({ options }) => options,
	problems: ({ options, answers }) => [
		...unknownIds('answers', answers, 'options', options),
		...(options.every((option) => answers.includes(option))
			? [`answers: all of ${options.join(', ')} fit, so nothing is asked; add an option that does not`]
			: [])
	]
};
