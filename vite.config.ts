import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { fewChunks } from './src/build/chunks.ts';
import { iconShapes } from './src/build/icon-shapes.ts';
import { modulesPlugin } from './src/build/modules/plugin.ts';

const modules = process.env.MODULES_DIR ?? 'modules';

export default defineConfig({
	plugins: [modulesPlugin(modules), iconShapes(), sveltekit(), fewChunks()],
	// The package's entry wraps the old UMD build; this is the same code as a module for browsers of today.
	resolve: { alias: [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' }] },
	server: { fs: { allow: [modules] } },
	build: { target: 'es2022' }
});
