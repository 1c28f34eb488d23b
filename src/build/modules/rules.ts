import { safetyTopics } from '../../lib/content/schema.ts';
import { schemaOf } from '../../lib/items/schemas.ts';
import type { Course } from './compile.ts';
import { minutesFor } from './duration.ts';
import { absoluteIn, avoided } from './language.ts';
import { optionsOf, passagesOf, writtenLessons, type Passage, type WrittenLesson } from './passages.ts';
import type { Problem } from './problem.ts';
import { measure, sentencesOf, wordsOf, type Measure } from './readability.ts';
import type { Reading } from './reading.ts';

/**
 * What a machine can see of good teaching, each rule with its reason. An error stops the build; a warning asks somebody
 * to look again. What holds a lesson together (ids, answers, missing words, the same sources in every language, cases
 * without dead ends) is checked where it is read: compile-*.ts and parity.ts.
 *
 * Shares are judged only where there is enough to count: one long answer among two is chance, among twenty a habit.
 * What is asked of a whole only warns in a module of fewer than three lessons: it is a sketch, or made for tests.
 */

/** What rules look at. */
export interface Content {
	lessons: WrittenLesson[];
	/** Passages of every words file with its language, those of the lessons included. */
	pages: { language: string; passages: Passage[] }[];
	modules: ModuleFacts[];
	/** Every module there is can be opened, and there are enough to be a course: from then on all of it must be there. */
	finished: boolean;
	/** Names of the glossary by language, in small letters. */
	terms: Record<string, ReadonlySet<string>>;
	course: Course;
	files: ReadonlyMap<string, string>;
	lineOf(file: string, path: (string | number)[]): number;
	today: Date;
}

interface ModuleFacts {
	folder: string;
	id: string;
	ready: boolean;
	huddle: boolean;
	/** In the language of the original. */
	lessons: WrittenLesson[];
}

type Finding = Omit<Problem, 'rule'>;

export interface Rule {
	id: string;
	/** Why the rule is there, and where its limits come from. */
	reason: string;
	check(content: Content): Finding[];
}

/** Up to so many are no whole yet. */
const sketch = { lessons: 2, modules: 2 };

