/** The languages of the interface. The first is the original; the path prefix, `lang` and `dir` come from here. */
export const languages = {
	de: { name: 'Deutsch', dir: 'ltr' },
	en: { name: 'English', dir: 'ltr' }
} as const;

export type Language = keyof typeof languages;

export const languageCodes = Object.keys(languages) as Language[];

export const originalLanguage: Language = 'de';

export function isLanguage(value: string): value is Language {
	return Object.hasOwn(languages, value);
}
