import * as v from 'valibot';
import { isMap, isNode, isScalar, LineCounter, parseDocument, type Document } from 'yaml';
import type { Problem } from './problem.ts';

export interface YamlFile<T> {
	value: T;
	/** Line of the key or entry at a path, or of the nearest parent that exists. */
	line(path: (string | number)[]): number;
}

/** Parses one YAML file against its schema. Problems are added to the list; undefined when the file can't be used. */
export function readYaml<T>(
	file: string,
	text: string,
	schema: v.GenericSchema<unknown, T>,
	problems: Problem[]
): YamlFile<T> | undefined {
	const lines = new LineCounter();
	const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
	if (document.errors.length > 0) {
		for (const error of document.errors) {
			problems.push({
				file,
				line: lines.linePos(error.pos[0]).line,
				what: `This is not valid YAML: ${error.message}`,
				todo: 'Check indentation, colons and brackets around this line.'
			});
		}
		return undefined;
	}
	const line = (path: (string | number)[]) => lineOf(document, lines, path);
	const result = v.safeParse(schema, document.toJS());
	if (result.success) return { value: result.output, line };
	for (const issue of leaves(result.issues)) {
		const path = (issue.path ?? []).map((entry) => entry.key as string | number);
		const { what, todo } = explain(issue, path);
		problems.push({ file, line: line(path), field: path.join('.'), what, todo });
	}
	return undefined;
}

function lineOf(document: Document, lines: LineCounter, path: (string | number)[]): number {
	for (let length = path.length; length >= 0; length--) {
		const node = document.getIn(path.slice(0, length), true);
		const parent = document.getIn(path.slice(0, Math.max(length - 1, 0)), true);
		const key = isMap(parent)
			? parent.items.find((pair) => isScalar(pair.key) && pair.key.value === path[length - 1])?.key
			: undefined;
		const found = isNode(key) ? key : node;
		if (isNode(found) && found.range) return lines.linePos(found.range[0]).line;
	}
	return 1;
}

/** Union issues hide the useful ones inside. */
function leaves(issues: v.BaseIssue<unknown>[]): v.BaseIssue<unknown>[] {
	return issues.flatMap((issue) => {
		if (!issue.issues || issue.issues.length === 0) return [issue];
		return leaves(issue.issues).map((inner) => ({
			...inner,
			path: [...(issue.path ?? []), ...(inner.path ?? [])]
		})) as v.BaseIssue<unknown>[];
	});
}

function explain(issue: v.BaseIssue<unknown>, path: (string | number)[]): { what: string; todo: string } {
	const key = String(path.at(-1) ?? '');
	if (issue.expected === 'never') {
		return { what: `The key "${key}" is not known here.`, todo: 'Check its spelling, or remove the line.' };
	}
	if (issue.received === 'undefined') {
		return { what: `The key "${key}" is missing.`, todo: `Add "${key}:" with a value.` };
	}
	const todo =
		path.length > 0 ? `Change the value of "${key}".` : 'Write what modules/README.md shows for this file.';
	// A sentence of our own says more than the pattern it stands for.
	const own = !issue.message.startsWith('Invalid ');
	return {
		what: `Found ${issue.received}${own ? ':' : ', expected'} ${own ? issue.message : issue.expected}.`,
		todo
	};
}
