import type { Score } from '../contract.ts';
import type { ChoiceInput } from './score.ts';
import type { Choice, ChoiceItem } from './schema.ts';

/** A made-up item for tests and documentation; the words are not course content. */
export function choiceExample(changes: Partial<ChoiceItem> = {}): ChoiceItem {
	return {
		id: 'example-choice',
		type: 'choice',
		revision: 1,
		options: ['door', 'window', 'lamp'],
		answer: 'window',
		order: ['lamp', 'window', 'door'],
		key: 'k1',
		words: {
			question: '<p>What lets the daylight in?</p>',
			parts: {
				door: { text: '<p>The door</p>', feedback: '<p>The corridor stays dim.</p>' },
				window: { text: '<p>The window</p>', feedback: '<p>The room gets bright.</p>' },
				lamp: { text: '<p>The lamp</p>', feedback: '<p>It is bright, but not daylight.</p>' }
			},
			good: '<p>Daylight helps people find their place in the day.</p>',
			otherwise: '<p>Look for what opens to the sky.</p>'
		},
		...changes
	};
}

/** Inputs with the score they must get. */
export const choiceCases: { input: ChoiceInput; score: Score }[] = [
	{ input: { chosen: null }, score: 'incomplete' },
	{ input: { chosen: 'nowhere' }, score: 'incomplete' },
	{ input: { chosen: 'door' }, score: 0 },
	{ input: { chosen: 'window' }, score: 1 }
];

/** Changes that contradict the rest, with what the sentence about them must name. */
export const choiceFaults: { change: Partial<Choice>; names: string }[] = [
	{ change: { answer: 'chimney' }, names: 'chimney' }
];
