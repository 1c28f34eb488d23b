import { calendars, problems } from 'virtual:behutsam/calendar';
import type { Calendar } from './types.ts';

/**
 * The door to the calendar. Not in `catalog.ts`, because that one comes with every lesson and this is needed on one page.
 * @throws when there is none in this language, or content is broken
 */
export async function loadCalendar(language: string): Promise<Calendar> {
	if (problems) throw new Error(problems);
	const calendar = await calendars[language]?.();
	if (!calendar) throw new Error(`There is no content named calendar/${language}.`);
	return calendar.default;
}
