import type { RootContent } from 'mdast';
import type { CaseGraph, Lesson, Step } from '../../lib/content/types.ts';
import type { LessonFile, StepFile } from '../../lib/content/schema.ts';
import type { ItemSchema, ItemWords, Part } from '../../lib/items/contract.ts';
import { shuffle } from '../../lib/items/order-of-options.ts';
import { schemaOf, type Item, type ItemStructure } from '../../lib/items/schemas.ts';
import { hash } from './hash.ts';
import type { Problem } from './problem.ts';
import type { WordsSection } from './words-file.ts';
import type { WordsRenderer } from './words-renderer.ts';
import type { YamlFile } from './yaml-file.ts';

export interface LessonInput {
	id: string;
	number?: string;
	file: string;
	yaml: YamlFile<LessonFile>;
	/** item id -> file it was met in, over the whole course */
	itemIds: Map<string, string>;
	problems: Problem[];
}

interface Expected {
	id: string;
	parts: string[];
}

/** Puts structure and the words of one language together. */
export function compileLesson(input: LessonInput, words: WordsRenderer): Lesson {
	const file = input.yaml.value;
	checkStructure(input);
	const expected: Expected[] = [];
	const steps = file.steps.map((step, index) => compileStep(input, step, index, words, expected));
	let note: string | undefined;
	if (file.note) {
		const section = words.section('note');
		note = section ? words.html(section.body, 'note') : '';
		expected.push({ id: 'note', parts: [] });
	}
	const title = words.meta('title');
	const aim = words.meta('aim');
	words.noMore(expected);
	return {
		id: input.id,
		kind: file.kind,
		...(input.number === undefined ? {} : { number: input.number }),
		minutes: file.minutes,
		version: versionOf(file),
		title,
		aim,
		...(note === undefined ? {} : { note }),
		...(file.otherCase === undefined ? {} : { otherCase: { id: file.otherCase, name: '' } }),
		steps
	};
}

/** Ids and answer keys only: a corrected typo or another language changes nothing. */
function versionOf(file: LessonFile): string {
	return hash(
		file.steps.map(({ id, kind, item, start, scenes }) => ({
			id,
			kind,
			item: item && keyOf(item),
			start,
			scenes
		}))
	);
}

function keyOf(item: ItemStructure): string {
	const { seed: _seed, ...meaning } = item;
	return hash(item.type === 'order' ? meaning : unordered(meaning));
}

/** In which order an author lists options means nothing, except where the order is the answer. */
function unordered(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(unordered).sort();
	if (value === null || typeof value !== 'object') return value;
	return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, unordered(inner)]));
}

/** Options and cards stand inside labels, where a paragraph has no place. */
function unwrapped(nodes: RootContent[]): RootContent[] {
	const [only, ...more] = nodes;
	return only?.type === 'paragraph' && more.length === 0 ? only.children : nodes;
}

function compileStep(
	input: LessonInput,
	step: StepFile,
	index: number,
	words: WordsRenderer,
	expected: Expected[]
): Step {
	const { result, sources, terms } = words.during(() => {
		const section = words.section(step.id);
		const parts = ['labels'];
		const base: Omit<Step, 'sources' | 'terms'> = {
			id: step.id,
			kind: step.kind,
			title: section?.title ?? '',
			body: section ? words.html(section.body, step.id, section.parts.get('labels')) : '',
			shorter: step.shorter ?? true,
			...(step.lesson === undefined ? {} : { lesson: { id: step.lesson, name: '' } }),
			...(step.safety === undefined ? {} : { safety: step.safety })
		};
		checkScreen(section, base.body, !step.item && !step.scenes, words);
		if (step.item) base.item = compileItem(step.item, section, words, parts);
		if (step.scenes && step.start) base.case = compileCase(input, step, words, expected);
		expected.push({ id: step.id, parts });
		return base;
	});
	if (step.kind === 'point' && sources.length === 0) {
		words.problem(
			words.words.sections.get(step.id)?.line,
			step.id,
			'This key point cites no source.',
			'Put the E-number behind the sentence it supports, e.g. [E30].'
		);
	}
	return { ...result, sources, terms };
}

/** Every screen has a heading, which is where focus goes; and words, unless it asks something. */
function checkScreen(
	section: WordsSection | undefined,
	body: string,
	needsText: boolean,
	words: WordsRenderer
): void {
	if (!section) return;
	const { id, line, title } = section;
	if (title === '') words.problem(line, id, 'The screen has no heading.', `Write "## ${id}: Heading".`);
	if (needsText && body === '') words.problem(line, id, 'There is no text below this heading.', 'Write it.');
}

