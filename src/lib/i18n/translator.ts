import i18next, { type TFunction } from 'i18next';
import { getContext, setContext } from 'svelte';
import type { Language } from './languages.ts';
import type calendar from './locales/de/calendar-page.ts';
import type core from './locales/de/index.ts';
import type pages from './locales/de/pages.ts';

/** All words of the interface. German is the original: its keys are the type, a parity test compares the others. */
export type Words = typeof core & typeof pages & typeof calendar;

export interface Translator {
	language: Language;
	/** `t((w) => w.items.check)`; a key that does not exist is a compile error. */
	t: TFunction<'ui'>;
	/** `2.3` as people of this language write it. */
	number(value: number): string;
	/** A day, from an ISO date; `2023` and `2023-06` stay as coarse as they are. */
	day(iso: string): string;
}

/**
 * `core` is on every screen; `pages` are the words of the screens outside lessons, which a lesson need not wait for;
 * `calendar` are those of one page with many words.
 */
const loaders = {
	core: {
		de: () => import('./locales/de/index.ts'),
		en: () => import('./locales/en/index.ts')
	},
	pages: {
		de: () => import('./locales/de/pages.ts'),
		en: () => import('./locales/en/pages.ts')
	},
	calendar: {
		de: () => import('./locales/de/calendar-page.ts'),
		en: () => import('./locales/en/calendar-page.ts')
	}
};

/** Loads the words of one language. One instance per language, so concurrent prerenders never share state. */
export async function loadTranslator(
	language: Language,
	parts: (keyof typeof loaders)[] = ['core', 'pages', 'calendar']
): Promise<Translator> {
	const loaded = await Promise.all(parts.map((part) => loaders[part][language]()));
	const words = Object.assign({}, ...loaded.map((part) => part.default)) as Partial<Words>;
	const instance = i18next.createInstance();
	await instance.init({
		lng: language,
		resources: { [language]: { ui: words } },
		defaultNS: 'ui',
		ns: ['ui'],
		initAsync: false,
		// Svelte escapes; words never reach {@html}.
		interpolation: { escapeValue: false }
	});
	return {
		language,
		t: instance.t,
		number: (value) => new Intl.NumberFormat(language).format(value),
		day: (iso) => formatDay(language, iso)
	};
}

function formatDay(language: Language, iso: string): string {
	const [year, month, day] = iso.slice(0, 10).split('-').map(Number);
	const options: Intl.DateTimeFormatOptions = {
		timeZone: 'UTC',
		year: 'numeric',
		...(month === undefined ? {} : { month: 'long' }),
		...(day === undefined ? {} : { day: 'numeric' })
	};
	return new Intl.DateTimeFormat(language, options).format(
		Date.UTC(year ?? 1970, (month ?? 1) - 1, day ?? 1)
	);
}

const key = Symbol('i18n');

export function provideI18n(current: () => Translator): void {
	setContext(key, current);
}

/** The translator of the page's language. A function, because the language can change under a mounted component. */
export function useI18n(): () => Translator {
	const current = getContext<(() => Translator) | undefined>(key);
	if (!current) throw new Error('useI18n() needs provideI18n() in a layout above it');
	return current;
}
