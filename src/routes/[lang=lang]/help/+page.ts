import type { PageLoad } from './$types';
import { loadHelplines } from '$lib/content/catalog.ts';

export const load: PageLoad = async ({ parent }) => {
	const { translator } = await parent();
	return {
		title: translator.t((w) => w.help.title),
		lines: await loadHelplines(translator.language)
	};
};
