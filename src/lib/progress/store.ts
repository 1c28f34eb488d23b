import { liveQuery } from 'dexie';
import { v7 } from 'uuid';
import { openDatabase, type Database, type Draft, type LocalEntry, type Note, type Trouble } from './db.ts';
import { factId, type NewFact } from './facts.ts';
import { project, type LessonProgress } from './projection.ts';

/** All that the rest of the app knows of storage. Nothing here throws for a learner's sake: it rejects, and says why. */
export interface ProgressStore {
	/** Resolves when the facts are kept, all of them or none. A fact that is already there counts as kept. */
	append(facts: NewFact[]): Promise<void>;
	lesson(lesson: string): Promise<LessonProgress | undefined>;
	/** Items answered well at any time, in any lesson. */
	answeredWell(): Promise<string[]>;
	drafts(lesson: string): Promise<Draft[]>;
	saveDraft(lesson: string, step: string, data: unknown): Promise<void>;
	dropDraft(lesson: string, step: string): Promise<void>;
	note(item: string): Promise<string>;
	saveNote(lesson: string, item: string, text: string): Promise<void>;
	/** Calls back now and at every change, in this tab or another. Returns how to stop. */
	watch(changed: (state: ProgressState) => void): () => void;
	/** Adds a date of the ward, or changes the one with this id. */
	saveLocalEntry(entry: LocalEntry): Promise<void>;
	removeLocalEntry(id: string): Promise<void>;
	/** As `watch`, for the dates of the ward, in the order in which they were made. */
	watchLocalEntries(changed: (entries: LocalEntry[]) => void): () => void;
	close(): void;
}

export interface ProgressState {
	/** The lesson touched last stands first. */
	lessons: LessonProgress[];
	/** The path chosen last. */
	path?: string;
}

/**
 * Opens the store. Loaded by `import()` after first paint: Dexie is the heaviest thing we carry.
 * @throws {StorageTrouble}
 */
export async function openStore(
	onTrouble: (trouble: Trouble) => void,
	options: { name?: string } = {}
): Promise<ProgressStore> {
	const database = await openDatabase(onTrouble, options);
	return new DexieStore(database, await learnerOf(database));
}

/** One learner per device for now; who it is stands in `meta`. */
async function learnerOf(database: Database): Promise<string> {
	return database.transaction('rw', database.meta, async () => {
		const known = await database.meta.get('learner');
		if (typeof known?.value === 'string') return known.value;
		const learner = v7();
		await database.meta.add({ key: 'learner', value: learner });
		return learner;
	});
}

class DexieStore implements ProgressStore {
	constructor(
		private readonly database: Database,
		private readonly learner: string
	) {}

	/** Facts and the projection rows they change, in one transaction. */
	async append(news: NewFact[]): Promise<void> {
		const at = new Date().toISOString();
		const facts = news.map((fact) => ({
			...fact,
			id: factId(this.learner, fact),
			learner: this.learner,
			at
		}));
		const { facts: table, lessons, meta } = this.database;
		await this.database.transaction('rw', table, lessons, meta, async () => {
			for (const fact of facts) {
				if (await table.get(fact.id)) continue;
				await table.add(fact);
				if (fact.kind === 'path-chosen') {
					await meta.put({ key: `path/${this.learner}`, value: fact.data.path });
				} else {
					await lessons.put(project(await lessons.get([this.learner, fact.lesson]), fact));
				}
			}
		});
	}

	lesson(lesson: string): Promise<LessonProgress | undefined> {
		return this.database.lessons.get([this.learner, lesson]);
	}

	async answeredWell(): Promise<string[]> {
		const lessons = await this.database.lessons.where({ learner: this.learner }).toArray();
		return lessons.flatMap(({ well }) => well);
	}

	drafts(lesson: string): Promise<Draft[]> {
		return this.database.drafts.where({ learner: this.learner, lesson }).toArray();
	}

	async saveDraft(lesson: string, step: string, data: unknown): Promise<void> {
		await this.database.drafts.put({ learner: this.learner, lesson, step, data });
	}

	dropDraft(lesson: string, step: string): Promise<void> {
		return this.database.drafts.delete([this.learner, lesson, step]);
	}

	async note(item: string): Promise<string> {
		return (await this.database.notes.get([this.learner, item]))?.text ?? '';
	}

	async saveNote(lesson: string, item: string, text: string): Promise<void> {
		const note: Note = { learner: this.learner, item, lesson, text, at: new Date().toISOString() };
		if (text.trim() === '') await this.database.notes.delete([this.learner, item]);
		else await this.database.notes.put(note);
	}

	watch(changed: (state: ProgressState) => void): () => void {
		return follow(async () => {
			const lessons = await this.database.lessons.where({ learner: this.learner }).toArray();
			const path = await this.database.meta.get(`path/${this.learner}`);
			lessons.sort((a, b) => (a.lastAt < b.lastAt ? 1 : -1));
			return { lessons, ...(typeof path?.value === 'string' ? { path: path.value } : {}) };
		}, changed);
	}

	async saveLocalEntry(entry: LocalEntry): Promise<void> {
		await this.database.localEntries.put(entry);
	}

	removeLocalEntry(id: string): Promise<void> {
		return this.database.localEntries.delete(id);
	}

	watchLocalEntries(changed: (entries: LocalEntry[]) => void): () => void {
		return follow(() => this.database.localEntries.toArray(), changed);
	}

	close(): void {
		this.database.close({ disableAutoOpen: true });
	}
}

function follow<T>(read: () => Promise<T>, changed: (found: T) => void): () => void {
	// A failing read (database closed by a newer tab) is told by `onTrouble`; here it only ends the updates.
	const subscription = liveQuery(read).subscribe({ next: changed, error: () => {} });
	return () => subscription.unsubscribe();
}
