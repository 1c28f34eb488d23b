import * as v from 'valibot';
import type { Delivered, ItemSchema } from '../contract.ts';
import { id, ids, itemBase, unknownIds } from '../fields.ts';

/** One option out of several is the answer. */
export const structure = v.strictObject({
	...itemBase,
	type: v.literal('choice'),
	options: ids(2, 6),
	answer: id
});

export type Choice = v.InferOutput<typeof structure>;
export type ChoiceItem = Choice & Delivered;

export const choiceSchema: ItemSchema<Choice> = {
	type: 'choice',
	structure,
	scored: true,
	parts: ({ options }) => options.map((option) => ({ id: option, feedback: 'required' })),
	shuffled: ({ options }) => options,
	problems: ({ options, answer }) => unknownIds('answer', [answer], 'options', options)
};
