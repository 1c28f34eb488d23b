import type { KnipConfig } from 'knip';

/** Dead code: files, exports and packages nobody uses. What runs by name only is listed here as an entry. */
export default {
	entry: [
		'src/build/{setup,start,serve,build,test,check,check-modules,bench,browser}.js',
		'src/service-worker.ts',
		'src/params/*.ts',
		'src/lib/shell/early.js'
	],
	project: ['src/**/*.{ts,js,svelte}', 'tests/**/*.ts', '*.{ts,js,cjs}']
} satisfies KnipConfig;
