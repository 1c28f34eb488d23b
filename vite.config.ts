import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { modulesPlugin } from './src/build/modules/plugin.ts';

const modules = process.env.MODULES_DIR ?? 'modules';

export default defineConfig({
	plugins: [modulesPlugin(modules), sveltekit()],
	server: { fs: { allow: [modules] } },
	build: { target: 'es2022' }
});
