/** Few settings, in localStorage, because the early script needs them before first paint. */

export const themes = ['system', 'light', 'dim'] as const;
export const textSizes = ['normal', 'large', 'largest'] as const;

export type Theme = (typeof themes)[number];
export type TextSize = (typeof textSizes)[number];

export function storedTheme(): Theme {
	return oneOf(themes, readSetting('theme')) ?? 'system';
}

export function storedTextSize(): TextSize {
	return oneOf(textSizes, readSetting('text')) ?? 'normal';
}

export function applyTheme(theme: Theme): void {
	writeSetting('theme', theme === 'system' ? undefined : theme);
	setData('theme', theme === 'system' ? undefined : theme);
}

export function applyTextSize(size: TextSize): void {
	writeSetting('text', size === 'normal' ? undefined : size);
	setData('text', size === 'normal' ? undefined : size);
}

export function rememberLanguage(language: string): void {
	writeSetting('language', language);
}

/** The step at which a lesson opens before the database has answered (`4`, or `4.2` inside a case). */
export function rememberPlace(lesson: string, place: string | undefined): void {
	writeSetting(`place.${lesson}`, place);
}

export function storedPlace(lesson: string): string | undefined {
	return readSetting(`place.${lesson}`) ?? undefined;
}

function oneOf<T extends string>(known: readonly T[], value: string | null): T | undefined {
	return known.find((entry) => entry === value);
}

/** @returns null when it was never set, or storage is denied */
export function readSetting(key: string): string | null {
	try {
		return localStorage.getItem(`behutsam.${key}`);
	} catch {
		return null;
	}
}

/** @param value undefined: as if it had never been set */
export function writeSetting(key: string, value: string | undefined): void {
	try {
		if (value === undefined) localStorage.removeItem(`behutsam.${key}`);
		else localStorage.setItem(`behutsam.${key}`, value);
	} catch {
		// Storage denied: the setting lasts until the tab closes.
	}
}

function setData(key: string, value: string | undefined): void {
	if (value === undefined) delete document.documentElement.dataset[key];
	else document.documentElement.dataset[key] = value;
}
