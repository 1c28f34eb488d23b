import * as v from 'valibot';
import type { Delivered, ItemSchema } from '../contract.ts';
import { ids, itemBase } from '../fields.ts';

/** Entries that follow one another; `sequence` is the order that fits. */
export const structure = v.strictObject({
	...itemBase,
	type: v.literal('order'),
	sequence: ids(3, 8)
});

export type Order = v.InferOutput<typeof structure>;
export type OrderItem = Order & Delivered;

export const orderSchema: ItemSchema<Order> = {
	type: 'order',
	structure,
	scored: true,
	parts: ({ sequence }) => sequence.map((entry) => ({ id: entry, feedback: 'optional' })),
	shuffled: ({ sequence }) => sequence,
	forbiddenOrder: ({ sequence }) => sequence,
	problems: () => []
};
