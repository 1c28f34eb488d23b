import type { Language } from './words.ts';

/** What specs know of `tests/modules`: ids, headings, and for each question one answer that fits and one that does not. */

export type TestItem =
	| { type: 'choice'; id: string; fits: string; other: string }
	| { type: 'multiple'; id: string; fits: string[]; other: string[] }
	| { type: 'sort'; id: string; fits: Record<string, string>; other: Record<string, string> }
	| { type: 'order'; id: string; fits: string[]; other: string[] }
	| { type: 'match'; id: string; fits: Record<string, string>; other: Record<string, string> }
	| { type: 'reflection'; id: string; text: string };

export interface TestStep {
	id: string;
	heading: Record<Language, string>;
	item?: TestItem;
}

export interface TestLesson {
	id: string;
	title: Record<Language, string>;
	/** Seen by others in the title of the tab. */
	tab: Record<Language, string>;
	steps: [TestStep, ...TestStep[]];
}

/** Every item type; a note; two steps that the shorter version leaves out. */
export const watering: TestLesson = {
	id: 'garden/watering',
	title: { de: 'Gießen am Morgen', en: 'Watering in the morning' },
	tab: { de: 'Lektion 1.1 – Behutsam', en: 'Lesson 1.1 – Behutsam' },
	steps: [
		{
			id: 'gate',
			heading: { de: 'Am Gartentor', en: 'At the garden gate' },
			item: {
				type: 'choice',
				id: 'watering-first',
				fits: 'Ich gieße die Rosen.',
				other: 'Ich wische die Bank.'
			}
		},
		{ id: 'roots', heading: { de: 'Wasser gehört an die Wurzel', en: 'Water belongs at the root' } },
		{
			id: 'cans',
			heading: { de: 'Welche Kanne?', en: 'Which can?' },
			item: {
				type: 'multiple',
				id: 'watering-cans',
				fits: ['Die kleine volle Kanne', 'Die große volle Kanne'],
				other: ['Die kleine volle Kanne', 'Die leere Kanne']
			}
		},
		{
			id: 'beds',
			heading: { de: 'Sonne oder Schatten?', en: 'Sun or shade?' },
			item: {
				type: 'sort',
				id: 'watering-beds',
				fits: { Tomate: 'Sonnenbeet', Farn: 'Schattenbeet', Minze: 'Schattenbeet' },
				other: { Tomate: 'Schattenbeet', Farn: 'Schattenbeet', Minze: 'Sonnenbeet' }
			}
		},
		{
			id: 'noon',
			heading: { de: 'Abends oder mittags', en: 'In the evening or at noon' },
			item: {
				type: 'choice',
				id: 'watering-noon',
				fits: 'Die Luft ist dann kühler.',
				other: 'Abends gibt es kein Wasser.'
			}
		},
		{
			id: 'row',
			heading: { de: 'Was kommt wann?', en: 'What comes when?' },
			item: {
				type: 'order',
				id: 'watering-row',
				fits: ['Kanne füllen', 'Kanne tragen', 'Langsam gießen'],
				other: ['Kanne tragen', 'Kanne füllen', 'Langsam gießen']
			}
		},
		{
			id: 'pairs',
			heading: { de: 'Was gehört zusammen?', en: 'What belongs together?' },
			item: {
				type: 'match',
				id: 'watering-pairs',
				fits: { Schere: 'Zweige kürzen', Harke: 'Laub sammeln', Schlauch: 'Weit hinten gießen' },
				other: { Schere: 'Laub sammeln', Harke: 'Zweige kürzen', Schlauch: 'Weit hinten gießen' }
			}
		},
		{
			id: 'tomorrow',
			heading: { de: 'Für morgen', en: 'For tomorrow' },
			item: { type: 'reflection', id: 'watering-plan', text: 'Zuerst nach den Rosen sehen.' }
		},
		{ id: 'under-the-tree', heading: { de: 'Unter dem Baum', en: 'Under the tree' } }
	]
};

/** Three steps, no note, no shorter version. */
export const pots: TestLesson = {
	id: 'garden/pots',
	title: { de: 'Töpfe am Fenster', en: 'Pots at the window' },
	tab: { de: 'Lektion 1.2 – Behutsam', en: 'Lesson 1.2 – Behutsam' },
	steps: [
		{
			id: 'windowsill',
			heading: { de: 'Am Fensterbrett', en: 'At the windowsill' },
			item: {
				type: 'choice',
				id: 'pots-first',
				fits: 'Ich drehe ihn ein Stück.',
				other: 'Ich lasse ihn stehen.'
			}
		},
		{ id: 'soil', heading: { de: 'Erde atmet', en: 'Soil breathes' } },
		{ id: 'shelf', heading: { de: 'Alles am Platz', en: 'Everything in place' } }
	]
};

