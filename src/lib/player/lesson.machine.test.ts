import { describe, expect, test } from 'vitest';
import { createActor, transition, type AnyStateNode } from 'xstate';
import { getShortestPaths } from 'xstate/graph';
import { lessonMachine, walked, type LessonEvent, type LessonSnapshot } from './lesson.machine.ts';
import { emptyBookmark } from './plan.ts';
import {
	answer,
	answering,
	back,
	bookmark,
	casePlan,
	choose,
	fact,
	goTo,
	lessonPlan,
	next,
	pause,
	play,
	restart,
	resume,
	retry,
	shorten,
	skip
} from './testing/plans.ts';

const allSteps = lessonPlan().steps.map(({ id }) => id);

describe('opening a lesson', () => {
	test('who was never here begins at the first step, and that is announced', () => {
		const lesson = play();
		expect([lesson.at, lesson.facts]).toEqual([
			{ mode: 'answering', step: 'door', path: [] },
			[fact.started(), fact.entered('door')]
		]);
	});

	test('who comes back at the same place announces nothing', () => {
		const lesson = play({ bookmark: bookmark({ step: 'why', seen: ['door'] }) });
		expect([lesson.at, lesson.facts]).toEqual([{ mode: 'reading', step: 'why', path: [] }, []]);
	});

	test('who comes back into a case stands in the same scene', () => {
		const lesson = play({ bookmark: bookmark({ step: 'wash', path: ['go-on', 'mend'] }) });
		expect([lesson.at, lesson.facts]).toEqual([
			{ mode: 'deciding', step: 'wash', path: ['go-on', 'mend'] },
			[]
		]);
	});

	test('who comes back to the end of a case finds it concluded', () => {
		const lesson = play({ bookmark: bookmark({ step: 'wash', path: ['stop', 'tell'] }) });
		expect([lesson.at, lesson.facts]).toEqual([
			{ mode: 'concluded', step: 'wash', path: ['stop', 'tell'] },
			[]
		]);
	});

	test('a path with an option that is no more is walked as far as it goes, and that is announced', () => {
		const lesson = play({ bookmark: bookmark({ step: 'wash', path: ['go-on', 'shout', 'tell'] }) });
		expect([lesson.at, lesson.facts]).toEqual([
			{ mode: 'deciding', step: 'wash', path: ['go-on'] },
			[fact.entered('wash', ['go-on'])]
		]);
	});

	test('a step that is no more leads to the first step not yet seen', () => {
		const lesson = play({ bookmark: bookmark({ step: 'gone', seen: ['door', 'why', 'signs'] }) });
		expect([lesson.at, lesson.facts]).toEqual([
			{ mode: 'deciding', step: 'wash', path: [] },
			[fact.entered('wash')]
		]);
	});

	test('a step that is no more leads to the beginning when all that is left was seen', () => {
		const lesson = play({ bookmark: bookmark({ step: 'gone', seen: allSteps }) });
		expect([lesson.at, lesson.facts]).toEqual([
			{ mode: 'answering', step: 'door', path: [] },
			[fact.entered('door')]
		]);
	});

	test('who has begun but entered no step begins at the first', () => {
		const { step: _step, ...begun } = bookmark({ seen: ['door'] });
		const lesson = play({ bookmark: begun });
		expect([lesson.at, lesson.facts]).toEqual([
			{ mode: 'answering', step: 'door', path: [] },
			[fact.entered('door')]
		]);
	});

	test.each(['rest', 'gone'])('a lesson completed at the step %s opens at its beginning', (step) => {
		const answers = { 'door-first': answer() };
		const lesson = play({ bookmark: bookmark({ step, seen: allSteps, completed: true, answers }) });
		expect([lesson.at, lesson.facts]).toEqual([
			{ mode: 'reviewing', step: 'door', path: [] },
			[fact.entered('door')]
		]);
	});

	test('a completed lesson opens at its beginning, also when its last step is no more and others are new', () => {
		const lesson = play({ bookmark: bookmark({ step: 'gone', seen: ['door', 'gone'], completed: true }) });
		expect(lesson.at.step).toBe('door');
	});

	test('a completed lesson that is read again opens where it was left', () => {
		const lesson = play({ bookmark: bookmark({ step: 'why', seen: allSteps, completed: true }) });
		expect([lesson.at, lesson.facts]).toEqual([{ mode: 'reading', step: 'why', path: [] }, []]);
	});

	test('a lesson left at its exit before that was stored is completed now', () => {
		const seen = allSteps.slice(0, -1);
		const lesson = play({ bookmark: bookmark({ step: 'rest', seen }) });
		expect([lesson.at, lesson.facts]).toEqual([
			{ mode: 'finished', step: 'rest', path: [] },
			[fact.seen('rest'), fact.completed()]
		]);
	});

	test('an answer comes back for review', () => {
		const lesson = play({ bookmark: bookmark({ answers: { 'door-first': answer() } }) });
		expect([lesson.at.mode, lesson.facts]).toEqual(['reviewing', []]);
	});

	test('a try that was begun anew and not sent is still open', () => {
		const answers = { 'door-first': answer({ score: 0 }) };
		const lesson = play({ bookmark: bookmark({ answers, retrying: ['door-first'] }) });
		expect([lesson.at.mode, lesson.facts]).toEqual(['answering', []]);
	});

	test('an item whose key has changed is asked again, and the next answer is the next attempt', () => {
		const answers = { 'door-first': answer({ key: 'key-0' }) };
		const lesson = play({ bookmark: bookmark({ answers }) });
		expect(lesson.at.mode).toBe('answering');
		expect(lesson.send(answering())).toEqual([fact.answered('door', 'door-first', { attempt: 2 })]);
		expect(lesson.at.mode).toBe('reviewing');
	});

	test('the shorter version stays chosen', () => {
		const lesson = play({ bookmark: bookmark({ step: 'why', shorter: true }) });
		lesson.send(next);
		expect(lesson.at.step).toBe('signs');
	});
});

