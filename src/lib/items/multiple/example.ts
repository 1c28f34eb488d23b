import type { Score } from '../contract.ts';
import type { MultipleInput } from './score.ts';
import type { Multiple, MultipleItem } from './schema.ts';

/** A made-up item for tests and documentation; the words are not course content. */
export function multipleExample(changes: Partial<MultipleItem> = {}): MultipleItem {
	return {
		id: 'example-multiple',
		type: 'multiple',
		revision: 1,
		options: ['spoon', 'cup', 'kettle', 'ladder'],
		answers: ['spoon', 'cup', 'kettle'],
		order: ['kettle', 'ladder', 'spoon', 'cup'],
		key: 'k1',
		words: {
			question: '<p>What do you need for tea?</p>',
			parts: {
				spoon: { text: '<p>A spoon</p>', feedback: '<p>To stir.</p>' },
				cup: { text: '<p>A cup</p>', feedback: '<p>To drink from.</p>' },
				kettle: { text: '<p>A kettle</p>', feedback: '<p>For the water.</p>' },
				ladder: { text: '<p>A ladder</p>', feedback: '<p>It stays in the shed.</p>' }
			},
			good: '<p>The tea is ready.</p>',
			otherwise: '<p>Go through the steps of making tea.</p>'
		},
		...changes
	};
}

/** Inputs with the score they must get. */
export const multipleCases: { input: MultipleInput; score: Score }[] = [
	{ input: { chosen: [] }, score: 'incomplete' },
	{ input: { chosen: ['nowhere'] }, score: 'incomplete' },
	{ input: { chosen: ['ladder'] }, score: 0 },
	{ input: { chosen: ['spoon', 'ladder'] }, score: 0 },
	{ input: { chosen: ['spoon'] }, score: 1 / 3 },
	{ input: { chosen: ['spoon', 'spoon'] }, score: 1 / 3 },
	{ input: { chosen: ['spoon', 'cup', 'kettle', 'ladder'] }, score: 2 / 3 },
	{ input: { chosen: ['kettle', 'spoon', 'cup'] }, score: 1 }
];

/** Changes that contradict the rest, with what the sentence about them must name. */
export const multipleFaults: { change: Partial<Multiple>; names: string }[] = [
	{ change: { answers: ['spoon', 'pot'] }, names: 'pot' },
	{ change: { answers: ['spoon', 'cup', 'kettle', 'ladder'] }, names: 'ladder' }
];