function compileItem(
	structure: ItemStructure,
	section: WordsSection | undefined,
	words: WordsRenderer,
	expectedParts: string[]
): Item {
	const schema = schemaOf(structure);
	const html = (id: string, nodes: Parameters<WordsRenderer['html']>[0]) =>
		words.html(nodes, `${section?.id ?? ''} · ${id}`);
	const text = (id: string) => {
		const part = section && words.part(section, id);
		return part ? html(id, part.text) : '';
	};
	const optional = (id: string) => {
		const part = section?.parts.get(id);
		return part ? html(id, part.text) : undefined;
	};

	const parts: Record<string, Part> = {};
	for (const need of schema.parts(structure)) {
		expectedParts.push(need.id);
		const part = section && words.part(section, need.id);
		const feedback = part && part.feedback.length > 0 ? html(need.id, part.feedback) : undefined;
		if (part && need.feedback === 'required' && feedback === undefined) {
			words.problem(
				part.line,
				`${section.id} · ${need.id}`,
				'There is no feedback below this text.',
				'Add a quote: a line that begins with ">", saying what can happen next.'
			);
		}
		parts[need.id] = {
			text: part ? html(need.id, unwrapped(part.text)) : '',
			...(feedback === undefined ? {} : { feedback })
		};
	}
	expectedParts.push('question', 'good', 'otherwise', 'hint');
	const itemWords: ItemWords = { question: text('question'), parts };
	if (schema.scored) {
		itemWords.good = text('good');
		itemWords.otherwise = text('otherwise');
	}
	const hint = optional('hint');
	if (hint !== undefined) itemWords.hint = hint;
	return {
		...structure,
		// Where an item comes from is for authors.
		seed: undefined,
		order: firstOrder(schema, structure),
		key: keyOf(structure),
		words: itemWords
	};
}

/** Fixed at build, the same for all learners: the prerendered page can be answered before scripts have arrived. */
function firstOrder(schema: ItemSchema<ItemStructure>, structure: ItemStructure): string[] {
	return shuffle(
		schema.shuffled(structure),
		`${structure.id}:${structure.revision}`,
		schema.forbiddenOrder?.(structure)
	);
}

function compileCase(
	input: LessonInput,
	step: StepFile,
	words: WordsRenderer,
	expected: Expected[]
): CaseGraph {
	const scenes: CaseGraph['scenes'] = {};
	for (const [id, scene] of Object.entries(step.scenes ?? {})) {
		const name = `${step.id}/${id}`;
		const section = words.section(name);
		const options = Object.entries(scene.options ?? {});
		const question = options.length > 0 && section ? words.part(section, 'question') : undefined;
		const order = shuffle(Object.keys(scene.options ?? {}), `${input.id}/${name}`);
		const body = section ? words.html(section.body, name) : '';
		checkScreen(section, body, true, words);
		scenes[id] = {
			id,
			title: section?.title ?? '',
			body,
			question: question ? words.html(question.text, `${name} · question`) : '',
			options: order.map((option) => {
				const part = section && words.part(section, option);
				if (part && part.feedback.length === 0) {
					words.problem(
						part.line,
						`${name} · ${option}`,
						'It is not said what happens next.',
						'Add a quote: a line that begins with ">".'
					);
				}
				const { to, rating } = scene.options?.[option] ?? { to: '', rating: 'weak' as const };
				return {
					id: option,
					text: part ? words.html(unwrapped(part.text), `${name} · ${option}`) : '',
					after: part ? words.html(part.feedback, `${name} · ${option}`) : '',
					to,
					rating
				};
			})
		};
		expected.push({ id: name, parts: ['question', ...Object.keys(scene.options ?? {})] });
	}
	return { start: step.start ?? '', scenes };
}

