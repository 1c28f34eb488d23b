import * as v from 'valibot';
import type { Delivered, ItemSchema } from '../contract.ts';
import { itemBase, partId, sharedIds } from '../fields.ts';

/** Left and right entries, one to one. Where several belong to one, `sort` is the type to use. */
export const structure = v.strictObject({
	...itemBase,
	type: v.literal('match'),
	pairs: v.pipe(v.record(partId, partId), v.minEntries(2), v.maxEntries(6))
});

export type Match = v.InferOutput<typeof structure>;
export type MatchItem = Match & Delivered;

function sharedPartners(pairs: Record<string, string>): string[] {
	const rights = Object.values(pairs);
	return [...new Set(rights.filter((right, place) => rights.indexOf(right) !== place))].map(
		(right) => `pairs: "${right}" belongs to more than one entry; use the type sort for that`
	);
}

export const matchSchema: ItemSchema<Match> = {
	type: 'match',
	structure,
	scored: true,
	parts: ({ pairs }) => [
		...Object.keys(pairs).map((left) => ({ id: left, feedback: 'required' as const })),
		...[...new Set(Object.values(pairs))].map((right) => ({ id: right, feedback: 'none' as const }))
	],
	shuffled: ({ pairs }) => [...new Set(Object.values(pairs))],
	forbiddenOrder: ({ pairs }) => Object.values(pairs),
	problems: ({ pairs }) => [
		...sharedPartners(pairs),
		...sharedIds('the left column', Object.keys(pairs), 'the right one', [...new Set(Object.values(pairs))])
	]
};
