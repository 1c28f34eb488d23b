import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import { loadTranslator } from '$lib/i18n/translator.ts';
import { examples, type Example } from '../examples.ts';
import { loadItemViews } from '../index.ts';
import type { Item, ItemType } from '../schemas.ts';
import { emptyInput } from '../scoring.ts';
import Harness from './Harness.svelte';

const translator = await loadTranslator('de');

/**
 * What stands in the page before scripts. The browser tests hydrate these very files, since only Node renders on the
 * server; after a change of a view, `vitest -u` writes them anew.
 */
test.each(Object.keys(examples) as ItemType[])('%s is prerendered', async (type) => {
	const item = (examples[type] as unknown as Example<ItemType>).item() as Item;
	const View = (await loadItemViews([item]))[type]!;
	const { body } = render(Harness, { props: { item, View, initial: emptyInput(item), translator } });
	await expect(body).toMatchFileSnapshot(`./prerendered/${type}.txt`);
	// The pages' content security policy forbids it, and the browser would drop it without a word.
	expect(body).not.toContain('style=');
});
