import type { Lesson } from '../../lib/content/types.ts';
import type { Problem } from './problem.ts';

/** Both languages must say the same thing on the same evidence: each step cites the same sources. */
export function checkCitations(path: string, byLanguage: Record<string, Lesson>, problems: Problem[]): void {
	const [original, ...others] = Object.entries(byLanguage);
	if (!original) return;
	for (const [language, lesson] of others) {
		lesson.steps.forEach((step, index) => {
			const expected = [...(original[1].steps[index]?.sources ?? [])].sort().join(', ');
			const found = [...step.sources].sort().join(', ');
			if (expected === found) return;
			problems.push({
				file: `${path}/${language}.md`,
				field: step.id,
				what: `This step cites ${found || 'nothing'}; ${original[0]}.md cites ${expected || 'nothing'}.`,
				todo: 'Cite the same sources in both languages.'
			});
		});
	}
}

/** The same ids in every language. */
export function checkSameIds(
	folder: string,
	byLanguage: Record<string, { id: string }[]>,
	problems: Problem[]
): void {
	const all = new Set(Object.values(byLanguage).flatMap((entries) => entries.map(({ id }) => id)));
	for (const [language, entries] of Object.entries(byLanguage)) {
		for (const id of all) {
			if (entries.some((entry) => entry.id === id)) continue;
			problems.push({
				file: `${folder}/${language}.md`,
				field: id,
				what: `The heading "## ${id}: …" is missing.`,
				todo: 'Add it with its text, or remove it from the other languages.'
			});
		}
	}
}
