import { and, assign, emit, enqueueActions, setup, stateIn, type Actor, type SnapshotFrom } from 'xstate';
import { sceneAt, walkable, type Answer, type Bookmark, type LessonPlan } from './plan.ts';

/**
 * Walks the steps of one lesson. It sequences and announces, it does not remember: lesson and bookmark come in as
 * `input`, facts go out by `emit`. The same machine plays every lesson; steps are data.
 */

/** What a learner did, as announced. The route adds learner, time and lesson and has it stored. */
export type LessonFact =
	| { type: 'lesson-started'; run: number }
	| { type: 'step-entered'; run: number; step: string; path: string[] }
	| { type: 'step-seen'; run: number; step: string }
	| ({ type: 'item-answered'; run: number; step: string; item: string } & Answer)
	| { type: 'choice-made'; run: number; step: string; scene: string; option: string; path: string[] }
	| { type: 'lesson-completed'; run: number };

export type LessonEvent =
	| { type: 'step.next' }
	| { type: 'step.back' }
	| { type: 'step.goTo'; index: number; depth?: number }
	| { type: 'item.answered'; input: unknown; order: string[]; score: number }
	| { type: 'item.retry' }
	| { type: 'choice.made'; option: string }
	| { type: 'lesson.shorten' }
	| { type: 'lesson.skip' }
	| { type: 'lesson.restart' }
	| { type: 'comfort.pause' }
	| { type: 'comfort.resume' };

export interface LessonContext {
	lesson: LessonPlan;
	run: number;
	/** Position in `lesson.steps`. */
	index: number;
	/** Options chosen per case step; kept when a learner walks back, cut when another option is chosen. */
	paths: Record<string, string[]>;
	/** How many of them have been walked: 0 is the first scene. */
	depth: number;
	seen: string[];
	answers: Record<string, Answer>;
	retrying: string[];
	shorter: boolean;
	/** Ids of steps that are not asked this time. */
	without: string[];
	started: boolean;
	completed: boolean;
	/** Announce the entry at start, because it differs from the bookmark. */
	arrivesAnew: boolean;
}

export interface LessonInput {
	lesson: LessonPlan;
	bookmark: Bookmark;
	/** Ids of steps that are not asked this time: safety topics that were answered well. */
	without?: string[];
	/** Where the address points, when it points anywhere (`?s=4`); wins over the bookmark. */
	place?: { index: number; depth: number };
}

const isPresent = stateIn({ comfort: 'present' });

