import { version } from 'uuid';
import { expect, test } from 'vitest';
import { factId, type NewFact } from './facts.ts';
import { answered, choosing, chose, completed, entered, seen, started } from './testing/facts.ts';

const learner = '0190a0a0-0000-7000-8000-000000000001';

test('the id of an answer is the same for ever and on every device', () => {
	expect(factId(learner, answered('door-first'))).toBe('ef8296f9-6647-5cff-8712-695ce85cac29');
});

test('what an answer says does not count for its id: two tabs make one', () => {
	const twins = [
		answered('door-first', { score: 0, input: { chosen: 'enter' }, order: ['knock', 'enter'], key: 'k2' }),
		answered('door-first', {}, { version: 'v2' }),
		{ ...answered('door-first'), step: 'elsewhere' }
	];
	const id = factId(learner, answered('door-first'));
	expect(twins.map((twin) => factId(learner, twin))).toEqual([id, id, id]);
});

test('learner, lesson, run, item and attempt each make another answer', () => {
	const ids = [
		factId(learner, answered('door-first')),
		factId('0190a0a0-0000-7000-8000-000000000002', answered('door-first')),
		factId(learner, answered('door-first', {}, { lesson: 'doors/waiting' })),
		factId(learner, answered('door-first', {}, { run: 2 })),
		factId(learner, answered('door-signs')),
		factId(learner, answered('door-first', { attempt: 2 }))
	];
	expect(new Set(ids).size).toBe(ids.length);
	expect(ids.map(version)).toEqual(ids.map(() => 5));
});

test.each<NewFact>([started(), entered('door'), seen('door'), chose('stop'), completed(), choosing('fast')])(
	'$kind has an id of its own each time, in the order of time',
	(fact) => {
		const ids = Array.from({ length: 50 }, () => factId(learner, fact));
		expect(ids.map(version)).toEqual(ids.map(() => 7));
		expect([...new Set(ids)].sort()).toEqual(ids);
	}
);
