import type * as v from 'valibot';
import type { Problem } from './problem.ts';
import { readTree } from './tree.ts';
import { readWords, type WordsFile } from './words-file.ts';
import { readWordsRenderer, type WordsRenderer } from './words-renderer.ts';
import { readYaml, type YamlFile } from './yaml-file.ts';

/** One reading of a modules folder: its files, which of them were used, what is known so far, what does not fit. */
export interface Reading {
	/** All files, by path from the modules folder. */
	files: Map<string, string>;
	problems: Problem[];
	/** Everything read so far, by file: for rules that look at the whole. */
	yamls: Map<string, YamlFile<unknown>>;
	written: Map<string, WordsFile>;
	/** Set once course.yaml is read; the first is the original. */
	languages: string[];
	/** Ids of the bibliography and of the glossary, as soon as these are read. */
	knownSources: Set<string>;
	knownTerms: Set<string>;
	/** A file's text; it counts as used. */
	read(file: string): string | undefined;
	/** As `read`; a missing file is a problem, with `todo` as what to do about it. */
	required(file: string, todo: string): string | undefined;
	yaml<T>(file: string, text: string, schema: v.GenericSchema<unknown, T>): YamlFile<T> | undefined;
	/** The words of one language, ready to be asked for section by section. */
	words(file: string): { file: WordsFile; renderer: WordsRenderer } | undefined;
	/** Names of the folders directly below a prefix, in order. */
	folders(prefix: string): string[];
	/** Files that nothing has asked for. */
	orphans(): string[];
	/** Counts files as used without looking at them: their owner is broken and says so itself. */
	spare(matches: (file: string) => boolean): void;
}

export function openReading(root: string): Reading {
	const files = readTree(root);
	const used = new Set<string>();
	const problems: Problem[] = [];
	const knownSources = new Set<string>();
	const knownTerms = new Set<string>();

	const reading: Reading = {
		files,
		problems,
		yamls: new Map(),
		written: new Map(),
		languages: [],
		knownSources,
		knownTerms,
		read(file) {
			used.add(file);
			return files.get(file);
		},
		required(file, todo) {
			const text = reading.read(file);
			if (text === undefined) problems.push({ file, what: 'This file is missing.', todo });
			return text;
		},
		yaml(file, text, schema) {
			const yaml = readYaml(file, text, schema, problems);
			if (yaml) reading.yamls.set(file, yaml);
			return yaml;
		},
		words(name) {
			const text = reading.required(name, 'Copy the file of the other language and translate it.');
			if (text === undefined) return undefined;
			const file = readWords(name, text, problems);
			reading.written.set(name, file);
			return {
				file,
				renderer: readWordsRenderer(file, { problems, knownSources, knownTerms, picture: reading.read })
			};
		},
		folders(prefix) {
			const names = new Set<string>();
			for (const file of files.keys()) {
				if (!file.startsWith(prefix)) continue;
				const [name, rest] = file.slice(prefix.length).split('/');
				if (name && rest !== undefined) names.add(name);
			}
			return [...names].sort();
		},
		orphans: () => [...files.keys()].filter((file) => !used.has(file)),
		spare(matches) {
			for (const file of files.keys()) if (matches(file)) used.add(file);
		}
	};
	return reading;
}
