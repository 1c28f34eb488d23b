import { error } from '@sveltejs/kit';
import { huddleIds, loadHuddle } from '$lib/content/catalog.ts';
import { languageCodes } from '$lib/i18n/languages.ts';
import type { EntryGenerator, PageLoad } from './$types';

export const entries: EntryGenerator = () =>
	languageCodes.flatMap((lang) => huddleIds.map((module) => ({ lang, module })));

export const load: PageLoad = async ({ params, parent }) => {
	const { translator } = await parent();
	const huddle = await loadHuddle(params.module, translator.language);
	if (!huddle) error(404);
	return { huddle, title: translator.t((w) => w.sheets.huddle) };
};
