import { describe } from 'vitest';
import { testRules } from './testing/rules.ts';
import { added, CASE_EN, LESSON_DE, LESSON_EN, replaced } from './testing/tree.ts';

const todo = 'Cite the same sources in both languages.';

describe('each step cites the same sources in every language', () => {
	testRules([
		{
			title: 'one source more',
			changes: { [LESSON_EN]: added('\nThat is known. [E2]\n') },
			told: [{ file: LESSON_EN, field: 'rest', what: 'This step cites E2; de.md cites nothing.', todo }]
		},
		{
			title: 'one source less',
			changes: { [LESSON_DE]: added('\nDas ist bekannt. [E1, E2]\n') },
			told: [{ file: LESSON_EN, field: 'rest', what: 'This step cites nothing; de.md cites E1, E2.', todo }]
		},
		{
			title: 'another source',
			changes: { [CASE_EN]: replaced('[E2]', '[E1]') },
			told: [{ file: CASE_EN, field: 'what-helped', what: 'This step cites E1; de.md cites E2.', todo }]
		},
		{
			title: 'the same ones in another order, in the text or in a feedback',
			changes: {
				[LESSON_DE]: added('\nDas ist bekannt. [E2] Und das. [E1]\n'),
				[LESSON_EN]: added('\nThat is known. [E1]\n\nAnd that. [E2]\n')
			},
			told: []
		}
	]);
});