/** Three steps and a note, no shorter version. */
export const tea: TestLesson = {
	id: 'kitchen/tea',
	title: { de: 'Tee kochen', en: 'Making tea' },
	tab: { de: 'Lektion 2.1 – Behutsam', en: 'Lesson 2.1 – Behutsam' },
	steps: [
		{
			id: 'kettle',
			heading: { de: 'Der Kessel singt', en: 'The kettle sings' },
			item: {
				type: 'choice',
				id: 'tea-first',
				fits: 'Ich wärme die Kanne mit Wasser.',
				other: 'Ich streue die Blätter hinein.'
			}
		},
		{ id: 'leaves', heading: { de: 'Blätter brauchen Zeit', en: 'Leaves need time' } },
		{ id: 'cup', heading: { de: 'Eine Tasse für Sie', en: 'A cup for you' } }
	]
};

/** A case; the heading of its first step is that of the scene on the screen. */
export const rainyDay: TestLesson = {
	id: 'kitchen/rainy-day',
	title: { de: 'Ein Regentag', en: 'A rainy day' },
	tab: { de: 'Fall – Behutsam', en: 'Case – Behutsam' },
	steps: [
		{ id: 'leak', heading: { de: 'Tropfen', en: 'Drops' } },
		{ id: 'what-held', heading: { de: 'Was geholfen hat', en: 'What helped' } },
		{ id: 'umbrella', heading: { de: 'Der Schirm hängt am Haken', en: 'The umbrella hangs on its hook' } }
	]
};

export interface TestScene {
	heading: string;
	/** Text of the option, its rating, and where it leads. Empty at an end. */
	options: { text: string; rating: 'good' | 'acceptable' | 'weak' | 'harmful'; to: string }[];
}

export const scenes: Record<string, TestScene> = {
	drops: {
		heading: 'Tropfen',
		options: [
			{ text: 'Ich stelle einen Eimer hin.', rating: 'good', to: 'window' },
			{ text: 'Ich warte ab.', rating: 'harmful', to: 'puddle' }
		]
	},
	puddle: {
		heading: 'Eine Pfütze',
		options: [
			{ text: 'Ich wische und stelle den Eimer hin.', rating: 'good', to: 'window' },
			{ text: 'Ich lege ein Handtuch hin.', rating: 'weak', to: 'window' }
		]
	},
	window: {
		heading: 'Das Fenster',
		options: [
			{ text: 'Ich schließe es.', rating: 'good', to: 'dry' },
			{ text: 'Ich lasse es einen Spalt offen.', rating: 'acceptable', to: 'breeze' }
		]
	},
	breeze: {
		heading: 'Ein Luftzug',
		options: [{ text: 'Ich schließe es doch.', rating: 'good', to: 'dry-late' }]
	},
	dry: { heading: 'Alles trocken', options: [] },
	'dry-late': { heading: 'Fast alles trocken', options: [] }
};

export const lessons = [watering, pots, tea, rainyDay];

/** Every page without a lesson, as it stands behind `/de/`. */
const pages = [
	'',
	'course/',
	'now/',
	'calendar/',
	'help/',
	'pause/',
	'settings/',
	'sources/',
	'glossary/',
	'about/',
	'privacy/',
	'accessibility/',
	'hygiene/'
];

/** Every address of the site, without the language. */
export const addresses = [...pages, ...lessons.map(({ id }) => `lesson/${id}/`)];

/** @param number from 1, as in the address */
export function stepOf(lesson: TestLesson, number: number): TestStep {
	const step = lesson.steps[number - 1];
	if (!step) throw new Error(`${lesson.id} has no step ${number}`);
	return step;
}

/** Dates of `tests/modules/calendar.yaml`, by language; the day in 2027 and 2028. */
export const gardenDates = {
	swap: { title: { de: 'Saatguttausch', en: 'Seed swap' }, days: ['2027-03-13', '2028-03-11'] },
	bonfire: { title: { de: 'Feuer am Teich', en: 'Fire by the pond' }, days: ['2027-12-30', '2028-12-30'] },
	apples: { title: { de: 'Apfelwochen', en: 'Apple weeks' }, days: ['2027-09-01', '2028-09-01'] },
	wreaths: { title: { de: 'Kranzsonntag', en: 'Wreath Sunday' }, days: ['2027-11-14', '2028-11-19'] }
};
