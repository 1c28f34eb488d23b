import { createActor } from 'xstate';
import { lessonMachine, stepOf, walked, type LessonEvent, type LessonFact } from '../lesson.machine.ts';
import { emptyBookmark, type Answer, type Bookmark, type LessonPlan, type StepPlan } from '../plan.ts';
import type { Place } from '../place.ts';

/** Made-up lessons for tests: what matters to a test is passed in. */

type CasePlan = NonNullable<StepPlan['case']>;

/** Four scenes; `falls` is a detour that can be mended, `rest` and `left` are ends. */
export function casePlan(): CasePlan {
	const to = (options: Record<string, string>) => ({
		options: Object.entries(options).map(([id, scene]) => ({ id, to: scene }))
	});
	return {
		start: 'stiff',
		scenes: {
			stiff: to({ stop: 'breath', 'go-on': 'falls' }),
			falls: to({ mend: 'breath', leave: 'left' }),
			breath: to({ tell: 'rest', ask: 'falls' }),
			rest: to({}),
			left: to({})
		}
	};
}

/** One step of every kind there is: a scored item, nothing to do, a case, a reflection, the exit. */
export function lessonPlan(changes: Partial<LessonPlan> = {}): LessonPlan {
	return {
		id: 'doors/knocking',
		version: 'v1',
		steps: [
			{ id: 'door', shorter: false, item: { id: 'door-first', key: 'key-1', type: 'choice' } },
			{ id: 'why', shorter: true },
			{ id: 'wash', shorter: false, case: casePlan() },
			{ id: 'signs', shorter: true, item: { id: 'door-signs', key: 'key-2', type: 'sort' } },
			{ id: 'plan', shorter: true, item: { id: 'door-plan', key: 'key-3', type: 'reflection' } },
			{ id: 'rest', shorter: true }
		],
		...changes
	};
}

/** Somebody who has begun and stands at `door`; what else was done is passed in. */
export function bookmark(changes: Partial<Bookmark> = {}): Bookmark {
	return { ...emptyBookmark(), started: true, step: 'door', ...changes };
}

export function answer(changes: Partial<Answer> = {}): Answer {
	return {
		attempt: 1,
		input: { chosen: 'knock' },
		order: ['enter', 'knock'],
		score: 1,
		key: 'key-1',
		...changes
	};
}

/** An answer as the screen sends it. */
export function answering(changes: Partial<Pick<Answer, 'input' | 'order' | 'score'>> = {}): LessonEvent {
	return {
		type: 'item.answered',
		input: { chosen: 'knock' },
		order: ['enter', 'knock'],
		score: 1,
		...changes
	};
}

export const next: LessonEvent = { type: 'step.next' };
export const back: LessonEvent = { type: 'step.back' };
export const retry: LessonEvent = { type: 'item.retry' };
export const shorten: LessonEvent = { type: 'lesson.shorten' };
export const skip: LessonEvent = { type: 'lesson.skip' };
export const restart: LessonEvent = { type: 'lesson.restart' };
export const pause: LessonEvent = { type: 'comfort.pause' };
export const resume: LessonEvent = { type: 'comfort.resume' };

export function goTo(index: number, depth?: number): LessonEvent {
	return { type: 'step.goTo', index, ...(depth === undefined ? {} : { depth }) };
}

export function choose(option: string): LessonEvent {
	return { type: 'choice.made', option };
}

/** Facts as the machine announces them. */
export const fact = {
	started: (run = 1): LessonFact => ({ type: 'lesson-started', run }),
	entered: (step: string, path: string[] = [], run = 1): LessonFact => ({
		type: 'step-entered',
		run,
		step,
		path
	}),
	seen: (step: string, run = 1): LessonFact => ({ type: 'step-seen', run, step }),
	answered: (step: string, item: string, changes: Partial<Answer> = {}, run = 1): LessonFact => ({
		type: 'item-answered',
		run,
		step,
		item,
		...answer(changes)
	}),
	chose: (scene: string, option: string, path: string[] = [], run = 1): LessonFact => ({
		type: 'choice-made',
		run,
		step: 'wash',
		scene,
		option,
		path
	}),
	completed: (run = 1): LessonFact => ({ type: 'lesson-completed', run })
};

/** Plays a lesson. `send` returns the facts that its events brought, `facts` are all since the start. */
export function play({
	lesson = lessonPlan(),
	bookmark = emptyBookmark(),
	place
}: { lesson?: LessonPlan; bookmark?: Bookmark; place?: Place } = {}) {
	const actor = createActor(lessonMachine, { input: { lesson, bookmark, ...(place ? { place } : {}) } });
	const facts: LessonFact[] = [];
	actor.on('*', (announced) => facts.push(announced));
	actor.start();
	return {
		facts,
		send(...events: LessonEvent[]): LessonFact[] {
			const before = facts.length;
			for (const event of events) actor.send(event);
			return facts.slice(before);
		},
		/** Where the learner stands: mode, step, and in a case the options chosen so far. */
		get at() {
			const { value, context } = actor.getSnapshot();
			return { mode: value.sequence, step: stepOf(context).id, path: walked(context) };
		},
		get snapshot() {
			return actor.getSnapshot();
		}
	};
}
