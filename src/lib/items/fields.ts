import * as v from 'valibot';

/** Fields and checks that the schemas of several item types share. */

/** Ids stay for ever and stand in what learners have stored: lower case letters, digits, hyphens. */
export const id = v.pipe(
	v.string(),
	v.regex(
		/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/,
		'an id has lower case letters, digits and single hyphens, and starts with a letter'
	),
	v.maxLength(48)
);

const reserved = ['question', 'good', 'otherwise', 'hint', 'labels'];

/** The id of an option, a card, a category: it has a heading of its own in the words. */
export const partId = v.pipe(
	id,
	v.check(
		(value) => !reserved.includes(value),
		`${reserved.join(', ')} are headings with a meaning of their own: choose another id`
	)
);

export const ids = (least: number, most: number) =>
	v.pipe(
		v.array(partId),
		v.minLength(least),
		v.maxLength(most),
		v.check((list) => new Set(list).size === list.length, 'the same id stands here twice')
	);

export const itemBase = {
	/** Unique in the whole course, for ever. */
	id,
	/** Raise it when the meaning changes: the item is then asked again, the old answer stays as evidence. */
	revision: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), 1),
	/** The seed in the evidence file that the item grew from. */
	seed: v.optional(v.pipe(v.string(), v.regex(/^[QR]\d{1,2}$/, 'a seed looks like Q21')))
};

/** A sentence for each id of `list` that `pool` does not know. */
export function unknownIds(field: string, list: string[], poolName: string, pool: string[]): string[] {
	return list
		.filter((entry) => !pool.includes(entry))
		.map((entry) => `${field}: "${entry}" is not among ${poolName} (${pool.join(', ')})`);
}

/** A sentence for each id that stands in both lists: as headings in the words the two could not be told apart. */
export function sharedIds(field: string, list: string[], otherField: string, other: string[]): string[] {
	return list
		.filter((entry) => other.includes(entry))
		.map((entry) => `"${entry}" stands in ${field} and in ${otherField}: each needs an id of its own`);
}
