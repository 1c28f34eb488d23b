import { flushSync } from 'svelte';
import { afterEach, expect, test } from 'vitest';
import { createActor, createMachine, type AnyActor } from 'xstate';
import { ActorState } from './actor-state.ts';

const lamp = createMachine({
	initial: 'dark',
	states: { dark: { on: { press: 'bright' } }, bright: { on: { press: 'dark' } } }
});

const press = { type: 'press' };

let stop = () => {};
afterEach(() => stop());

/** Runs an effect until the test is over, or until it is stopped. */
function follow(read: () => unknown): unknown[] {
	const seen: unknown[] = [];
	stop = $effect.root(() => {
		$effect(() => {
			seen.push(read());
		});
	});
	flushSync();
	return seen;
}

/** An actor whose subscribers are counted. */
function counted<A extends AnyActor>(actor: A): { actor: A; readonly count: number } {
	let count = 0;
	const subscribe = actor.subscribe.bind(actor);
	actor.subscribe = ((...observer: Parameters<typeof subscribe>) => {
		const subscription = subscribe(...observer);
		count += 1;
		return {
			unsubscribe: () => {
				count -= 1;
				subscription.unsubscribe();
			}
		};
	}) as typeof actor.subscribe;
	return {
		actor,
		get count() {
			return count;
		}
	};
}

test('what runes read follows the actor', () => {
	const actor = createActor(lamp).start();
	const state = new ActorState(actor);
	const seen = follow(() => state.snapshot.value);
	actor.send(press);
	flushSync();
	actor.send(press);
	flushSync();
	expect(seen).toEqual(['dark', 'bright', 'dark']);
});

test('what is derived follows the actor', () => {
	const actor = createActor(lamp).start();
	const state = new ActorState(actor);
	const seen: boolean[] = [];
	stop = $effect.root(() => {
		const lit = $derived(state.snapshot.matches('bright'));
		$effect(() => void seen.push(lit));
	});
	flushSync();
	actor.send(press);
	flushSync();
	expect(seen).toEqual([false, true]);
});

test('an event sent before anything reads is not missed', () => {
	const actor = createActor(lamp).start();
	const state = new ActorState(actor);
	actor.send(press);
	expect(state.snapshot.value).toBe('bright');
	expect(follow(() => state.snapshot.value)).toEqual(['bright']);
});

test('an event sent by the effect that reads is not missed', () => {
	const actor = createActor(lamp).start();
	const state = new ActorState(actor);
	const seen = follow(() => {
		const { value } = state.snapshot;
		if (value === 'dark') actor.send(press);
		return value;
	});
	flushSync();
	expect(seen).toEqual(['dark', 'bright']);
});

test('an actor that has not been started shows its first state', () => {
	const state = new ActorState(createActor(lamp));
	expect(follow(() => state.snapshot.value)).toEqual(['dark']);
});

test('reading outside of effects subscribes to nothing', () => {
	const subject = counted(createActor(lamp).start());
	expect(new ActorState(subject.actor).snapshot.value).toBe('dark');
	expect(subject.count).toBe(0);
});

test('many readers share one subscription, and the last one to leave ends it', async () => {
	const subject = counted(createActor(lamp).start());
	const state = new ActorState(subject.actor);
	const seen: unknown[] = [];
	stop = $effect.root(() => {
		$effect(() => void seen.push(state.snapshot.value));
		$effect(() => void seen.push(state.snapshot.status));
	});
	flushSync();
	expect([seen, subject.count]).toEqual([['dark', 'active'], 1]);
	stop();
	await expect.poll(() => subject.count).toBe(0);
	subject.actor.send(press);
	flushSync();
	expect(seen).toEqual(['dark', 'active']);
});
