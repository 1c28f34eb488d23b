import type { Component } from 'svelte';
import type { CaseGraph, Lesson, Step } from '$lib/content/types.ts';
import type { Input, Item, ItemViews } from '$lib/items/index.ts';
import type { LessonEvent, LessonSnapshot } from './lesson.machine.ts';

/** What the views of a lesson can see and do. The route makes it out of actor, address and storage. */
export interface LessonControls {
	/** Words in the language of the page. */
	readonly lesson: Lesson;
	readonly snapshot: LessonSnapshot;
	/** False until it is known where the learner was; what is chosen meanwhile is kept, what is sent waits. */
	readonly live: boolean;
	/** What was done is stored: nothing is called done before. */
	readonly kept: boolean;
	inputOf(item: Item): Input;
	orderOf(item: Item): string[];
	setInput(item: Item, input: Input): void;
	act(event: LessonEvent): void;
	/** Address of another lesson. */
	lessonHref(id: string): string;
	/** Address of a step, for links that also work before scripts. */
	hrefOf(index: number): string;
	readonly glossaryHref: string;
	readonly sourcesHref: string;
}

/** Draws one scene of a branching case. */
export type CaseView = Component<{
	step: Step;
	graph: CaseGraph;
	current: boolean;
	controls: LessonControls;
}>;

/** What draws the steps of one lesson; loaded with it. */
export interface LessonViews {
	items: ItemViews;
	/** Only for lessons that have a case. */
	case: CaseView | undefined;
	/** Only for checks: what was known, and where to look again. */
	summary: Component<{ controls: LessonControls }> | undefined;
}
