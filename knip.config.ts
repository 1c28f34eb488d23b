import type { KnipConfig } from 'knip';

/** Dead code: files, exports and packages nobody uses. What runs by its name only is listed here as an entry. */
export default {
	entry: [
		'src/build/{setup,start,serve,build,test,check,check-modules,bench,browser}.js',
		// Loaded by check-modules.js through Vite, because Node 20 runs no TypeScript.
		'src/build/modules/{compile,json-schema,problem}.ts',
		'src/lib/shell/early.js',
		'src/params/*.ts'
	],
	project: ['src/**/*.{ts,js,svelte,css}', 'tests/**/*.ts', '*.{ts,js,cjs}'],
	compilers: { css: (text: string) => [...text.matchAll(/(?<=@)import[^;]+/g)].join('\n') },
	// A type may be named for its readers even if only its own file uses it.
	ignoreExportsUsedInFile: { interface: true, type: true },
	// Started by name, in src/build/check.js.
	ignoreDependencies: ['svelte-check']
} satisfies KnipConfig;
