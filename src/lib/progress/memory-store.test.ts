import { expect, test } from 'vitest';
import { MemoryStore } from './memory-store.ts';
import { started } from './testing/facts.ts';
import { describeStore } from './testing/store-contract.ts';

describeStore('a store in memory', () => Promise.resolve(new MemoryStore()));

test('nothing outlives the store: another one begins empty', async () => {
	await new MemoryStore().append([started()]);
	expect(await new MemoryStore().lesson('doors/knocking')).toBe(undefined);
});
