import type { PageLoad } from './$types';
import { loadSources } from '$lib/content/catalog.ts';

export const load: PageLoad = async ({ parent }) => {
	const { translator } = await parent();
	return {
		title: translator.t((w) => w.sources.title),
		sources: await loadSources(translator.language)
	};
};