describe('a place in the address', () => {
	test('wins over the bookmark, and that is announced', () => {
		const lesson = play({ bookmark: bookmark({ step: 'why' }), place: { index: 3, depth: 0 } });
		expect([lesson.at, lesson.facts]).toEqual([
			{ mode: 'answering', step: 'signs', path: [] },
			[fact.entered('signs')]
		]);
	});

	test('that is the bookmarked one announces nothing', () => {
		const known = bookmark({ step: 'wash', path: ['go-on'] });
		const lesson = play({ bookmark: known, place: { index: 2, depth: 1 } });
		expect([lesson.at, lesson.facts]).toEqual([{ mode: 'deciding', step: 'wash', path: ['go-on'] }, []]);
	});

	test('in front of the bookmarked scene keeps the way that leads on', () => {
		const known = bookmark({ step: 'wash', path: ['go-on', 'mend'] });
		const lesson = play({ bookmark: known, place: { index: 2, depth: 1 } });
		expect([lesson.at, lesson.facts]).toEqual([
			{ mode: 'deciding', step: 'wash', path: ['go-on'] },
			[fact.entered('wash', ['go-on'])]
		]);
		lesson.send(goTo(2, 2));
		expect(lesson.at.path).toEqual(['go-on', 'mend']);
	});

	test('beyond the scenes that were walked is the last of them', () => {
		const known = bookmark({ step: 'wash', path: ['go-on'] });
		const lesson = play({ bookmark: known, place: { index: 2, depth: 5 } });
		expect(lesson.at).toEqual({ mode: 'deciding', step: 'wash', path: ['go-on'] });
	});

	test('in a case that was never walked is its beginning', () => {
		const lesson = play({ bookmark: bookmark({ step: 'why' }), place: { index: 2, depth: 3 } });
		expect(lesson.at).toEqual({ mode: 'deciding', step: 'wash', path: [] });
	});

	test('beyond the last step completes nothing: it is the beginning', () => {
		const lesson = play({ bookmark: bookmark(), place: { index: 40, depth: 0 } });
		expect([lesson.at, lesson.facts]).toEqual([{ mode: 'answering', step: 'door', path: [] }, []]);
	});

	test('wins for a completed lesson as well', () => {
		const known = bookmark({ step: 'rest', seen: allSteps, completed: true });
		const lesson = play({ bookmark: known, place: { index: 5, depth: 0 } });
		expect([lesson.at, lesson.facts]).toEqual([{ mode: 'finished', step: 'rest', path: [] }, []]);
	});

	test('begins a lesson there for who was never here', () => {
		const lesson = play({ place: { index: 1, depth: 0 } });
		expect(lesson.facts).toEqual([fact.started(), fact.entered('why')]);
	});
});

