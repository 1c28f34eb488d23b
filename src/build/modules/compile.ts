import type {
	Helpline,
	Lesson,
	LessonEntry,
	ModuleEntry,
	Outline,
	SharedPage,
	Source,
	Term
} from '../../lib/content/types.ts';
import {
	courseSchema,
	helplinesSchema,
	lessonSchema,
	moduleSchema,
	sharedSchema,
	sourcesSchema,
	type LessonFile,
	type SourcesFile
} from '../../lib/content/schema.ts';
import { checkCitations, checkSameIds } from './parity.ts';
import { compileLesson, type LessonInput } from './compile-lesson.ts';
import { checkLanguage } from './language.ts';
import type { Problem } from './problem.ts';
import { readWordsRenderer, type WordsRenderer } from './words-renderer.ts';
import { readTree } from './tree.ts';
import { readWords, type WordsFile } from './words-file.ts';
import { readYaml } from './yaml-file.ts';

/** Everything the app may import, per language. */
export interface Course {
	languages: string[];
	outlines: Record<string, Outline>;
	/** lesson id -> language -> lesson */
	lessons: Record<string, Record<string, Lesson>>;
	sources: Record<string, Source[]>;
	glossary: Record<string, Term[]>;
	helplines: Record<string, Helpline[]>;
	/** page name -> language -> page */
	shared: Record<string, Record<string, SharedPage>>;
}

export interface Compiled {
	course: Course;
	problems: Problem[];
}

const moduleFolder = /^(\d{2})-([a-z0-9-]+)$/;

