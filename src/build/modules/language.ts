import type { RootContent } from 'mdast';
import type { Problem } from './problem.ts';
import { plain } from './render.ts';
import type { WordsFile } from './words-file.ts';

/**
 * The language guide as a check: evidence.md 8A and 8B. Quotations, distractors and parts named `not-…`
 * ("do not say") are spared, because learners must recognise such words.
 */
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

/** A quotation, without another one inside; a sign between two letters is an apostrophe. */
const quotation = /(?<!\p{L})[„“"‚‘'](?:[^„“”"‚‘’']|(?<=\p{L})['’](?=\p{L}))*[“”"‘’'](?!\p{L})/gu;

/** Longest sentence anybody should have to read at night; measured in words. */
const longestSentence = 28;

export function checkLanguage(
	words: WordsFile,
	language: string,
	distractors: Set<string>,
	problems: Problem[]
): void {
	const rules = avoid[language] ?? [];
	for (const [key, value] of Object.entries(words.meta)) {
		if (typeof value === 'string') checkText(value, 2, key);
	}
	for (const section of words.sections.values()) {
		checkText(section.title, section.line, section.id);
		check(section.body, section.line, section.id);
		for (const part of section.parts.values()) {
			const field = `${section.id} · ${part.id}`;
			if (!distractors.has(part.id) && !part.id.startsWith('not-')) check(part.text, part.line, field);
			check(part.feedback, part.line, field);
		}
	}

	function check(nodes: RootContent[], firstLine: number, field: string): void {
		for (const node of nodes) checkText(plainLines(node), node.position?.start.line ?? firstLine, field);
	}

	function checkText(written: string, line: number, field: string): void {
		const text = written.replace(/\[[ESC]\d[^\]]*\]/g, '');
		// Twice: quotations have quotations in them.
		const spoken = text.replace(quotation, ' ').replace(quotation, ' ');
		for (const [pattern, instead] of rules) {
			const found = pattern.exec(spoken);
			if (!found) continue;
			problems.push({
				file: words.file,
				line,
				field,
				what: `"${found[0]}" is on the list of words to avoid.`,
				todo: `Say instead: ${instead}. Quotations are spared.`
			});
		}
		for (const sentence of text.split(/(?<=[.!?:])\s+|\n/)) {
			const count = sentence.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length;
			if (count <= longestSentence) continue;
			problems.push({
				file: words.file,
				line,
				field,
				what: `A sentence of ${count} words: "${sentence.trim().slice(0, 60)}…"`,
				todo: `Make two of it; at most ${longestSentence} words.`
			});
		}
	}
}

/** Cells and list entries are sentences of their own. */
function plainLines(node: RootContent): string {
	if (node.type === 'list' || node.type === 'listItem' || node.type === 'table' || node.type === 'tableRow') {
		return node.children.map((child) => plainLines(child as RootContent)).join('\n');
	}
	return plain(node);
}
