import type { Score } from '../contract.ts';
import type { ReflectionInput } from './score.ts';
import type { Reflection, ReflectionItem } from './schema.ts';

/** A made-up item for tests and documentation; the words are not course content. */
export function reflectionExample(changes: Partial<ReflectionItem> = {}): ReflectionItem {
	return {
		id: 'example-reflection',
		type: 'reflection',
		revision: 1,
		order: [],
		key: 'k1',
		words: {
			question: '<p>What do you look forward to?</p>',
			parts: {},
			hint: '<p>A small thing is enough.</p>'
		},
		...changes
	};
}

/** Inputs with the score they must get. */
export const reflectionCases: { input: ReflectionInput; score: Score }[] = [
	{ input: { text: '' }, score: 'incomplete' },
	{ input: { text: 'A cup of tea' }, score: 'incomplete' }
];

/** Nothing in a reflection can contradict itself. */
export const reflectionFaults: { change: Partial<Reflection>; names: string }[] = [];
