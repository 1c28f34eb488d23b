import type { Huddle, Lesson, LessonEntry, ModuleEntry, Outline } from '../../lib/content/types.ts';
import { lessonSchema, moduleSchema, type LessonFile } from '../../lib/content/schema.ts';
import { compileLesson, type LessonInput } from './compile-lesson.ts';
import { perLanguage } from './compile-reference.ts';
import { checkCitations } from './parity.ts';
import type { Reading } from './reading.ts';
import type { YamlFile } from './yaml-file.ts';

const numbered = /^(\d{2})-([a-z0-9-]+)$/;

/** Where the closing safety check stands: it belongs to no module. */
const SAFETY = '_shared/safety';

/** The sections of a huddle card, in their order. */
const HUDDLE = ['aim', 'situation', 'questions', 'agreement'] as const;

interface Modules {
	outlines: Record<string, Outline>;
	lessons: Record<string, Record<string, Lesson>>;
	huddles: Record<string, Record<string, Huddle>>;
	/** Whether a lesson folder has this id, be it readable or not. */
	isLesson(id: string): boolean;
}

/** Reads the module folders with their lessons, cases, checks and huddle cards, and the closing safety check. */
export function compileModules(reading: Reading, fast: string[]): Modules {
	const { problems } = reading;
	const outlines = perLanguage(reading, (): Outline => ({ modules: [], fast }));
	const lessons: Modules['lessons'] = {};
	const huddles: Modules['huddles'] = {};
	const itemIds = new Map<string, string>();
	/** id of a module or lesson -> folder */
	const owners = new Map<string, string>();
	const isLesson = (id: string) => id.includes('/') && owners.has(id);
	/** What lessons say of other lessons; looked at when all are known. */
	const references: Reference[] = [];

	const own = (id: string, folder: string) => {
		const other = owners.get(id);
		owners.set(id, folder);
		if (other === undefined) return;
		problems.push({
			file: folder,
			what: `The id "${id}" is taken by ${other}: the number in front does not count.`,
			todo: 'Rename one of the two folders, the one that was never published.'
		});
	};

	/** Reads one lesson folder and returns its entries by language; none when its structure is broken. */
	const readLesson = (path: string, id: string, number: string): Record<string, LessonEntry> => {
		own(id, path);
		const file = `${path}/lesson.yaml`;
		const text = reading.required(
			file,
			'Write the structure of the lesson there; modules/README.md shows how.'
		);
		const yaml = text === undefined ? undefined : reading.yaml(file, text, lessonSchema);
		if (!yaml) {
			const words = reading.languages.map((language) => `${path}/${language}.md`);
			reading.spare((name) => words.includes(name) || name.startsWith(`${path}/media/`));
			return {};
		}
		references.push(...referencesOf(file, yaml));
		const input: LessonInput = {
			id,
			file,
			yaml,
			...(yaml.value.kind === 'lesson' ? { number } : {}),
			itemIds,
			problems
		};
		const entries: Record<string, LessonEntry> = {};
		const byLanguage: Record<string, Lesson> = {};
		for (const language of reading.languages) {
			const words = reading.words(`${path}/${language}.md`);
			if (!words) continue;
			const lesson = compileLesson(input, words.renderer);
			byLanguage[language] = lesson;
			entries[language] = entryOf(lesson);
		}
		lessons[id] = byLanguage;
		checkCitations(path, byLanguage, problems);
		return entries;
	};

	for (const folder of reading.folders('').filter((name) => numbered.test(name))) {
		const [, order = '', moduleId = ''] = numbered.exec(folder) ?? [];
		const modules = readModule(reading, folder, moduleId, Number(order));
		for (const [language, module] of Object.entries(modules)) outlines[language]?.modules.push(module);
		own(moduleId, folder);
		huddles[moduleId] = readHuddle(reading, folder);
		for (const name of reading.folders(`${folder}/`).filter((name) => numbered.test(name))) {
			const [, lessonOrder = '', lessonId = ''] = numbered.exec(name) ?? [];
			const entries = readLesson(
				`${folder}/${name}`,
				`${moduleId}/${lessonId}`,
				`${Number(order)}.${Number(lessonOrder)}`
			);
			for (const [language, entry] of Object.entries(entries)) modules[language]?.lessons.push(entry);
		}
	}
	if (reading.folders('_shared/').includes('safety')) {
		for (const [language, entry] of Object.entries(readLesson(SAFETY, 'shared/safety', ''))) {
			const outline = outlines[language];
			if (outline) outline.safety = entry;
		}
	}
	for (const { lesson, ...place } of references) {
		if (isLesson(lesson)) continue;
		problems.push({
			...place,
			what: `There is no lesson "${lesson}".`,
			todo: 'Write it as <module id>/<lesson id>.'
		});
	}
	for (const language of reading.languages) nameOthers(lessons, language);
	return { outlines, lessons, huddles, isLesson };
}

