import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { table } from './table.js';

/**
 * `npm run check:modules`: all warnings and errors of the modules folder at once, in seconds, then figures of each
 * lesson and module. Only errors fail. Also refreshes the JSON Schemas.
 * @file
 */
const folder = process.env.MODULES_DIR ?? 'modules';

/** @template T @param {string} file @returns {Promise<T>} */
async function load(file) {
	return /** @type {T} */ ((await runnerImport(file, { configFile: false, logLevel: 'error' })).module);
}

/** @type {typeof import('./modules/compile.ts')} */
const { compile } = await load('./src/build/modules/compile.ts');
/** @type {typeof import('./modules/problem.ts')} */
const { report } = await load('./src/build/modules/problem.ts');
/** @type {typeof import('./modules/json-schema.ts')} */
const { jsonSchemas } = await load('./src/build/modules/json-schema.ts');
const started = performance.now();
const { course, problems, warnings, figures } = compile(folder);

mkdirSync(join(folder, '.schema'), { recursive: true });
for (const [name, schema] of Object.entries(jsonSchemas())) {
	writeFileSync(join(folder, '.schema', `${name}.json`), `${JSON.stringify(schema, null, '\t')}\n`);
}

if (warnings.length > 0) console.log(report(warnings, 'warning'));
if (problems.length > 0) console.log(report(problems));
const numbers = figures();
console.log(
	table(
		['lesson', 'language', 'minutes', 'estimate', 'words', 'per sentence', 'Wiener', 'LIX', 'Amstad'],
		numbers.lessons.map((one) => [
			one.lesson,
			one.language,
			String(one.minutes),
			one.estimate.toFixed(1),
			String(one.words),
			one.sentenceLength.toFixed(1),
			one.language === 'de' ? one.wiener.toFixed(1) : '',
			one.lix.toFixed(1),
			one.language === 'de' ? one.amstad.toFixed(0) : ''
		])
	)
);
console.log();
console.log(
	table(
		['module', 'language', 'right is longest', 'shortest', 'distractors without exception'],
		numbers.modules
			.filter(({ items }) => items > 0)
			.map((one) => [
				one.module,
				one.language,
				`${one.longest} of ${one.items}`,
				String(one.shortest),
				`${one.absolute} of ${one.distractors}`
			])
	)
);
const lessons = Object.keys(course.lessons).length;
const time = Math.round(performance.now() - started);
const found = `${problems.length} errors, ${warnings.length} warnings`;
console.log(
	`\n${lessons} lessons, cases and checks, ${course.languages.join(' and ')}: ${found} (${time} ms).`
);
if (problems.length > 0) process.exitCode = 1;
