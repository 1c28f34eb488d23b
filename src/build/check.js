/**
 * `npm run check`: everything that can be said about the code without running it. One line per check, and
 * the whole output of those that fail.
 *
 *     npm run check -- [--only types] [--only lint]
 * @file
 */
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { sync } from './build.js';
import { setup } from './setup.js';
import { execute } from './shell.js';
import { Sentence, isMain, run, say, seconds } from './say.js';
import { toolPath } from './tools.js';

/** @typedef {{ name: string, about: string, commands: () => string[][] }} Check */
/** @typedef {{ name: string, ok: boolean, ms: number, output: string }} Checked */

/** The slow ones first: they run side by side. @type {Check[]} */
const CHECKS = [
	{
		name: 'types',
		about: 'TypeScript and Svelte, warnings count',
		commands: () => [
			[toolPath('svelte-check'), '--fail-on-warnings', '--output', 'human'],
			// What SvelteKit's tsconfig leaves out: the service worker, and the tools' own configuration.
			[toolPath('typescript', 'tsc'), '--project', 'src/build/tsconfig.worker.json'],
			[toolPath('typescript', 'tsc'), '--project', 'src/build/tsconfig.tools.json']
		]
	},
	{
		name: 'lint',
		about: 'ESLint, warnings count',
		commands: () => [[toolPath('eslint'), '.', '--max-warnings', '0']]
	},
	{
		name: 'format',
		about: 'Prettier; npm run format repairs it',
		commands: () => [[toolPath('prettier'), '--check', '--log-level', 'warn', '.']]
	},
	{
		name: 'boundaries',
		about: 'who may import whom',
		commands: () => [
			[
				toolPath('dependency-cruiser', 'depcruise'),
				...['--config', '.dependency-cruiser.cjs', '--output-type', 'err-long', 'src']
			]
		]
	},
	{
		name: 'dead code',
		about: 'files, exports and packages nobody uses',
		commands: () => [[toolPath('knip'), '--no-progress', '--treat-config-hints-as-errors']]
	},
	{
		name: 'modules',
		about: 'the course: ids, references, both languages',
		commands: () => [['src/build/check-modules.js']]
	}
];

/**
 * @param {string[]} [only] names; nothing means all
 * @returns {Promise<Checked[]>}
 */
export async function runChecks(only = []) {
	const unknown = only.filter((name) => !CHECKS.some((check) => check.name === name));
	if (unknown.length > 0) {
		const names = CHECKS.map(({ name }) => name).join(', ');
		throw new Sentence(`There is no check "${unknown.join('", "')}". There are: ${names}.`);
	}
	const chosen = CHECKS.filter(({ name }) => only.length === 0 || only.includes(name));

	await sync(); // several of the checks read what it writes

	/** @type {Checked[]} */
	const results = [];
	const waiting = [...chosen];
	const worker = async () => {
		for (let next = waiting.shift(); next; next = waiting.shift()) {
			const result = await runCheck(next);
			results.push(result);
			say(
				`${result.ok ? 'ok    ' : 'FAILED'}  ${next.name.padEnd(10)}  ${next.about} (${seconds(result.ms)})`
			);
			if (!result.ok) say(result.output.trimEnd().replace(/^/gm, '        '));
		}
	};
	await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, worker));
	return chosen.flatMap(({ name }) => results.filter((result) => result.name === name));
}

/** @param {Check} check @returns {Promise<Checked>} */
async function runCheck({ name, commands }) {
	const outcomes = [];
	for (const command of commands()) {
		outcomes.push(
			await execute(process.execPath, command, {
				env: { FORCE_COLOR: undefined, NO_COLOR: '1', NODE_ENV: undefined }
			})
		);
	}
	return {
		name,
		ok: outcomes.every(({ code }) => code === 0),
		ms: outcomes.reduce((sum, { ms }) => sum + ms, 0),
		output: outcomes.flatMap(({ code, output }) => (code === 0 ? [] : [output.trim()])).join('\n\n')
	};
}

if (isMain(import.meta.url)) {
	await run(async () => {
		const { values } = parseArgs({ options: { only: { type: 'string', multiple: true, default: [] } } });
		await setup();
		const results = await runChecks(values.only);
		const failed = results.filter(({ ok }) => !ok).length;
		say(failed === 0 ? '\nEverything is in order.' : `\n${failed} of ${results.length} checks failed.`);
		return failed === 0 ? 0 : 1;
	});
}
