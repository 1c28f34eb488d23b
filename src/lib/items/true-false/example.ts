import type { Score } from '../contract.ts';
import type { TrueFalseInput } from './score.ts';
import type { TrueFalse, TrueFalseItem } from './schema.ts';

/** A made-up item for tests and documentation; the words are not course content. */
export function trueFalseExample(changes: Partial<TrueFalseItem> = {}): TrueFalseItem {
	return {
		id: 'example-true-false',
		type: 'true-false',
		revision: 1,
		options: { sun: true, lamp: true, night: false, curtain: false },
		answer: 'sun',
		order: ['night', 'lamp', 'curtain', 'sun'],
		key: 'k1',
		words: {
			question: '<p>“In the morning it gets light.”</p>',
			parts: {
				sun: { text: '<p>the sun rises.</p>', feedback: '<p>Every day, also behind clouds.</p>' },
				lamp: { text: '<p>somebody turns on the lamp.</p>', feedback: '<p>It is lighter outside, too.</p>' },
				night: { text: '<p>the night never ends.</p>', feedback: '<p>It can feel so.</p>' },
				curtain: { text: '<p>the curtains are closed.</p>', feedback: '<p>They can be opened.</p>' }
			},
			good: '<p>Daylight gives the day its shape.</p>',
			otherwise: '<p>Think of what happens outside.</p>'
		},
		...changes
	};
}

/** Inputs with the score they must get. */
export const trueFalseCases: { input: TrueFalseInput; score: Score }[] = [
	{ input: { chosen: null }, score: 'incomplete' },
	{ input: { chosen: 'nowhere' }, score: 'incomplete' },
	{ input: { chosen: 'night' }, score: 0 },
	{ input: { chosen: 'lamp' }, score: 0 },
	{ input: { chosen: 'sun' }, score: 1 }
];

/** Changes that contradict the rest, with what the sentence about them must name. */
export const trueFalseFaults: { change: Partial<TrueFalse>; names: string }[] = [
	{ change: { answer: 'moon' }, names: 'moon' },
	{ change: { options: { sun: true, lamp: true } }, names: 'lamp' }
];
