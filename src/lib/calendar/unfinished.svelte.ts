import type { LocalEntry } from '$lib/progress/db.ts';

/** What stands in a form. */
export type EntryDraft = Omit<LocalEntry, 'id'>;

/** Name of the form for a new entry; that of an existing one has its id. */
export const newEntry = 'new';

/**
 * What was begun with the ward's dates and can still be ended: open forms, and what was deleted. Outlives the page,
 * because Hide leaves it at once and must cost nothing; not the tab.
 */
class Unfinished {
	/** By name of the form: who opens another one loses nothing. */
	drafts = $state<Record<string, EntryDraft>>({});
	/** The one deleted last stands first. */
	removed = $state.raw<LocalEntry[]>([]);
	/** The form that somebody has just opened takes the focus. Coming back to the page it does not. */
	asked: string | undefined;

	open(name: string, { title, date, yearly, note, by }: EntryDraft): void {
		this.drafts[name] = { title, date, yearly, note, by };
		this.asked = name;
	}

	close(name: string): void {
		delete this.drafts[name];
	}
}

export const unfinished = new Unfinished();
