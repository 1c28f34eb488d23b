import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** The modules folder as plain texts: path from the folder, with `/`, to content. Dot files and LICENSE stay out. */
export function readTree(root: string): Map<string, string> {
	const files = new Map<string, string>();
	if (!existsSync(root)) return files;
	for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
		if (!entry.isFile()) continue;
		const path = join(entry.parentPath, entry.name);
		const name = relative(root, path).split(sep).join('/');
		if (name.split('/').some((piece) => piece.startsWith('.'))) continue;
		if (/^(README\.md|LICENSE(\.\w+)?)$/.test(name)) continue;
		// Some editors of Windows begin a file with an invisible mark.
		files.set(name, readFileSync(path, 'utf8').replace(/^\ufeff/, ''));
	}
	return files;
}
