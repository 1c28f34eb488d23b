import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runnerImport } from 'vite';

/** `npm run check:modules`: all problems of the modules folder at once, in seconds. Also refreshes the JSON Schemas. */
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
/** @type {typeof import('./modules/balance.ts')} */
const { balance } = await load('./src/build/modules/balance.ts');

const started = performance.now();
const { course, problems } = compile(folder);

mkdirSync(join(folder, '.schema'), { recursive: true });
for (const [name, schema] of Object.entries(jsonSchemas())) {
	writeFileSync(join(folder, '.schema', `${name}.json`), `${JSON.stringify(schema, null, '\t')}\n`);
}

if (problems.length > 0) {
	console.error(report(problems));
	process.exitCode = 1;
} else {
	const lessons = Object.keys(course.lessons).length;
	const time = Math.round(performance.now() - started);
	for (const line of balance(course)) console.log(line);
	console.log(`${lessons} lessons and cases, ${course.languages.join(' and ')}: no problems (${time} ms).`);
}