describe('facts', () => {
	test('walking through announces each entry, each step seen when it is left, and the end', () => {
		const lesson = play();
		lesson.send(answering(), next, next, choose('stop'), choose('tell'), next, answering(), next, next);
		expect([lesson.at, lesson.facts]).toEqual([
			{ mode: 'finished', step: 'rest', path: [] },
			[
				fact.started(),
				fact.entered('door'),
				fact.answered('door', 'door-first'),
				fact.seen('door'),
				fact.entered('why'),
				fact.seen('why'),
				fact.entered('wash'),
				fact.chose('stiff', 'stop'),
				fact.entered('wash', ['stop']),
				fact.chose('breath', 'tell', ['stop']),
				fact.entered('wash', ['stop', 'tell']),
				fact.seen('wash'),
				fact.entered('signs'),
				fact.answered('signs', 'door-signs', { key: 'key-2' }),
				fact.seen('signs'),
				fact.entered('plan'),
				fact.seen('plan'),
				fact.entered('rest'),
				fact.seen('rest'),
				fact.completed()
			]
		]);
	});

	test('going on without an answer, and past a case, announces the same as with one', () => {
		const walked = play();
		walked.send(answering(), next, next, choose('stop'), choose('tell'), next, answering(), next, next);
		const hurried = play();
		hurried.send(next, next, next, next, next);
		const done = ({ facts }: typeof walked) =>
			facts.filter(({ type }) => type === 'step-seen' || type === 'lesson-completed');
		expect(done(hurried)).toEqual(done(walked));
		expect(hurried.facts.filter(({ type }) => type === 'item-answered' || type === 'choice-made')).toEqual(
			[]
		);
	});

	test('going back announces the entry and nothing else', () => {
		const lesson = play();
		lesson.send(next, next);
		expect(lesson.send(back, back)).toEqual([fact.entered('why'), fact.entered('door')]);
	});

	test('a step is seen once, however often it is walked through', () => {
		const lesson = play();
		lesson.send(next, back);
		expect(lesson.send(next, next)).toEqual([fact.entered('why'), fact.seen('why'), fact.entered('wash')]);
	});

	test('the exit completes a lesson once, also when it is entered again', () => {
		const lesson = play({ bookmark: bookmark({ step: 'plan', seen: allSteps.slice(0, -1) }) });
		lesson.send(next);
		expect(lesson.send(back, next)).toEqual([fact.entered('plan'), fact.entered('rest')]);
	});

	test('skipping the lesson announces each step as seen, and the end', () => {
		const lesson = play();
		expect(lesson.send(skip)).toEqual([
			...allSteps.map((step) => fact.seen(step)),
			fact.entered('rest'),
			fact.completed()
		]);
		expect(lesson.at).toEqual({ mode: 'finished', step: 'rest', path: [] });
	});

	test('skipping leaves behind what walking leaves behind, step by step', () => {
		const walking = play();
		walking.send(next, next, next, next, next);
		const done = ({ facts }: typeof walking) => facts.filter(({ type }) => type !== 'step-entered');
		for (let steps = 0; steps < allSteps.length; steps++) {
			const skipping = play();
			for (let step = 0; step < steps; step++) skipping.send(next);
			skipping.send(skip);
			expect(done(skipping)).toEqual(done(walking));
		}
	});

	test('a place far on is gone to directly, without the steps between counting as seen', () => {
		const lesson = play();
		expect(lesson.send(goTo(4))).toEqual([fact.entered('plan')]);
	});

	test('a place outside the lesson is the nearest step in it', () => {
		const lesson = play();
		lesson.send(goTo(1));
		expect(lesson.send(goTo(-3))).toEqual([fact.entered('door')]);
		expect(lesson.send(goTo(99))).toEqual([fact.entered('rest'), fact.seen('rest'), fact.completed()]);
	});
});

describe('the shorter version', () => {
	test('counts the steps left out as seen at once, and goes on behind them', () => {
		const lesson = play();
		expect(lesson.send(shorten)).toEqual([fact.seen('door'), fact.seen('wash'), fact.entered('why')]);
		expect(lesson.at).toEqual({ mode: 'reading', step: 'why', path: [] });
	});

	test('leaves them out on the way on and on the way back', () => {
		const lesson = play();
		lesson.send(shorten);
		expect(lesson.send(next, back)).toEqual([fact.seen('why'), fact.entered('signs'), fact.entered('why')]);
		expect(lesson.send(back)).toEqual([]);
	});

	test('stays at a step that belongs to it', () => {
		const lesson = play({ bookmark: bookmark({ step: 'why', seen: ['door'] }) });
		expect(lesson.send(shorten)).toEqual([fact.seen('wash'), fact.entered('why')]);
		expect(lesson.at.step).toBe('why');
	});

	test('leaves the case it was chosen in', () => {
		const lesson = play({ bookmark: bookmark({ step: 'wash', path: ['go-on'], seen: ['door', 'why'] }) });
		expect(lesson.send(shorten)).toEqual([fact.seen('wash'), fact.entered('signs')]);
	});

	test('ends with the same done as the full one', () => {
		const done = ({ facts }: ReturnType<typeof play>) =>
			facts
				.filter(({ type }) => type === 'step-seen' || type === 'lesson-completed')
				.map((announced) => JSON.stringify(announced))
				.sort();
		const full = play();
		full.send(next, next, next, next, next);
		const shorter = play();
		shorter.send(shorten, next, next, next);
		expect(shorter.at.mode).toBe('finished');
		expect(done(shorter)).toEqual(done(full));
	});
});

