import { expect, test } from 'vitest';
import { compile } from './compile.ts';
import { readTree } from './tree.ts';
import * as T from './testing/tree.ts';
test('time', () => {
	const { root, remove } = T.writeTree();
	const cpu = (name: string, work: () => void, n = 20) => {
		const before = process.cpuUsage();
		for (let i = 0; i < n; i++) work();
		const after = process.cpuUsage(before);
		console.log('CPU', name, (after.user + after.system) / 1000 / n);
	};
	cpu('first', () => compile(root), 1);
	cpu('warm', () => compile(root));
	cpu('tree', () => readTree(root));
	cpu('warm', () => compile(root));
	cpu('real', () => compile('modules'), 1);
	cpu('real', () => compile('modules'), 1);
	remove();
	expect(1).toBe(1);
});
