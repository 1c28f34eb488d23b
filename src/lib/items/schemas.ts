import * as v from 'valibot';
import { choiceSchema, structure as choice } from './choice/schema.ts';
import type { Delivered, ItemSchema } from './contract.ts';
import { matchSchema, structure as match } from './match/schema.ts';
import { multipleSchema, structure as multiple } from './multiple/schema.ts';
import { orderSchema, structure as order } from './order/schema.ts';
import { reflectionSchema, structure as reflection } from './reflection/schema.ts';
import { sortSchema, structure as sort } from './sort/schema.ts';
import { structure as trueFalse, trueFalseSchema } from './true-false/schema.ts';

/** The authoring side of all item types. Runs in Node at build; the browser takes only the types from here. */

/** What may stand under `item:` in `lesson.yaml`. */
export const itemStructure = v.variant('type', [choice, multiple, trueFalse, sort, order, match, reflection]);

/** An item as its author wrote it. */
export type ItemStructure = v.InferOutput<typeof itemStructure>;

/** An item as the browser gets it. */
export type Item = ItemStructure & Delivered;

export type ItemType = ItemStructure['type'];
export type StructureOf<T extends ItemType> = Extract<ItemStructure, { type: T }>;
export type ItemOf<T extends ItemType> = StructureOf<T> & Delivered;

export const itemSchemas: { readonly [T in ItemType]: ItemSchema<StructureOf<T>> } = {
	choice: choiceSchema,
	multiple: multipleSchema,
	'true-false': trueFalseSchema,
	sort: sortSchema,
	order: orderSchema,
	match: matchSchema,
	reflection: reflectionSchema
};

/** The schema of one item, ready to be asked about that item. */
export function schemaOf(structure: ItemStructure): ItemSchema<ItemStructure> {
	return itemSchemas[structure.type];
}