describe('questions', () => {
	test('an answer is announced with all that is needed to show it again', () => {
		const lesson = play();
		const sent = { input: { chosen: 'enter' }, order: ['knock', 'enter'], score: 0 };
		expect(lesson.send(answering(sent))).toEqual([
			{
				type: 'item-answered',
				run: 1,
				step: 'door',
				item: 'door-first',
				attempt: 1,
				input: { chosen: 'enter' },
				order: ['knock', 'enter'],
				score: 0,
				key: 'key-1'
			}
		]);
		expect(lesson.at.mode).toBe('reviewing');
	});

	test('a new try is no fact, its answer is the next attempt', () => {
		const lesson = play();
		lesson.send(answering({ score: 0 }));
		expect(lesson.send(retry)).toEqual([]);
		expect(lesson.at.mode).toBe('answering');
		expect(lesson.send(answering(), retry, answering({ score: 0.5 }))).toEqual([
			fact.answered('door', 'door-first', { attempt: 2 }),
			fact.answered('door', 'door-first', { attempt: 3, score: 0.5 })
		]);
		expect(lesson.at.mode).toBe('reviewing');
	});

	test('a new try stays open while the learner walks on and back', () => {
		const lesson = play();
		lesson.send(answering({ score: 0 }), retry, next, back);
		expect(lesson.at.mode).toBe('answering');
		expect(lesson.send(answering())).toEqual([fact.answered('door', 'door-first', { attempt: 2 })]);
		lesson.send(next, back);
		expect(lesson.at.mode).toBe('reviewing');
	});

	test('a reflection is read, not answered: what is written is no fact', () => {
		const lesson = play({ bookmark: bookmark({ step: 'plan' }) });
		expect(lesson.at.mode).toBe('reading');
		expect(lesson.send(answering())).toEqual([]);
	});
});

describe('a case', () => {
	const inCase = (path: string[] = []) =>
		play({ bookmark: bookmark({ step: 'wash', path, seen: ['door', 'why'] }) });

	test('a choice is announced with its scene and the way there, then the entry into the next scene', () => {
		const lesson = inCase(['go-on']);
		expect(lesson.send(choose('mend'))).toEqual([
			fact.chose('falls', 'mend', ['go-on']),
			fact.entered('wash', ['go-on', 'mend'])
		]);
		expect(lesson.at).toEqual({ mode: 'deciding', step: 'wash', path: ['go-on', 'mend'] });
	});

	test('back goes one scene back, and from the first scene one step back', () => {
		const lesson = inCase(['go-on', 'mend']);
		expect(lesson.send(back, back, back)).toEqual([
			fact.entered('wash', ['go-on']),
			fact.entered('wash'),
			fact.entered('why')
		]);
	});

	test('back from the end opens the decision again', () => {
		const lesson = inCase(['stop', 'tell']);
		lesson.send(back);
		expect(lesson.at).toEqual({ mode: 'deciding', step: 'wash', path: ['stop'] });
	});

	test('the way chosen is kept for who walks away and comes back', () => {
		const lesson = inCase(['go-on', 'mend']);
		expect(lesson.send(next, back)).toEqual([
			fact.seen('wash'),
			fact.entered('signs'),
			fact.entered('wash', ['go-on', 'mend'])
		]);
	});

	test('any scene walked can be gone to by its depth, back and forth', () => {
		const lesson = inCase(['go-on', 'mend', 'tell']);
		expect(lesson.send(goTo(2, 1), goTo(2, 3), goTo(2, 0), goTo(2, 9), goTo(2))).toEqual([
			fact.entered('wash', ['go-on']),
			fact.entered('wash', ['go-on', 'mend', 'tell']),
			fact.entered('wash'),
			fact.entered('wash', ['go-on', 'mend', 'tell']),
			fact.entered('wash', ['go-on', 'mend', 'tell'])
		]);
	});

	test('choosing another option after going back cuts the way that was walked before', () => {
		const lesson = inCase(['go-on', 'mend', 'tell']);
		expect(lesson.send(goTo(2, 0), choose('stop'))).toEqual([
			fact.entered('wash'),
			fact.chose('stiff', 'stop'),
			fact.entered('wash', ['stop'])
		]);
		lesson.send(goTo(2, 3));
		expect(lesson.at.path).toEqual(['stop']);
	});

	test('a case can be left at any scene, and counts as seen', () => {
		expect(inCase(['go-on']).send(next)).toEqual([fact.seen('wash'), fact.entered('signs')]);
	});
});

