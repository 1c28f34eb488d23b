import type { Handle, HandleServerError } from '@sveltejs/kit';
import { dev } from '$app/environment';
import { isLanguage, languageCodes, languages, originalLanguage } from '$lib/i18n/languages.ts';
import earlyScript from '$lib/shell/early.js?raw';
import { compact } from './build/compact.js';

/** Language and direction are right from the first byte; the early script stands in each page. */
export const handle: Handle = ({ event, resolve }) => {
	const asked = event.params.lang ?? '';
	const lang = isLanguage(asked) ? asked : originalLanguage;
	const forward = event.route.id === '/' ? ` data-forward="${languageCodes.join(' ')}"` : '';
	return resolve(event, {
		transformPageChunk: ({ html }) =>
			html
				.replace('%behutsam.html%', `lang="${lang}" dir="${languages[lang].dir}"${forward}`)
				.replace(/<script>\s*%behutsam.early%\s*<\/script>/, () => `<script>${compact(earlyScript)}</script>`)
	});
};

/** While writing, the page itself says what does not fit in the modules. */
export const handleError: HandleServerError = ({ error, message }) => ({
	message: dev && error instanceof Error ? error.message : message
});
