import type { Item } from '../items/schemas.ts';
import type { safetyTopics } from './schema.ts';

/** What a lesson IS once the build has read it: structure and words of one language in one plain object. */

/** HTML that the build made from Markdown; authors cannot write HTML. */
export type Html = string;

export interface Source {
	id: string;
	citation: string;
	strength: 'guideline' | 'review' | 'population' | 'study' | 'expert' | 'press' | 'root' | 'note';
	links: string[];
	/** What to know before relying on it. */
	limits?: string;
}

export interface Term {
	id: string;
	name: string;
	explanation: Html;
}

export type Rating = 'good' | 'acceptable' | 'weak' | 'harmful';

export interface SceneOption {
	id: string;
	text: Html;
	/** What happens next. */
	after: Html;
	to: string;
	rating: Rating;
}

export interface Scene {
	id: string;
	title: string;
	body: Html;
	question: Html;
	/** Empty: the case ends here. */
	options: SceneOption[];
}

/** A small graph of scenes that a case step walks. */
export interface CaseGraph {
	start: string;
	scenes: Record<string, Scene>;
}

export type StepKind = 'situation' | 'point' | 'question' | 'case' | 'transfer' | 'exit';

export interface Step {
	id: string;
	kind: StepKind;
	title: string;
	body: Html;
	/** False: the shorter version without the case leaves this step out. */
	shorter: boolean;
	item?: Item;
	case?: CaseGraph;
	/** Ids cited on this step, in order of appearance. */
	sources: string[];
	/** Ids of glossary terms marked on this step. */
	terms: string[];
	/** In checks: the lesson that teaches what is asked here, and its name to be read. */
	lesson?: { id: LessonId; name: string };
	/** Comes back until one item of this topic was answered well. */
	safety?: SafetyTopic;
}

/** What decides about safety (evidence.md 6G). */
export type SafetyTopic = (typeof safetyTopics)[number];

export type LessonKind = 'lesson' | 'case' | 'check' | 'safety';

/** `<module id>/<lesson id>`, the same for ever. */
export type LessonId = string;

export interface Lesson {
	id: LessonId;
	kind: LessonKind;
	/** `2.3`; a case has none. */
	number?: string;
	/** Design time in minutes. */
	minutes: number;
	/** Hash of ids and answer keys; words never count. */
	version: string;
	title: string;
	aim: string;
	note?: Html;
	/** Another case that teaches the same, and its name to be read. */
	otherCase?: { id: LessonId; name: string };
	/** In the safety check: items of the whole course that ask for a topic, by topic. */
	safetyItems?: Partial<Record<SafetyTopic, string[]>>;
	steps: Step[];
}

export interface LessonEntry {
	id: LessonId;
	kind: LessonKind;
	number?: string;
	minutes: number;
	title: string;
	aim: string;
	steps: string[];
	/** Its items that decide about safety. */
	safety?: { topic: SafetyTopic; item: string }[];
}

export interface ModuleEntry {
	id: string;
	number: number;
	status: 'ready' | 'coming';
	title: string;
	summary: string;
	/** There is a card for a team talk. */
	huddle: boolean;
	lessons: LessonEntry[];
}

/** Everything the shelf shows, in the order of the course. */
export interface Outline {
	modules: ModuleEntry[];
	/** Lesson ids of the fast track, in order. */
	fast: string[];
	/** The closing safety check. */
	safety?: LessonEntry;
}

/** A module on one printed page, for ten minutes at the shift meeting. */
export interface Huddle {
	title: string;
	sections: { id: string; title: string; body: Html }[];
}

export interface Helpline {
	id: string;
	country: string;
	group: 'emergency' | 'anyone' | 'staff' | 'violence' | 'older';
	name: string;
	for: Html;
	hours: Html;
	phones: string[];
	website?: string;
	/** ISO date, month or year of the source the number was read in. */
	sourceDate?: string;
	/** ISO date on which a person called. */
	checkedOn?: string;
}

/** A page that belongs to no module: sections with named parts. */
export interface SharedPage {
	title: string;
	sections: { id: string; title: string; body: Html; parts: Record<string, Html> }[];
	sources: Record<string, Source>;
}

/** When a date comes, in any year. */
export type DateRule =
	| { month: number; day: number }
	/** `weekday` 1 (Monday) to 7; `nth` 1 to 4, or -1 for the last of the month. */
	| { month: number; weekday: number; nth: number }
	/** Days from the first Sunday of Advent. */
	| { advent: number };

export type Country = 'DE' | 'AT' | 'CH';

/** Something that can be foreseen, and what helps then. */
export interface Occasion {
	id: string;
	title: string;
	/** What may be hard. */
	hard: Html;
	prepare: Html;
}

export interface CalendarDate extends Occasion {
	countries: Country[];
	rule: DateRule;
	/** `MM-DD`, the last day of something that lasts. */
	until?: string;
	/** `HH:MM`, local time. */
	time?: string;
}

export interface Calendar {
	title: string;
	dates: CalendarDate[];
	/** Without a date. */
	occasions: Occasion[];
	/** Everything cited, by id. */
	sources: Record<string, Source>;
}

/** What the article says that the course began from, and which lessons teach it. */
export interface Coverage {
	title: string;
	rows: { id: string; title: string; body: Html; lessons: { id: LessonId; name: string }[] }[];
}
