import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import adapter from './src/build/adapter.js';
import { scriptHash } from './src/build/early-script.js';

const out = process.env.BUILD_DIR ?? 'build';

/** @type {import('@sveltejs/kit').Config} */
export default {
	preprocess: vitePreprocess(),
	compilerOptions: { runes: ({ filename }) => (filename.includes('node_modules') ? undefined : true) },
	kit: {
		outDir: process.env.KIT_OUT ?? '.svelte-kit',
		adapter: adapter({ pages: out, assets: out, fallback: '404.html', precompress: true, strict: true }),
		// Text must not wait for a second round trip: all styles stand in the page.
		inlineStyleThreshold: Infinity,
		prerender: { handleMissingId: 'fail', handleUnseenRoutes: 'fail' },
		version: { name: process.env.BUILD_VERSION ?? 'dev' },
		// Registered by hand in shell/, to get at the waiting worker.
		serviceWorker: { register: false },
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['none'],
				'script-src': ['self', scriptHash],
				'style-src': ['self'],
				// Kit's own live region for screen readers has one inline style; this hash allows that one only.
				'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
				'img-src': ['self', 'data:'],
				'font-src': ['self'],
				'connect-src': ['self'],
				'manifest-src': ['self'],
				'worker-src': ['self'],
				'base-uri': ['none'],
				'form-action': ['none'],
				'frame-src': ['none'],
				'object-src': ['none'],
				'require-trusted-types-for': ['script'],
				'trusted-types': [
					'svelte-trusted-html',
					'sveltekit-trusted-url',
					'behutsam-worker',
					'behutsam-content'
				]
			}
		}
	}
};
