import { createActor } from 'xstate';
import type { Lesson } from '$lib/content/types.ts';
import { emptyInput, nextOrder, restoredInput, type Input, type Item } from '$lib/items/index.ts';
import { ActorState } from '$lib/player/actor-state.ts';
import {
	lessonMachine,
	type LessonActor,
	type LessonEvent,
	type LessonFact,
	type LessonSnapshot
} from '$lib/player/lesson.machine.ts';
import { emptyBookmark, type Bookmark } from '$lib/player/plan.ts';
import type { Place } from '$lib/player/place.ts';
import type { ProgressAccess } from '$lib/progress/access.svelte.ts';
import type { Draft } from '$lib/progress/db.ts';
import type { NewFact } from '$lib/progress/facts.ts';
import type { ProgressStore } from '$lib/progress/store.ts';
import type { LessonProgress } from '$lib/progress/projection.ts';

/** Unsent input of an item, and the order in which its options stand on the screen. */
interface ItemDraft {
	input: unknown;
	order: string[];
	/** The try it belongs to; 1 for the first. */
	attempt: number;
}

/**
 * One visit to one lesson: makes the actor out of lesson and bookmark, has its facts stored, keeps unsent input. Until
 * the store has answered, a provisional actor shows the step; what is sent meanwhile waits.
 */
export class LessonSession {
	live = $state(false);
	#unkept = $state(0);

	#state: ActorState<LessonActor>;
	#actor = $state.raw<LessonActor>();
	#waiting: LessonEvent[] = [];
	/** By item id; replaced, never changed. */
	#inputs = $state.raw<Record<string, Input>>({});
	#orders = $state.raw<Record<string, string[]>>({});
	#outbox: LessonFact[] = [];
	#ended = false;

	constructor(
		private readonly lesson: () => Lesson,
		private readonly progress: ProgressAccess,
		provisional: Place | undefined
	) {
		const actor = createActor(lessonMachine, {
			input: {
				lesson: lesson(),
				bookmark: emptyBookmark(),
				...(provisional ? { place: provisional } : {})
			}
		});
		this.#state = $state.raw(new ActorState(actor));
	}

	get snapshot(): LessonSnapshot {
		return this.#state.snapshot;
	}

	/** All that was done here is stored. */
	get kept(): boolean {
		return this.#unkept === 0;
	}

	get place(): Place {
		const { index, depth } = this.snapshot.context;
		return { index, depth };
	}

	/** Restores from facts and drafts and starts. @param place of the address, when it names one */
	async begin(place: Place | undefined): Promise<void> {
		const lesson = this.lesson();
		const store = await this.progress.store;
		const [row, drafts] = await Promise.all([
			store.lesson(lesson.id).catch(() => undefined),
			store.drafts(lesson.id).catch(() => [])
		]);
		const notes = await Promise.all(
			lesson.steps.flatMap(({ item }) =>
				item?.type === 'reflection' ? [store.note(item.id).then((text) => [item, text] as const)] : []
			)
		);
		const without = await answeredSafety(lesson, store);
		if (this.#ended) return;
		const bookmark = bookmarkOf(lesson, row, drafts);
		this.#restoreInputs(lesson, bookmark, drafts);
		for (const [item, text] of notes) {
			if (!(item.id in this.#inputs)) this.#putInput(item, { text });
		}
		const actor = createActor(lessonMachine, {
			input: { lesson, bookmark, without, ...(place ? { place } : {}) }
		});
		for (const type of factTypes) actor.on(type, (fact) => this.#collect(fact));
		this.#actor = actor;
		this.#state = new ActorState(actor);
		actor.start();
		this.live = true;
		for (const event of this.#waiting.splice(0)) this.act(event);
	}

	end(): void {
		this.#ended = true;
		this.#actor?.stop();
	}

	inputOf = (item: Item): Input => this.#inputs[item.id] ?? emptyInput(item);

	orderOf = (item: Item): string[] => this.#orders[item.id] ?? item.order;

	/** Keeps what is typed or picked, before it is sent. */
	setInput = (item: Item, input: Input): void => {
		this.#putInput(item, input);
		const lesson = this.lesson();
		if (item.type === 'reflection') {
			const text = 'text' in input ? input.text : '';
			void this.progress.store
				.then((store) => store.saveNote(lesson.id, item.id, text))
				.catch(() => undefined);
			return;
		}
		this.#keepDraft(item, input);
	};

	act = (event: LessonEvent): void => {
		if (!this.#actor || !this.live) {
			this.#waiting.push(event);
			return;
		}
		const before = this.snapshot.context;
		const item = this.lesson().steps[before.index]?.item;
		this.#actor.send(event);
		const after = this.snapshot.context;
		if (event.type === 'item.retry' && item && before.retrying.length !== after.retrying.length)
			this.#tryAgain(item);
		if (event.type === 'lesson.shorten' && after.shorter) this.#keepShorter();
		if (event.type === 'lesson.restart' && after.run !== before.run) this.#forgetInputs();
		if (after.completed && !before.completed) this.#dropDraft('');
	};

	#collect(fact: LessonFact): void {
		// All facts of one step of the machine go into one transaction.
		if (this.#outbox.length === 0) {
			this.#unkept += 1;
			queueMicrotask(() => this.#flush());
		}
		this.#outbox.push(fact);
	}

	#flush(): void {
		const lesson = this.lesson();
		const facts = this.#outbox.splice(0).map((fact) => asNewFact(lesson, fact));
		const answered = this.#answeredSteps(facts);
		void this.progress.append(facts).then(() => {
			this.#unkept -= 1;
			for (const step of answered) this.#dropDraft(step);
		});
	}

	#answeredSteps(facts: NewFact[]): string[] {
		return facts.flatMap((fact) => (fact.kind === 'item-answered' ? [fact.step] : []));
	}

	#restoreInputs(lesson: Lesson, bookmark: Bookmark, drafts: Draft[]): void {
		for (const { id, item } of lesson.steps) {
			if (!item) continue;
			const draft = drafts.find(({ step }) => step === id)?.data as ItemDraft | undefined;
			const answer = bookmark.answers[item.id];
			const answered = answer?.key === item.key && !bookmark.retrying.includes(item.id);
			// What was picked before the store had answered is newer than a draft, but never replaces an answer.
			if (!answered && item.id in this.#inputs) continue;
			const fresh = draft?.attempt === (answer?.attempt ?? 0) + 1 ? draft : undefined;
			const kept = answered ? answer : fresh;
			if (!kept) continue;
			this.#putInput(item, restoredInput(item, kept.input));
			if (sameIds(kept.order, item.order)) this.#putOrder(item, kept.order);
		}
	}

	#tryAgain(item: Item): void {
		const input = emptyInput(item);
		this.#putInput(item, input);
		this.#putOrder(item, nextOrder(item, `${item.id}:${item.revision}:${this.#attemptOf(item)}`));
		this.#keepDraft(item, input);
	}

	#putInput(item: Item, input: Input): void {
		this.#inputs = { ...this.#inputs, [item.id]: input };
	}

	#putOrder(item: Item, order: string[]): void {
		this.#orders = { ...this.#orders, [item.id]: order };
	}

