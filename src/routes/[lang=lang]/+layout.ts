import { isLanguage, originalLanguage } from '$lib/i18n/languages.ts';
import { loadTranslator } from '$lib/i18n/translator.ts';
import type { LayoutLoad } from './$types';

export const load: LayoutLoad = async ({ params, route }) => {
	const language = isLanguage(params.lang) ? params.lang : originalLanguage;
	const inLesson = route.id?.includes('/lesson/') ?? false;
	return { translator: await loadTranslator(language, inLesson ? ['core'] : ['core', 'pages']) };
};
