import type { RootContent } from 'mdast';
import type { LessonFile } from '../../lib/content/schema.ts';
import type { Lesson } from '../../lib/content/types.ts';
import type { Course } from './compile.ts';
import type { Reading } from './reading.ts';
import { plain } from './render.ts';
import type { WordsFile } from './words-file.ts';
import type { YamlFile } from './yaml-file.ts';

/** What a text is for; rules ask different things of each. */
export type Role = 'title' | 'text' | 'instruction' | 'option' | 'feedback';

/** A paragraph, list or table with its place. Lines of `text` are list entries or table cells. */
export interface Passage {
	file: string;
	line: number;
	field: string;
	/** Heading it stands under: step id, or `step/scene`. */
	section: string;
	/** Part within the section: an option, `question`, `good` … */
	part?: string;
	role: Role;
	text: string;
	/** Ids cited in it. */
	sources: string[];
	/** What colleagues say that does not fit, or what should not be said. */
	spared: boolean;
}

/** One lesson, case or check in one language, with the structure that all languages share. */
export interface WrittenLesson {
	id: string;
	/** Folder of the module, or of the shared lesson. */
	module: string;
	/** The words. */
	file: string;
	/** The structure. */
	yamlFile: string;
	yaml: YamlFile<LessonFile>;
	language: string;
	lesson: Lesson;
	passages: Passage[];
}

const citation = /\[([ESC]\d[^\]]*)\]/g;

/** All passages of a words file, in order. Labels of drawings are no sentences and stay out. */
export function passagesOf(words: WordsFile, lesson?: LessonFile): Passage[] {
	const spared = lesson ? distractors(lesson) : new Set<string>();
	const passages: Passage[] = [];
	const add = (
		nodes: (RootContent | string)[],
		place: Pick<Passage, 'field' | 'section' | 'part' | 'role' | 'spared'> & { line: number }
	) => {
		for (const node of nodes) {
			const raw = typeof node === 'string' ? node : plainLines(node);
			const text = raw.replace(citation, '').replace(/\{(year|age:\d+)\}/g, '80');
			if (text.trim() === '') continue;
			const line = typeof node === 'string' ? place.line : (node.position?.start.line ?? place.line);
			const sources = [...raw.matchAll(citation)].flatMap(([, ids = '']) => ids.split(/\s*,\s*/));
			passages.push({ ...place, file: words.file, line, text, sources });
		}
	};
	for (const [key, value] of Object.entries(words.meta)) {
		if (typeof value === 'string')
			add([value], { line: 2, field: key, section: '', role: 'title', spared: false });
	}
	for (const section of words.sections.values()) {
		const { id, line } = section;
		add([section.title], { line, field: id, section: id, role: 'title', spared: false });
		add(section.body, { line, field: id, section: id, role: 'text', spared: false });
		for (const part of section.parts.values()) {
			if (part.id === 'labels') continue;
			const place = {
				line: part.line,
				field: `${id} · ${part.id}`,
				section: id,
				part: part.id
			};
			add(part.text, {
				...place,
				role: roleOf(part.id),
				spared: spared.has(`${id} · ${part.id}`) || part.id.startsWith('not-')
			});
			add(part.feedback, { ...place, role: 'feedback', spared: false });
		}
	}
	return passages;
}

function roleOf(part: string): Role {
	if (part === 'question' || part === 'hint') return 'instruction';
	if (part === 'good' || part === 'otherwise') return 'feedback';
	return 'option';
}

/** Cells and list entries are sentences of their own; a line break inside a paragraph is a space. */
function plainLines(node: RootContent): string {
	if (node.type === 'list' || node.type === 'listItem' || node.type === 'table' || node.type === 'tableRow') {
		return node.children.map((child) => plainLines(child as RootContent)).join('\n');
	}
	return plain(node).replace(/\s*\n\s*/g, ' ');
}

/** Fields of options that are not the answer: colleagues' words. */
function distractors(lesson: LessonFile): Set<string> {
	const spared = new Set<string>();
	for (const { id: step, item, scenes } of lesson.steps) {
		if (item) for (const { id, right } of optionsOf(item)) if (!right) spared.add(`${step} · ${id}`);
		for (const [scene, { options = {} }] of Object.entries(scenes ?? {})) {
			for (const [id, { rating }] of Object.entries(options)) {
				if (rating !== 'good') spared.add(`${step}/${scene} · ${id}`);
			}
		}
	}
	return spared;
}

type ItemFile = NonNullable<LessonFile['steps'][number]['item']>;

/** Options in the order of the file; none for types where every entry has its place. */
export function optionsOf(item: ItemFile): { id: string; right: boolean }[] {
	if (item.type === 'choice') return item.options.map((id) => ({ id, right: id === item.answer }));
	if (item.type === 'true-false')
		return Object.keys(item.options).map((id) => ({ id, right: id === item.answer }));
	if (item.type === 'multiple') return item.options.map((id) => ({ id, right: item.answers.includes(id) }));
	return [];
}

/** The lessons of a reading, each in each language, in the order of the folders. */
export function writtenLessons(reading: Reading, course: Course): WrittenLesson[] {
	return [...reading.yamls].flatMap(([yamlFile, yaml]) => {
		const [, module = '', name = ''] = /^(.+?)\/(?:(.+)\/)?lesson\.yaml$/.exec(yamlFile) ?? [];
		if (module === '') return [];
		const id =
			module === '_shared' ? `shared/${name}` : `${module.replace(/^\d+-/, '')}/${name.replace(/^\d+-/, '')}`;
		return reading.languages.flatMap((language) => {
			const file = yamlFile.replace('lesson.yaml', `${language}.md`);
			const words = reading.written.get(file);
			const lesson = course.lessons[id]?.[language];
			if (!words || !lesson) return [];
			const typed = yaml as YamlFile<LessonFile>;
			return [
				{
					id,
					module,
					file,
					yamlFile,
					yaml: typed,
					language,
					lesson,
					passages: passagesOf(words, typed.value)
				}
			];
		});
	});
}
