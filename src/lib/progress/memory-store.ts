import { v7 } from 'uuid';
import type { Draft, LocalEntry } from './db.ts';
import { factId, type Fact, type NewFact } from './facts.ts';
import { project, type LessonProgress } from './projection.ts';
import type { ProgressState, ProgressStore } from './store.ts';

/**
 * Keeps progress until the tab closes, for devices that deny storage: the course must still teach. Like a database it
 * keeps and hands out copies.
 */
export class MemoryStore implements ProgressStore {
	#learner = v7();
	#facts = new Map<string, Fact>();
	#lessons = new Map<string, LessonProgress>();
	#drafts = new Map<string, Draft>();
	#notes = new Map<string, string>();
	#path: string | undefined;
	#watchers = new Set<(state: ProgressState) => void>();
	#localEntries = new Map<string, LocalEntry>();
	#entryWatchers = new Set<(entries: LocalEntry[]) => void>();

	async append(news: NewFact[]): Promise<void> {
		const at = new Date().toISOString();
		for (const fact of structuredClone(news)) {
			const whole = { ...fact, id: factId(this.#learner, fact), learner: this.#learner, at };
			if (this.#facts.has(whole.id)) continue;
			this.#facts.set(whole.id, whole);
			if (whole.kind === 'path-chosen') this.#path = whole.data.path;
			else this.#lessons.set(whole.lesson, project(this.#lessons.get(whole.lesson), whole));
		}
		for (const changed of this.#watchers) changed(this.#state());
	}

	async lesson(lesson: string): Promise<LessonProgress | undefined> {
		return structuredClone(this.#lessons.get(lesson));
	}

	async answeredWell(): Promise<string[]> {
		return [...this.#lessons.values()].flatMap(({ well }) => well);
	}

	async drafts(lesson: string): Promise<Draft[]> {
		return structuredClone([...this.#drafts.values()].filter((draft) => draft.lesson === lesson));
	}

	async saveDraft(lesson: string, step: string, data: unknown): Promise<void> {
		const draft = { learner: this.#learner, lesson, step, data: structuredClone(data) };
		this.#drafts.set(`${lesson}/${step}`, draft);
	}

	async dropDraft(lesson: string, step: string): Promise<void> {
		this.#drafts.delete(`${lesson}/${step}`);
	}

	async note(item: string): Promise<string> {
		return this.#notes.get(item) ?? '';
	}

	async saveNote(_lesson: string, item: string, text: string): Promise<void> {
		if (text.trim() === '') this.#notes.delete(item);
		else this.#notes.set(item, text);
	}

	watch(changed: (state: ProgressState) => void): () => void {
		this.#watchers.add(changed);
		changed(this.#state());
		return () => this.#watchers.delete(changed);
	}

	async saveLocalEntry(entry: LocalEntry): Promise<void> {
		this.#localEntries.set(entry.id, structuredClone(entry));
		this.#tellEntries();
	}

	async removeLocalEntry(id: string): Promise<void> {
		this.#localEntries.delete(id);
		this.#tellEntries();
	}

	watchLocalEntries(changed: (entries: LocalEntry[]) => void): () => void {
		this.#entryWatchers.add(changed);
		changed(this.#entries());
		return () => this.#entryWatchers.delete(changed);
	}

	close(): void {
		this.#watchers.clear();
		this.#entryWatchers.clear();
	}

	#tellEntries(): void {
		for (const changed of this.#entryWatchers) changed(this.#entries());
	}

	/** By id, as a database gives them: ids are made in the order of time. */
	#entries(): LocalEntry[] {
		return structuredClone([...this.#localEntries.values()].sort((a, b) => (a.id < b.id ? -1 : 1)));
	}

	#state(): ProgressState {
		const lessons = [...this.#lessons.values()].sort((a, b) => (a.lastAt < b.lastAt ? 1 : -1));
		return { lessons: structuredClone(lessons), ...(this.#path === undefined ? {} : { path: this.#path }) };
	}
}
