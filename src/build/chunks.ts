import type { Plugin } from 'vite';

/**
 * Few files instead of many: on ward wifi a round trip costs half a second, and a browser asks for six files at a time.
 * What all pages need is one file, what the course needs a second, what a lesson needs a third; storage, words and
 * lessons stay chunks of their own, because they are loaded by `import()`.
 */
const groups = [
	{
		name: 'app',
		test: /node_modules\/(svelte|@sveltejs|esm-env|clsx|devalue|i18next|lucide-static|xstate)\/|src\/lib\/(shell|ui|items|player)\/|src\/lib\/(i18n\/(translator|languages)|progress\/access|content\/catalog)|src\/routes\/.*\/(\+layout|LessonDoor|lesson-session|course-state)/
	}
];

export function fewChunks(): Plugin {
	return {
		name: 'behutsam-few-chunks',
		config(_config, { isSsrBuild, command }) {
			if (isSsrBuild || command !== 'build') return undefined;
			return { build: { rolldownOptions: { output: { codeSplitting: { groups } } } } };
		}
	};
}
