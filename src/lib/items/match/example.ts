import type { Score } from '../contract.ts';
import type { MatchInput } from './score.ts';
import type { Match, MatchItem } from './schema.ts';

/** A made-up item for tests and documentation; the words are not course content. */
export function matchExample(changes: Partial<MatchItem> = {}): MatchItem {
	return {
		id: 'example-match',
		type: 'match',
		revision: 1,
		pairs: { rain: 'umbrella', cold: 'scarf', thirst: 'water' },
		order: ['water', 'umbrella', 'scarf'],
		key: 'k1',
		words: {
			question: '<p>What helps?</p>',
			parts: {
				rain: { text: '<p>It is raining</p>', feedback: '<p>You stay dry below it.</p>' },
				cold: { text: '<p>It is cold</p>', feedback: '<p>It keeps you warm.</p>' },
				thirst: { text: '<p>I am thirsty</p>', feedback: '<p>A glass is enough.</p>' },
				umbrella: { text: '<p>An umbrella</p>' },
				scarf: { text: '<p>A scarf</p>' },
				water: { text: '<p>Water</p>' }
			},
			good: '<p>Each need has its answer.</p>',
			otherwise: '<p>Think of what you would want.</p>'
		},
		...changes
	};
}

/** Inputs with the score they must get. */
export const matchCases: { input: MatchInput; score: Score }[] = [
	{ input: { paired: {} }, score: 'incomplete' },
	{ input: { paired: { rain: 'umbrella', cold: 'scarf' } }, score: 'incomplete' },
	{ input: { paired: { rain: 'umbrella', cold: 'scarf', thirst: 'nowhere' } }, score: 'incomplete' },
	{ input: { paired: { rain: 'scarf', cold: 'water', thirst: 'umbrella' } }, score: 0 },
	{ input: { paired: { rain: 'umbrella', cold: 'umbrella', thirst: 'umbrella' } }, score: 1 / 3 },
	{ input: { paired: { rain: 'umbrella', cold: 'scarf', thirst: 'water', gone: 'water' } }, score: 1 }
];

/** Changes that contradict the rest, with what the sentence about them must name. */
export const matchFaults: { change: Partial<Match>; names: string }[] = [
	{ change: { pairs: { rain: 'umbrella', sun: 'umbrella' } }, names: 'umbrella' },
	{ change: { pairs: { rain: 'umbrella', cold: 'rain' } }, names: 'rain' }
];
