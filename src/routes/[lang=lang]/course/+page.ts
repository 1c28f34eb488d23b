import type { PageLoad } from './$types';
import { loadOutline } from '$lib/content/catalog.ts';

export const load: PageLoad = async ({ parent }) => {
	const { translator } = await parent();
	return {
		title: translator.t((w) => w.course.title),
		outline: await loadOutline(translator.language)
	};
};