	#attemptOf(item: Item): number {
		return (this.snapshot.context.answers[item.id]?.attempt ?? 0) + 1;
	}

	#keepDraft(item: Item, input: Input): void {
		const lesson = this.lesson();
		const step = lesson.steps.find((candidate) => candidate.item?.id === item.id)?.id;
		if (step === undefined) return;
		const draft: ItemDraft = { input, order: this.orderOf(item), attempt: this.#attemptOf(item) };
		void this.progress.store.then((store) => store.saveDraft(lesson.id, step, draft)).catch(() => undefined);
	}

	/** That the shorter version was chosen is no fact: it is forgotten when the lesson is done. */
	#keepShorter(): void {
		const { id } = this.lesson();
		void this.progress.store
			.then((store) => store.saveDraft(id, '', { shorter: true }))
			.catch(() => undefined);
	}

	#dropDraft(step: string): void {
		const { id } = this.lesson();
		void this.progress.store.then((store) => store.dropDraft(id, step)).catch(() => undefined);
	}

	#forgetInputs(): void {
		for (const { id, item } of this.lesson().steps) {
			if (!item || item.type === 'reflection') continue;
			this.#putInput(item, emptyInput(item));
			this.#putOrder(item, item.order);
			this.#dropDraft(id);
		}
	}
}

const factTypes = [
	'lesson-started',
	'step-entered',
	'step-seen',
	'item-answered',
	'choice-made',
	'lesson-completed'
] as const;

/** Steps of the safety check whose topic was answered well somewhere; when all were, it asks all of them again. */
async function answeredSafety({ safetyItems, steps }: Lesson, store: ProgressStore): Promise<string[]> {
	if (!safetyItems) return [];
	const well = await store.answeredWell().catch((): string[] => []);
	const done = steps.filter(
		({ safety }) => safety && safetyItems[safety]?.some((item) => well.includes(item))
	);
	return done.length === steps.length - 1 ? [] : done.map(({ id }) => id);
}

/** What the progress room knows, as the player wants it. */
function bookmarkOf(lesson: Lesson, row: LessonProgress | undefined, drafts: Draft[]): Bookmark {
	const whole = drafts.find(({ step }) => step === '')?.data as { shorter?: boolean } | undefined;
	const shorter = whole?.shorter === true;
	if (!row) return { ...emptyBookmark(), shorter };
	const retrying = lesson.steps.flatMap(({ id, item }) => {
		const draft = drafts.find(({ step }) => step === id)?.data as ItemDraft | undefined;
		const answer = item && row.answers[item.id];
		return item && answer && draft && draft.attempt > answer.attempt ? [item.id] : [];
	});
	return {
		run: row.run,
		started: true,
		completed: row.completed,
		...(row.step === undefined ? {} : { step: row.step }),
		path: row.path,
		seen: row.seen,
		answers: row.answers,
		shorter,
		retrying
	};
}

function asNewFact(lesson: Lesson, fact: LessonFact): NewFact {
	const base = { lesson: lesson.id, version: lesson.version, run: fact.run };
	switch (fact.type) {
		case 'lesson-started':
		case 'lesson-completed':
			return { ...base, kind: fact.type };
		case 'step-seen':
			return { ...base, kind: fact.type, step: fact.step };
		case 'step-entered':
			return { ...base, kind: fact.type, step: fact.step, data: { path: fact.path } };
		case 'choice-made': {
			const { step, scene, option, path } = fact;
			return { ...base, kind: fact.type, step, data: { scene, option, path } };
		}
		case 'item-answered': {
			const { step, item, attempt, input, order, score, key } = fact;
			return { ...base, kind: fact.type, step, item, data: { attempt, input, order, score, key } };
		}
	}
}

function sameIds(a: string[], b: string[]): boolean {
	return a.length === b.length && a.every((id) => b.includes(id));
}