const machine = setup({
	types: {
		context: {} as LessonContext,
		events: {} as LessonEvent,
		emitted: {} as LessonFact,
		input: {} as LessonInput,
		tags: {} as 'can-go-back' | 'can-go-on'
	},
	guards: {
		isAtExit: ({ context }) => context.index === context.lesson.steps.length - 1,
		isAtEndScene: ({ context }) => optionsHere(context)?.length === 0,
		isInCase: ({ context }) => stepOf(context).case !== undefined,
		hasScoredItem: ({ context }) => isScored(context),
		hasAnswer: ({ context }) => answerHere(context) !== undefined,
		isNotAtExit: ({ context }) => context.index < context.lesson.steps.length - 1,
		isNotAtStart: ({ context }) => context.depth > 0 || previousIndex(context) !== undefined,
		isOption: ({ context, event }) =>
			event.type === 'choice.made' && (optionsHere(context) ?? []).some(({ id }) => id === event.option)
	},
	actions: {
		announceArrival: enqueueActions(({ context, enqueue }) => {
			if (!context.started) {
				enqueue.emit({ type: 'lesson-started', run: context.run });
				enqueue.assign({ started: true });
			}
			if (context.arrivesAnew) enqueue.emit(entryOf(context));
		}),
		announceEntry: emit(({ context }) => entryOf(context)),
		leaveAsSeen: enqueueActions(({ context, enqueue }) => {
			const { id } = stepOf(context);
			if (context.seen.includes(id)) return;
			enqueue.emit({ type: 'step-seen', run: context.run, step: id });
			enqueue.assign({ seen: [...context.seen, id] });
		}),
		goForward: assign(({ context }) => arrival(context, nextIndex(context))),
		goBack: assign(({ context }) =>
			context.depth > 0
				? { depth: context.depth - 1 }
				: arrival(context, previousIndex(context) ?? context.index)
		),
		goTo: assign(({ context, event }) => {
			if (event.type !== 'step.goTo') return {};
			const index = Math.min(Math.max(event.index, 0), context.lesson.steps.length - 1);
			return arrival(context, index, event.depth);
		}),
		rememberAnswer: enqueueActions(({ context, event, enqueue }) => {
			const step = stepOf(context);
			if (event.type !== 'item.answered' || !step.item) return;
			const answer: Answer = {
				attempt: (context.answers[step.item.id]?.attempt ?? 0) + 1,
				input: event.input,
				order: event.order,
				score: event.score,
				key: step.item.key
			};
			enqueue.assign({
				answers: { ...context.answers, [step.item.id]: answer },
				retrying: context.retrying.filter((item) => item !== step.item?.id)
			});
			enqueue.emit({ type: 'item-answered', run: context.run, step: step.id, item: step.item.id, ...answer });
		}),
		tryAgain: assign(({ context }) => {
			const item = stepOf(context).item?.id;
			return item === undefined ? {} : { retrying: [...context.retrying, item] };
		}),
		choose: enqueueActions(({ context, event, enqueue }) => {
			const step = stepOf(context);
			if (event.type !== 'choice.made' || !step.case) return;
			const path = walked(context);
			const scene = sceneAt(step.case, path);
			if (scene === undefined) return;
			enqueue.emit({
				type: 'choice-made',
				run: context.run,
				step: step.id,
				scene,
				option: event.option,
				path
			});
			enqueue.assign({
				paths: { ...context.paths, [step.id]: [...path, event.option] },
				depth: path.length + 1
			});
		}),
		shorten: enqueueActions(({ context, enqueue }) => {
			const left = context.lesson.steps.filter(({ id, shorter }) => !shorter && !context.seen.includes(id));
			for (const { id } of left) enqueue.emit({ type: 'step-seen', run: context.run, step: id });
			enqueue.assign({ shorter: true, seen: [...context.seen, ...left.map(({ id }) => id)] });
		}),
		moveIntoShorter: assign(({ context }) =>
			stepOf(context).shorter ? {} : arrival(context, nextIndex(context))
		),
		seeAll: enqueueActions(({ context, enqueue }) => {
			const left = context.lesson.steps.filter(({ id }) => !context.seen.includes(id));
			for (const { id } of left) enqueue.emit({ type: 'step-seen', run: context.run, step: id });
			enqueue.assign({ seen: [...context.seen, ...left.map(({ id }) => id)] });
		}),
		goToExit: assign(({ context }) => arrival(context, context.lesson.steps.length - 1)),
		complete: enqueueActions(({ context, enqueue }) => {
			if (context.completed) return;
			enqueue.emit({ type: 'lesson-completed', run: context.run });
			enqueue.assign({ completed: true });
		}),
		beginAgain: enqueueActions(({ context, enqueue }) => {
			const run = context.run + 1;
			enqueue.assign({
				run,
				index: 0,
				depth: 0,
				paths: {},
				seen: [],
				answers: {},
				retrying: [],
				shorter: false,
				completed: false
			});
			enqueue.emit({ type: 'lesson-started', run });
		})
	}
});

export const lessonMachine = machine.createMachine({
	id: 'lesson',
	context: ({ input }) => contextFrom(input),
	type: 'parallel',
	states: {
		sequence: {
			initial: 'opening',
			states: {
				opening: { entry: 'announceArrival', always: 'arriving' },
				arriving: {
					always: [
						{ guard: 'isAtExit', target: 'finished' },
						{ guard: and(['isInCase', 'isAtEndScene']), target: 'concluded' },
						{ guard: 'isInCase', target: 'deciding' },
						{ guard: and(['hasScoredItem', 'hasAnswer']), target: 'reviewing' },
						{ guard: 'hasScoredItem', target: 'answering' },
						{ target: 'reading' }
					]
				},
				reading: { tags: ['can-go-on', 'can-go-back'] },
				answering: {
					tags: ['can-go-on', 'can-go-back'],
					on: { 'item.answered': { guard: isPresent, target: 'reviewing', actions: 'rememberAnswer' } }
				},
				reviewing: {
					tags: ['can-go-on', 'can-go-back'],
					on: { 'item.retry': { guard: isPresent, target: 'answering', actions: 'tryAgain' } }
				},
				deciding: {
					tags: ['can-go-on', 'can-go-back'],
					on: {
						'choice.made': {
							guard: and([isPresent, 'isOption']),
							target: 'arriving',
							actions: ['choose', 'announceEntry']
						}
					}
				},
				concluded: { tags: ['can-go-on', 'can-go-back'] },
				finished: {
					tags: ['can-go-back'],
					entry: ['leaveAsSeen', 'complete'],
					on: {
						'lesson.restart': {
							guard: isPresent,
							target: 'arriving',
							actions: ['beginAgain', 'announceEntry']
						}
					}
				}
			},
			on: {
				'step.next': {
					guard: and([isPresent, 'isNotAtExit']),
					target: '.arriving',
					actions: ['leaveAsSeen', 'goForward', 'announceEntry']
				},
				'step.back': {
					guard: and([isPresent, 'isNotAtStart']),
					target: '.arriving',
					actions: ['goBack', 'announceEntry']
				},
				'step.goTo': { guard: isPresent, target: '.arriving', actions: ['goTo', 'announceEntry'] },
				'lesson.shorten': {
					guard: isPresent,
					target: '.arriving',
					actions: ['shorten', 'moveIntoShorter', 'announceEntry']
				},
				'lesson.skip': {
					guard: isPresent,
					target: '.arriving',
					actions: ['seeAll', 'goToExit', 'announceEntry']
				}
			}
		},
		comfort: {
			initial: 'present',
			states: {
				present: { on: { 'comfort.pause': 'paused' } },
				paused: { on: { 'comfort.resume': 'present' } }
			}
		}
	}
});

