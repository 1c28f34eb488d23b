import type { PageLoad } from './$types';
import { loadGlossary } from '$lib/content/catalog.ts';

export const load: PageLoad = async ({ parent }) => {
	const { translator } = await parent();
	return {
		title: translator.t((w) => w.glossary.title),
		terms: await loadGlossary(translator.language)
	};
};
