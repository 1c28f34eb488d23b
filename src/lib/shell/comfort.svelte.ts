import { getContext, setContext } from 'svelte';

/** Whether the learner has pressed Pause. Lessons follow it; nothing stores it. */
export class Comfort {
	paused = $state(false);
}

const key = Symbol('comfort');

export function provideComfort(comfort: Comfort): void {
	setContext(key, comfort);
}

export function useComfort(): Comfort {
	const comfort = getContext<Comfort | undefined>(key);
	if (!comfort) throw new Error('useComfort() needs provideComfort() in a layout above it');
	return comfort;
}
