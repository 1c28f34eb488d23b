/**
 * What the commands print: calm lines, one thought each. Progress goes to stdout, trouble to stderr.
 * @file
 */
import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** @param {string} line */
export function say(line) {
	process.stdout.write(line + '\n');
}

/**
 * An error whose message is a sentence for people: the command prints it without a stack.
 */
export class Sentence extends Error {
	/** @param {string} message */
	constructor(message) {
		super(message);
		this.name = 'Sentence';
	}
}

/**
 * Runs a command's main function; a Sentence is printed as it is, anything else with its stack.
 * @param {() => Promise<number | void>} main resolves to the exit code, nothing meaning 0; a server that
 * goes on running resolves to nothing and keeps the process alive by itself
 */
export async function run(main) {
	try {
		const code = await main();
		if (typeof code === 'number') process.exitCode = code;
	} catch (error) {
		process.stderr.write(trouble(error) + '\n');
		process.exitCode = 1;
	}
}

/** @param {unknown} error */
export function trouble(error) {
	if (error instanceof Sentence) return error.message;
	return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** @param {number} ms */
export function seconds(ms) {
	return (ms / 1000).toFixed(1) + ' s';
}

/**
 * Whether this file is what Node was asked to run, rather than imported by another.
 * @param {string} url the caller's import.meta.url
 */
export function isMain(url) {
	const started = process.argv[1];
	return started !== undefined && realpathSync(started) === fileURLToPath(url);
}
