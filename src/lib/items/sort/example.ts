import type { Score } from '../contract.ts';
import type { SortInput } from './score.ts';
import type { Sort, SortItem } from './schema.ts';

/** A made-up item for tests and documentation; the words are not course content. */
export function sortExample(changes: Partial<SortItem> = {}): SortItem {
	return {
		id: 'example-sort',
		type: 'sort',
		revision: 1,
		categories: ['kitchen', 'garden', 'wardrobe'],
		cards: { pan: 'kitchen', spade: 'garden', herbs: ['kitchen', 'garden'], hose: 'garden' },
		order: ['herbs', 'spade', 'pan', 'hose'],
		key: 'k1',
		words: {
			question: '<p>Where does it belong?</p>',
			parts: {
				kitchen: { text: '<p>Kitchen</p>' },
				garden: { text: '<p>Garden</p>' },
				wardrobe: { text: '<p>Wardrobe</p>' },
				pan: { text: '<p>A pan</p>', feedback: '<p>For the stove.</p>' },
				spade: { text: '<p>A spade</p>', feedback: '<p>For the soil.</p>' },
				herbs: { text: '<p>Herbs</p>', feedback: '<p>They grow here and are used there.</p>' },
				hose: { text: '<p>A hose</p>', feedback: '<p>For watering.</p>' }
			},
			good: '<p>All is in its place.</p>',
			otherwise: '<p>Think of where you would look for it.</p>'
		},
		...changes
	};
}

/** Inputs with the score they must get. */
export const sortCases: { input: SortInput; score: Score }[] = [
	{ input: { placed: {} }, score: 'incomplete' },
	{ input: { placed: { pan: 'kitchen', spade: 'garden', herbs: 'kitchen' } }, score: 'incomplete' },
	{
		input: { placed: { pan: 'kitchen', spade: 'garden', herbs: 'kitchen', hose: 'nowhere' } },
		score: 'incomplete'
	},
	{
		input: { placed: { pan: 'garden', spade: 'kitchen', herbs: 'wardrobe', hose: 'wardrobe' } },
		score: 0
	},
	{ input: { placed: { pan: 'garden', spade: 'kitchen', herbs: 'garden', hose: 'kitchen' } }, score: 0.25 },
	{ input: { placed: { pan: 'kitchen', spade: 'garden', herbs: 'kitchen', hose: 'garden' } }, score: 1 },
	{
		input: { placed: { pan: 'kitchen', spade: 'garden', herbs: 'garden', hose: 'garden', gone: 'garden' } },
		score: 1
	}
];

/** Changes that contradict the rest, with what the sentence about them must name. */
export const sortFaults: { change: Partial<Sort>; names: string }[] = [
	{ change: { cards: { pan: 'kitchen', hose: ['garden', 'shed'] } }, names: 'shed' },
	{ change: { cards: { pan: 'kitchen', garden: 'garden' } }, names: 'garden' }
];
