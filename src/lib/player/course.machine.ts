import { assign, emit, setup } from 'xstate';

/**
 * The way through the whole course: which lesson comes next, which path was chosen, when a module is complete. Nothing is
 * ever locked: the path advises, the learner decides.
 */

export type Path = 'fast' | 'full';

export interface CoursePlan {
	modules: { id: string; lessons: string[] }[];
	/** The lessons of the fast track, in order. */
	fast: string[];
}

/** What has been done so far; `opened` has the most recent first. */
export interface CourseBookmark {
	path: Path;
	completed: string[];
	opened: string[];
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
				? { path: event.path, completed: event.completed, opened: event.opened }
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

/** The lesson begun last and not yet completed, else the first open one of the path; undefined when all are done. */
export function nextLesson(context: CourseContext): string | undefined {
	const underway = context.opened.find((lesson) => !context.completed.includes(lesson));
	return underway ?? lessonsOf(context).find((lesson) => !context.completed.includes(lesson));
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
