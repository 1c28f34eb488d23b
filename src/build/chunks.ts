import type { Plugin } from 'vite';

/**
 * Few files instead of many: on ward wifi a round trip costs half a second, and a browser asks for six files at a time.
 * What a lesson needs is one file; storage, words, lessons and what only other pages need stay chunks of their own.
 */
const groups = [
	{
		name: 'app',
		test: /node_modules\/(svelte|@sveltejs|esm-env|clsx|devalue|i18next|lucide-static|xstate)\/|src\/lib\/shell\/|src\/lib\/items\/(?!(sort|order|match)\/View)|src\/lib\/ui\/(?!Page|RadioRow|Drawing)|src\/lib\/player\/(?!course\.machine|CaseView)|src\/lib\/(i18n\/(translator|languages)|progress\/access|content\/catalog)|src\/routes\/.*\/(\+layout|LessonDoor|lesson-session)/
	}
];

export function fewChunks(): Plugin {
	return {
		name: 'behutsam-few-chunks',
		config(config, { command }) {
			if (command !== 'build' || config.build?.ssr) return undefined;
			return { build: { rolldownOptions: { output: { codeSplitting: { groups } } } } };
		}
	};
}
