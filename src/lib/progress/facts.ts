import { v5, v7 } from 'uuid';

/** What is remembered: small facts, appended and never changed. Everything shown is derived from them. */

export interface FactBase {
	/** uuid v7; an answer has the uuid v5 of its key, so that two tabs can't make two. */
	id: string;
	learner: string;
	/** ISO 8601, UTC. */
	at: string;
}

export interface LessonFactBase extends FactBase {
	/** `<module id>/<lesson id>` */
	lesson: string;
	/** Content version: hash of the lesson's ids and answer keys. */
	version: string;
	/** 1 for the first time through. */
	run: number;
}

export interface AnswerData {
	attempt: number;
	input: unknown;
	order: string[];
	/** 0..1 */
	score: number;
	key: string;
}

export type LessonFact =
	| (LessonFactBase & { kind: 'lesson-started' })
	| (LessonFactBase & { kind: 'step-entered'; step: string; data: { path: string[] } })
	| (LessonFactBase & { kind: 'step-seen'; step: string })
	| (LessonFactBase & { kind: 'item-answered'; step: string; item: string; data: AnswerData })
	| (LessonFactBase & {
			kind: 'choice-made';
			step: string;
			data: { scene: string; option: string; path: string[] };
	  })
	| (LessonFactBase & { kind: 'lesson-completed' });

export type Fact = LessonFact | (FactBase & { kind: 'path-chosen'; data: { path: string } });

type Unwritten<F> = F extends Fact ? Omit<F, 'id' | 'learner' | 'at'> : never;

/** A fact before the store has given it id, learner and time. */
export type NewFact = Unwritten<Fact>;

/** Made once for this project; never to be changed. */
const namespace = '3f0a8c1e-6d57-5d0c-9a53-5b1a1d0f6e21';

/** An answer's id follows from what it answers; any other fact is unique in time. */
export function factId(learner: string, fact: NewFact): string {
	if (fact.kind !== 'item-answered') return v7();
	return v5([learner, fact.lesson, fact.run, fact.item, fact.data.attempt].join('/'), namespace);
}