export const rules: Rule[] = [
	{
		id: 'source-per-item',
		reason:
			'What is marked as right needs a ground a learner can look up. The source stands on the same step, in its text or in a feedback. That each option has a feedback and each item its overall feedback is checked while reading.',
		check: (content) =>
			originals(content.lessons).flatMap(({ module, file, lesson, passages }) =>
				lesson.steps
					.filter(({ item, sources }) => item && scored(item) && sources.length === 0)
					.map(({ id }) => ({
						file,
						...lineAt(passages, id),
						field: id,
						...levelIn(content, module),
						what: 'This item is scored and cites no source.',
						todo: 'Put the number of the source behind the sentence it supports, in the text or in a feedback: [E30].'
					}))
			)
	},
	{
		id: 'longest-is-right',
		reason:
			'Authors explain more in the right option, and learners notice: "take the longest". In the first draft of the items it was so in 49 of 50 (evidence.md 6G). With four options chance makes 25 %; at 40 % guessing pays. Counted in each language, because translating shifts lengths.',
		check: ({ lessons }) =>
			byModule(lessons).flatMap(({ module, language, inModule }) => {
				const items = lengthItems(inModule);
				const found = items.filter(({ longest }) => longest);
				const share = found.length / items.length;
				if (items.length < 5 || share <= 0.4) return [];
				return [
					{
						file: `${module}`,
						field: language,
						what: `In ${found.length} of ${items.length} items (${percent(share)}) the right option is the longest: ${found.map(({ field }) => field).join(', ')}.`,
						todo: 'Shorten right options or make another one longer; at most 40 %.'
					}
				];
			})
	},
	{
		id: 'position-of-right',
		reason:
			'The order on the screen is shuffled, but whoever always writes the right option first also writes it best, and translators and reviewers see where it stands. From four choice items on, not all at the same place.',
		check: ({ lessons }) =>
			byModule(originals(lessons)).flatMap(({ module, inModule }) => {
				const places = inModule.flatMap(({ yaml }) =>
					yaml.value.steps.flatMap(({ item }) =>
						item?.type === 'choice' ? [item.options.indexOf(item.answer)] : []
					)
				);
				if (places.length < 4 || new Set(places).size > 1) return [];
				return [
					{
						file: module,
						what: `In all ${places.length} choice items the right option is number ${(places[0] ?? 0) + 1} in lesson.yaml.`,
						todo: 'Write the options in another order in some of them.'
					}
				];
			})
	},
	{
		id: 'absolute-distractors',
		reason:
			'"Always" and "never" give a distractor away to people who know tests, not care. Up to a fifth of the distractors may have such a word, because colleagues talk like that; more is no hint only where right options have it as often. Quotations count as well: what a colleague says in quotation marks is still the option to choose or leave.',
		check: ({ lessons }) =>
			byModule(lessons).flatMap(({ module, language, inModule }) => {
				const { wrong, right } = absolutesIn(inModule, language);
				if (wrong.all < 10 || wrong.share <= 0.2 || wrong.share <= right.share) return [];
				const words = wrong.found.map(({ field, word }) => `${field} "${word}"`);
				return [
					{
						file: module,
						field: language,
						what: `${wrong.found.length} of ${wrong.all} distractors (${percent(wrong.share)}) have a word that leaves no exception: ${words.join(', ')}.`,
						todo: 'Say it as somebody would who believes it: at most 20 %.'
					}
				];
			})
	},
	{
		id: 'short-instructions',
		reason:
			'Whoever answers must hold question and options in mind together: 15 words in an instruction are the house rule. One dependent clause takes a sentence to 18, therefore a warning above 15 and an error only above 20. Counted in questions and hints, sentence by sentence; an example in quotation marks is a sentence of its own.',
		check: ({ lessons }) =>
			lessons.flatMap(({ passages }) =>
				passages
					.filter(({ role }) => role === 'instruction')
					.flatMap((passage) => longSentences(passage, 15, 20, 'in an instruction'))
			)
	},
	{
		id: 'long-sentence',
		reason:
			'Longest sentence anybody should have to read at night. Above 28 words even practised readers go back; above 20 it should be a decision (quality.md 6). Applies to everything that is read in the app.',
		check: ({ pages }) =>
			pages.flatMap(({ passages }) =>
				passages
					.filter(({ role }) => role !== 'instruction')
					.flatMap((passage) => longSentences(passage, 20, 28, ''))
			)
	},
	{
		id: 'readability',
		reason:
			'B1 is what most colleagues read without effort after a shift. The formulas measure the surface only, so they gate loosely and people review. quality.md 6 aims at Wiener 8, LIX 42 and Amstad 60; the first written module came to Wiener 2 to 4, LIX 24 to 29 and Amstad 77 to 83, because options and speech are short. So the aims became the limits: errors there, warnings about half way. English has shorter words: LIX 20 in module 2, limits 30 and 36. Technical terms of the glossary count once, options and feedback always.',
		check: ({ lessons, terms }) =>
			lessons.flatMap((lesson) => {
				const found = measureOf(lesson, terms);
				return readabilityLimits
					.filter(({ language, key }) => language === lesson.language && found.words >= 150 && found[key])
					.flatMap(({ key, name, warns, fails }) => {
						const value = found[key];
						const worse = (limit: number) => (warns < fails ? value > limit : value < limit);
						if (!worse(warns)) return [];
						const level = worse(fails) ? {} : warning;
						return [
							{
								file: lesson.file,
								...level,
								field: name,
								what: `${name} of this lesson is ${value.toFixed(1)}; it warns at ${warns} and fails at ${fails}.`,
								todo: 'Shorter sentences, everyday words, verbs instead of nouns ending in -ung.'
							}
						];
					});
			})
	},
	{
		id: 'avoid-list',
		reason:
			'Words label people or blame them; the course describes instead (evidence.md 8A, 8B). Quotations, distractors and what should not be said are spared, because learners must recognise such words.',
		check: ({ pages }) =>
			pages.flatMap(({ language, passages }) =>
				passages
					.filter(({ spared }) => !spared)
					.flatMap(({ file, line, field, text }) =>
						avoided(text, language).map(({ word, instead }) => ({
							file,
							line,
							field,
							what: `"${word}" is on the list of words to avoid.`,
							todo: `Say instead: ${instead}. Quotations are spared.`
						}))
					)
			)
	},
	{
		id: 'unverified',
		reason:
			'UNVERIFIED in the evidence file means: nobody read it in the source. Such a fact is not taught, and a source known to be unverified is not cited.',
		check: ({ files, course, lessons }) => [
			...[...files].flatMap(([file, text]) =>
				text.split('\n').flatMap((line, index) =>
					/\bUNVERIFIED\b/i.test(line) && file !== 'sources.yaml'
						? [
								{
									file,
									line: index + 1,
									what: 'Something here is marked UNVERIFIED.',
									todo: 'Check it in the source, or leave it out.'
								}
							]
						: []
				)
			),
			...lessons.flatMap(({ language, passages }) => {
				const doubtful = (course.sources[language] ?? [])
					.filter(({ limits = '' }) => /\bunverified\b|\bungeprüft\b|\bunbelegt\b/i.test(limits))
					.map(({ id }) => id);
				return passages.flatMap(({ file, line, field, sources }) =>
					sources
						.filter((id) => doubtful.includes(id))
						.map((id) => ({
							file,
							line,
							field,
							what: `The source ${id} is unverified: see its limits in sources.yaml.`,
							todo: 'Cite another source, or leave the sentence out.'
						}))
				);
			})
		]
	},
	{
		id: 'figure-needs-ground',
		reason:
			'A number without who was asked and when is a rumour. A percentage, "3 of 10" or a number from 1,000 needs a source in its paragraph (error), and year and people asked there, in the question of the step, or in another paragraph of the lesson on the same source (warning): a feedback repeats what was said in full. Options are spared, they are what colleagues say; so are ages, doses, times, money and phone numbers.',
		check: ({ lessons }) => lessons.flatMap(figuresWithoutGround)
	},
	{
		id: 'helpline-age',
		reason:
			'Numbers change. After twelve months somebody should call; the app shows the date meanwhile and never fails by it (decisions.md, Help lines). A year or month counts until its end.',
		check: ({ files, lineOf, course, today }) =>
			Object.values(course.helplines)
				.slice(0, 1)
				.flat()
				.flatMap(({ id, country, name, sourceDate, checkedOn }) => {
					const file = `helplines/${country}.yaml`;
					const date = checkedOn ?? sourceDate;
					if (!files.has(file) || date === undefined || !olderThanAYear(date, today)) return [];
					const text = files.get(file) ?? '';
					const line = text.split('\n').findIndex((one) => new RegExp(`id: ${id}\\s*$`).test(one)) + 1;
					return [
						{
							file,
							line: line || lineOf(file, ['lines']),
							field: id,
							...warning,
							what: `${name}: the newest date is ${date}, older than twelve months.`,
							todo: 'Call or read the source again, then write "checked_on:" or a newer "source_date:".'
						}
					];
				})
	},
	{
		id: 'length',
		reason:
			'A lesson fits between two tasks: four to nine minutes; a case may take twelve, a check ten. The estimate (duration.ts) is words at 130 a minute plus time for each item, so it warns outside and fails only below half or beyond twice of it. In the original only: translations are as long as they are.',
		check: (content) =>
			originals(content.lessons).flatMap((lesson) => {
				const { kind } = lesson.yaml.value;
				const [least, most] = lengths[kind];
				const minutes = minutesFor(lesson);
				if (minutes >= least && minutes <= most) return [];
				const far = minutes < least / 2 || minutes > most * 2;
				const short = minutes < least;
				return [
					{
						file: lesson.file,
						field: 'length',
						...(far ? levelIn(content, lesson.module) : warning),
						what: `This ${kind} takes about ${minutes.toFixed(1)} minutes; ${least} to ${most} are meant.`,
						todo: short
							? 'Add what is missing, or join it with another one.'
							: 'Shorten it, or make two of it.'
					}
				];
			})
	},
	{
		id: 'case-endings',
		reason:
			'A case teaches that something can be mended. So no harmful choice leads straight to an end: a scene comes between. An ending is good when a good or acceptable choice leads to it, be it on a straight way or after something was mended. From three decisions on there are two such endings, so that choosing matters; a case with one decision (decisions.md, V10) needs one. Two are neither a moment nor a story: a warning. Scenes that nobody reaches and dead ends are found while reading.',
		check: ({ lessons }) => originals(lessons).flatMap(caseEndings)
	},
	{
		id: 'enough-asked',
		reason:
			'Retrieval teaches, reading does not: at least three scored items in a lesson, and at least half of its screens ask something. A check has six to ten items: fewer say little, more is an exam.',
		check: (content) =>
			originals(content.lessons).flatMap(({ module, yamlFile, yaml }) => {
				const { kind, steps } = yaml.value;
				const items = steps.flatMap(({ item }) => (item ? [item] : []));
				const count = items.filter(scored).length;
				const say = (what: string, todo: string): Finding => ({
					file: yamlFile,
					line: yaml.line(['steps']),
					field: 'steps',
					...levelIn(content, module),
					what,
					todo
				});
				if (kind === 'check' && (count < 6 || count > 10)) {
					return [say(`Number of scored items in this check: ${count}.`, 'Six to ten.')];
				}
				if (kind !== 'lesson') return [];
				const findings: Finding[] = [];
				if (count < 3) {
					findings.push(say(`Number of scored items in this lesson: ${count}.`, 'Ask at least three times.'));
				}
				if (items.length * 2 < steps.length) {
					const todo = 'At least half: turn a point into a question, or join two.';
					findings.push(say(`${items.length} of ${steps.length} screens ask something.`, todo));
				}
				return findings;
			})
	},
	{
		id: 'module-complete',
		reason:
			'Who opens a module marked ready finds all of it: a check to close it, a card for the team talk, and a content note before its first lesson, which speaks of the whole module. While other modules are still coming this warns, so that lessons can land one by one.',
		check: ({ modules, finished }) =>
			modules
				.filter((module) => module.ready && isWhole(module))
				.flatMap(({ folder, huddle, lessons }) => {
					const first = lessons.find(({ yaml }) => yaml.value.kind === 'lesson');
					const has = {
						'closing check': lessons.some(({ yaml }) => yaml.value.kind === 'check'),
						'huddle card': huddle,
						'content note': first?.yaml.value.note === true
					};
					const todo = {
						'closing check': 'Add a folder 80-check.',
						'huddle card': 'Write huddle.de.md and huddle.en.md.',
						'content note': 'Write "note: true" in its first lesson, and "## note" in the words.'
					};
					return (['closing check', 'huddle card', 'content note'] as const)
						.filter((name) => !has[name])
						.map((name) => ({
							file: `${folder}/module.yaml`,
							...(finished ? {} : warning),
							what: `This module is ready and has no ${name}.`,
							todo: todo[name]
						}));
				})
	},
	{
		id: 'safety-topics',
		reason:
			'Six topics decide about safety (evidence.md 6G). Each is asked in a lesson, where it is taught, and once more in _shared/safety without any case, for those who skip. A warning until all modules are there.',
		check: ({ lessons, modules, finished }) => {
			if (modules.length <= sketch.modules) return [];
			const missing = (...kinds: string[]) => {
				const asked = originals(lessons)
					.filter(({ yaml }) => kinds.includes(yaml.value.kind))
					.flatMap(({ yaml }) => yaml.value.steps.map(({ safety }) => safety));
				return safetyTopics.filter((topic) => !asked.includes(topic)).join(', ');
			};
			const level = finished ? {} : warning;
			const [taught, closing] = [missing('lesson', 'case'), missing('safety')];
			return [
				...(taught === ''
					? []
					: [
							{
								file: 'course.yaml',
								field: 'safety',
								...level,
								what: `No lesson asks for these safety topics: ${taught}.`,
								todo: 'Write "safety:" with the topic at the step that asks for it.'
							}
						]),
				...(closing === ''
					? []
					: [
							{
								file: '_shared/safety/lesson.yaml',
								field: 'safety',
								...level,
								what: `The closing safety check does not ask for: ${closing}.`,
								todo: 'Add a question with "safety:" for each.'
							}
						])
			];
		}
	},
	{
		id: 'rows-taught',
		reason:
			'The course began from one article; each of its rows S1 to S28 is a promise (coverage.yaml). A row counts as taught when a lesson or case cites it: a check or a page that names it teaches nothing. A warning until all modules are there.',
		check: ({ lessons, modules, finished, course }) => {
			if (modules.length <= sketch.modules) return [];
			const teaching = originals(lessons).filter(({ yaml }) => /^(lesson|case)$/.test(yaml.value.kind));
			const cited = new Set(teaching.flatMap(({ lesson }) => lesson.steps.flatMap(({ sources }) => sources)));
			const [rows = []] = Object.values(course.sources);
			const missing = rows.filter(({ id, strength }) => strength === 'root' && !cited.has(id));
			if (missing.length === 0) return [];
			return [
				{
					file: 'sources.yaml',
					field: 'root',
					...(finished ? {} : warning),
					what: `No lesson cites these rows of the article: ${missing.map(({ id }) => id).join(', ')}.`,
					todo: 'Cite the row in the lesson that teaches it, e.g. [S10].'
				}
			];
		}
	}
];

