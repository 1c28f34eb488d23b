import type { AnswerData, LessonFact, NewFact } from '../facts.ts';

/** Made-up facts for tests: what matters to a test is passed in. */

/** A fact about a lesson before the store has written it. */
export type NewLessonFact = Exclude<NewFact, { kind: 'path-chosen' }>;

export interface About {
	lesson: string;
	run: number;
	version: string;
}

const about: About = { lesson: 'doors/knocking', run: 1, version: 'v1' };

export function started(changes: Partial<About> = {}): NewLessonFact {
	return { ...about, ...changes, kind: 'lesson-started' };
}

export function entered(step: string, path: string[] = [], changes: Partial<About> = {}): NewLessonFact {
	return { ...about, ...changes, kind: 'step-entered', step, data: { path } };
}

export function seen(step: string, changes: Partial<About> = {}): NewLessonFact {
	return { ...about, ...changes, kind: 'step-seen', step };
}

export function answerData(changes: Partial<AnswerData> = {}): AnswerData {
	return {
		attempt: 1,
		input: { chosen: 'knock' },
		order: ['enter', 'knock'],
		score: 1,
		key: 'k1',
		...changes
	};
}

export function answered(
	item: string,
	data: Partial<AnswerData> = {},
	changes: Partial<About> = {}
): Extract<NewLessonFact, { kind: 'item-answered' }> {
	return { ...about, ...changes, kind: 'item-answered', step: 'door', item, data: answerData(data) };
}

export function chose(option: string, changes: Partial<About> = {}): NewLessonFact {
	return {
		...about,
		...changes,
		kind: 'choice-made',
		step: 'wash',
		data: { scene: 'stiff', option, path: [] }
	};
}

export function completed(changes: Partial<About> = {}): NewLessonFact {
	return { ...about, ...changes, kind: 'lesson-completed' };
}

export function choosing(path: string): NewFact {
	return { kind: 'path-chosen', data: { path } };
}

export const learner = 'learner-1';

/** The moment of the `n`th fact: one minute after the other. */
export function moment(n: number): string {
	return new Date(Date.UTC(2027, 0, 4, 22, n)).toISOString();
}

/** The facts as the store writes them, one each minute. */
export function written(...facts: NewLessonFact[]): LessonFact[] {
	return facts.map((fact, n) => ({ ...fact, id: `fact-${n}`, learner, at: moment(n) }));
}
