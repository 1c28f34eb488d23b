import { expect, test } from 'vitest';
import { shuffle } from './order-of-options.ts';

const ids = ['a', 'b', 'c', 'd', 'e'];
const seeds = Array.from({ length: 5000 }, (_, number) => `item-${number}:1`);

test('known seeds give known orders, so that an order stays what it was', () => {
	expect([shuffle(ids, 'door:1'), shuffle(ids, 'door:2'), shuffle(ids, '')]).toMatchInlineSnapshot(`
		[
		  [
		    "e",
		    "b",
		    "d",
		    "a",
		    "c",
		  ],
		  [
		    "b",
		    "c",
		    "e",
		    "a",
		    "d",
		  ],
		  [
		    "e",
		    "a",
		    "c",
		    "b",
		    "d",
		  ],
		]
	`);
});

test('the order depends on the set of ids and the seed, not on how they were written down', () => {
	expect(shuffle([...ids].reverse(), 'door:1')).toEqual(shuffle(ids, 'door:1'));
});

test('what is shuffled stays as it was', () => {
	const written = [...ids].reverse();
	shuffle(written, 'door:1');
	expect(written).toEqual([...ids].reverse());
});

test('every order is a permutation', () => {
	expect(seeds.filter((seed) => shuffle(ids, seed).sort().join() !== ids.join())).toEqual([]);
});

test('no id has a favourite place, so a place never gives the answer away', () => {
	const shares = ids.flatMap((_, place) =>
		ids.map((id) => seeds.filter((seed) => shuffle(ids, seed)[place] === id).length / seeds.length)
	);
	expect(shares.filter((share) => share < 0.17 || share > 0.23)).toEqual([]);
});

test.each([2, 3, 4])('with %i ids the forbidden order never appears', (count) => {
	const few = ids.slice(0, count);
	expect(seeds.filter((seed) => shuffle(few, seed, few).join() === few.join())).toEqual([]);
});

test('one id and none stay what they are, even if that is forbidden', () => {
	expect([shuffle(['a'], 'x', ['a']), shuffle([], 'x', [])]).toEqual([['a'], []]);
});