const warning = { level: 'warning' } as const;

/** Minutes, by kind: from, to. */
const lengths = { lesson: [4, 9], case: [4, 12], check: [3, 10], safety: [2, 10] } as const;

/** Where `warns < fails`, more is harder. */
const readabilityLimits: {
	language: string;
	key: 'wiener' | 'lix' | 'amstad';
	name: string;
	warns: number;
	fails: number;
}[] = [
	{ language: 'de', key: 'wiener', name: 'Wiener Sachtextformel', warns: 6, fails: 8 },
	{ language: 'de', key: 'lix', name: 'LIX', warns: 36, fails: 42 },
	{ language: 'de', key: 'amstad', name: 'Amstad', warns: 65, fails: 60 },
	{ language: 'en', key: 'lix', name: 'LIX', warns: 30, fails: 36 }
];

/** Errors and warnings of all rules. */
export function checkRules(content: Content): Problem[] {
	return rules.flatMap(({ id, check }) => check(content).map((finding) => ({ ...finding, rule: id })));
}

export function contentOf(reading: Reading, course: Course, today: Date): Content {
	const lessons = writtenLessons(reading, course);
	const ofLessons = new Map(lessons.map((lesson) => [lesson.file, lesson.passages]));
	const [original = ''] = reading.languages;
	const modules = (course.outlines[original]?.modules ?? []).map(({ id, status }) => {
		const folder = reading.folders('').find((name) => name.replace(/^\d+-/, '') === id) ?? id;
		return {
			folder,
			id,
			ready: status === 'ready',
			huddle: Object.keys(course.huddles[id] ?? {}).length > 0,
			lessons: originals(lessons).filter(({ module }) => module === folder)
		};
	});
	return {
		lessons,
		pages: [...reading.written].map(([file, words]) => ({
			language: /(?:^|[/.])([a-z]{2})\.md$/.exec(file)?.[1] ?? original,
			passages: ofLessons.get(file) ?? passagesOf(words)
		})),
		modules,
		finished: modules.length > sketch.modules && modules.every(({ ready }) => ready),
		terms: Object.fromEntries(
			Object.entries(course.glossary).map(([language, terms]) => [
				language,
				new Set(terms.flatMap(({ name }) => wordsOf(name.toLowerCase().replace(/[()/]/g, ' '))))
			])
		),
		course,
		files: reading.files,
		lineOf: (file, path) => reading.yamls.get(file)?.line(path) ?? 1,
		today
	};
}

