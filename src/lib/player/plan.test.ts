import { describe, expect, test } from 'vitest';
import { emptyBookmark, sceneAt, walkable } from './plan.ts';
import { casePlan } from './testing/plans.ts';

test('an empty bookmark is somebody who was never here', () => {
	expect(emptyBookmark()).toEqual({
		run: 1,
		started: false,
		completed: false,
		seen: [],
		answers: {},
		shorter: false,
		retrying: []
	});
});

test('two empty bookmarks share nothing that could be changed', () => {
	const one = emptyBookmark();
	one.seen.push('door');
	one.answers['door-first'] = { attempt: 1, input: null, order: [], score: 1, key: 'k' };
	one.retrying.push('door-first');
	expect(emptyBookmark()).toEqual({ ...emptyBookmark(), seen: [], answers: {}, retrying: [] });
});

describe('sceneAt', () => {
	test.each([
		{ path: [], scene: 'stiff' },
		{ path: ['go-on'], scene: 'falls' },
		{ path: ['go-on', 'mend', 'ask', 'leave'], scene: 'left' },
		{ path: ['stop', 'tell'], scene: 'rest' }
	])('following $path leads to $scene', ({ path, scene }) => {
		expect(sceneAt(casePlan(), path)).toBe(scene);
	});

	test('an option that is not there leads nowhere', () => {
		expect(sceneAt(casePlan(), ['stop', 'shout'])).toBe(undefined);
	});

	test('nothing follows after an end', () => {
		expect(sceneAt(casePlan(), ['stop', 'tell', 'stop'])).toBe(undefined);
	});

	test('an option into a scene that is no more leads nowhere', () => {
		const graph = casePlan();
		delete graph.scenes['falls'];
		expect(sceneAt(graph, ['go-on'])).toBe(undefined);
	});

	test('a start that is no scene is nowhere', () => {
		expect(sceneAt({ ...casePlan(), start: 'gone' }, [])).toBe(undefined);
	});
});

describe('walkable', () => {
	test('a whole path stays whole', () => {
		expect(walkable(casePlan(), ['go-on', 'mend', 'tell'])).toEqual(['go-on', 'mend', 'tell']);
	});

	test('a path is cut where an option is no more', () => {
		expect(walkable(casePlan(), ['go-on', 'shout', 'tell'])).toEqual(['go-on']);
	});

	test('a path whose first option is no more begins anew', () => {
		expect(walkable(casePlan(), ['shout', 'tell'])).toEqual([]);
	});

	test('no path is no path', () => {
		expect(walkable(casePlan(), [])).toEqual([]);
	});
});
