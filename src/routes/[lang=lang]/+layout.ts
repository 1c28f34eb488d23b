import { isLanguage, originalLanguage } from '$lib/i18n/languages.ts';
import { loadTranslator } from '$lib/i18n/translator.ts';
import type { LayoutLoad } from './$types';

export const load: LayoutLoad = async ({ params }) => ({
	translator: await loadTranslator(isLanguage(params.lang) ? params.lang : originalLanguage)
});
