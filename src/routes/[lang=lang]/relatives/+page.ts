import { error } from '@sveltejs/kit';
import { loadShared } from '$lib/content/catalog.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ parent }) => {
	const { translator } = await parent();
	const sheet = await loadShared('relatives', translator.language);
	if (!sheet) error(404);
	return { sheet, title: translator.t((w) => w.sheets.relatives) };
};