export type LessonActor = Actor<typeof lessonMachine>;
export type LessonSnapshot = SnapshotFrom<typeof lessonMachine>;

function contextFrom({ lesson, bookmark, place, without = [] }: LessonInput): LessonContext {
	const remembered = placeOf(lesson, bookmark);
	const { depth, path, ...wanted } = place
		? { ...place, path: place.index === remembered.index ? remembered.path : [] }
		: remembered;
	const isLeftOut = without.includes(lesson.steps[wanted.index]?.id ?? '');
	const index = isLeftOut ? lesson.steps.findIndex(({ id }) => !without.includes(id)) : wanted.index;
	const step = lesson.steps[index];
	const context: LessonContext = {
		lesson,
		run: bookmark.run,
		index: step ? index : 0,
		paths: step?.case ? { [step.id]: path } : {},
		depth: Math.min(depth, path.length),
		seen: bookmark.seen,
		answers: bookmark.answers,
		retrying: bookmark.retrying,
		shorter: bookmark.shorter,
		without,
		started: bookmark.started,
		completed: bookmark.completed,
		arrivesAnew: true
	};
	context.arrivesAnew =
		bookmark.step !== stepOf(context).id || (bookmark.path ?? []).join() !== walked(context).join();
	return context;
}

/** The bookmarked step; if it is no more, the first one not yet seen; a finished lesson opens at its beginning. */
function placeOf(lesson: LessonPlan, bookmark: Bookmark): { index: number; depth: number; path: string[] } {
	const found = lesson.steps.findIndex(({ id }) => id === bookmark.step);
	const last = lesson.steps.length - 1;
	if (bookmark.completed && (found === last || found === -1)) return { index: 0, depth: 0, path: [] };
	const unseen = lesson.steps.findIndex(({ id }) => !bookmark.seen.includes(id));
	const index = found !== -1 ? found : Math.max(bookmark.step === undefined ? 0 : unseen, 0);
	const graph = lesson.steps[index]?.case;
	const path = graph ? walkable(graph, bookmark.path ?? []) : [];
	return { index, depth: path.length, path };
}

export function stepOf({ lesson, index }: LessonContext): LessonPlan['steps'][number] {
	const step = lesson.steps[index];
	if (!step) throw new Error(`The lesson ${lesson.id} has no step ${index}.`);
	return step;
}

/** Options chosen up to the scene on the screen. */
export function walked(context: LessonContext): string[] {
	return (context.paths[stepOf(context).id] ?? []).slice(0, context.depth);
}

function entryOf(context: LessonContext): LessonFact {
	return { type: 'step-entered', run: context.run, step: stepOf(context).id, path: walked(context) };
}

function optionsHere(context: LessonContext) {
	const graph = stepOf(context).case;
	const scene = graph && sceneAt(graph, walked(context));
	return scene === undefined ? undefined : graph?.scenes[scene]?.options;
}

function isScored(context: LessonContext): boolean {
	const item = stepOf(context).item;
	return item !== undefined && item.type !== 'reflection';
}

/** The answer that counts on this step: none while a new try is open, none when the item's key has changed. */
function answerHere(context: LessonContext): Answer | undefined {
	const item = stepOf(context).item;
	if (!item || context.retrying.includes(item.id)) return undefined;
	const answer = context.answers[item.id];
	return answer?.key === item.key ? answer : undefined;
}

function arrival(context: LessonContext, index: number, depth?: number): Partial<LessonContext> {
	const step = context.lesson.steps[index];
	const path = (step && context.paths[step.id]) ?? [];
	return { index, depth: Math.min(depth ?? path.length, path.length) };
}

function nextIndex(context: LessonContext): number {
	return included(context).find((index) => index > context.index) ?? context.lesson.steps.length - 1;
}

function previousIndex(context: LessonContext): number | undefined {
	return included(context).findLast((index) => index < context.index);
}

/** Positions of the steps that are part of this visit. */
export function included({
	lesson,
	shorter,
	without
}: Pick<LessonContext, 'lesson' | 'shorter' | 'without'>): number[] {
	return lesson.steps.flatMap((step, index) =>
		(shorter && !step.shorter) || without.includes(step.id) ? [] : [index]
	);
}