/** Reads and checks a modules folder. Never throws: what does not fit is in `problems`, and left out of the course. */
export function compile(root: string): Compiled {
	const files = readTree(root);
	const used = new Set<string>();
	const problems: Problem[] = [];
	const read = (file: string) => {
		used.add(file);
		return files.get(file);
	};
	const required = (file: string, todo: string) => {
		const text = read(file);
		if (text === undefined) problems.push({ file, what: 'This file is missing.', todo });
		return text;
	};

	const courseText = required('course.yaml', 'Write "languages: [de, en]".');
	const courseFile = readYaml('course.yaml', courseText ?? '{}', courseSchema, problems);
	const languages = courseFile?.value.languages ?? [];
	const fast = courseFile?.value.fastTrack ?? [];
	const course: Course = {
		languages,
		outlines: {},
		lessons: {},
		sources: {},
		glossary: {},
		helplines: {},
		shared: {}
	};

	const sourcesText = required(
		'sources.yaml',
		'Write the bibliography there, or an empty pair of braces: {}.'
	);
	const sourcesFile = readYaml('sources.yaml', sourcesText ?? '{}', sourcesSchema, problems)?.value ?? {};
	for (const language of languages) course.sources[language] = sourcesOf(sourcesFile, language);

	const knownSources = new Set(Object.keys(sourcesFile));
	const wordsOf = (file: string): WordsFile | undefined => {
		const text = required(file, 'Copy the file of the other language and translate it.');
		return text === undefined ? undefined : readWords(file, text, problems);
	};
	const renderer = (words: WordsFile, knownTerms: Set<string>): WordsRenderer =>
		readWordsRenderer(words, { problems, knownSources, knownTerms, picture: read });

	const terms = new Set<string>();
	for (const language of languages) {
		const words = wordsOf(`glossary/${language}.md`);
		if (!words) continue;
		for (const id of words.sections.keys()) terms.add(id);
		const { html, noMore } = renderer(words, terms);
		course.glossary[language] = [...words.sections.values()].map((section) => ({
			id: section.id,
			name: section.title,
			explanation: html(section.body, section.id)
		}));
		noMore([...words.sections.keys()].map((id) => ({ id, parts: [] })));
	}
	checkSameIds('glossary', course.glossary, problems);

	for (const file of [...files.keys()].filter((name) => /^helplines\/[A-Z]{2}\.yaml$/.test(name))) {
		const parsed = readYaml(file, read(file) ?? '', helplinesSchema, problems)?.value;
		if (!parsed) continue;
		for (const language of languages) {
			const words = wordsOf(file.replace('.yaml', `.${language}.md`));
			if (!words) continue;
			const { html, section, noMore } = renderer(words, terms);
			course.helplines[language] ??= [];
			for (const line of parsed.lines) {
				const own = section(line.id);
				if (!own) continue;
				const hours = own.parts.get('hours');
				course.helplines[language].push({
					id: line.id,
					country: parsed.country,
					group: line.group,
					name: line.name,
					for: html(own.body, line.id),
					hours: hours ? html(hours.text, `${line.id} · hours`) : '',
					phones: line.phones,
					...(line.website === undefined ? {} : { website: line.website }),
					...(line.source_date === undefined ? {} : { sourceDate: line.source_date }),
					...(line.checked_on === undefined ? {} : { checkedOn: line.checked_on })
				});
			}
			noMore(parsed.lines.map(({ id }) => ({ id, parts: ['hours'] })));
		}
	}

	for (const file of [...files.keys()].filter((name) => /^_shared\/[a-z-]+\/page\.yaml$/.test(name))) {
		const page = readYaml(file, read(file) ?? '', sharedSchema, problems)?.value;
		if (!page) continue;
		const name = file.split('/')[1] ?? '';
		course.shared[name] = {};
		for (const language of languages) {
			const words = wordsOf(file.replace('page.yaml', `${language}.md`));
			if (!words) continue;
			const { html, section, part, noMore, meta, cited } = renderer(words, terms);
			course.shared[name][language] = {
				title: meta('title'),
				sections: page.sections.map(({ id, parts }) => {
					const own = section(id);
					return {
						id,
						title: own?.title ?? '',
						body: own ? html(own.body, id) : '',
						parts: Object.fromEntries(
							parts.map((name) => {
								const found = own && part(own, name);
								return [name, found ? html(found.text, `${id} · ${name}`) : ''];
							})
						)
					};
				}),
				sources: pick(course.sources[language] ?? [], cited())
			};
			noMore(page.sections);
			checkLanguage(words, language, new Set(), problems);
		}
	}

	const moduleNames = folders(files, '').filter((name) => moduleFolder.test(name));
	const itemIds = new Map<string, string>();
	/** id of a module or lesson -> folder */
	const owners = new Map<string, string>();
	const tellTwins = (id: string, folder: string) => {
		const other = owners.get(id);
		owners.set(id, folder);
		if (other === undefined) return;
		problems.push({
			file: folder,
			what: `The id "${id}" is taken by ${other}: the number in front does not count.`,
			todo: 'Rename one of the two folders, the one that was never published.'
		});
	};
	for (const language of languages) course.outlines[language] = { modules: [], fast };
	for (const folder of moduleNames) {
		const [, order = '', moduleId = ''] = moduleFolder.exec(folder) ?? [];
		const file = `${folder}/module.yaml`;
		const text = required(file, 'Write "status: coming" or "status: ready".');
		const module = text === undefined ? undefined : readYaml(file, text, moduleSchema, problems)?.value;
		const entries: Record<string, ModuleEntry> = {};
		for (const language of languages) {
			const words = wordsOf(`${folder}/${language}.md`);
			if (!words || !module) continue;
			const { meta, noMore } = renderer(words, terms);
			entries[language] = {
				id: moduleId,
				number: Number(order),
				status: module.status,
				title: meta('title'),
				summary: meta('summary'),
				lessons: []
			};
			course.outlines[language]?.modules.push(entries[language]);
			noMore([]);
			checkLanguage(words, language, new Set(), problems);
		}
		tellTwins(moduleId, folder);
		for (const lessonName of folders(files, `${folder}/`).filter((name) => moduleFolder.test(name))) {
			const [, lessonOrder = '', lessonId = ''] = moduleFolder.exec(lessonName) ?? [];
			const path = `${folder}/${lessonName}`;
			const id = `${moduleId}/${lessonId}`;
			tellTwins(id, path);
			const lessonFile = `${path}/lesson.yaml`;
			const lessonText = required(
				lessonFile,
				'Write the structure of the lesson there; modules/README.md shows how.'
			);
			const yaml =
				lessonText === undefined ? undefined : readYaml(lessonFile, lessonText, lessonSchema, problems);
			if (!yaml) {
				for (const language of languages) read(`${path}/${language}.md`);
				for (const media of files.keys()) if (media.startsWith(`${path}/media/`)) used.add(media);
				continue;
			}
			const input: LessonInput = {
				id,
				file: lessonFile,
				yaml,
				...(yaml.value.kind === 'lesson' ? { number: `${Number(order)}.${Number(lessonOrder)}` } : {}),
				itemIds,
				problems
			};
			course.lessons[id] = {};
			for (const language of languages) {
				const words = wordsOf(`${path}/${language}.md`);
				if (!words) continue;
				const lesson = compileLesson(input, renderer(words, terms));
				course.lessons[id][language] = lesson;
				entries[language]?.lessons.push(entryOf(lesson));
				checkLanguage(words, language, distractors(yaml.value), problems);
			}
			checkCitations(path, course.lessons[id], problems);
		}
	}

	fast.forEach((lesson, index) => {
		if (lesson.includes('/') && owners.has(lesson)) return;
		problems.push({
			file: 'course.yaml',
			line: courseFile?.line(['fastTrack', index]) ?? 1,
			field: `fastTrack.${index}`,
			what: `There is no lesson "${lesson}".`,
			todo: 'Write it as <module id>/<lesson id>, or take it out of the fast track.'
		});
	});
	for (const file of files.keys()) {
		if (used.has(file)) continue;
		problems.push({
			file,
			what: 'Nothing uses this file.',
			todo: 'Delete it, or mention it: a lesson folder needs a lesson.yaml, a drawing a line ![…](media/…).'
		});
	}
	problems.sort((a, b) => a.file.localeCompare(b.file) || (a.line ?? 0) - (b.line ?? 0));
	return { course, problems };
}