/** Numbers for the tables of `check:modules`. */
export interface Figures {
	lessons: LessonFigures[];
	modules: ModuleFigures[];
}

interface LessonFigures extends Measure {
	lesson: string;
	language: string;
	/** Design time that the author typed, and the estimate. */
	minutes: number;
	estimate: number;
}

interface ModuleFigures {
	module: string;
	language: string;
	/** Choice and true-false items; in how many of them the right option is the longest, the shortest. */
	items: number;
	longest: number;
	shortest: number;
	/** Distractors, and how many of them leave no exception. */
	distractors: number;
	absolute: number;
}

export function figuresOf({ lessons, terms }: Content): Figures {
	return {
		lessons: lessons.map((lesson) => ({
			lesson: lesson.id,
			language: lesson.language,
			minutes: lesson.yaml.value.minutes,
			estimate: minutesFor(lesson),
			...measureOf(lesson, terms)
		})),
		modules: byModule(lessons).map(({ module, language, inModule }) => {
			const items = lengthItems(inModule);
			const { wrong } = absolutesIn(inModule, language);
			return {
				module,
				language,
				items: items.length,
				longest: items.filter(({ longest }) => longest).length,
				shortest: items.filter(({ shortest }) => shortest).length,
				distractors: wrong.all,
				absolute: wrong.found.length
			};
		})
	};
}

