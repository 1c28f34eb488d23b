import { createHash } from 'node:crypto';
import { cp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Makes a later version out of a built site in a second: another version number, and every script under another
 * name, as after a change that touches all of them. A real second build would take half a minute.
 *
 * @returns the two version numbers
 */
export async function laterBuild(from: string, to: string): Promise<{ before: string; after: string }> {
	await rm(to, { recursive: true, force: true });
	await cp(from, to, { recursive: true, filter: (file) => !/\.(br|gz)$/.test(file) });
	const { version: before } = JSON.parse(await readFile(join(from, '_app/version.json'), 'utf8')) as {
		version: string;
	};
	const after = [...before].reverse().join('');

	const files = await filesBelow(to);
	const scripts = files.filter((file) => /[\\/]immutable[\\/].*\.js$/.test(file));
	const renamed = new Map(
		scripts.map((file) => [basename(file), basename(file).replace(/\.js$/, '-later.js')])
	);
	for (const file of files.filter((name) => /\.(html|js|json)$/.test(name))) {
		let text = (await readFile(file, 'utf8')).replaceAll(before, after);
		for (const [old, fresh] of renamed) text = text.replaceAll(old, fresh);
		if (file.endsWith('.html')) text = withHashes(await readFile(file, 'utf8'), text);
		await writeFile(file, text);
	}
	for (const file of scripts) await rename(file, join(dirname(file), renamed.get(basename(file))!));
	return { before, after };
}

/** The security policy names each inline script by its hash. */
function withHashes(old: string, fresh: string): string {
	const hashes = (html: string) =>
		[...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(
			([, script = '']) => `sha256-${createHash('sha256').update(script).digest('base64')}`
		);
	const replacements = hashes(fresh);
	return hashes(old).reduce((html, hash, at) => html.replace(hash, replacements[at] ?? hash), fresh);
}

async function filesBelow(folder: string): Promise<string[]> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}
