import { expect, test } from 'vitest';
import { hash } from './hash.ts';

test('a hash is short and the same for ever', () => {
	expect(hash({ id: 'door', options: ['knock', 'enter'] })).toBe('b3ae6c1614');
});

test('the order of keys and keys without a value do not count', () => {
	expect(hash({ b: { d: 1, c: [2] }, a: 'x', e: undefined })).toBe(hash({ a: 'x', b: { c: [2], d: 1 } }));
});

test.each<[string, unknown, unknown]>([
	['the order of a list', ['a', 'b'], ['b', 'a']],
	['a number and its text', { a: 1 }, { a: '1' }],
	['an empty list and an empty object', { a: [] }, { a: {} }],
	['null and no value', { a: null }, {}],
	['where a list ends', [['a', 'b'], 'c'], [['a'], 'b', 'c']]
])('%s count', (_title, one, other) => {
	expect(hash(one)).not.toBe(hash(other));
});
