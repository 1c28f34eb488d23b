/** The part of a lesson that decides the way through it: ids only, no words. Every compiled lesson has this shape. */

export interface ScenePlan {
	options: { id: string; to: string }[];
}

export interface StepPlan {
	id: string;
	/** False: left out in the shorter version without the case. */
	shorter: boolean;
	item?: { id: string; key: string; type: string };
	case?: { start: string; scenes: Record<string, ScenePlan> };
}

export interface LessonPlan {
	id: string;
	/** Hash of ids and answer keys. */
	version: string;
	steps: StepPlan[];
}

/** The last answer to an item. */
export interface Answer {
	/** 1 for the first try. */
	attempt: number;
	input: unknown;
	/** Option ids as they stood on the screen. */
	order: string[];
	/** 0..1 */
	score: number;
	/** Key of the item that was answered; another key means that the item has to be asked again. */
	key: string;
}

/** Where a learner was, and what was done there. Derived from facts by whoever remembers; nothing here is remembered. */
export interface Bookmark {
	/** 1 for the first time through. */
	run: number;
	started: boolean;
	completed: boolean;
	/** Id of the step last entered. */
	step?: string;
	/** Options chosen in the case of that step. */
	path?: string[];
	seen: string[];
	/** item id -> last answer of this run */
	answers: Record<string, Answer>;
	/** The shorter version without the case was chosen. */
	shorter: boolean;
	/** Items for which a new try was begun but not submitted. */
	retrying: string[];
}

export function emptyBookmark(): Bookmark {
	return { run: 1, started: false, completed: false, seen: [], answers: {}, shorter: false, retrying: [] };
}

/** The scene after following `path` from the start, or undefined when an option is not there (any more). */
export function sceneAt(graph: NonNullable<StepPlan['case']>, path: string[]): string | undefined {
	let scene = graph.start;
	for (const option of path) {
		const next = graph.scenes[scene]?.options.find(({ id }) => id === option)?.to;
		if (next === undefined) return undefined;
		scene = next;
	}
	return graph.scenes[scene] ? scene : undefined;
}

/** The longest beginning of a path that still exists. */
export function walkable(graph: NonNullable<StepPlan['case']>, path: string[]): string[] {
	for (let length = path.length; length > 0; length--) {
		const beginning = path.slice(0, length);
		if (sceneAt(graph, beginning) !== undefined) return beginning;
	}
	return [];
}
