import { getContext, setContext } from 'svelte';
import type { Trouble } from './db.ts';
import type { NewFact } from './facts.ts';
import type { ProgressState, ProgressStore } from './store.ts';

/**
 * The one way screens reach what is remembered. Opens the store after first paint; when the device denies storage, goes
 * on in memory and says so.
 */
export class ProgressAccess {
	/** `kept`: stored on the device. `this-tab`: lasts until the tab closes. */
	status = $state<'opening' | 'kept' | 'this-tab'>('opening');
	trouble = $state<Trouble>();
	/** Undefined until the store has answered. */
	state = $state.raw<ProgressState>();
	/** Facts that could not be written; they stay here until a try succeeds. */
	unsaved = $state.raw<NewFact[]>([]);

	readonly store: Promise<ProgressStore>;
	#resolve!: (store: ProgressStore) => void;
	#writing: Promise<void> = Promise.resolve();

	constructor() {
		this.store = new Promise((resolve) => {
			this.#resolve = resolve;
		});
	}

	/** Opens the store. Returns how to close it. */
	open(): () => void {
		let stopped = false;
		let stop = () => {
			stopped = true;
		};
		void this.#open().then((store) => {
			if (stopped) {
				store.close();
				return;
			}
			const unwatch = store.watch((state) => {
				this.state = state;
			});
			stop = () => {
				unwatch();
				store.close();
			};
			this.#resolve(store);
		});
		return () => stop();
	}

	async #open(): Promise<ProgressStore> {
		try {
			const { openStore } = await import('./store.ts');
			const store = await openStore((trouble) => {
				this.trouble = trouble;
			});
			this.status = 'kept';
			return store;
		} catch (error) {
			this.trouble =
				error instanceof Error && 'trouble' in error ? (error.trouble as Trouble) : 'unavailable';
			this.status = 'this-tab';
			const { MemoryStore } = await import('./memory-store.ts');
			return new MemoryStore();
		}
	}

	/** Writes facts in the order of the calls. What fails is kept and tried again with the next call. */
	append(facts: NewFact[]): Promise<void> {
		this.#writing = this.#writing.then(async () => {
			const store = await this.store;
			const all = [...this.unsaved, ...facts];
			try {
				await store.append(all);
				this.unsaved = [];
			} catch {
				this.unsaved = all;
			}
		});
		return this.#writing;
	}
}

const key = Symbol('progress');

export function provideProgress(progress: ProgressAccess): void {
	setContext(key, progress);
}

export function useProgress(): ProgressAccess {
	const progress = getContext<ProgressAccess | undefined>(key);
	if (!progress) throw new Error('useProgress() needs provideProgress() in a layout above it');
	return progress;
}
