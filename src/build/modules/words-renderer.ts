import type { RootContent } from 'mdast';
import { dirname, posix } from 'node:path';
import type { Problem } from './problem.ts';
import { plain, readLabels, render } from './render.ts';
import type { WordsFile, WordsPart, WordsSection } from './words-file.ts';

export interface Known {
	problems: Problem[];
	knownSources: Set<string>;
	knownTerms: Set<string>;
	picture(file: string): string | undefined;
}

/** Reads one words file section by section and says what is missing or too much. */
export interface WordsRenderer {
	words: WordsFile;
	/** A text of the frontmatter; a missing one is a problem. */
	meta(key: string): string;
	section(id: string): WordsSection | undefined;
	part(section: WordsSection, id: string): WordsPart | undefined;
	html(nodes: RootContent[], field: string, labels?: WordsPart): string;
	/** Runs `work` and returns what was cited and marked meanwhile. */
	during<T>(work: () => T): { result: T; sources: string[]; terms: string[] };
	/** Everything cited in the file so far. */
	cited(): Set<string>;
	marked(): Set<string>;
	/** Headings and keys that nothing has asked for. */
	noMore(expected: { id: string; parts: string[] }[]): void;
	problem(line: number | undefined, field: string, what: string, todo: string): void;
}

export function readWordsRenderer(words: WordsFile, known: Known): WordsRenderer {
	const cited = new Set<string>();
	const marked = new Set<string>();
	const asked = new Set<string>();
	let sources = cited;
	let terms = marked;

	const problem: WordsRenderer['problem'] = (line, field, what, todo) =>
		known.problems.push({ file: words.file, ...(line === undefined ? {} : { line }), field, what, todo });

	return {
		words,
		problem,
		cited: () => cited,
		marked: () => marked,
		meta(key) {
			asked.add(key);
			const value = words.meta[key];
			if (typeof value === 'string' && value.trim() !== '') return value.trim();
			problem(2, key, `"${key}:" is missing between the lines --- at the top.`, `Add "${key}: …".`);
			return '';
		},
		section(id) {
			const found = words.sections.get(id);
			if (!found) problem(undefined, id, `The heading "## ${id}: …" is missing.`, 'Add it with its text.');
			return found;
		},
		part(section, id) {
			const found = section.parts.get(id);
			if (!found) {
				problem(
					section.line,
					`${section.id} · ${id}`,
					`The heading "### ${id}" is missing below "## ${section.id}".`,
					'Add it with its text.'
				);
			} else if (found.text.every((node) => plain(node).trim() === '')) {
				problem(found.line, `${section.id} · ${id}`, 'There is no text below this heading.', 'Write it.');
			}
			return found;
		},
		html(nodes, field, labels) {
			return render(nodes, {
				file: words.file,
				field,
				problems: known.problems,
				sources,
				terms,
				knownSources: known.knownSources,
				knownTerms: known.knownTerms,
				picture: (path) => known.picture(posix.join(dirname(words.file), path)),
				labels: labels ? readLabels(labels.text) : new Map<string, string>()
			});
		},
		during(work) {
			sources = new Set();
			terms = new Set();
			const result = work();
			const found = { result, sources: [...sources], terms: [...terms] };
			for (const id of sources) cited.add(id);
			for (const id of terms) marked.add(id);
			sources = cited;
			terms = marked;
			return found;
		},
		noMore(expected) {
			for (const key of Object.keys(words.meta)) {
				if (asked.has(key)) continue;
				problem(2, key, `The key "${key}" is not known here.`, 'Check its spelling, or remove the line.');
			}
			const byId = new Map(expected.map(({ id, parts }) => [id, new Set(parts)]));
			for (const section of words.sections.values()) {
				const parts = byId.get(section.id);
				if (!parts) {
					problem(
						section.line,
						section.id,
						`No step has the id "${section.id}".`,
						'Correct the heading, or add the step to the YAML file.'
					);
					continue;
				}
				for (const part of section.parts.values()) {
					if (parts.has(part.id)) continue;
					problem(
						part.line,
						`${section.id} · ${part.id}`,
						`Nothing in the YAML file has the id "${part.id}".`,
						'Correct the heading, or add the id there.'
					);
				}
			}
		}
	};
}
