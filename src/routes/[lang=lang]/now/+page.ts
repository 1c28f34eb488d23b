import type { PageLoad } from './$types';
import { loadShared } from '$lib/content/catalog.ts';

export const load: PageLoad = async ({ parent }) => {
	const { translator } = await parent();
	return {
		title: translator.t((w) => w.now.title),
		card: await loadShared('now', translator.language),
		escalation: await loadShared('escalation', translator.language)
	};
};
