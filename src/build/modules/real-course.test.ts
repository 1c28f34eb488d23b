import { describe, expect, test } from 'vitest';
import { initialTransition, transition } from 'xstate';
import {
	lessonMachine,
	walked,
	type LessonEvent,
	type LessonSnapshot
} from '../../lib/player/lesson.machine.ts';
import { emptyBookmark, type LessonPlan, type StepPlan } from '../../lib/player/plan.ts';
import { compile } from './compile.ts';

/** What the machine owes to every lesson there is: nobody gets stuck, whatever was chosen. */

const { course, problems } = compile('modules');

test('the course has no problems', () => {
	expect(problems).toEqual([]);
});

const next: LessonEvent = { type: 'step.next' };

function send(from: LessonSnapshot, ...events: LessonEvent[]): LessonSnapshot {
	return events.reduce((snapshot, event) => transition(lessonMachine, snapshot, event)[0], from);
}

function open(lesson: LessonPlan, index = 0): LessonSnapshot {
	const place = { index, depth: 0 };
	return initialTransition(lessonMachine, { lesson, bookmark: emptyBookmark(), place })[0];
}

/** Goes on until nothing more happens. */
function end(
	from: LessonSnapshot,
	lesson: LessonPlan
): { mode: string; completed: boolean; unseen: string[] } {
	let snapshot = from;
	for (let left = lesson.steps.length; left > 0 && snapshot.value.sequence !== 'finished'; left--) {
		snapshot = send(snapshot, next);
	}
	const { value, context } = snapshot;
	const unseen = lesson.steps.map(({ id }) => id).filter((id) => !context.seen.includes(id));
	return { mode: value.sequence, completed: context.completed, unseen };
}

const finished = { mode: 'finished', completed: true, unseen: [] };

/** All ways through a case, as the machine walks them: where each one stands when there is nothing more to choose. */
function waysThrough(from: LessonSnapshot, graph: NonNullable<StepPlan['case']>): LessonSnapshot[] {
	const longest = Object.keys(graph.scenes).length;
	const ends: LessonSnapshot[] = [];
	const open = [{ snapshot: from, scene: graph.start }];
	for (let here = open.pop(); here; here = open.pop()) {
		const path = walked(here.snapshot.context);
		if (path.length >= longest) throw new Error(`This way does not end: ${path.join(' → ')}`);
		const options = graph.scenes[here.scene]?.options ?? [];
		if (options.length === 0) ends.push(here.snapshot);
		for (const { id, to } of options) {
			open.push({ snapshot: send(here.snapshot, { type: 'choice.made', option: id }), scene: to });
		}
	}
	return ends;
}

/** What the machine sees of a lesson. */
function planOf({ id, version, steps }: LessonPlan): LessonPlan {
	return {
		id,
		version,
		steps: steps.map(({ id, shorter, item, case: graph }) => ({
			id,
			shorter,
			...(item && { item: { id: item.id, key: item.key, type: item.type } }),
			...(graph && {
				case: {
					start: graph.start,
					scenes: Object.fromEntries(
						Object.entries(graph.scenes).map(([scene, { options }]) => [
							scene,
							{ options: options.map(({ id, to }) => ({ id, to })) }
						])
					)
				}
			})
		}))
	};
}

const lessons = Object.entries(course.lessons).map(([id, byLanguage]) => {
	const [original, ...others] = Object.values(byLanguage);
	if (!original) throw new Error(`${id} is written in no language.`);
	return { id, kind: original.kind, lesson: planOf(original), others: others.map(planOf) };
});

test('there are lessons, cases and checks to walk', () => {
	const kinds = new Set(lessons.map(({ kind }) => kind));
	expect(['lesson', 'case', 'check'].filter((kind) => !kinds.has(kind as never))).toEqual([]);
});

describe.each(lessons)('$id', ({ lesson, others }) => {
	test('is the same way in every language', () => {
		expect(others).toEqual(course.languages.slice(1).map(() => lesson));
	});

	test('comes to its exit in the full version', () => {
		expect(end(open(lesson), lesson)).toEqual(finished);
	});

	test('comes to its exit in the shorter version, from whichever step it was chosen', () => {
		const ends = lesson.steps.slice(0, -1).map((_step, index) => {
			const whole = lesson.steps.slice(0, index).reduce((snapshot) => send(snapshot, next), open(lesson));
			return end(send(whole, { type: 'lesson.shorten' }), lesson);
		});
		expect(ends).toEqual(lesson.steps.slice(0, -1).map(() => finished));
	});
});

const cases = lessons.flatMap(({ id, lesson }) =>
	lesson.steps.flatMap(({ id: step, case: graph }, index) =>
		graph ? [{ id, step, lesson, graph, index }] : []
	)
);

describe.each(cases)('the case $step of $id', ({ step, lesson, graph, index }) => {
	const before = lesson.steps.slice(0, index).reduce((snapshot) => send(snapshot, next), open(lesson));
	const ways = waysThrough(before, graph);

	test('ends in an end scene, whatever is chosen', () => {
		expect(ways.length).toBeGreaterThan(1);
		expect(ways.filter(({ value }) => value.sequence !== 'concluded')).toEqual([]);
	});

	test('shows each of its scenes on some way', () => {
		const shown = new Set<string>();
		for (const way of ways) {
			let scene = graph.start;
			shown.add(scene);
			for (const option of way.context.paths[step] ?? []) {
				scene = graph.scenes[scene]?.options.find(({ id }) => id === option)?.to ?? '';
				shown.add(scene);
			}
		}
		expect([...shown].sort()).toEqual(Object.keys(graph.scenes).sort());
	});

	test('leads on to the exit after each of its ways', () => {
		expect(ways.map((way) => end(way, lesson))).toEqual(ways.map(() => finished));
	});

	test('leads on to the exit when it is shortened after each of its ways', () => {
		const shortened = ways.map((way) => end(send(way, { type: 'lesson.shorten' }), lesson));
		expect(shortened).toEqual(ways.map(() => finished));
	});
});
