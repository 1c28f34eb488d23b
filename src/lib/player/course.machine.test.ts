import { describe, expect, test } from 'vitest';
import { createActor } from 'xstate';
import {
	courseMachine,
	lessonsOf,
	moduleState,
	nextLesson,
	openSafety,
	type CourseBookmark,
	type CourseContext,
	type CourseEvent,
	type CourseFact,
	type CoursePlan
} from './course.machine.ts';

const course: CoursePlan = {
	modules: [
		{ id: 'noticing', lessons: ['noticing/signs', 'noticing/body-first'] },
		{ id: 'stance', lessons: ['stance/slow'] },
		{ id: 'team', lessons: [] }
	],
	fast: ['stance/slow', 'noticing/body-first'],
	safety: undefined
};

/** The same with two topics that decide about safety. */
const guarded: CoursePlan = {
	...course,
	safety: {
		check: 'shared/safety',
		topics: [
			{ topic: 'stop-signal', items: ['slow-stop', 'safety-stop'] },
			{ topic: 'restraint', items: ['safety-rails'] }
		]
	}
};

const all = ['noticing/signs', 'noticing/body-first', 'stance/slow'];

function progress(changes: Partial<CourseBookmark> = {}): CourseBookmark {
	return { path: 'full', completed: [], opened: [], well: [], ...changes };
}

function context(changes: Partial<CourseBookmark> = {}): CourseContext {
	return { course, ...progress(changes) };
}

function run(bookmark: CourseBookmark, ...events: CourseEvent[]) {
	const actor = createActor(courseMachine, { input: { course, bookmark } });
	const facts: CourseFact[] = [];
	actor.on('*', (fact) => facts.push(fact));
	actor.start();
	for (const event of events) actor.send(event);
	const { value, context } = actor.getSnapshot();
	return { state: value, context, facts };
}

describe('the way through the course', () => {
	test('who has opened nothing is untouched', () => {
		expect(run(progress())).toEqual({ state: 'untouched', context: context(), facts: [] });
	});

	test('who has opened a lesson is underway', () => {
		expect(run(progress({ opened: ['stance/slow'] })).state).toBe('underway');
	});

	test('who has completed a lesson is underway, also with nothing open', () => {
		expect(run(progress({ completed: ['stance/slow'] })).state).toBe('underway');
	});

	test('who has completed all lessons of the full path has completed it', () => {
		expect(run(progress({ completed: all })).state).toBe('complete');
	});

	test('who has completed all lessons of the fast track has completed it', () => {
		expect(run(progress({ path: 'fast', completed: course.fast })).state).toBe('complete');
	});

	test('a lesson begun beside the path keeps the path underway', () => {
		const bookmark = progress({ path: 'fast', completed: course.fast, opened: ['noticing/signs'] });
		expect(run(bookmark).state).toBe('underway');
	});

	test('choosing a path is announced and placed anew', () => {
		const bookmark = progress({ completed: course.fast });
		expect(run(bookmark, { type: 'path.chosen', path: 'fast' })).toEqual({
			state: 'complete',
			context: context({ path: 'fast', completed: course.fast }),
			facts: [{ type: 'path-chosen', path: 'fast' }]
		});
	});

	test('choosing the fuller path opens a completed one again', () => {
		const bookmark = progress({ path: 'fast', completed: course.fast });
		expect(run(bookmark, { type: 'path.chosen', path: 'full' }).state).toBe('underway');
	});

	test('new progress is taken over without a fact', () => {
		const known = progress({ path: 'fast', completed: course.fast, opened: [] });
		expect(run(progress(), { type: 'progress.changed', ...known })).toEqual({
			state: 'complete',
			context: context(known),
			facts: []
		});
	});

	test('progress that was deleted leaves the course untouched', () => {
		const bookmark = progress({ completed: all });
		expect(run(bookmark, { type: 'progress.changed', ...progress() }).state).toBe('untouched');
	});
});

