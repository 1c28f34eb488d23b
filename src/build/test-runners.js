/**
 * Runs Vitest and Playwright and counts what they report. Their words go straight to the terminal; the
 * numbers come from JSON files in test-results/.
 *
 * A skipped test counts as failed: a test that does not run protects nobody, and nobody notices.
 * @file
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { execute } from './shell.js';
import { Sentence, say } from './say.js';
import { toolPath } from './tools.js';

/** @typedef {import('./test.js').Result} Result */

/**
 * The runners write into a pipe and cannot see whether a terminal is behind it. And a machine set to production
 * would get other code of Svelte and Vite than the tests are written for.
 */
const SETTINGS = {
	...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : { FORCE_COLOR: undefined, NO_COLOR: '1' }),
	NODE_ENV: 'test'
};

/** What we read of Vitest's JSON report, which is Jest's.
 * @typedef {object} VitestReport
 * @property {VitestFile[]} testResults
 *
 * @typedef {object} VitestFile
 * @property {string} name
 * @property {string} status
 * @property {{ fullName: string, status: string }[]} assertionResults
 */

/** What we read of Playwright's JSON report.
 * @typedef {object} PlaywrightReport
 * @property {Suite[]} suites
 * @property {{ message?: string }[]} errors
 *
 * @typedef {object} Suite
 * @property {string} title
 * @property {Suite[]} [suites]
 * @property {{ title: string, tests: { projectName: string, status: string }[] }[]} [specs]
 */

/**
 * @param {string} project of vitest.config.ts
 * @param {Record<string, string>} [env]
 * @returns {Promise<Result>}
 */
export async function runVitest(project, env = {}) {
	const file = reportFile(project);
	const args = ['run', '--project', project, '--reporter', 'default', '--reporter', 'json'];
	const command = [toolPath('vitest'), ...args, `--outputFile.json=${file}`];
	const { code } = await execute(process.execPath, command, { env: { ...env, ...SETTINGS }, output: 'show' });
	const report = /** @type {VitestReport} */ (read(file, 'Vitest'));

	/** @type {Counter} */
	const counter = { passed: 0, failed: [], skipped: 0 };
	for (const { name, status, assertionResults } of report.testResults) {
		const tests = assertionResults.map((test) => ({ title: test.fullName, status: test.status }));
		for (const { title, status: outcome } of tests)
			count(counter, title, outcome, ['pending', 'skipped', 'todo']);
		// A file that cannot be loaded has no tests to report.
		if (status === 'failed' && !tests.some((test) => test.status === 'failed')) counter.failed.push(name);
	}
	return resultOf(counter, code, 'Vitest');
}

/**
 * @param {Record<string, string>} env
 * @returns {Promise<Result>}
 */
export async function runPlaywright(env) {
	const file = reportFile('e2e');
	const command = [toolPath('@playwright/test', 'playwright'), 'test', '--reporter=list,json'];
	const { code } = await execute(process.execPath, command, {
		env: { ...env, ...SETTINGS, PLAYWRIGHT_JSON_OUTPUT_NAME: file },
		output: 'show'
	});
	const report = /** @type {PlaywrightReport} */ (read(file, 'Playwright'));

	/** @type {Counter} */
	const counter = { passed: 0, failed: [], skipped: 0 };
	/** @param {Suite} suite @param {string} path */
	const walk = (suite, path) => {
		for (const { title, tests } of suite.specs ?? []) {
			for (const { projectName, status } of tests) {
				const outcome = status === 'expected' ? 'passed' : status;
				count(counter, `[${projectName}] ${path} › ${title}`, outcome, ['skipped']);
			}
		}
		for (const inner of suite.suites ?? []) walk(inner, `${path} › ${inner.title}`);
	};
	for (const suite of report.suites) walk(suite, suite.title);
	if (counter.passed + counter.failed.length === 0 && report.errors.length > 0) {
		throw new Sentence('Playwright could not start the tests; its words are above.');
	}
	return resultOf(counter, code, 'Playwright');
}

/** @typedef {{ passed: number, failed: string[], skipped: number }} Counter */

/**
 * @param {Counter} counter
 * @param {string} title
 * @param {string} outcome
 * @param {string[]} skips outcomes that mean it did not run
 */
function count(counter, title, outcome, skips) {
	if (outcome === 'passed') counter.passed += 1;
	else if (skips.includes(outcome)) {
		counter.skipped += 1;
		counter.failed.push(`${title} (did not run)`);
	} else counter.failed.push(title);
}

/**
 * @param {Counter} counter
 * @param {number} code
 * @param {string} runner
 * @returns {Result}
 */
function resultOf({ passed, failed, skipped }, code, runner) {
	if (skipped > 0) {
		say(`\nNot run: ${skipped} (skipped, or after a failure in the same group). That counts as failed.`);
	}
	if (passed + failed.length === 0) throw new Sentence(`${runner} found no tests.`);
	if (code !== 0 && failed.length === 0) failed = [`${runner} reports errors outside of tests`];
	return { passed, failed };
}

/** @param {string} layer */
function reportFile(layer) {
	const file = `test-results/${layer}.json`;
	mkdirSync('test-results', { recursive: true });
	rmSync(file, { force: true }); // never count what an earlier run left
	return file;
}

/** @param {string} file @param {string} runner @returns {unknown} */
function read(file, runner) {
	try {
		return JSON.parse(readFileSync(file, 'utf8'));
	} catch {
		throw new Sentence(`${runner} wrote no report; its words are above.`);
	}
}
