import type { Heading, Root, RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { parse as parseYaml, YAMLParseError } from 'yaml';
import type { Problem } from './problem.ts';
import { plain } from './render.ts';

/** One `### part` of a section: its text, and the quote below it as feedback. */
export interface WordsPart {
	id: string;
	line: number;
	text: RootContent[];
	feedback: RootContent[];
}

/** One `## id: Title` section. */
export interface WordsSection {
	id: string;
	title: string;
	line: number;
	body: RootContent[];
	parts: Map<string, WordsPart>;
}

export interface WordsFile {
	file: string;
	meta: Record<string, unknown>;
	sections: Map<string, WordsSection>;
}

const markdown = unified().use(remarkParse).use(remarkGfm);

/** Splits a words file into sections and parts. All lines are lines of the file, frontmatter included. */
export function readWords(file: string, text: string, problems: Problem[]): WordsFile {
	const front = /^---\r?\n([\s\S]*?)\r?\n---\r?\n/.exec(text);
	const offset = front ? front[0].split('\n').length - 1 : 0;
	const words: WordsFile = { file, meta: readMeta(file, front?.[1], problems), sections: new Map() };
	const root: Root = markdown.parse(text.slice(front?.[0].length ?? 0));
	shiftLines(root, offset);

	let section: WordsSection | undefined;
	let part: WordsPart | undefined;
	for (const node of root.children) {
		const line = node.position?.start.line ?? 1;
		if (node.type === 'heading' && node.depth === 2) {
			section = openSection(words, headingText(file, node, problems), line, problems);
			part = undefined;
		} else if (node.type === 'heading' && node.depth === 3 && section) {
			part = openPart(file, section, headingText(file, node, problems), line, problems);
		} else if (node.type === 'heading') {
			problems.push({
				file,
				line,
				what: `The heading "${plain(node)}" has ${node.depth} signs (#).`,
				todo: 'Use ## for a step and ### for a part of it.'
			});
		} else if (!section) {
			problems.push({
				file,
				line,
				what: 'There is text before the first heading.',
				todo: 'Put it below a heading "## step-id: Title".'
			});
		} else if (part && node.type === 'blockquote') {
			part.feedback.push(...node.children);
		} else {
			(part ? part.text : section.body).push(node);
		}
	}
	return words;
}

function readMeta(file: string, front: string | undefined, problems: Problem[]): Record<string, unknown> {
	if (front === undefined) return {};
	try {
		return (parseYaml(front) ?? {}) as Record<string, unknown>;
	} catch (error) {
		const line = error instanceof YAMLParseError ? error.linePos?.[0].line : undefined;
		problems.push({
			file,
			line: (line ?? 1) + 1,
			what: `The lines between the --- are not valid YAML: ${(error as Error).message.split(' at line')[0]}.`,
			todo: 'Write "title: …", with quotes around a text that has a colon in it.'
		});
		return {};
	}
}

function openSection(words: WordsFile, heading: string, line: number, problems: Problem[]): WordsSection {
	const colon = heading.indexOf(':');
	const id = (colon === -1 ? heading : heading.slice(0, colon)).trim();
	const title = colon === -1 ? '' : heading.slice(colon + 1).trim();
	if (words.sections.has(id)) {
		problems.push({
			file: words.file,
			line,
			field: id,
			what: `The heading "## ${id}" stands here a second time.`,
			todo: 'Give each step one heading.'
		});
	}
	const section: WordsSection = { id, title, line, body: [], parts: new Map() };
	words.sections.set(id, section);
	return section;
}

function openPart(
	file: string,
	section: WordsSection,
	heading: string,
	line: number,
	problems: Problem[]
): WordsPart {
	const id = heading.trim();
	if (section.parts.has(id)) {
		problems.push({
			file,
			line,
			field: `${section.id} · ${id}`,
			what: `The heading "### ${id}" stands twice in "${section.id}".`,
			todo: 'Give each part one heading.'
		});
	}
	const part: WordsPart = { id, line, text: [], feedback: [] };
	section.parts.set(id, part);
	return part;
}

/** Headings are plain text: they stand in titles and lists as well. */
function headingText(file: string, node: Heading, problems: Problem[]): string {
	const marked = node.children.find(({ type }) => type !== 'text');
	if (marked) {
		problems.push({
			file,
			line: node.position?.start.line ?? 1,
			what: `A heading is plain text, "${plain(node)}" has more in it (${marked.type}).`,
			todo: 'Leave out emphasis, links and HTML.'
		});
	}
	return plain(node);
}

function shiftLines(node: { position?: Root['position']; children?: unknown[] }, offset: number): void {
	if (node.position) {
		node.position.start.line += offset;
		node.position.end.line += offset;
	}
	for (const child of node.children ?? []) shiftLines(child as never, offset);
}
