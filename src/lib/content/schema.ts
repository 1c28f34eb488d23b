import * as v from 'valibot';
import { id } from '../items/fields.ts';
import { itemStructure } from '../items/schemas.ts';

/** What an author may write in the YAML files of `modules/`. Strict: an unknown key is an error, not a shrug. */

/** What decides about safety (evidence.md 6G). */
export const safetyTopics = [
	'quiet-delirium',
	'stop-signal',
	'restraint',
	'not-in-the-file',
	'life-weariness',
	'current-violence'
] as const;

const lessonId = v.pipe(
	v.string(),
	v.regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'a lesson looks like noticing/body-first')
);

const scene = v.strictObject({
	/** What can be done here: option id -> where it leads and how well it serves the person. */
	options: v.optional(
		v.record(
			id,
			v.strictObject({
				to: id,
				/** Own judgement of the evidence file: shown as words after the choice, never as a mark. */
				rating: v.picklist(['good', 'acceptable', 'weak', 'harmful'])
			})
		)
	),
	/** A scene without options ends the case. */
	end: v.optional(v.literal(true))
});

const step = v.strictObject({
	id,
	kind: v.picklist(['situation', 'point', 'question', 'case', 'transfer', 'exit']),
	item: v.optional(itemStructure),
	/** Only for kind `case`: the scene it begins with, and all scenes. */
	start: v.optional(id),
	scenes: v.optional(v.record(id, scene)),
	/** `false`: the shorter version without the case leaves this step out. */
	shorter: v.optional(v.literal(false)),
	/** In checks: the lesson that teaches what is asked here. */
	lesson: v.optional(lessonId),
	/** What this step asks for decides about safety: it comes back until one item of the topic was answered well. */
	safety: v.optional(v.picklist(safetyTopics))
});

export const lessonSchema = v.strictObject({
	/** `check` closes a module; `safety` closes a path with the safety topics that are still open. */
	kind: v.picklist(['lesson', 'case', 'check', 'safety']),
	/** Design time, not measured time. */
	minutes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(15)),
	/** `true`: the words bring a section `## note` that is shown before the first step. */
	note: v.optional(v.literal(true)),
	/** Another case that teaches the same, offered with the content note. */
	otherCase: v.optional(lessonId),
	/** Lessons of the evidence file that a case belongs to, as M-numbers. */
	belongs: v.optional(v.array(v.pipe(v.string(), v.regex(/^M\d\.\d$/, 'a lesson looks like M2.1')))),
	steps: v.pipe(v.array(step), v.minLength(3), v.maxLength(24))
});

export const moduleSchema = v.strictObject({
	/** `coming`: listed with its title, nothing to open yet. */
	status: v.picklist(['ready', 'coming'])
});

/** Row of the article -> lessons that teach it. */
export const coverageSchema = v.record(
	v.pipe(v.string(), v.regex(/^s\d{1,2}$/, 'a row looks like s10')),
	v.pipe(v.array(lessonId), v.minLength(1))
);

export const courseSchema = v.strictObject({
	/** The first is the original; each further one has an `.md` beside every original. */
	languages: v.pipe(
		v.array(v.pipe(v.string(), v.regex(/^[a-z]{2}$/, 'a language looks like de'))),
		v.minLength(1)
	),
	/** Lesson ids of the fast track, in order. Their minutes are summed, never typed. */
	fastTrack: v.optional(v.array(v.string()), [])
});

export const sourcesSchema = v.record(
	v.pipe(v.string(), v.regex(/^[ESC]\d{1,3}$/, 'a source id looks like E30, S4 or C6')),
	v.strictObject({
		/** Author, year, title, place: as a bibliography prints it. */
		citation: v.pipe(v.string(), v.minLength(10)),
		/** How much weight it carries; the words for it are in the interface. */
		strength: v.picklist(['guideline', 'review', 'population', 'study', 'expert', 'press', 'root', 'note']),
		links: v.optional(v.array(v.pipe(v.string(), v.url(), v.startsWith('http'))), []),
		/** What to know before relying on it, per language: size, limits, second hand. */
		limits: v.optional(v.record(v.string(), v.string()))
	})
);

export const helplinesSchema = v.strictObject({
	country: v.pipe(v.string(), v.regex(/^[A-Z]{2}$/, 'a country looks like DE')),
	lines: v.pipe(
		v.array(
			v.strictObject({
				id,
				/** Proper names stay as they are in every language. */
				name: v.string(),
				group: v.picklist(['emergency', 'anyone', 'staff', 'violence', 'older']),
				phones: v.array(v.pipe(v.string(), v.regex(/^\+?[\d ]{2,20}$/, 'digits and spaces only'))),
				website: v.optional(v.pipe(v.string(), v.url())),
				/** ISO date (or year, or year and month) of the source the number was read in. */
				source_date: v.optional(
					v.pipe(v.string(), v.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'a date looks like 2023-06'))
				),
				/** ISO date of the day a person called. Absent until someone has. */
				checked_on: v.optional(v.pipe(v.string(), v.isoDate()))
			})
		),
		v.minLength(1)
	)
});

/** A page of `_shared`: the ids whose words must exist, in their order. */
export const sharedSchema = v.strictObject({
	sections: v.pipe(v.array(v.strictObject({ id, parts: v.optional(v.array(id), []) })), v.minLength(1))
});

/** Countries with a calendar of their own; AT and CH are shown as incomplete lists. */
const country = v.picklist(['DE', 'AT', 'CH']);
const weekday = v.picklist(['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']);

export const calendarSchema = v.strictObject({
	dates: v.optional(
		v.array(
			v.strictObject({
				id,
				countries: v.pipe(v.array(country), v.minLength(1)),
				/** Exactly one of: `month` and `day`; `month`, `weekday` and `nth`; `advent`. The build checks which. */
				rule: v.strictObject({
					month: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(12))),
					day: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(31))),
					weekday: v.optional(weekday),
					/** 1 to 4, or -1 for the last one: a fifth does not come every year. */
					nth: v.optional(v.picklist([1, 2, 3, 4, -1])),
					/** Days from the first Sunday of Advent; earlier ones are negative. */
					advent: v.optional(v.pipe(v.number(), v.integer(), v.minValue(-60), v.maxValue(30)))
				}),
				/** Last day of something that lasts; earlier in the year than its first day, it is in the next year. */
				until: v.optional(v.pipe(v.string(), v.regex(/^\d{2}-\d{2}$/, 'a last day looks like 09-30'))),
				/** When on that day, local time. */
				time: v.optional(v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time looks like 11:00')))
			})
		),
		[]
	),
	/** What comes without a date: a thunderstorm, news of a war. */
	occasions: v.optional(v.array(id), [])
});

export type LessonFile = v.InferOutput<typeof lessonSchema>;
export type StepFile = LessonFile['steps'][number];
export type CalendarFile = v.InferOutput<typeof calendarSchema>;
