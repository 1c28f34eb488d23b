import { loadCoverage } from '$lib/content/catalog.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ parent }) => {
	const { translator } = await parent();
	return { title: translator.t((w) => w.about.title), coverage: await loadCoverage(translator.language) };
};
