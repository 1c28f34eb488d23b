/** A place in a lesson as it stands in the address: `4` is the fourth step, `4.2` the second scene of its case. */
export interface Place {
	/** 0 for the first step. */
	index: number;
	/** 0 for the first scene. */
	depth: number;
}

export function formatPlace({ index, depth }: Place): string {
	return depth > 0 ? `${index + 1}.${depth + 1}` : String(index + 1);
}

/** @returns undefined for anything that is no place; a step beyond the end is the reader's to clamp */
export function parsePlace(text: string | null | undefined): Place | undefined {
	const match = /^(\d{1,2})(?:\.(\d{1,2}))?$/.exec(text ?? '');
	if (!match) return undefined;
	const index = Number(match[1]) - 1;
	if (index < 0) return undefined;
	return { index, depth: Math.max(Number(match[2] ?? 1) - 1, 0) };
}
