import * as v from 'valibot';
import type { Delivered, ItemSchema } from '../contract.ts';
import { ids, itemBase, partId, sharedIds, unknownIds } from '../fields.ts';

/** Cards go into categories. A list of categories at a card: each of them fits. */
export const structure = v.strictObject({
	...itemBase,
	type: v.literal('sort'),
	categories: ids(2, 5),
	cards: v.pipe(v.record(partId, v.union([partId, ids(1, 5)])), v.minEntries(2), v.maxEntries(12))
});

export type Sort = v.InferOutput<typeof structure>;
export type SortItem = Sort & Delivered;

export const sortSchema: ItemSchema<Sort> = {
	type: 'sort',
	structure,
	scored: true,
	parts: ({ categories, cards }) => [
		...categories.map((category) => ({ id: category, feedback: 'none' as const })),
		...Object.keys(cards).map((card) => ({ id: card, feedback: 'required' as const }))
	],
	shuffled: ({ cards }) => Object.keys(cards),
	problems: ({ categories, cards }) => [
		...Object.entries(cards).flatMap(([card, fitting]) =>
			unknownIds(`cards: ${card}`, [fitting].flat(), 'categories', categories)
		),
		...sharedIds('cards', Object.keys(cards), 'categories', categories)
	]
};
