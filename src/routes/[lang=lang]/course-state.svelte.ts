import { untrack } from 'svelte';
import { createActor } from 'xstate';
import type { Outline } from '$lib/content/types.ts';
import { ActorState } from '$lib/player/actor-state.ts';
import { courseMachine, type CourseContext, type CoursePlan, type Path } from '$lib/player/course.machine.ts';
import type { ProgressAccess } from '$lib/progress/access.svelte.ts';
import type { ProgressState } from '$lib/progress/store.ts';

/** Wires the course machine to content and progress, for the start page and the shelf. */
export function courseState(outline: () => Outline, progress: ProgressAccess) {
	const plan = planOf(outline());
	const actor = createActor(courseMachine, {
		input: { course: plan, bookmark: { path: 'full', completed: [], opened: [], well: [] } }
	});
	const state = new ActorState(actor);

	$effect(() => {
		actor.on('path-chosen', ({ path }) => void progress.append([{ kind: 'path-chosen', data: { path } }]));
		actor.start();
		return () => actor.stop();
	});

	$effect(() => {
		const known = progress.state;
		if (known) untrack(() => actor.send({ type: 'progress.changed', ...bookmarkOf(known) }));
	});

	return {
		get context(): CourseContext {
			return state.snapshot.context;
		},
		choose(path: Path): void {
			actor.send({ type: 'path.chosen', path });
		}
	};
}

function planOf({ modules, fast, safety }: Outline): CoursePlan {
	const entries = [...modules.flatMap(({ lessons }) => lessons), ...(safety ? [safety] : [])];
	const asked = entries.flatMap(({ safety = [] }) => safety);
	return {
		modules: modules.map(({ id, lessons }) => ({
			id,
			lessons: lessons.filter(({ kind }) => kind !== 'case').map((lesson) => lesson.id)
		})),
		fast,
		safety: safety && {
			check: safety.id,
			topics: [...new Set(asked.map(({ topic }) => topic))].map((topic) => ({
				topic,
				items: asked.filter((one) => one.topic === topic).map(({ item }) => item)
			}))
		}
	};
}

function bookmarkOf({ lessons, path }: ProgressState) {
	return {
		path: path === 'fast' ? ('fast' as const) : ('full' as const),
		completed: lessons.filter(({ completedAt }) => completedAt !== undefined).map(({ lesson }) => lesson),
		opened: lessons.filter(({ completed }) => !completed).map(({ lesson }) => lesson),
		well: lessons.flatMap(({ well }) => well)
	};
}
