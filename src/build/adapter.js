import staticAdapter from '@sveltejs/adapter-static';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/**
 * adapter-static, and one thing before it: each page names the words, the lesson and the views it will import, so that
 * they arrive with the scripts instead of one round trip later (half a second on ward wifi).
 *
 * @param {import('@sveltejs/adapter-static').AdapterOptions} options
 * @returns {import('@sveltejs/kit').Adapter}
 */
export default function adapter(options) {
	const inner = staticAdapter(options);
	return {
		...inner,
		async adapt(builder) {
			preloadContent(
				builder.getClientDirectory(),
				join(builder.getBuildDirectory('output'), 'prerendered', 'pages')
			);
			await inner.adapt(builder);
		}
	};
}

/**
 * @param {string} client folder with Vite's manifest
 * @param {string} pages folder of prerendered pages
 */
function preloadContent(client, pages) {
	/** @type {Record<string, { file: string }>} */
	const manifest = JSON.parse(readFileSync(join(client, '.vite', 'manifest.json'), 'utf8'));
	for (const entry of readdirSync(pages, { recursive: true, encoding: 'utf8' })) {
		if (!entry.endsWith('index.html')) continue;
		const path = relative('.', entry).split(sep).slice(0, -1);
		const up = '../'.repeat(path.length) || './';
		const file = join(pages, entry);
		const html = readFileSync(file, 'utf8');
		const links = [...importedBy(path), ...viewsIn(html)]
			.flatMap((name) => manifest[name]?.file ?? [])
			.map((file) => `<link href="${up}${file}" rel="modulepreload">`);
		if (links.length === 0) continue;
		// After Kit's own preloads: the Content Security Policy has to come first.
		const end = html.lastIndexOf('rel="modulepreload">') + 'rel="modulepreload">'.length;
		writeFileSync(file, `${html.slice(0, end)}${links.join('')}${html.slice(end)}`);
	}
}

/**
 * Views that come with the lessons that need them; the others are part of the engine and have no file of their own.
 *
 * @param {string} html
 * @returns {string[]}
 */
function viewsIn(html) {
	const types = new Set([...html.matchAll(/data-type="([a-z-]+)"/g)].map(([, type]) => type));
	return [...types].map((type) =>
		type === 'case' ? 'src/lib/player/CaseView.svelte' : `src/lib/items/${type}/View.svelte`
	);
}

/**
 * What the `load` functions of a page import, as names in Vite's manifest.
 *
 * @param {string[]} path `['de', 'lesson', 'noticing', 'signs']`
 * @returns {string[]}
 */
function importedBy([language, page, ...rest]) {
	if (language === undefined) return [];
	const words = `src/lib/i18n/locales/${language}`;
	if (page === 'lesson') {
		return [`${words}/index.ts`, `virtual:behutsam/lesson/${rest.join('/')}/${language}`];
	}
	/** @type {Record<string, string[]>} */
	const content = {
		'': ['outline'],
		course: ['outline'],
		glossary: ['glossary'],
		help: ['helplines'],
		huddle: [`huddle/${rest.join('/')}`],
		now: ['shared/now', 'shared/escalation'],
		relatives: ['shared/relatives'],
		sources: ['sources']
	};
	const own = (content[page ?? ''] ?? []).map((name) => `virtual:behutsam/${name}/${language}`);
	return [`${words}/index.ts`, `${words}/pages.ts`, ...own];
}
