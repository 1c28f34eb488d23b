import { expect, test } from 'vitest';
import type { Problem } from '../problem.ts';
import { compileTree, type Changes, type CompiledTree } from './tree.ts';

/** A problem that a broken tree has to bring; `at` is a text of the line that is named. */
export interface Told extends Omit<Problem, 'line'> {
	at?: string;
}

/** One rule of the compiler: what breaks it, and all that is said then. */
export interface Rule {
	title: string;
	changes: Changes;
	told: Told[];
}

export function testRules(rules: Rule[]): void {
	test.each(rules)('$title', ({ changes, told }) => {
		const tree = compileTree(changes);
		// Which rule has found it is told by the tests of rules.ts.
		const found = tree.problems.map(({ rule: _, ...problem }) => problem);
		expect(found).toEqual(told.map((one) => problemOf(one, tree)));
	});
}

function problemOf({ file, at, ...rest }: Told, tree: CompiledTree): Problem {
	return { file, ...(at === undefined ? {} : { line: tree.line(file, at) }), ...rest };
}
