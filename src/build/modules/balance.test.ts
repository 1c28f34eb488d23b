import { expect, test } from 'vitest';
import { balance } from './balance.ts';
import { compileTree, LESSON_EN, replaced } from './testing/tree.ts';

test('counts per language whether the answer stands out by its length, without marks', () => {
	const { course } = compileTree({ [LESSON_EN]: replaced('I go in.', '**I go.**') });
	expect(balance(course)).toEqual([
		'de: of 1 answers 0 are the longest option, 1 the shortest.',
		'en: of 1 answers 1 are the longest option, 0 the shortest.'
	]);
});

test('an answer as long as another one does not stand out', () => {
	expect(balance(compileTree().course)[1]).toBe('en: of 1 answers 0 are the longest option, 0 the shortest.');
});
