/**
 * Starts other programs: with their output kept, shown, or kept and shown only when they fail.
 * @file
 */
import { spawn } from 'node:child_process';

/**
 * @typedef {object} Outcome
 * @property {number} code exit code; 127 when the program does not exist, 128 when a signal ended it
 * @property {string} output stdout and stderr together, in the order they came
 * @property {number} ms
 */

/**
 * @param {string} command
 * @param {string[]} args
 * @param {object} [options]
 * @param {string} [options.cwd]
 * @param {Record<string, string | undefined>} [options.env] added to the environment; undefined removes
 * @param {'keep' | 'show'} [options.output] keep collects it silently, show passes it on as it comes as well
 * @param {() => void} [options.tick] called about every ten seconds while it runs
 * @param {number} [options.timeout] milliseconds, after which it is ended
 * @param {(text: string) => void} [options.onOutput] gets each piece of output as it comes
 * @returns {Promise<Outcome>} never rejects
 */
export function execute(command, args, options = {}) {
	const started = Date.now();
	/** @type {NodeJS.ProcessEnv} */
	const env = { ...process.env };
	for (const [key, value] of Object.entries(options.env ?? {})) {
		if (value === undefined) delete env[key];
		else env[key] = value;
	}
	return new Promise((resolve) => {
		const child = spawn(command, args, {
			cwd: options.cwd ?? process.cwd(),
			env,
			stdio: ['ignore', 'pipe', 'pipe'],
			windowsHide: true
		});
		let output = '';
		/** @param {NodeJS.WriteStream} to */
		const take = (to) => (/** @type {string} */ text) => {
			output += text;
			if (options.output === 'show') to.write(text);
			options.onOutput?.(text);
		};
		child.stdout.setEncoding('utf8').on('data', take(process.stdout));
		child.stderr.setEncoding('utf8').on('data', take(process.stderr));

		const ticking = options.tick && setInterval(options.tick, 10_000);
		const ending =
			options.timeout === undefined ? undefined : setTimeout(() => child.kill(), options.timeout);
		let interrupted = false;
		/** @param {NodeJS.Signals} signal */
		const passOn = (signal) => {
			interrupted = true;
			child.kill(signal);
		};
		process.on('SIGINT', passOn).on('SIGTERM', passOn);

		/** @param {number} code */
		const finish = (code) => {
			clearInterval(ticking);
			clearTimeout(ending);
			process.off('SIGINT', passOn).off('SIGTERM', passOn);
			if (interrupted) process.exit(130); // Ctrl-C means all of it, not just this step
			resolve({ code, output, ms: Date.now() - started });
		};
		child.on('error', (error) => {
			output += error.message + '\n';
			finish(127);
		});
		child.on('close', (code) => finish(code ?? 128));
	});
}
