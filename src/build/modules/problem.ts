/** One thing that does not fit in the modules, said so that an author can mend it. */
export interface Problem {
	/** Path from the modules folder. */
	file: string;
	/** 1-based; absent when a whole file is missing. */
	line?: number;
	/** Key path or heading, e.g. `steps.3.item.answer`. */
	field?: string;
	what: string;
	todo: string;
}

export function sentence({ file, line, field, what, todo }: Problem): string {
	const place = [line === undefined ? file : `${file}:${line}`, field].filter(Boolean).join(' · ');
	return `${place}\n  ${what}\n  → ${todo}`;
}

export function report(problems: Problem[]): string {
	const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
	return `${count} in the modules:\n\n${problems.map(sentence).join('\n\n')}\n`;
}
