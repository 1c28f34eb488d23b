import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compile } from '../compile.ts';
import { report, type Problem } from '../problem.ts';
import { writeFile } from './tree.ts';

/** Small courses in one language, put together from steps, to see what one rule says of them. */

export interface StepDraft {
	/** Below `- id:` in lesson.yaml, in YAML's short form. */
	yaml: string;
	/** Below `## id: Heading`. */
	words: string;
}

export interface LessonDraft {
	kind?: 'lesson' | 'case' | 'check' | 'safety';
	note?: boolean;
	steps: Record<string, StepDraft>;
}

export interface CourseDraft {
	language?: 'de' | 'en';
	/** Lesson folder, e.g. `01-doors/01-first`. */
	lessons?: Record<string, LessonDraft>;
	/** Any other file, or another text of one of the above. */
	files?: Record<string, string>;
	today?: string;
}

const feedback = { text: 'Das hilft. [E1]', otherwise: 'Noch nicht.' };

/** A choice item: the first option is the answer unless another id is given. */
export function choice(
	id: string,
	options: Record<string, string>,
	{ answer = Object.keys(options)[0] ?? '', question = 'Was tun Sie?', good = feedback.text, extra = '' } = {}
): StepDraft {
	const parts = Object.entries(options).map(([option, text]) => `### ${option}\n\n${text}\n\n> Gut.\n`);
	return {
		yaml: `kind: question, ${extra}item: { id: ${id}, type: choice, options: [${Object.keys(options).join(', ')}], answer: ${answer} }`,
		words: `Text.\n\n### question\n\n${question}\n\n${parts.join('\n')}\n### good\n\n${good}\n\n### otherwise\n\n${feedback.otherwise}\n`
	};
}

export function point(words: string): StepDraft {
	return { yaml: 'kind: point', words };
}

export const exit: StepDraft = { yaml: 'kind: exit', words: 'Pause.' };

/** A lesson has three steps at least. */
function padded(steps: LessonDraft['steps']): LessonDraft['steps'] {
	const all = Object.entries(steps);
	if (all.length > 2) return steps;
	return Object.fromEntries([...all.slice(0, -1), ['filler', point('Text.')], ...all.slice(-1)]);
}

function filesOf({ language = 'de', lessons: drafts = {}, files = {} }: CourseDraft): Record<string, string> {
	const lessons = Object.fromEntries(
		Object.entries(drafts).map(([path, draft]) => [path, { ...draft, steps: padded(draft.steps) }])
	);
	const modules = [...new Set(Object.keys(lessons).map((path) => path.split('/')[0] ?? ''))];
	return {
		'course.yaml': `languages: [${language}]\n`,
		'sources.yaml': 'E1: { citation: "Roe (2020). On doors.", strength: study }\n',
		[`glossary/${language}.md`]: '## hinge: Angel\n\nDaran hängt die Tür.\n',
		...Object.fromEntries(
			modules
				.filter((module) => module !== '_shared')
				.flatMap((module) => [
					[`${module}/module.yaml`, 'status: ready\n'],
					[`${module}/${language}.md`, '---\ntitle: Türen\nsummary: Sie klopfen an.\n---\n']
				])
		),
		...Object.fromEntries(
			Object.entries(lessons).flatMap(([path, { kind = 'lesson', note, steps }]) => [
				[
					`${path}/lesson.yaml`,
					`kind: ${kind}\nminutes: 5\n${note ? 'note: true\n' : ''}steps:\n${Object.entries(steps)
						.map(([id, { yaml }]) => `  - { id: ${id}, ${yaml} }\n`)
						.join('')}`
				],
				[
					`${path}/${language}.md`,
					`---\ntitle: Tür\naim: Sie klopfen.\n---\n${note ? '\n## note\n\nKurz.\n' : ''}${Object.entries(
						steps
					)
						.map(([id, { words }]) => `\n## ${id}: Titel\n\n${words}\n`)
						.join('')}`
				]
			])
		),
		...files
	};
}

/** What one rule finds in a course, errors before warnings. */
export function foundBy(rule: string, draft: CourseDraft): Omit<Problem, 'rule' | 'line' | 'todo'>[] {
	const root = mkdtempSync(join(tmpdir(), 'course-'));
	try {
		for (const [file, text] of Object.entries(filesOf(draft))) writeFile(root, file, text);
		const { course, problems, warnings } = compile(root, new Date(draft.today ?? '2026-01-01'));
		const wanted = Object.keys(draft.lessons ?? {}).length;
		if (Object.keys(course.lessons).length !== wanted) throw new Error(report(problems));
		return [...problems, ...warnings]
			.filter((problem) => problem.rule === rule)
			.map(({ rule: _rule, line: _line, todo: _todo, ...found }) => found);
	} finally {
		rmSync(root, { recursive: true, force: true });
	}
}