function measureOf({ passages, language }: WrittenLesson, terms: Content['terms']): Measure {
	// Headings are no sentences.
	const texts = passages.filter(({ role }) => role !== 'title').map(({ text }) => text);
	return measure(texts, terms[language]);
}

/** One per lesson: rules about structure need no second language. */
function originals(lessons: WrittenLesson[]): WrittenLesson[] {
	const seen = new Set<string>();
	return lessons.filter(({ id }) => !seen.has(id) && seen.add(id));
}

function byModule(lessons: WrittenLesson[]): {
	module: string;
	language: string;
	inModule: WrittenLesson[];
}[] {
	const keys = [...new Set(lessons.map(({ module, language }) => `${module} ${language}`))];
	return keys.map((key) => {
		const [module = '', language = ''] = key.split(' ');
		const inModule = lessons.filter((lesson) => lesson.module === module && lesson.language === language);
		return { module, language, inModule };
	});
}

function isWhole({ lessons }: ModuleFacts): boolean {
	return lessons.filter(({ yaml }) => yaml.value.kind === 'lesson').length > sketch.lessons;
}

/** An error in a whole module, and in what belongs to none once the course is finished. */
function levelIn({ modules, finished }: Content, folder: string): Pick<Problem, 'level'> {
	const module = modules.find((one) => one.folder === folder);
	return (module ? isWhole(module) : finished) ? {} : warning;
}