describe('what decides about safety', () => {
	const guard = (changes: Partial<CourseBookmark> = {}): CourseContext => ({
		...context(changes),
		course: guarded
	});

	test('a topic is answered by any of its items, in whichever lesson', () => {
		expect(openSafety(guard())).toEqual(['stop-signal', 'restraint']);
		expect(openSafety(guard({ well: ['slow-stop'] }))).toEqual(['restraint']);
		expect(openSafety(guard({ well: ['safety-stop', 'safety-rails'] }))).toEqual([]);
	});

	test('comes back at the end of either path until it was answered well', () => {
		expect(nextLesson(guard({ completed: all }))).toBe('shared/safety');
		expect(nextLesson(guard({ path: 'fast', completed: course.fast }))).toBe('shared/safety');
		const again = { completed: [...all, 'shared/safety'], well: ['slow-stop'] };
		expect(nextLesson(guard(again))).toBe('shared/safety');
		expect(nextLesson(guard({ ...again, well: ['slow-stop', 'safety-rails'] }))).toBe(undefined);
	});

	test('lessons come first', () => {
		expect(nextLesson(guard({ completed: ['noticing/signs'] }))).toBe('noticing/body-first');
	});
});

describe('lessonsOf', () => {
	test('the full path has all lessons in the order of the modules', () => {
		expect(lessonsOf(context())).toEqual(all);
	});

	test('the fast track has its own lessons in its own order', () => {
		expect(lessonsOf(context({ path: 'fast' }))).toEqual(['stance/slow', 'noticing/body-first']);
	});
});

describe('nextLesson', () => {
	test('the first lesson of the path comes first', () => {
		expect(nextLesson(context())).toBe('noticing/signs');
		expect(nextLesson(context({ path: 'fast' }))).toBe('stance/slow');
	});

	test('the lesson begun last comes before any other', () => {
		const opened = ['stance/slow', 'noticing/body-first'];
		expect(nextLesson(context({ opened }))).toBe('stance/slow');
	});

	test('a lesson begun again after it was completed is not next', () => {
		const opened = ['stance/slow', 'noticing/body-first'];
		expect(nextLesson(context({ opened, completed: ['stance/slow'] }))).toBe('noticing/body-first');
	});

	test('after a completed lesson comes the first open one of the path, also when it stands before it', () => {
		expect(nextLesson(context({ completed: ['noticing/body-first'] }))).toBe('noticing/signs');
	});

	test('nothing comes after all', () => {
		expect(nextLesson(context({ completed: all }))).toBe(undefined);
	});
});

describe('moduleState', () => {
	test.each([
		{ title: 'a module without lessons is empty', module: 'team', progress: {}, state: 'empty' },
		{ title: 'a module that does not exist is empty', module: 'nothing', progress: {}, state: 'empty' },
		{ title: 'a module nobody has touched is open', module: 'noticing', progress: {}, state: 'open' },
		{
			title: 'a module with a lesson begun is underway',
			module: 'noticing',
			progress: { opened: ['noticing/body-first'] },
			state: 'underway'
		},
		{
			title: 'a module with some of its lessons completed is underway',
			module: 'noticing',
			progress: { completed: ['noticing/body-first'] },
			state: 'underway'
		},
		{
			title: 'a module with all its lessons completed is complete',
			module: 'noticing',
			progress: { completed: ['noticing/body-first', 'noticing/signs'] },
			state: 'complete'
		},
		{
			title: 'on the fast track only its own lessons count',
			module: 'noticing',
			progress: { path: 'fast' as const, completed: ['noticing/body-first'] },
			state: 'complete'
		},
		{
			title: 'on the fast track a lesson beside it does not begin the module',
			module: 'noticing',
			progress: { path: 'fast' as const, opened: ['noticing/signs'] },
			state: 'open'
		}
	])('$title', ({ module, progress: changes, state }) => {
		expect(moduleState(context(changes), module)).toBe(state);
	});

	test('a module without a lesson on the fast track is empty there', () => {
		const narrow = { ...context({ path: 'fast' }), course: { ...course, fast: ['stance/slow'] } };
		expect(moduleState(narrow, 'noticing')).toBe('empty');
	});
});
