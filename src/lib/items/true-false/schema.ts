import * as v from 'valibot';
import type { Delivered, ItemSchema } from '../contract.ts';
import { id, itemBase, partId, unknownIds } from '../fields.ts';

/** A statement, and reasons why it holds (`true`) or does not hold (`false`); one reason is the answer. */
export const structure = v.strictObject({
	...itemBase,
	type: v.literal('true-false'),
	options: v.pipe(v.record(partId, v.boolean()), v.minEntries(2), v.maxEntries(6)),
	answer: id
});

export type TrueFalse = v.InferOutput<typeof structure>;
export type TrueFalseItem = TrueFalse & Delivered;

function oneSided(options: Record<string, boolean>): string[] {
	const [first, ...others] = Object.values(options);
	if (others.some((verdict) => verdict !== first)) return [];
	return [
		`options: all of ${Object.keys(options).join(', ')} say ${first}, so the verdict is given away; add a reason for ${!first}`
	];
}

export const trueFalseSchema: ItemSchema<TrueFalse> = {
	type: 'true-false',
	structure,
	scored: true,
	parts: ({ options }) => Object.keys(options).map((option) => ({ id: option, feedback: 'required' })),
	shuffled: ({ options }) => Object.keys(options),
	problems: ({ options, answer }) => [
		...unknownIds('answer', [answer], 'options', Object.keys(options)),
		...oneSided(options)
	]
};
