/**
 * The fingerprint of everything a build is made from. The same inputs give the same fingerprint on every
 * machine; it decides whether to build again and is the version the service worker goes by.
 * @file
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const SOURCES = ['src', 'static', 'package-lock.json', 'svelte.config.js', 'tsconfig.json', 'vite.config.ts'];

/** @param {string} modules the folder with the course content */
export function fingerprint(modules) {
	const hash = createHash('sha256');
	for (const source of [...SOURCES, modules]) {
		for (const file of filesBelow(source)) {
			// The content folder's own name is left out: moving it changes nothing.
			const name = source === modules ? 'modules' + file.slice(modules.length) : file;
			const content = readFileSync(file);
			hash.update(`${name}\0${content.length}\0`).update(content);
		}
	}
	return hash.digest('hex');
}

/**
 * @param {string} path a file or folder
 * @returns {string[]} with forward slashes, in the same order on every machine
 */
function filesBelow(path) {
	if (!existsSync(path)) return [];
	if (statSync(path).isFile()) return isInput(path) ? [path] : [];
	return readdirSync(path)
		.filter((name) => !name.startsWith('.'))
		.sort()
		.flatMap((name) => filesBelow(join(path, name).replaceAll('\\', '/')));
}

/** Tests and notes do not reach the learner, so they need no new build. @param {string} path */
function isInput(path) {
	return !/(\.test\.(ts|js)|\/README\.md)$/.test(path);
}
