import type { Score } from '../contract.ts';
import type { OrderInput } from './score.ts';
import type { Order, OrderItem } from './schema.ts';

/** A made-up item for tests and documentation; the words are not course content. */
export function orderExample(changes: Partial<OrderItem> = {}): OrderItem {
	return {
		id: 'example-order',
		type: 'order',
		revision: 1,
		sequence: ['boil', 'pour', 'wait', 'drink'],
		order: ['wait', 'boil', 'drink', 'pour'],
		key: 'k1',
		words: {
			question: '<p>How do you make tea?</p>',
			parts: {
				boil: { text: '<p>Boil the water</p>', feedback: '<p>It all begins with hot water.</p>' },
				pour: { text: '<p>Pour it over the leaves</p>', feedback: '<p>As soon as it boils.</p>' },
				wait: { text: '<p>Wait four minutes</p>' },
				drink: { text: '<p>Drink &amp; enjoy</p>' }
			},
			good: '<p>The tea is just right.</p>',
			otherwise: '<p>Think of what each step needs.</p>'
		},
		...changes
	};
}

/** Inputs with the score they must get. */
export const orderCases: { input: OrderInput; score: Score }[] = [
	{ input: { placed: [] }, score: 'incomplete' },
	{ input: { placed: ['boil', 'pour', 'wait'] }, score: 'incomplete' },
	{ input: { placed: ['boil', 'pour', 'wait', 'gone'] }, score: 'incomplete' },
	{ input: { placed: ['boil', 'pour', 'wait', 'wait'] }, score: 'incomplete' },
	{ input: { placed: ['drink', 'wait', 'pour', 'boil'] }, score: 0 },
	{ input: { placed: ['drink', 'boil', 'pour', 'wait'] }, score: 0.5 },
	{ input: { placed: ['boil', 'wait', 'drink', 'pour'] }, score: 0.5 },
	{ input: { placed: ['boil', 'pour', 'wait', 'drink'] }, score: 1 },
	{ input: { placed: ['boil', 'gone', 'pour', 'wait', 'drink'] }, score: 1 }
];

/** The schema alone says all there is to say about a sequence. */
export const orderFaults: { change: Partial<Order>; names: string }[] = [];