/** What the schema cannot say. Runs once per lesson: the second language would only repeat it. */
function checkStructure({ id, file, yaml, itemIds, problems }: LessonInput): void {
	const lesson = yaml.value;
	const tell = (path: (string | number)[], what: string, todo: string) => {
		const problem = { file, line: yaml.line(path), field: path.join('.'), what, todo };
		if (
			!problems.some((known) => known.file === file && known.field === problem.field && known.what === what)
		) {
			problems.push(problem);
		}
	};
	if (lesson.kind === 'case' && !lesson.steps.some(({ kind }) => kind === 'case')) {
		tell(['kind'], 'A case has a step of kind case.', 'Add one, or make it a lesson.');
	}
	const isCheck = lesson.kind === 'check' || lesson.kind === 'safety';
	const seen = new Set<string>();
	lesson.steps.forEach((step, index) => {
		const path = ['steps', index];
		if (seen.has(step.id))
			tell([...path, 'id'], `The step id "${step.id}" stands here twice.`, 'Choose another id.');
		seen.add(step.id);
		const last = index === lesson.steps.length - 1;
		if ((step.kind === 'exit') !== last) {
			tell(
				[...path, 'kind'],
				'A lesson ends with one step of kind exit.',
				'Make the last step, and only it, an exit.'
			);
		}
		if ((step.kind === 'situation' || step.kind === 'question') && !step.item) {
			tell(path, `A ${step.kind} asks something.`, 'Add "item:" with its type.');
		}
		if ((step.kind === 'point' || step.kind === 'exit') && step.item) {
			tell(
				[...path, 'item'],
				`A ${step.kind} asks nothing.`,
				'Remove the item, or change the kind to question.'
			);
		}
		if (isCheck && !last && step.kind !== 'question') {
			tell([...path, 'kind'], 'A check only asks.', 'Make it a question, or move the step to a lesson.');
		}
		if (isCheck !== (step.lesson !== undefined) && !last) {
			tell(
				path,
				'A question of a check, and only it, says in "lesson:" where it is taught.',
				'Add or remove it.'
			);
		}
		if (step.safety && step.item?.type === 'reflection') {
			tell([...path, 'safety'], 'A reflection has no answer to wait for.', 'Take another type of item.');
		}
		if ((step.kind === 'case') !== (step.scenes !== undefined && step.start !== undefined)) {
			tell(path, 'A step of kind case, and only it, has "start:" and "scenes:".', 'Add or remove them.');
		}
		if (index === 0 && lesson.kind === 'lesson' && step.item?.type !== 'choice') {
			tell(
				path,
				'The first screen carries one decision.',
				'Begin with a situation that has an item of type choice.'
			);
		}
		if (step.item) {
			const owner = `${id}/${step.id}`;
			const other = itemIds.get(step.item.id);
			if (other !== undefined && other !== owner) {
				tell(
					[...path, 'item', 'id'],
					`The item id "${step.item.id}" is taken by ${other}.`,
					'Choose another id.'
				);
			}
			if (other === undefined) itemIds.set(step.item.id, owner);
			const schema = schemaOf(step.item);
			for (const what of schema.problems(step.item)) {
				tell([...path, 'item'], what, 'Correct the id, or add the missing one.');
			}
		}
		if (step.scenes && step.start) checkCase(step.start, step.scenes, [...path, 'scenes'], tell);
	});
}

function checkCase(
	start: string,
	scenes: NonNullable<StepFile['scenes']>,
	path: (string | number)[],
	tell: (path: (string | number)[], what: string, todo: string) => void
): void {
	if (!scenes[start]) tell(path, `The case starts at "${start}", which is no scene.`, 'Correct "start:".');
	for (const [id, scene] of Object.entries(scenes)) {
		const options = Object.entries(scene.options ?? {});
		if ((options.length === 0) !== (scene.end === true)) {
			tell(
				[...path, id],
				`The scene "${id}" either has options or "end: true".`,
				'Add one of the two, not both.'
			);
		}
		for (const [option, { to }] of options) {
			if (!scenes[to]) {
				tell(
					[...path, id, 'options', option],
					`"${option}" leads to "${to}", which is no scene.`,
					'Correct "to:".'
				);
			}
		}
	}
	const reached = reach([start], (id) => Object.values(scenes[id]?.options ?? {}).map(({ to }) => to));
	const ends = Object.keys(scenes).filter((id) => scenes[id]?.end);
	const canEnd = reach(ends, (id) =>
		Object.keys(scenes).filter((from) =>
			Object.values(scenes[from]?.options ?? {}).some(({ to }) => to === id)
		)
	);
	for (const id of Object.keys(scenes)) {
		if (!reached.has(id))
			tell([...path, id], `No path leads to the scene "${id}".`, 'Let an option lead there, or remove it.');
		if (!canEnd.has(id))
			tell([...path, id], `From the scene "${id}" no path comes to an end.`, 'Add an option that leads on.');
	}
}

function reach(from: string[], next: (id: string) => string[]): Set<string> {
	const reached = new Set<string>();
	const waiting = [...from];
	for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
		if (reached.has(id)) continue;
		reached.add(id);
		waiting.push(...next(id));
	}
	return reached;
}