function sourcesOf(file: SourcesFile, language: string): Source[] {
	return Object.entries(file).map(([id, { citation, strength, links, limits }]) => ({
		id,
		citation,
		strength,
		links,
		...(limits?.[language] === undefined ? {} : { limits: limits[language] })
	}));
}

function entryOf(lesson: Lesson): LessonEntry {
	return {
		id: lesson.id,
		kind: lesson.kind,
		...(lesson.number === undefined ? {} : { number: lesson.number }),
		minutes: lesson.minutes,
		title: lesson.title,
		aim: lesson.aim,
		steps: lesson.steps.map(({ id }) => id)
	};
}

/** The entries with these ids, by id. */
function pick<T extends { id: string }>(all: T[], ids: Iterable<string>): Record<string, T> {
	const wanted = new Set(ids);
	return Object.fromEntries(all.filter(({ id }) => wanted.has(id)).map((entry) => [entry.id, entry]));
}

/** Names of the folders directly below a prefix, in order. */
function folders(files: Map<string, string>, prefix: string): string[] {
	const names = new Set<string>();
	for (const file of files.keys()) {
		if (!file.startsWith(prefix)) continue;
		const [name, rest] = file.slice(prefix.length).split('/');
		if (name && rest !== undefined) names.add(name);
	}
	return [...names].sort();
}

/** Ids of options that are not the answer: colleagues' words, so the avoid list spares them. */
function distractors(lesson: LessonFile): Set<string> {
	const spared = new Set<string>();
	for (const step of lesson.steps) {
		const item = step.item;
		if (item?.type === 'choice') spare(item.options.filter((id) => id !== item.answer));
		if (item?.type === 'multiple') spare(item.options.filter((id) => !item.answers.includes(id)));
		if (item?.type === 'true-false') spare(Object.keys(item.options).filter((id) => id !== item.answer));
		for (const scene of Object.values(step.scenes ?? {})) {
			for (const [id, { rating }] of Object.entries(scene.options ?? {})) if (rating !== 'good') spare([id]);
		}
		function spare(ids: string[]) {
			for (const id of ids) spared.add(id);
		}
	}
	return spared;
}
