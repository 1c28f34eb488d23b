/** Word lists of the course, and why a word is on them. Add a word with a reason; rules.ts says where they apply. */

/** Words to avoid, each with what to say instead: evidence.md 8A and 8B. */
const avoid: Record<string, [RegExp, string][]> = {
	de: [
		[/verweiger\w*/i, 'sagt „nein“ zu …, lehnt … ab'],
		[/\baggressiv\w*/i, 'beschreiben: schiebt die Hand weg, sobald …'],
		[/herausfordernd\w* Verhalten/i, 'beschreiben, was jemand tut'],
		[/\bdement(e|er|en|es)?\b/i, 'Mensch mit Demenz'],
		[/Weglauftendenz/i, 'sucht etwas, möchte hinaus'],
		[/\bgefüttert\b|\bfüttern\b|Windeln?\b|Lätzchen/i, 'Essen reichen, Inkontinenzmaterial, Serviette'],
		[/hysterisch|theatralisch/i, 'sehr in Angst, weint'],
		[/Kriegsopfer/i, 'Betroffene, Überlebende'],
		[/angebliche\w*/i, 'sie berichtet von …'],
		[/\b(nicht normal|unnormal)\b/i, 'ungewohnt für sie, für ihn'],
		[/\b(bewältigt)\b/i, 'lebt damit'],
		[/\bTrigger-?Warnung/i, 'Hinweis'],
		[/\b(falsch|Fehler)\b/i, 'was als Nächstes passieren kann']
	],
	en: [
		[/\brefus(es|ed|al|ing)\b/i, 'says no to …'],
		[/\b(aggressive|combative)\b/i, 'describe: pushes the hand away as soon as …'],
		[/\b(challenging|difficult) behaviou?r/i, 'describe what the person does'],
		[/\bdemented\b/i, 'person with dementia'],
		[/\b(wanderer|elopement)\b/i, 'is looking for something'],
		[/\b(nappy|nappies|diapers?|bibs?)\b/i, 'pad, napkin'],
		[/hysterical/i, 'very frightened'],
		[/\balleged/i, 'she reports …'],
		[/\babnormal\b/i, 'unusual for her or him'],
		[/\btrigger warning/i, 'note'],
		[/\b(wrong|incorrect|mistake)\b/i, 'what can happen next']
	]
};

/**
 * Words that leave no exception. Who knows nothing of care still learns from tests that such a sentence seldom fits.
 * "Kein" and "nur" are not here: "keine Zeit" and "nur kurz" rule nothing out, and colleagues say them all day. "Alle"
 * and "jeder" count only without a noun or number behind them: "jeden Tag", "alle zehn Minuten" say how often.
 */
const absolutes: Record<string, RegExp[]> = {
	de: [
		/(?<!\p{L})(immer(?! (noch|wieder|öfter|mehr|weniger|hin))|nie|niemals|niemand(em|en)?|stets|ausschließlich|grundsätzlich|garantiert|unbedingt|zweifellos|überhaupt|völlig|bewiesen|beweist|auf (jeden|keinen) Fall)(?!\p{L})/iu,
		/(?<!\p{L})([Jj]ede[rm]?(?=,| \p{Ll})|[Aa]lle[ns]?(?=[,.]| (?!(paar|zwei|drei|vier|fünf|zehn|zwanzig)\b)\p{Ll}))/u
	],
	en: [
		/\b(always|never|nobody|no one|nothing|everyone|everybody|everything|entirely|completely|definitely|certainly|guaranteed|without fail|at all|proven|proves)\b/i
	]
};

/** A quotation, without another one inside; a sign between two letters is an apostrophe. */
const quotation = /(?<!\p{L})[„“"‚‘'](?:[^„“”"‚‘’']|(?<=\p{L})['’](?=\p{L}))*[“”"‘’'](?!\p{L})/gu;

/** Words to avoid in a text; quotations are spared. */
export function avoided(text: string, language: string): { word: string; instead: string }[] {
	// Twice: quotations have quotations in them.
	const spoken = text.replace(quotation, ' ').replace(quotation, ' ');
	return (avoid[language] ?? []).flatMap(([pattern, instead]) => {
		const word = pattern.exec(spoken)?.[0];
		return word === undefined ? [] : [{ word, instead }];
	});
}

/** The first word that leaves no exception. */
export function absoluteIn(text: string, language: string): string | undefined {
	return (absolutes[language] ?? []).map((pattern) => pattern.exec(text)?.[0]).find(Boolean);
}