function scored(item: Parameters<typeof schemaOf>[0]): boolean {
	return schemaOf(item).scored;
}

function lineAt(passages: Passage[], section: string): { line?: number } {
	const line = passages.find((passage) => passage.section === section)?.line;
	return line === undefined ? {} : { line };
}

function percent(share: number): string {
	return `${Math.round(share * 100)} %`;
}

/** Options of choice, true-false and multiple items. */
function optionPassages({
	yaml,
	passages
}: WrittenLesson): { step: string; field: string; text: string; right: boolean; type: string }[] {
	return yaml.value.steps.flatMap(({ id: step, item }) =>
		item
			? optionsOf(item).map(({ id, right }) => {
					const own = passages.filter(
						(one) => one.section === step && one.part === id && one.role === 'option'
					);
					const text = own.map((one) => one.text).join(' ');
					return { step, field: `${step} · ${id}`, text, right, type: item.type };
				})
			: []
	);
}

/** Right and wrong options with a word that leaves no exception. */
function absolutesIn(lessons: WrittenLesson[], language: string) {
	const options = lessons.flatMap(optionPassages);
	const count = (right: boolean) => {
		const own = options.filter((option) => option.right === right);
		const found = own.flatMap(({ field, text }) => {
			const word = absoluteIn(text, language);
			return word === undefined ? [] : [{ field, word }];
		});
		return { all: own.length, found, share: own.length === 0 ? 0 : found.length / own.length };
	};
	return { wrong: count(false), right: count(true) };
}

