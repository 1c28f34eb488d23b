import { describe, expect, test } from 'vitest';
import type { LessonFact } from './facts.ts';
import { project, projectAll, type LessonProgress } from './projection.ts';
import {
	answerData,
	answered,
	chose,
	completed,
	entered,
	learner,
	moment,
	seen,
	started,
	written
} from './testing/facts.ts';

/** The row of somebody who has begun and done nothing else. */
function row(changes: Partial<LessonProgress> = {}): LessonProgress {
	return {
		learner,
		lesson: 'doors/knocking',
		run: 1,
		path: [],
		seen: [],
		answers: {},
		firstScores: {},
		well: [],
		completed: false,
		startedAt: moment(0),
		lastAt: moment(0),
		version: 'v1',
		...changes
	};
}

test('without facts there is no row', () => {
	expect(projectAll([])).toBe(undefined);
});

describe('each fact changes the row by what it says', () => {
	test.each<{ kind: string; facts: Parameters<typeof written>; after: LessonProgress }>([
		{ kind: 'a lesson started', facts: [started()], after: row() },
		{
			kind: 'a step entered',
			facts: [started(), entered('why')],
			after: row({ step: 'why', lastAt: moment(1) })
		},
		{
			kind: 'a scene of a case entered',
			facts: [started(), entered('wash', ['go-on', 'mend'])],
			after: row({ step: 'wash', path: ['go-on', 'mend'], lastAt: moment(1) })
		},
		{
			kind: 'another step entered after a case',
			facts: [started(), entered('wash', ['go-on']), entered('why')],
			after: row({ step: 'why', path: [], lastAt: moment(2) })
		},
		{
			kind: 'steps seen',
			facts: [started(), seen('door'), seen('why')],
			after: row({ seen: ['door', 'why'], lastAt: moment(2) })
		},
		{
			kind: 'an item answered',
			facts: [started(), answered('first', { score: 0.5 })],
			after: row({
				answers: { first: answerData({ score: 0.5 }) },
				firstScores: { first: 0.5 },
				lastAt: moment(1)
			})
		},
		{
			kind: 'a choice made',
			facts: [started(), chose('go-on')],
			after: row({ lastAt: moment(1) })
		},
		{
			kind: 'a lesson completed',
			facts: [started(), completed()],
			after: row({ completed: true, completedAt: moment(1), lastAt: moment(1) })
		},
		{
			kind: 'a fact of changed content',
			facts: [started(), seen('door', { version: 'v2' })],
			after: row({ seen: ['door'], version: 'v2', lastAt: moment(1) })
		}
	])('$kind', ({ facts, after }) => {
		expect(projectAll(written(...facts))).toEqual(after);
	});
});

describe('answers', () => {
	test('the last answer is shown, the first one counts as evidence', () => {
		const facts = written(
			answered('first', { score: 0 }),
			answered('first', { attempt: 2, score: 0.5, input: { chosen: 'wait' } }),
			answered('first', { attempt: 3, score: 1 })
		);
		const { answers, firstScores } = projectAll(facts)!;
		expect([answers, firstScores]).toEqual([{ first: answerData({ attempt: 3, score: 1 }) }, { first: 0 }]);
	});

	test('an earlier attempt that arrives late does not take the place of a later one', () => {
		const facts = written(
			answered('first', { attempt: 2, score: 1 }),
			answered('first', { attempt: 1, score: 0 })
		);
		expect(projectAll(facts)?.answers).toEqual({ first: answerData({ attempt: 2, score: 1 }) });
	});

	test('answers to several items stand beside each other', () => {
		const facts = written(answered('first', { score: 0 }), answered('signs', { score: 1 }));
		const { answers, firstScores } = projectAll(facts)!;
		expect([answers, firstScores]).toEqual([
			{ first: answerData({ score: 0 }), signs: answerData({ score: 1 }) },
			{ first: 0, signs: 1 }
		]);
	});
});

