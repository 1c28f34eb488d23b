import { assign, emit, setup } from 'xstate';

/**
 * The way through the whole course: which lesson comes next, which path was chosen, when a module is complete. Nothing is
 * ever locked: the path advises, the learner decides.
 */

export type Path = 'fast' | 'full';

export interface CoursePlan {
	/** The closing check counts among a module's lessons; it stands last. */
	modules: { id: string; lessons: string[] }[];
	/** The lessons of the fast track, in order. */
	fast: string[];
	/** What decides about safety, and the check that closes each path while a topic is open. */
	safety: { check: string; topics: SafetyTopic[] } | undefined;
}

/** A topic is answered when one of its items was answered well, in whichever lesson. */
export interface SafetyTopic {
	topic: string;
	items: string[];
}

/** What has been done so far; `opened` has the most recent first. */
export interface CourseBookmark {
	path: Path;
	completed: string[];
	opened: string[];
	/** Items ever answered well. */
	well: string[];
}

export type CourseEvent =
	{ type: 'path.chosen'; path: Path } | ({ type: 'progress.changed' } & CourseBookmark);

export type CourseFact = { type: 'path-chosen'; path: Path };

export interface CourseContext extends CourseBookmark {
	course: CoursePlan;
}

export const courseMachine = setup({
	types: {
		context: {} as CourseContext,
		events: {} as CourseEvent,
		emitted: {} as CourseFact,
		input: {} as { course: CoursePlan; bookmark: CourseBookmark }
	},
	guards: {
		isPathComplete: ({ context }) => nextLesson(context) === undefined,
		isUntouched: ({ context }) => context.opened.length === 0 && context.completed.length === 0
	},
	actions: {
		choosePath: assign(({ event }) => (event.type === 'path.chosen' ? { path: event.path } : {})),
		announcePath: emit(({ context }) => ({ type: 'path-chosen', path: context.path })),
		takeProgress: assign(({ event }) =>
			event.type === 'progress.changed'
				? { path: event.path, completed: event.completed, opened: event.opened, well: event.well }
				: {}
		)
	}
}).createMachine({
	id: 'course',
	context: ({ input }) => ({ course: input.course, ...input.bookmark }),
	initial: 'placing',
	states: {
		placing: {
			always: [
				{ guard: 'isUntouched', target: 'untouched' },
				{ guard: 'isPathComplete', target: 'complete' },
				{ target: 'underway' }
			]
		},
		untouched: {},
		underway: {},
		complete: {}
	},
	on: {
		'path.chosen': { target: '.placing', actions: ['choosePath', 'announcePath'] },
		'progress.changed': { target: '.placing', actions: 'takeProgress' }
	}
});

/** Lessons of the chosen path, in order. */
export function lessonsOf({ course, path }: Pick<CourseContext, 'course' | 'path'>): string[] {
	return path === 'fast' ? course.fast : course.modules.flatMap(({ lessons }) => lessons);
}

/**
 * The lesson begun last and not yet completed, else the first open one of the path, else the safety check while one of
 * its topics is open; undefined when all is done.
 */
export function nextLesson(context: CourseContext): string | undefined {
	const { course, completed } = context;
	const underway = context.opened.find((lesson) => !completed.includes(lesson));
	const open = underway ?? lessonsOf(context).find((lesson) => !completed.includes(lesson));
	return open ?? (openSafety(context).length > 0 ? course.safety?.check : undefined);
}

/** Safety topics that were not yet answered well. */
export function openSafety({ course, well }: Pick<CourseContext, 'course' | 'well'>): string[] {
	const topics = course.safety?.topics ?? [];
	return topics.filter(({ items }) => !items.some((item) => well.includes(item))).map(({ topic }) => topic);
}

export type ModuleState = 'empty' | 'open' | 'underway' | 'complete';

/** A module is complete when each of its lessons on the chosen path is. */
export function moduleState(context: CourseContext, module: string): ModuleState {
	const path = lessonsOf(context);
	const lessons = context.course.modules.find(({ id }) => id === module)?.lessons ?? [];
	const counted = lessons.filter((lesson) => path.includes(lesson));
	if (counted.length === 0) return 'empty';
	if (counted.every((lesson) => context.completed.includes(lesson))) return 'complete';
	return counted.some((lesson) => context.completed.includes(lesson) || context.opened.includes(lesson))
		? 'underway'
		: 'open';
}