function lengthItems(lessons: WrittenLesson[]): { field: string; longest: boolean; shortest: boolean }[] {
	return lessons.flatMap((lesson) => {
		const options = optionPassages(lesson).filter(({ type }) => type !== 'multiple');
		return [...new Set(options.map(({ step }) => step))].map((step) => {
			const own = options.filter((option) => option.step === step);
			const right = own.find((option) => option.right)?.text.length ?? 0;
			const others = own.filter((option) => !option.right).map(({ text }) => text.length);
			return {
				field: `${lesson.id} ${step}`,
				longest: right > Math.max(...others),
				shortest: right < Math.min(...others)
			};
		});
	});
}

function longSentences(passage: Passage, warns: number, fails: number, where: string): Finding[] {
	return sentencesOf(passage.text).flatMap((sentence) => {
		const count = wordsOf(sentence).length;
		if (count <= warns) return [];
		const place = where === '' ? '' : ` ${where}`;
		return [
			{
				file: passage.file,
				line: passage.line,
				field: passage.field,
				...(count > fails ? {} : warning),
				what: `A sentence of ${count} words${place}: "${sentence.slice(0, 60)}…"`,
				todo: `Make two of it; at most ${count > fails ? fails : warns} words.`
			}
		];
	});
}

const numberWord =
	'(?:\\d+|ein(?:e|er|em|en)?|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|one|two|three|four|five|six|seven|eight|nine|ten)';

/** Percentages, "n of m" with a number behind it, numbers from a thousand, multiples. */
const figure = new RegExp(
	[
		'\\d+(?:[.,]\\d+)?\\s?(?:%|Prozent|percent|per cent)',
		`(?<!\\p{L})${numberWord} (?:von|of) (?:den |the )?(?:\\d+|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|two|three|four|five|six|seven|eight|nine|ten)(?!\\p{L})`,
		'(?<![\\d.,])\\d{1,3}(?:[.,]\\d{3})+(?![\\d.,]*\\d)',
		'\\d+(?:[.,]\\d+)?\\s(?:Tausend|Millionen|Milliarden|thousand|million|billion)'
	].join('|'),
	'giu'
);

/** What a number may stand for without a study behind it. */
const everyday =
	/^\s*(?:ml|mg|g|kg|l|cm|m|km|€|Euro|Uhr|Jahre?n?|years?|Minuten?|minutes?|Stunden?|hours?|Tage?n?|days?)(?!\p{L})|^\s*(?:o.clock)/iu;

const year = /(?<!\d)(?:19|20)\d\d(?!\d)/;

/** Words for those who were asked or counted, and for what was counted. */
const people =
	/\b(Menschen|Personen|Leute|Kräfte|\w*kräften?|Pflegende\w*|Fachkräfte\w*|Teilnehm\w*|Befragt\w*|Patient\w*|Bewohner\w*|Betroffene\w*|Überlebende\w*|Frauen|Männer\w*|Kinder\w*|Erwachsene\w*|Veteran\w*|Soldat\w*|Angehörige\w*|Familien|Auszubildende\w*|Studierende\w*|Studien|Fälle\w*|Berichte\w*|Heime\w*|Kliniken|Geflüchtete\w*|Beschäftigte\w*|Ältere\w*|people|persons|residents?|patients?|participants?|respondents?|nurses?|aides?|carers?|staff|workers?|women|men|children|adults|veterans|soldiers|survivors|relatives|families|students|trainees|studies|cases|reports|homes|hospitals|refugees)\b/iu;

