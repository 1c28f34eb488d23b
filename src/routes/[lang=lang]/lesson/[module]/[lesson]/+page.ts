import { error } from '@sveltejs/kit';
import { lessonIds, loadLesson } from '$lib/content/catalog.ts';
import { languageCodes } from '$lib/i18n/languages.ts';
import type { EntryGenerator, PageLoad } from './$types';

export const entries: EntryGenerator = () =>
	languageCodes.flatMap((lang) =>
		lessonIds.map((id) => {
			const [module = '', lesson = ''] = id.split('/');
			return { lang, module, lesson };
		})
	);

export const load: PageLoad = async ({ params, parent }) => {
	const { translator } = await parent();
	const lesson = await loadLesson(`${params.module}/${params.lesson}`, translator.language);
	if (!lesson) error(404);
	return {
		lesson,
		// Only lessons with a case need its view.
		caseView: lesson.steps.some((step) => step.case)
			? (await import('$lib/player/CaseView.svelte')).default
			: undefined,
		// The number, not the topic: titles are seen by others.
		title: lesson.number
			? translator.t((w) => w.player.lessonNumber, { number: lesson.number })
			: translator.t((w) => w.player.case)
	};
};
