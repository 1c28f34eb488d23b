import { createSubscriber } from 'svelte/reactivity';
import type { AnyActor, SnapshotFrom } from 'xstate';

/** Any actor as something runes can read. `@xstate/svelte` is store based and stale before the first subscription. */
export class ActorState<A extends AnyActor> {
	#track: () => void;

	constructor(readonly actor: A) {
		this.#track = createSubscriber((update) => {
			const subscription = actor.subscribe(() => update());
			return () => subscription.unsubscribe();
		});
	}

	get snapshot(): SnapshotFrom<A> {
		this.#track();
		return this.actor.getSnapshot() as SnapshotFrom<A>;
	}
}
