import { resolve } from '$app/paths';
import type { Language } from '$lib/i18n/languages.ts';

/** The only place that writes addresses: language prefix, trailing slash, any sub-folder the site is served from. */

export type Page =
	| ''
	| 'course'
	| 'now'
	| 'relatives'
	| 'calendar'
	| 'help'
	| 'hygiene'
	| 'pause'
	| 'settings'
	| 'sources'
	| 'glossary'
	| 'about'
	| 'privacy'
	| 'accessibility';

export function pageHref(language: Language, page: Page): string {
	return `${resolve('/')}${language}/${page === '' ? '' : `${page}/`}`;
}

/** @param id `<module id>/<lesson id>` @param place as in the address, `4` or `4.2` */
export function lessonHref(language: Language, id: string, place?: string): string {
	return `${resolve('/')}${language}/lesson/${id}/${place === undefined ? '' : `?s=${place}`}`;
}

/** The card for a team talk about one module. */
export function huddleHref(language: Language, module: string): string {
	return `${resolve('/')}${language}/huddle/${module}/`;
}

/** The same page in another language: only the prefix changes. */
export function sameInLanguage(url: URL, language: Language): string {
	const root = new URL(resolve('/'), url).pathname;
	const rest = url.pathname.slice(root.length).replace(/^[a-z]{2}\//, '');
	return `${root}${language}/${rest}`;
}
