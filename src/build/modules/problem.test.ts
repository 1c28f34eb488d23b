import { expect, test } from 'vitest';
import { report, sentence } from './problem.ts';

const missing = { file: 'en.md', what: 'This file is missing.', todo: 'Write it.' };
const unknown = {
	file: 'lesson.yaml',
	line: 3,
	field: 'colour',
	what: 'The key "colour" is not known here.',
	todo: 'Check its spelling, or remove the line.'
};

test('a problem is said with its place, what it is and what to do', () => {
	expect([sentence(missing), sentence(unknown)]).toEqual([
		'en.md\n  This file is missing.\n  → Write it.',
		'lesson.yaml:3 · colour\n  The key "colour" is not known here.\n  → Check its spelling, or remove the line.'
	]);
});

test('a report counts the problems and lists them all', () => {
	expect([report([missing]), report([missing, unknown])]).toEqual([
		`1 problem in the modules:\n\n${sentence(missing)}\n`,
		`2 problems in the modules:\n\n${sentence(missing)}\n\n${sentence(unknown)}\n`
	]);
});

test('warnings are counted by their name, and the rule behind them is named', () => {
	const long = { ...missing, level: 'warning' as const, rule: 'length' };
	expect(report([long, long], 'warning')).toBe(
		`2 warnings in the modules:\n\n${sentence(long)}\n\n${sentence(long)}\n`
	);
	expect(sentence(long)).toBe('en.md\n  This file is missing.\n  → Write it. (rule length)');
});