/** What a lesson says of other lessons, once all of them are there. */
function nameOthers(lessons: Modules['lessons'], language: string): void {
	const all = Object.values(lessons).flatMap((byLanguage) => byLanguage[language] ?? []);
	const named = ({ id }: { id: string }) => {
		const other = lessons[id]?.[language];
		return { id, name: other ? [other.number, other.title].filter(Boolean).join(' ') : '' };
	};
	const safetyItems: NonNullable<Lesson['safetyItems']> = {};
	for (const { safety, item } of all.flatMap(({ steps }) => steps)) {
		if (safety && item) (safetyItems[safety] ??= []).push(item.id);
	}
	for (const lesson of all) {
		if (lesson.otherCase) lesson.otherCase = named(lesson.otherCase);
		if (lesson.kind === 'safety') lesson.safetyItems = safetyItems;
		for (const step of lesson.steps) if (step.lesson) step.lesson = named(step.lesson);
	}
}

interface Reference {
	file: string;
	line: number;
	field: string;
	lesson: string;
}

function referencesOf(file: string, { value, line }: YamlFile<LessonFile>): Reference[] {
	const at = (path: (string | number)[], lesson: string | undefined): Reference[] =>
		lesson === undefined ? [] : [{ file, line: line(path), field: path.join('.'), lesson }];
	return [
		...at(['otherCase'], value.otherCase),
		...value.steps.flatMap((step, index) => at(['steps', index, 'lesson'], step.lesson))
	];
}

function readModule(
	reading: Reading,
	folder: string,
	id: string,
	number: number
): Record<string, ModuleEntry> {
	const file = `${folder}/module.yaml`;
	const text = reading.required(file, 'Write "status: coming" or "status: ready".');
	const module = text === undefined ? undefined : reading.yaml(file, text, moduleSchema)?.value;
	const entries: Record<string, ModuleEntry> = {};
	for (const language of reading.languages) {
		const words = reading.words(`${folder}/${language}.md`);
		if (!words || !module) continue;
		const { meta, noMore } = words.renderer;
		const [title, summary] = [meta('title'), meta('summary')];
		const huddle = reading.files.has(`${folder}/huddle.${language}.md`);
		entries[language] = { id, number, status: module.status, title, summary, huddle, lessons: [] };
		noMore([]);
	}
	return entries;
}

/** A module may come without a card; with one, it comes in every language. */
function readHuddle(reading: Reading, folder: string): Record<string, Huddle> {
	const huddle: Record<string, Huddle> = {};
	const file = (language: string) => `${folder}/huddle.${language}.md`;
	if (!reading.languages.some((language) => reading.files.has(file(language)))) return huddle;
	for (const language of reading.languages) {
		const words = reading.words(file(language));
		if (!words) continue;
		const { meta, section, html, noMore } = words.renderer;
		huddle[language] = {
			title: meta('title'),
			sections: HUDDLE.map((id) => {
				const own = section(id);
				return { id, title: own?.title ?? '', body: own ? html(own.body, id) : '' };
			})
		};
		noMore(HUDDLE.map((id) => ({ id, parts: [] })));
	}
	return huddle;
}

function entryOf(lesson: Lesson): LessonEntry {
	const safety = lesson.steps.flatMap(({ safety, item }) =>
		safety && item ? [{ topic: safety, item: item.id }] : []
	);
	return {
		id: lesson.id,
		kind: lesson.kind,
		...(lesson.number === undefined ? {} : { number: lesson.number }),
		minutes: lesson.minutes,
		title: lesson.title,
		aim: lesson.aim,
		steps: lesson.steps.map(({ id }) => id),
		...(safety.length === 0 ? {} : { safety })
	};
}