function figuresWithoutGround({ passages }: WrittenLesson): Finding[] {
	const told = passages.filter(({ role }) => role === 'text' || role === 'feedback');
	return told.flatMap((passage): Finding[] => {
		const found = [...passage.text.matchAll(figure)].find(
			(match) => !everyday.test(passage.text.slice(match.index + match[0].length))
		)?.[0];
		if (found === undefined) return [];
		const { file, line, field, text, sources } = passage;
		if (sources.length === 0) {
			return [
				{
					file,
					line,
					field,
					what: `"${found}" has no source in its paragraph.`,
					todo: 'Cite the source behind it, or say it without a number.'
				}
			];
		}
		const near = [
			text,
			...passages
				.filter(({ section, role, part }) => {
					// The other paragraphs of a point speak of other sources.
					const stem = part === 'question' || (role === 'text' && passage.role === 'feedback');
					return section === passage.section && stem;
				})
				.map((one) => one.text),
			...told.filter((one) => one.sources.some((id) => sources.includes(id))).map((one) => one.text)
		];
		const missing = [
			...(near.some((one) => year.test(one)) ? [] : ['when']),
			...(near.some((one) => people.test(one)) ? [] : ['who was asked'])
		];
		if (missing.length === 0) return [];
		return [
			{
				file,
				line,
				field,
				...warning,
				what: `"${found}" does not say ${missing.join(' and ')}.`,
				todo: 'Name year and people, here or where the lesson cites the same source.'
			}
		];
	});
}

function olderThanAYear(date: string, today: Date): boolean {
	const [years = 0, month = 12, day] = date.split('-').map(Number);
	const ends = day === undefined ? Date.UTC(years + 1, month, 0) : Date.UTC(years + 1, month - 1, day);
	return ends < today.getTime();
}

type Graph = NonNullable<WrittenLesson['yaml']['value']['steps'][number]['scenes']>;

function caseEndings({ yamlFile, yaml }: WrittenLesson): Finding[] {
	return yaml.value.steps.flatMap(({ scenes, start }, index) => {
		const ends = scenes && start !== undefined ? endsOf(scenes, start) : [];
		// A case without any end is told where it is read.
		if (ends.length === 0) return [];
		const path = ['steps', index, 'scenes'];
		const say = (what: string, todo: string, level: Pick<Problem, 'level'> = {}): Finding => {
			return { file: yamlFile, line: yaml.line(path), field: path.join('.'), ...level, what, todo };
		};
		const good = new Set(ends.filter(({ last }) => isFine(last)).map(({ scene }) => scene)).size;
		const decisions = Math.min(...ends.map(({ choices }) => choices));
		const needed = decisions >= 3 ? 2 : 1;
		const findings = ends
			.filter(({ last }) => last === 'harmful')
			.map(({ scene }) =>
				say(
					`A harmful choice leads straight to the end "${scene}".`,
					'Put a scene in between where it can be mended.'
				)
			);
		if (good < needed) {
			findings.push(
				say(
					`Number of good endings: ${good}; a case of ${decisions} decisions needs ${needed}.`,
					'Let a way end with a good or acceptable choice.'
				)
			);
		}
		if (decisions === 2) {
			findings.push(
				say('The shortest way has 2 decisions.', 'Three make a story, one makes a moment.', warning)
			);
		}
		return findings;
	});
}

function isFine(rating: string): boolean {
	return rating === 'good' || rating === 'acceptable';
}

/** Each end scene with each rating of the choice that led there, and how few choices that takes. */
function endsOf(scenes: Graph, start: string): { scene: string; last: string; choices: number }[] {
	const seen = new Map<string, { scene: string; last: string; choices: number }>();
	const waiting = [{ scene: start, last: 'good', choices: 0 }];
	// First in, first out: the shortest way comes first.
	for (let here = waiting.shift(); here; here = waiting.shift()) {
		const key = `${here.scene} ${here.last}`;
		if (seen.has(key)) continue;
		seen.set(key, here);
		for (const { to, rating } of Object.values(scenes[here.scene]?.options ?? {})) {
			waiting.push({ scene: to, last: rating, choices: here.choices + 1 });
		}
	}
	return [...seen.values()].filter(({ scene }) => scenes[scene]?.end && !scenes[scene].options);
}
