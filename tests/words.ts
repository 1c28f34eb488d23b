import deCalendar from '../src/lib/i18n/locales/de/calendar.json' with { type: 'json' };
import deCourse from '../src/lib/i18n/locales/de/course.json' with { type: 'json' };
import deItems from '../src/lib/i18n/locales/de/items.json' with { type: 'json' };
import deNow from '../src/lib/i18n/locales/de/now.json' with { type: 'json' };
import dePause from '../src/lib/i18n/locales/de/pause.json' with { type: 'json' };
import dePlayer from '../src/lib/i18n/locales/de/player.json' with { type: 'json' };
import deSettings from '../src/lib/i18n/locales/de/settings.json' with { type: 'json' };
import deSheets from '../src/lib/i18n/locales/de/sheets.json' with { type: 'json' };
import deShell from '../src/lib/i18n/locales/de/shell.json' with { type: 'json' };
import deStart from '../src/lib/i18n/locales/de/start.json' with { type: 'json' };
import deError from '../src/lib/i18n/locales/de/error.json' with { type: 'json' };
import enCalendar from '../src/lib/i18n/locales/en/calendar.json' with { type: 'json' };
import enCourse from '../src/lib/i18n/locales/en/course.json' with { type: 'json' };
import enItems from '../src/lib/i18n/locales/en/items.json' with { type: 'json' };
import enNow from '../src/lib/i18n/locales/en/now.json' with { type: 'json' };
import enPause from '../src/lib/i18n/locales/en/pause.json' with { type: 'json' };
import enPlayer from '../src/lib/i18n/locales/en/player.json' with { type: 'json' };
import enSettings from '../src/lib/i18n/locales/en/settings.json' with { type: 'json' };
import enSheets from '../src/lib/i18n/locales/en/sheets.json' with { type: 'json' };
import enShell from '../src/lib/i18n/locales/en/shell.json' with { type: 'json' };
import enStart from '../src/lib/i18n/locales/en/start.json' with { type: 'json' };
import enError from '../src/lib/i18n/locales/en/error.json' with { type: 'json' };

/** The words of the interface as learners read them: a better word for a button must not break a test. */
export const words = {
	de: {
		calendar: deCalendar,
		course: deCourse,
		error: deError,
		items: deItems,
		now: deNow,
		pause: dePause,
		player: dePlayer,
		settings: deSettings,
		sheets: deSheets,
		shell: deShell,
		start: deStart
	},
	en: {
		calendar: enCalendar,
		course: enCourse,
		error: enError,
		items: enItems,
		now: enNow,
		pause: enPause,
		player: enPlayer,
		settings: enSettings,
		sheets: enSheets,
		shell: enShell,
		start: enStart
	}
};

export type Language = keyof typeof words;

export const languages: Language[] = ['de', 'en'];

/** `Schritt {{step}} von {{count}}` with its numbers. */
export function fill(text: string, values: Record<string, string | number>): string {
	return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name]));
}
