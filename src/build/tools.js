/**
 * Where the programs of our packages lie, so that they can be started by Node itself: without npx, without a
 * shell, on every system.
 * @file
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Sentence } from './say.js';

/**
 * @param {string} name of the package
 * @param {string} [program] if the package has several
 */
export function toolPath(name, program = name.replace(/^@[^/]+\//, '')) {
	const folder = join('node_modules', name);
	/** @type {{ bin?: string | Record<string, string> }} */
	let manifest;
	try {
		manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
	} catch {
		throw new Sentence(`The package ${name} is not installed. Run: npm ci --include=dev`);
	}
	const bin = typeof manifest.bin === 'string' ? manifest.bin : manifest.bin?.[program];
	if (bin === undefined) throw new Sentence(`The package ${name} has no program ${program}.`);
	return join(folder, bin);
}
