import { isLanguage, originalLanguage } from '$lib/i18n/languages.ts';
import { loadTranslator } from '$lib/i18n/translator.ts';
import type { LayoutLoad } from './$types';

export const load: LayoutLoad = async ({ params, route }) => {
	const language = isLanguage(params.lang) ? params.lang : originalLanguage;
	const inLesson = route.id?.includes('/lesson/') ?? false;
	const inCalendar = route.id?.endsWith('/calendar') ?? false;
	const parts = inLesson
		? (['core'] as const)
		: (['core', 'pages', ...(inCalendar ? ['calendar' as const] : [])] as const);
	return { translator: await loadTranslator(language, [...parts]) };
};
