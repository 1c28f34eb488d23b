import type { Coverage } from '../../lib/content/types.ts';
import { coverageSchema } from '../../lib/content/schema.ts';
import type { Course } from './compile.ts';
import type { Reading } from './reading.ts';

const FILE = 'coverage.yaml';

/**
 * Which lesson teaches which row of the article the course began from. A row counts as taught by a lesson that cites it;
 * until every module is ready that is a warning, and lessons to come are left out.
 */
export function compileCoverage(
	reading: Reading,
	{ lessons, outlines }: Pick<Course, 'lessons' | 'outlines'>
): Record<string, Coverage> {
	const coverage: Record<string, Coverage> = {};
	const text = reading.read(FILE);
	const file = text === undefined ? undefined : reading.yaml(FILE, text, coverageSchema);
	if (!file) return coverage;
	const rows = Object.entries(file.value);

	const [outline] = Object.values(outlines);
	const coming = outline?.modules.filter(({ status }) => status === 'coming').map(({ id }) => id) ?? [];
	for (const [row, ids] of rows) {
		ids.forEach((id, index) => {
			const [lesson] = Object.values(lessons[id] ?? {});
			if (!lesson && coming.includes(id.split('/')[0] ?? '')) return;
			const cites = lesson?.steps.some(({ sources }) => sources.includes(row.toUpperCase())) ?? false;
			if (cites) return;
			reading.problems.push({
				file: FILE,
				line: file.line([row, index]),
				field: `${row}.${index}`,
				...(lesson && coming.length > 0 ? { level: 'warning' as const } : {}),
				what: lesson
					? `The lesson "${id}" does not cite ${row.toUpperCase()}.`
					: `There is no lesson "${id}".`,
				todo: `Cite the row where the lesson teaches it, [${row.toUpperCase()}], or name another lesson.`
			});
		});
	}

	for (const language of reading.languages) {
		const words = reading.words(`coverage.${language}.md`);
		if (!words) continue;
		const { meta, section, html, noMore } = words.renderer;
		coverage[language] = {
			title: meta('title'),
			rows: rows.map(([id, taught]) => {
				const own = section(id);
				return {
					id,
					title: own?.title ?? '',
					body: own ? html(own.body, id) : '',
					lessons: taught.flatMap((lesson) => {
						const found = lessons[lesson]?.[language];
						return found ? [{ id: lesson, name: [found.number, found.title].filter(Boolean).join(' ') }] : [];
					})
				};
			})
		};
		noMore(rows.map(([id]) => ({ id, parts: [] })));
	}
	return coverage;
}