describe('the same fact again', () => {
	test.each<{ kind: string; facts: Parameters<typeof written> }>([
		{ kind: 'a lesson started', facts: [started()] },
		{ kind: 'a step entered', facts: [entered('wash', ['go-on'])] },
		{ kind: 'a step seen', facts: [seen('door')] },
		{ kind: 'an item answered', facts: [answered('first', { score: 0.5 })] },
		{ kind: 'a choice made', facts: [chose('go-on')] },
		{ kind: 'a lesson completed', facts: [completed()] }
	])('changes nothing: $kind', ({ facts }) => {
		const [fact] = written(...facts) as [LessonFact];
		const once = project(undefined, fact);
		expect(project(once, fact)).toEqual(once);
	});

	test('completing again keeps the day of the first time', () => {
		const facts = written(completed(), completed());
		expect(projectAll(facts)).toEqual(row({ completed: true, completedAt: moment(0), lastAt: moment(1) }));
	});
});

describe('another run', () => {
	const first = [
		started(),
		entered('wash', ['go-on']),
		seen('door'),
		answered('first', { score: 0 }),
		completed()
	] as const;

	test('begins with nothing done; first scores, first completion and first beginning stay', () => {
		expect(projectAll(written(...first, started({ run: 2, version: 'v2' })))).toEqual(
			row({
				run: 2,
				firstScores: { first: 0 },
				completedAt: moment(4),
				lastAt: moment(5),
				version: 'v2'
			})
		);
	});

	test('an answer in it is shown, but no evidence of knowing before', () => {
		const facts = written(...first, started({ run: 2 }), answered('first', { score: 1 }, { run: 2 }));
		const { answers, firstScores } = projectAll(facts)!;
		expect([answers, firstScores]).toEqual([{ first: answerData({ score: 1 }) }, { first: 0 }]);
	});

	test('an item answered there for the first time has its first score there', () => {
		const facts = written(...first, answered('signs', { score: 0.5 }, { run: 2 }));
		expect(projectAll(facts)?.firstScores).toEqual({ first: 0, signs: 0.5 });
	});

	test('completing it keeps the day of the first time', () => {
		const facts = written(...first, started({ run: 2 }), completed({ run: 2 }));
		const { completed: done, completedAt } = projectAll(facts)!;
		expect([done, completedAt]).toEqual([true, moment(4)]);
	});
});

describe('a fact of an older run that arrives late', () => {
	const second = [started({ run: 2, version: 'v2' }), entered('why', [], { run: 2, version: 'v2' })] as const;
	const after = row({ run: 2, step: 'why', version: 'v2', lastAt: moment(1) });

	test.each<{ kind: string; late: Parameters<typeof written>[number] }>([
		{ kind: 'a lesson started', late: started() },
		{ kind: 'a step entered', late: entered('wash', ['go-on']) },
		{ kind: 'a step seen', late: seen('door') },
		{ kind: 'a choice made', late: chose('go-on') }
	])('changes nothing: $kind', ({ late }) => {
		expect(projectAll(written(...second, late))).toEqual(after);
	});

	test('adds a first score where there is none, and shows no answer', () => {
		expect(projectAll(written(...second, answered('first', { score: 0.5 })))).toEqual({
			...after,
			firstScores: { first: 0.5 }
		});
	});

	test('adds the first completion, but this run stays open', () => {
		expect(projectAll(written(...second, completed()))).toEqual({ ...after, completedAt: moment(2) });
	});
});

test('folding fact by fact, with the row stored in between, is the same as rebuilding it from all', () => {
	const facts = written(
		started(),
		entered('door'),
		answered('first', { score: 0 }),
		answered('first', { attempt: 2, score: 1 }),
		seen('door'),
		entered('wash'),
		chose('go-on'),
		entered('wash', ['go-on']),
		seen('wash'),
		completed(),
		started({ run: 2, version: 'v2' }),
		entered('door', [], { run: 2, version: 'v2' }),
		seen('why'),
		answered('first', { score: 0.5 }, { run: 2, version: 'v2' })
	);
	let stored: LessonProgress | undefined;
	for (const fact of facts) stored = structuredClone(project(stored, fact));
	expect(projectAll(facts)).toEqual(stored);
});

test('folding changes neither the row nor the fact it is given', () => {
	const freeze = <T>(value: T): T => {
		if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(freeze);
		return value;
	};
	const facts = freeze(written(started(), seen('door'), answered('first'), entered('why'), completed()));
	let kept: LessonProgress | undefined;
	for (const fact of facts) kept = freeze(project(kept, fact));
	expect(kept).toEqual(
		row({
			step: 'why',
			seen: ['door'],
			answers: { first: answerData() },
			firstScores: { first: 1 },
			well: ['first'],
			completed: true,
			completedAt: moment(4),
			lastAt: moment(4)
		})
	);
});
