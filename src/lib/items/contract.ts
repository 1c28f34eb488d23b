import type { BaseIssue, BaseSchema } from 'valibot';

/**
 * What every item type has to bring, and nothing else. An item is one question; a type is one way of asking and
 * scoring. `schema.ts` and `score.ts` of a type are pure: they know no screen, no language and no storage.
 */

/** 0 (nothing fits yet) to 1 (all of it fits); `incomplete` while there is nothing to score. */
export type Score = number | 'incomplete';

/** The words of one option, card or category. HTML that the build has made from Markdown. */
export interface Part {
	text: string;
	feedback?: string;
}

/** All words of one item in one language, HTML. `good` and `otherwise` are the overall feedback. */
export interface ItemWords {
	question: string;
	parts: Record<string, Part>;
	good?: string;
	otherwise?: string;
	hint?: string;
}

/** What the build adds to the structure an author wrote. */
export interface Delivered {
	/** Ids in the order of the first showing: fixed at build, so that the prerendered page can be answered. */
	order: string[];
	/** Hash of ids and answer key; words never count. Changes only when old answers no longer mean the same. */
	key: string;
	words: ItemWords;
}

/** Which words a part needs beside its text. */
export interface PartNeed {
	id: string;
	feedback: 'required' | 'optional' | 'none';
}

/** The authoring side of a type: what may stand in `lesson.yaml` and which words it asks for. */
export interface ItemSchema<S extends { type: string }> {
	type: S['type'];
	structure: BaseSchema<unknown, S, BaseIssue<unknown>>;
	/** Every id that needs a heading of its own in the words. */
	parts(structure: S): PartNeed[];
	/** The ids whose order on the screen is shuffled. Empty where order carries no hint. */
	shuffled(structure: S): string[];
	/** Orders that must not be shown first (for example the solution of an order item). */
	forbiddenOrder?(structure: S): string[];
	/** Cross-checks that the schema cannot say, one sentence each. */
	problems(structure: S): string[];
	/** False for items without a key (reflection): no fact, no overall feedback. */
	scored: boolean;
}

/** One part of an answer, seen again: does it fit, or not yet. */
export interface Reviewed {
	part: string;
	fits: boolean;
}

/** The scoring side of a type. Pure: same item and input, same result, on every device. */
export interface ItemScoring<I, A> {
	/** The input before the learner has done anything. A fresh value on each call. */
	empty(item: I): A;
	/** Has a stored draft the shape of an input? Ids are not looked up: score and review ignore those they don't know. */
	accepts(value: unknown): value is A;
	score(item: I, input: A): Score;
	/** The parts whose feedback is shown, in the order of showing. */
	review(item: I, input: A): Reviewed[];
	/** The same order as in the schema, for retries: the browser has no need of the schema's parsers. */
	forbiddenOrder?(item: I): string[];
}

/**
 * What each view gets. The view is controlled: it shows `input` and reports what it should become. The owner takes the
 * new input over within `oninput`, since two reports can follow each other before the screen is drawn again.
 */
export interface ViewProps<I, A> {
	item: I;
	/** The ids of this attempt in the order of showing. */
	order: string[];
	input: A;
	/** An answer was given: everything stays reachable, nothing changes any more, the parts are marked. */
	reviewing: boolean;
	oninput: (input: A) => void;
}
