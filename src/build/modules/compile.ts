import type {
	Coverage,
	Calendar,
	Helpline,
	Huddle,
	Lesson,
	Outline,
	SharedPage,
	Source,
	Term
} from '../../lib/content/types.ts';
import { courseSchema } from '../../lib/content/schema.ts';
import { compileCalendar } from './compile-calendar.ts';
import { compileModules } from './compile-modules.ts';
import { compileCoverage } from './compile-coverage.ts';
import { compileGlossary, compileHelplines, compileShared, compileSources } from './compile-reference.ts';
import type { Problem } from './problem.ts';
import { openReading } from './reading.ts';
import { checkRules, contentOf, figuresOf, type Figures } from './rules.ts';

/** Everything the app may import, per language. */
export interface Course {
	languages: string[];
	outlines: Record<string, Outline>;
	/** lesson id -> language -> lesson */
	lessons: Record<string, Record<string, Lesson>>;
	/** module id -> language -> card for a team talk */
	huddles: Record<string, Record<string, Huddle>>;
	sources: Record<string, Source[]>;
	coverage: Record<string, Coverage>;
	glossary: Record<string, Term[]>;
	helplines: Record<string, Helpline[]>;
	/** page name -> language -> page */
	shared: Record<string, Record<string, SharedPage>>;
	calendars: Record<string, Calendar>;
}

export interface Compiled {
	course: Course;
	/** What must be mended: stops the build. */
	problems: Problem[];
	/** What somebody should look at again. */
	warnings: Problem[];
	/** Numbers of each lesson and module in each language; counted when asked for. */
	figures(): Figures;
}

/** Reads and checks a modules folder. Never throws: what does not fit is in `problems`, and left out of the course. */
export function compile(root: string, today = new Date()): Compiled {
	const reading = openReading(root);
	const { problems } = reading;

	const courseText = reading.required('course.yaml', 'Write "languages: [de, en]".');
	const courseFile = reading.yaml('course.yaml', courseText ?? '{}', courseSchema);
	reading.languages = courseFile?.value.languages ?? [];
	const fast = courseFile?.value.fastTrack ?? [];

	const sources = compileSources(reading);
	const glossary = compileGlossary(reading);
	const helplines = compileHelplines(reading);
	const shared = compileShared(reading, sources);
	const calendars = compileCalendar(reading, sources);
	const { outlines, lessons, huddles, isLesson } = compileModules(reading, fast);
	const coverage = compileCoverage(reading, { outlines, lessons });

	fast.forEach((lesson, index) => {
		if (isLesson(lesson)) return;
		problems.push({
			file: 'course.yaml',
			line: courseFile?.line(['fastTrack', index]) ?? 1,
			field: `fastTrack.${index}`,
			what: `There is no lesson "${lesson}".`,
			todo: 'Write it as <module id>/<lesson id>, or take it out of the fast track.'
		});
	});
	for (const file of reading.orphans()) {
		problems.push({
			file,
			what: 'Nothing uses this file.',
			todo: 'Delete it, or mention it: a lesson folder needs a lesson.yaml, a drawing a line ![…](media/…).'
		});
	}
	const course: Course = {
		languages: reading.languages,
		outlines,
		lessons,
		huddles,
		sources,
		glossary,
		helplines,
		shared,
		calendars,
		coverage
	};
	const content = contentOf(reading, course, today);
	problems.push(...checkRules(content));
	problems.sort((a, b) => a.file.localeCompare(b.file) || (a.line ?? 0) - (b.line ?? 0));
	return {
		course,
		problems: problems.filter(({ level }) => level !== 'warning'),
		warnings: problems.filter(({ level }) => level === 'warning'),
		figures: () => figuresOf(content)
	};
}