describe('beginning again', () => {
	const finished = () =>
		play({
			bookmark: bookmark({
				step: 'plan',
				seen: allSteps.slice(0, -1),
				answers: { 'door-first': answer() },
				retrying: ['door-signs'],
				shorter: true
			})
		});

	test('opens the next run at the first step, with nothing seen, answered or chosen', () => {
		const lesson = finished();
		lesson.send(next);
		expect(lesson.send(restart)).toEqual([fact.started(2), fact.entered('door', [], 2)]);
		expect([lesson.at, lesson.snapshot.context]).toEqual([
			{ mode: 'answering', step: 'door', path: [] },
			{
				lesson: lessonPlan(),
				run: 2,
				index: 0,
				depth: 0,
				paths: {},
				seen: [],
				answers: {},
				retrying: [],
				shorter: false,
				without: [],
				started: true,
				completed: false,
				arrivesAnew: false
			}
		]);
	});

	test('counts attempts, steps and the end anew', () => {
		const lesson = finished();
		lesson.send(next, restart);
		expect(lesson.send(answering(), skip)).toEqual([
			fact.answered('door', 'door-first', {}, 2),
			...allSteps.map((step) => fact.seen(step, 2)),
			fact.entered('rest', [], 2),
			fact.completed(2)
		]);
	});
});

/** One learner in each mode, and all events that this mode could take. */
const modes = {
	reading: { bookmark: bookmark({ step: 'why', seen: ['door'] }) },
	answering: { bookmark: bookmark() },
	reviewing: { bookmark: bookmark({ answers: { 'door-first': answer() } }) },
	deciding: { bookmark: bookmark({ step: 'wash', path: ['go-on'] }) },
	concluded: { bookmark: bookmark({ step: 'wash', path: ['stop', 'tell'] }) },
	finished: {
		bookmark: bookmark({ step: 'rest', seen: allSteps, completed: true }),
		place: { index: 5, depth: 0 }
	}
};

const sequenceEvents: LessonEvent[] = [
	next,
	back,
	goTo(3),
	answering(),
	retry,
	choose('mend'),
	shorten,
	skip,
	restart
];

describe.each(Object.entries(modes))('pausing while %s', (mode, start) => {
	test('stops everything else, and resuming returns to the same state', () => {
		const lesson = play(start);
		const before = lesson.snapshot;
		expect(lesson.at.mode).toBe(mode);
		lesson.send(pause);
		expect(lesson.snapshot.value).toEqual({ sequence: mode, comfort: 'paused' });
		expect(lesson.send(...sequenceEvents, pause)).toEqual([]);
		expect(lesson.snapshot.value).toEqual({ sequence: mode, comfort: 'paused' });
		lesson.send(resume);
		expect([lesson.snapshot.value, lesson.snapshot.context]).toEqual([before.value, before.context]);
		expect(lesson.facts).toEqual([]);
	});
});

describe('what does not fit is ignored', () => {
	test.each<[keyof typeof modes, string, LessonEvent]>([
		['reading', 'an answer', answering()],
		['reading', 'a new try', retry],
		['reading', 'a choice', choose('stop')],
		['answering', 'a new try', retry],
		['answering', 'back from the first step', back],
		['reviewing', 'a second answer', answering()],
		['deciding', 'an option of another scene', choose('stop')],
		['deciding', 'an option that does not exist', choose('shout')],
		['deciding', 'an answer', answering()],
		['concluded', 'a choice', choose('tell')],
		['finished', 'going on', next],
		['finished', 'an answer', answering()],
		...(['reading', 'answering', 'reviewing', 'deciding', 'concluded'] as const).map(
			(mode): [typeof mode, string, LessonEvent] => [mode, 'beginning again before the end', restart]
		),
		['reading', 'resuming without a pause', resume],
		['reading', 'an event nobody knows', { type: 'step.jump' } as never]
	])('while %s: %s', (mode, _title, event) => {
		const lesson = play(modes[mode]);
		const before = lesson.snapshot;
		expect(lesson.send(event)).toEqual([]);
		expect([lesson.snapshot.value, lesson.snapshot.context]).toEqual([before.value, before.context]);
		expect(lesson.snapshot.status).toBe('active');
	});
});

