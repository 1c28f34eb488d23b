/**
 * `npm test`: from a fresh clone to the last line `N passed, N failed`, over all layers.
 *
 *     npm test -- [--layer checks] [--layer node] [--layer browser] [--layer e2e]
 * @file
 */
import { parseArgs } from 'node:util';
import { ensureBrowser } from './browser.js';
import { COURSE, TEST_SITE, buildIfChanged } from './build.js';
import { runChecks } from './check.js';
import { freePort } from './port.js';
import { setup } from './setup.js';
import { Sentence, run, say, seconds, trouble } from './say.js';
import { runPlaywright, runVitest } from './test-runners.js';
import { table } from './table.js';

/**
 * @typedef {object} Result
 * @property {number} passed
 * @property {string[]} failed titles
 * @property {string} [notRun] why the layer could not run; then it is not counted, and the whole fails
 */

/** @type {Record<string, () => Promise<Result>>} */
const LAYERS = {
	checks: async () => {
		const results = await runChecks();
		return {
			passed: results.filter(({ ok }) => ok).length,
			failed: results.filter(({ ok }) => !ok).map(({ name }) => name)
		};
	},
	node: () => runVitest('node'),
	browser: async () => runVitest('browser', await browserSettings()),
	e2e: async () => {
		const settings = await browserSettings();
		for (const site of [COURSE, TEST_SITE]) await buildIfChanged(site);
		return runPlaywright({
			...settings,
			COURSE_PORT: String(await freePort()),
			ENGINE_PORT: String(await freePort())
		});
	}
};

async function browserSettings() {
	const { path, from } = await ensureBrowser();
	say(`Chromium: ${path} (${from})`);
	return { BEHUTSAM_CHROMIUM: path };
}

await run(async () => {
	const { values } = parseArgs({ options: { layer: { type: 'string', multiple: true } } });
	const names = values.layer ?? Object.keys(LAYERS);
	for (const name of names) {
		if (LAYERS[name]) continue;
		throw new Sentence(`There is no layer "${name}". There are: ${Object.keys(LAYERS).join(', ')}.`);
	}
	await setup();

	/** @type {(Result & { name: string, ms: number })[]} */
	const results = [];
	for (const name of names) {
		say(`\n── ${name} ${'─'.repeat(60 - name.length)}`);
		const started = Date.now();
		results.push({ name, ...(await runLayer(name)), ms: Date.now() - started });
	}
	report(results);
	return results.every(({ failed, notRun }) => failed.length === 0 && notRun === undefined) ? 0 : 1;
});

/** @param {string} name @returns {Promise<Result>} */
async function runLayer(name) {
	try {
		return (await LAYERS[name]?.()) ?? { passed: 0, failed: [], notRun: 'There is no such layer.' };
	} catch (error) {
		say(trouble(error));
		const [words = ''] = trouble(error).trimEnd().split('\n').slice(-1);
		return { passed: 0, failed: [], notRun: error instanceof Sentence ? words : trouble(error) };
	}
}

/** @param {(Result & { name: string, ms: number })[]} results */
function report(results) {
	const failed = results.flatMap((result) => result.failed.map((title) => `${result.name}: ${title}`));
	if (failed.length > 0)
		say(`\nFailed; the details are above:\n${failed.map((line) => `  ${line}`).join('\n')}`);
	for (const { name, notRun } of results) if (notRun) say(`\nThe layer ${name} could not run. ${notRun}`);

	say('');
	say(
		table(
			['layer', 'passed', 'failed', 'time'],
			results.map(({ name, passed, failed: titles, ms, notRun }) => {
				const [ok, bad] = notRun ? ['not', 'run'] : [String(passed), String(titles.length)];
				return [name, ok, bad, seconds(ms)];
			})
		)
	);
	const passed = results.reduce((sum, result) => sum + result.passed, 0);
	say(`\n${passed} passed, ${failed.length} failed`);
}
