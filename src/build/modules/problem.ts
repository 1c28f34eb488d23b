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
	/** A warning stops nothing; without a level it is an error. */
	level?: 'warning';
	/** Id in rules.ts, where the reason stands. */
	rule?: string;
}

export function sentence({ file, line, field, what, todo, rule }: Problem): string {
	const place = [line === undefined ? file : `${file}:${line}`, field].filter(Boolean).join(' · ');
	return `${place}\n  ${what}\n  → ${todo}${rule === undefined ? '' : ` (rule ${rule})`}`;
}

export function report(problems: Problem[], name = 'problem'): string {
	const count = problems.length === 1 ? `1 ${name}` : `${problems.length} ${name}s`;
	return `${count} in the modules:\n\n${problems.map(sentence).join('\n\n')}\n`;
}
