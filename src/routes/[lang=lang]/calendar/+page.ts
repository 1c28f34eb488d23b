import type { PageLoad } from './$types';
import { loadCalendar } from '$lib/content/calendar.ts';

export const load: PageLoad = async ({ parent }) => {
	const { translator } = await parent();
	return {
		title: translator.t((w) => w.calendar.title),
		calendar: await loadCalendar(translator.language)
	};
};
