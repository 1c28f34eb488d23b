import type { AnswerData, LessonFact } from './facts.ts';

/** One row per learner and lesson: what its facts amount to. Rebuilt from them at any time. */
export interface LessonProgress {
	learner: string;
	lesson: string;
	run: number;
	/** Step last entered, and the options chosen in its case. */
	step?: string;
	path: string[];
	seen: string[];
	/** item -> last answer of this run */
	answers: Record<string, AnswerData>;
	/** item -> score of the very first answer: what counts as evidence of knowing. */
	firstScores: Record<string, number>;
	/** Items answered well (score 1) at any time, in whichever run: what decides about safety does not come back. */
	well: string[];
	/** This run is finished. */
	completed: boolean;
	/** ISO 8601: the first time the lesson was finished, in whichever run. */
	completedAt?: string;
	/** ISO 8601 */
	startedAt: string;
	/** ISO 8601 */
	lastAt: string;
	version: string;
}

/** Folds one fact into the row. Pure; facts of an older run add first scores and the first completion, no more. */
export function project(row: LessonProgress | undefined, fact: LessonFact): LessonProgress {
	const before = row && fact.run <= row.run ? row : fresh(fact, row);
	const current = fact.run === before.run;
	const next: LessonProgress = current ? { ...before, lastAt: fact.at, version: fact.version } : before;
	switch (fact.kind) {
		case 'lesson-started':
			return next;
		case 'step-entered':
			return current ? { ...next, step: fact.step, path: fact.data.path } : next;
		case 'step-seen':
			return current && !next.seen.includes(fact.step) ? { ...next, seen: [...next.seen, fact.step] } : next;
		case 'item-answered': {
			const firstScores = { [fact.item]: fact.data.score, ...next.firstScores };
			const known = next.answers[fact.item];
			const newer = current && (!known || known.attempt <= fact.data.attempt);
			return {
				...next,
				firstScores,
				well: fact.data.score === 1 && !next.well.includes(fact.item) ? [...next.well, fact.item] : next.well,
				answers: newer ? { ...next.answers, [fact.item]: fact.data } : next.answers
			};
		}
		case 'choice-made':
			return next;
		case 'lesson-completed':
			return {
				...next,
				completed: current ? true : next.completed,
				completedAt: next.completedAt ?? fact.at
			};
	}
}

/** The row that all facts of one learner and lesson amount to, in the order in which they were written. */
export function projectAll(facts: LessonFact[]): LessonProgress | undefined {
	return facts.reduce<LessonProgress | undefined>(project, undefined);
}

function fresh(fact: LessonFact, before: LessonProgress | undefined): LessonProgress {
	return {
		learner: fact.learner,
		lesson: fact.lesson,
		run: fact.run,
		path: [],
		seen: [],
		answers: {},
		firstScores: before?.firstScores ?? {},
		well: before?.well ?? [],
		completed: false,
		...(before?.completedAt === undefined ? {} : { completedAt: before.completedAt }),
		startedAt: before?.startedAt ?? fact.at,
		lastAt: fact.at,
		version: fact.version
	};
}
