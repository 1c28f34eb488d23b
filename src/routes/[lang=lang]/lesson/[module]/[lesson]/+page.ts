import { error } from '@sveltejs/kit';
import { lessonIds, loadLesson } from '$lib/content/catalog.ts';
import type { Lesson } from '$lib/content/types.ts';
import { languageCodes } from '$lib/i18n/languages.ts';
import { loadItemViews } from '$lib/items/index.ts';
import type { LessonViews } from '$lib/player/controls.ts';
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
		views: await viewsOf(lesson),
		// The number, not the topic: titles are seen by others.
		title: lesson.number
			? translator.t((w) => w.player.lessonNumber, { number: lesson.number })
			: translator.t((w) => w.player.kind, { returnObjects: true })[lesson.kind]
	};
};

/** Only what this lesson draws. */
async function viewsOf({ kind, steps }: Lesson): Promise<LessonViews> {
	const isCheck = kind === 'check' || kind === 'safety';
	const [items, caseView, summary] = await Promise.all([
		loadItemViews(steps.flatMap(({ item }) => item ?? [])),
		steps.some((step) => step.case) ? import('$lib/player/CaseView.svelte') : undefined,
		isCheck ? import('$lib/player/CheckSummary.svelte') : undefined
	]);
	return { items, case: caseView?.default, summary: summary?.default };
}
