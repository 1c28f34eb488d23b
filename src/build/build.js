/**
 * Builds the site with Vite, and knows whether that is needed.
 *
 *     node src/build/build.js [--modules DIR] [--out DIR] [--kit DIR] [--if-changed]
 *
 * svelte.config.js reads BUILD_DIR, KIT_OUT and BUILD_VERSION, the content plugin reads MODULES_DIR.
 * @file
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fingerprint } from './inputs.js';
import { setup } from './setup.js';
import { execute } from './shell.js';
import { Sentence, isMain, run, say, seconds } from './say.js';
import { toolPath } from './tools.js';

/**
 * @typedef {object} Site
 * @property {string} name for the progress line
 * @property {string} modules the folder with the content
 * @property {string} out where the finished site goes
 * @property {string} kit where SvelteKit keeps its intermediate files; two builds must not share it
 */

/** The course itself. @type {Site} */
export const COURSE = {
	name: 'the site',
	modules: process.env['MODULES_DIR'] || 'modules',
	out: process.env['BUILD_DIR'] || 'build',
	kit: process.env['KIT_OUT'] || '.svelte-kit'
};

/** The same app with the content the tests own, so that a changed lesson breaks no test. @type {Site} */
export const TEST_SITE = {
	name: 'the test site',
	modules: 'tests/modules',
	out: 'test-results/site',
	kit: 'test-results/kit'
};

/**
 * Builds if anything changed since the site was built.
 * @param {Site} site
 * @returns {Promise<boolean>} whether it had to
 */
export async function buildIfChanged(site) {
	const stamp = join(site.out, '.stamp');
	if (existsSync(stamp) && readFileSync(stamp, 'utf8').trim() === fingerprint(site.modules)) return false;
	await build(site);
	return true;
}

/**
 * @param {Site} site
 * @param {'keep' | 'show'} [output] keep prints Vite's output only when it fails
 * @returns {Promise<number>} milliseconds
 */
export async function build(site, output = 'keep') {
	if (!existsSync(site.modules)) throw new Sentence(`There is no content folder ${site.modules}.`);
	// tsconfig.json builds on the one SvelteKit writes to its usual place, wherever this build goes.
	if (!existsSync('.svelte-kit/tsconfig.json')) await sync();
	say(`Building ${site.name} …`);
	const inputs = fingerprint(site.modules);
	const started = Date.now();
	const { code, ...done } = await execute(process.execPath, [toolPath('vite'), 'build'], {
		env: {
			BUILD_DIR: site.out,
			BUILD_VERSION: inputs.slice(0, 12),
			KIT_OUT: site.kit,
			MODULES_DIR: site.modules,
			NODE_ENV: 'production'
		},
		output,
		tick: () => say(`  still building (${seconds(Date.now() - started)})`)
	});
	if (code !== 0) {
		const words = output === 'show' ? '' : done.output + '\n';
		throw new Sentence(`${words}Building ${site.name} did not work; the reason is above.`);
	}
	// Written last and into the folder itself: a folder half written or made by somebody else has none.
	writeFileSync(join(site.out, '.stamp'), inputs + '\n');
	say(`Built ${site.name} in ${seconds(done.ms)}.`);
	return done.ms;
}

/** Writes the types of routes and the tsconfig that ours extends. */
export async function sync() {
	const { code, output } = await execute(
		process.execPath,
		[toolPath('@sveltejs/kit', 'svelte-kit'), 'sync'],
		{
			env: { KIT_OUT: '.svelte-kit' }
		}
	);
	if (code !== 0) throw new Sentence(`${output}\nsvelte-kit sync did not work; the reason is above.`);
}

if (isMain(import.meta.url)) {
	await run(async () => {
		const { values } = parseArgs({
			options: {
				modules: { type: 'string', default: COURSE.modules },
				out: { type: 'string', default: COURSE.out },
				kit: { type: 'string' },
				'if-changed': { type: 'boolean', default: false }
			}
		});
		const { modules, out } = values;
		const kit = values.kit ?? (out === COURSE.out ? COURSE.kit : out.replace(/[\\/]+$/, '') + '.kit');
		await setup();
		const site = { name: out === COURSE.out ? COURSE.name : out, modules, out, kit };
		if (values['if-changed']) await buildIfChanged(site);
		else await build(site, 'show');
	});
}
