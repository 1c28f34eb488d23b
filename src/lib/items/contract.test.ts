import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { examples, type Example } from './examples.ts';
import {
	itemSchemas,
	itemStructure,
	schemaOf,
	type Item,
	type ItemStructure,
	type ItemType
} from './schemas.ts';
import {
	emptyInput,
	itemScoring,
	nextOrder,
	restoredInput,
	reviewOf,
	scoreOf,
	type Input
} from './scoring.ts';

/** What every item type owes to the rest of the course, asked of its example. */

const types = Object.keys(itemSchemas) as ItemType[];

/** What no type takes as its input. */
const strangeInputs: unknown[] = [
	null,
	undefined,
	'text',
	7,
	[],
	{},
	{ chosen: 7 },
	{ placed: 'a' },
	{ text: null }
];

function structureOf({ order: _order, key: _key, words: _words, ...structure }: Item): ItemStructure {
	return structure;
}

function frozen<T>(value: T): T {
	if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(frozen);
	return value;
}

test('each type has a schema, a scoring and an example', () => {
	expect({ scoring: Object.keys(itemScoring), examples: Object.keys(examples) }).toEqual({
		scoring: types,
		examples: types
	});
});

describe.each(types)('%s', (type) => {
	const example = examples[type] as unknown as Example<ItemType>;
	const item = frozen(example.item()) as Item;
	const structure = structureOf(item);
	const schema = schemaOf(structure);
	const cases = example.cases as { input: Input; score: number | 'incomplete' }[];

	test('its schema and its example carry its name', () => {
		expect([schema.type, item.type]).toEqual([type, type]);
	});

	test('its schema accepts the structure of the example and changes nothing in it', () => {
		expect(v.parse(itemStructure, structure)).toEqual(structure);
	});

	test('an item without a revision is revision 1', () => {
		const { revision: _revision, ...rest } = structure;
		expect(v.parse(itemStructure, rest).revision).toBe(1);
	});

	test('its schema refuses an unknown key', () => {
		expect(v.is(itemStructure, { ...structure, colour: 'blue' })).toBe(false);
	});

	test('its schema refuses a key of the build', () => {
		expect(v.is(itemStructure, { ...structure, words: item.words })).toBe(false);
	});

	test('the example contradicts itself nowhere', () => {
		expect(schema.problems(structure)).toEqual([]);
	});

	test.each(example.faults)('a contradiction is named: $names', ({ change, names }) => {
		expect(schema.problems({ ...structure, ...change } as ItemStructure)).toEqual([
			expect.stringContaining(names)
		]);
	});

	test('the words of the example are those that the schema asks for', () => {
		const needs = schema.parts(structure);
		expect(Object.keys(item.words.parts).sort()).toEqual(needs.map(({ id }) => id).sort());
		for (const { id, feedback } of needs.filter((need) => need.feedback !== 'optional'))
			expect([id, item.words.parts[id]?.feedback !== undefined]).toEqual([id, feedback === 'required']);
	});

	test('overall feedback belongs to what is scored', () => {
		const { good, otherwise } = item.words;
		expect([typeof good, typeof otherwise]).toEqual(
			schema.scored ? ['string', 'string'] : ['undefined', 'undefined']
		);
	});

	test('an order shows exactly the shuffled ids', () => {
		expect([...item.order].sort()).toEqual([...schema.shuffled(structure)].sort());
	});

	test('the empty input is incomplete, and fresh on each call', () => {
		expect(scoreOf(item, emptyInput(item))).toBe('incomplete');
		expect(reviewOf(item, emptyInput(item))).toEqual([]);
		expect(emptyInput(item)).not.toBe(emptyInput(item));
	});

	test.each(cases)('$input scores $score', ({ input, score }) => {
		expect(scoreOf(item, frozen(input))).toBe(score);
	});

	test('the cases go from incomplete over nothing to all, where there is a score at all', () => {
		const scores = new Set(cases.map(({ score }) => score));
		expect((['incomplete', 0, 1] as const).filter((score) => scores.has(score))).toEqual(
			schema.scored ? ['incomplete', 0, 1] : ['incomplete']
		);
	});

	test('a score is between 0 and 1', () => {
		const scores = cases.map(({ input }) => scoreOf(item, input)).filter((score) => score !== 'incomplete');
		expect(scores.filter((score) => score < 0 || score > 1)).toEqual([]);
	});

	test('scoring and reviewing again gives the same again', () => {
		const once = cases.map(({ input }) => [scoreOf(item, input), reviewOf(item, input)]);
		expect(cases.map(({ input }) => [scoreOf(item, input), reviewOf(item, input)])).toEqual(once);
	});

	test('a review speaks of known parts, each once', () => {
		const known = schema.parts(structure).map(({ id }) => id);
		for (const { input } of cases) {
			const parts = reviewOf(item, input).map(({ part }) => part);
			expect(parts.filter((part) => !known.includes(part))).toEqual([]);
			expect([...new Set(parts)]).toEqual(parts);
		}
	});

	test('with the full score, all that is reviewed fits', () => {
		const full = cases.filter(({ score }) => score === 1);
		expect(full.flatMap(({ input }) => reviewOf(item, input)).filter(({ fits }) => !fits)).toEqual([]);
	});

	test('short of the full score, something reviewed does not fit or is still missing', () => {
		const short = cases.filter(({ score }) => score !== 1 && score !== 'incomplete');
		const most = Math.max(
			...cases.filter(({ score }) => score === 1).map(({ input }) => reviewOf(item, input).length)
		);
		const faultless = short.filter(({ input }) => {
			const reviewed = reviewOf(item, input);
			return reviewed.length >= most && reviewed.every(({ fits }) => fits);
		});
		expect(faultless).toEqual([]);
	});

	test('a stored input comes back as it is', () => {
		const inputs = [...cases.map(({ input }) => input), emptyInput(item)];
		expect(inputs.map((input) => restoredInput(item, JSON.parse(JSON.stringify(input))))).toEqual(inputs);
	});

	test('a stored input of another shape falls back to the empty one', () => {
		expect(strangeInputs.map((stored) => restoredInput(item, stored))).toEqual(
			strangeInputs.map(() => emptyInput(item))
		);
	});

	test('a retry shows the same ids in a seeded order, never in the forbidden one', () => {
		const forbidden = schema.forbiddenOrder?.(structure);
		const seeds = Array.from({ length: 200 }, (_, seed) => `try ${seed}`);
		const orders = seeds.map((seed) => nextOrder(item, seed));
		expect(orders).toEqual(seeds.map((seed) => nextOrder(item, seed)));
		for (const order of orders) expect([...order].sort()).toEqual([...item.order].sort());
		expect(orders.filter((order) => forbidden && order.join() === forbidden.join())).toEqual([]);
	});

	test('schema and scoring forbid the same order', () => {
		const { forbiddenOrder } = itemScoring[type] as { forbiddenOrder?: (item: Item) => string[] };
		expect(forbiddenOrder?.(item)).toEqual(schema.forbiddenOrder?.(structure));
	});
});

test('ids that are headings with a meaning are refused', () => {
	const { options: _options, ...rest } = structureOf(examples.choice.item()) as { options: string[] };
	expect(v.is(itemStructure, { ...rest, options: ['window', 'good'] })).toBe(false);
});

test('a type that does not exist is refused', () => {
	expect(v.is(itemStructure, { id: 'guess', type: 'guess' })).toBe(false);
});