test('the screen may offer going on everywhere but at the exit, and going back everywhere', () => {
	const offered = Object.entries(modes).map(([mode, start]) => {
		const { snapshot } = play(start);
		return [mode, snapshot.hasTag('can-go-back'), snapshot.hasTag('can-go-on')];
	});
	expect(offered).toEqual([
		['reading', true, true],
		['answering', true, true],
		['reviewing', true, true],
		['deciding', true, true],
		['concluded', true, true],
		['finished', true, false]
	]);
});

test('a lesson without steps is refused instead of shown empty', () => {
	const actor = createActor(lessonMachine, {
		input: { lesson: lessonPlan({ steps: [] }), bookmark: emptyBookmark() }
	});
	actor.subscribe({ error: () => {} });
	actor.start();
	expect(actor.getSnapshot().status).toBe('error');
});

describe('all states of a lesson with every kind of step', () => {
	// A case without a way in a circle, and one attempt like another: what is left is finite.
	const lesson = lessonPlan();
	const wash = {
		...casePlan(),
		scenes: { ...casePlan().scenes, breath: { options: [{ id: 'tell', to: 'rest' }] } }
	};
	lesson.steps = lesson.steps.map((step) => (step.case ? { ...step, case: wash } : step));

	const events = ({ context }: LessonSnapshot): LessonEvent[] => [
		next,
		back,
		...lesson.steps.map((_step, index) => goTo(index)),
		goTo(2, 0),
		answering(),
		retry,
		...Object.values(wash.scenes).flatMap(({ options }) => options.map(({ id }) => choose(id))),
		shorten,
		skip,
		...(context.run === 1 ? [restart] : []),
		pause,
		resume
	];

	const reached = Object.values(
		getShortestPaths(lessonMachine, {
			input: { lesson, bookmark: emptyBookmark() },
			events,
			serializeState: ({ value, context }) =>
				JSON.stringify([
					value,
					context.index,
					walked(context),
					Object.keys(context.answers).sort(),
					[...context.retrying].sort(),
					context.shorter
				]),
			limit: 20_000
		})
	).map(({ state }) => state);

	test('every state of the machine is reached', () => {
		const settled = (node: AnyStateNode): string[] => {
			if (node.type !== 'atomic') return Object.values(node.states).flatMap(settled);
			// States with `always` are passed through, never rested in.
			return node.always ? [] : [node.path.join('.')];
		};
		const modesReached = new Set(
			reached.flatMap(({ value }) => [`sequence.${value.sequence}`, `comfort.${value.comfort}`])
		);
		expect([...modesReached].sort()).toEqual(settled(lessonMachine.root).sort());
	});

	test('every step and every scene is reached', () => {
		const places = new Set(
			reached.map(({ context }) => [lesson.steps[context.index]?.id, ...walked(context)].join('/'))
		);
		expect([...places].sort()).toEqual([
			'door',
			'plan',
			'rest',
			'signs',
			'wash',
			'wash/go-on',
			'wash/go-on/leave',
			'wash/go-on/mend',
			'wash/go-on/mend/tell',
			'wash/stop',
			'wash/stop/tell',
			'why'
		]);
	});

	test('from every state reached, resuming and going on comes to the end', () => {
		const stuck = reached.filter((state) => {
			let [snapshot] = transition(lessonMachine, state, resume);
			for (let step = 1; step < lesson.steps.length; step++) {
				[snapshot] = transition(lessonMachine, snapshot, next);
			}
			return snapshot.value.sequence !== 'finished' || !snapshot.context.completed;
		});
		expect(stuck).toEqual([]);
	});

	test('from every state reached, the whole lesson counts as done once it is skipped', () => {
		const undone = reached.filter((state) => {
			const [awake] = transition(lessonMachine, state, resume);
			const [{ context }] = transition(lessonMachine, awake, skip);
			return [...context.seen].sort().join() !== [...allSteps].sort().join() || !context.completed;
		});
		expect(undone).toEqual([]);
	});
});
