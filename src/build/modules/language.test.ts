import { describe } from 'vitest';
import { testRules, type Rule } from './testing/rules.ts';
import { CASE_DE, LESSON_DE, LESSON_EN, replaced } from './testing/tree.ts';

/** Language guide of the evidence file, sections 8A and 8B. */

const still = { [LESSON_DE]: 'Hinter der Tür ist es still.', [LESSON_EN]: 'It is quiet behind the door.' };

/** A sentence in the situation of the lesson, and the word that has to be found in it. */
function found(file: keyof typeof still, text: string, word: string, instead: string): Rule {
	return {
		title: text,
		changes: { [file]: replaced(still[file], text) },
		told: [
			{
				file,
				at: text,
				field: 'at-the-door',
				what: `"${word}" is on the list of words to avoid.`,
				todo: `Say instead: ${instead}. Quotations are spared.`
			}
		]
	};
}

function spared(file: keyof typeof still, text: string): Rule {
	return { title: text, changes: { [file]: replaced(still[file], text) }, told: [] };
}

const describing = 'beschreiben: schiebt die Hand weg, sobald …';
const pushing = 'describe: pushes the hand away as soon as …';

describe('a word to avoid is found', () => {
	testRules([
		found(LESSON_DE, 'Er verweigerte das Essen.', 'verweigerte', 'sagt „nein“ zu …, lehnt … ab'),
		found(LESSON_DE, 'Ein dementer Mann steht da.', 'dementer', 'Mensch mit Demenz'),
		found(LESSON_DE, 'Das war ein Fehler.', 'Fehler', 'was als Nächstes passieren kann'),
		found(LESSON_DE, 'Sie wird **aggressiv**.', 'aggressiv', describing),
		found(LESSON_DE, '- Sie wird aggressiv.', 'aggressiv', describing),
		found(LESSON_DE, '„Ja“, sagt sie. Sie wird aggressiv. „Nein“, sagt er.', 'aggressiv', describing),
		found(LESSON_DE, '„Er sagt ‚nein‘ dazu“, und er ist aggressiv. „Gut.“', 'aggressiv', describing),
		found(LESSON_EN, 'He refused his tea.', 'refused', 'says no to …'),
		found(LESSON_EN, 'That was a mistake.', 'mistake', 'what can happen next'),
		found(LESSON_EN, "It isn't an aggressive man, and it's quiet.", 'aggressive', pushing),
		found(LESSON_EN, 'It isn’t an aggressive man, and it’s quiet.', 'aggressive', pushing),
		{
			title: 'in a title',
			changes: { [LESSON_DE]: replaced('title: An der Tür', 'title: Aggressive Gäste') },
			told: [
				{
					file: LESSON_DE,
					at: 'title',
					field: 'title',
					what: '"Aggressive" is on the list of words to avoid.',
					todo: `Say instead: ${describing}. Quotations are spared.`
				}
			]
		},
		{
			title: 'in a heading',
			changes: { [LESSON_DE]: replaced('Die Tür ist zu', 'Aggressiv an der Tür') },
			told: [
				{
					file: LESSON_DE,
					at: 'Aggressiv',
					field: 'at-the-door',
					what: '"Aggressiv" is on the list of words to avoid.',
					todo: `Say instead: ${describing}. Quotations are spared.`
				}
			]
		},
		{
			title: 'in the answer',
			changes: { [LESSON_DE]: replaced('Ich klopfe.', 'Ich werde aggressiv.') },
			told: [
				{
					file: LESSON_DE,
					at: 'Ich werde',
					field: 'at-the-door · knock',
					what: '"aggressiv" is on the list of words to avoid.',
					todo: `Say instead: ${describing}. Quotations are spared.`
				}
			]
		},
		{
			title: 'in the feedback on any option',
			changes: { [LESSON_DE]: replaced('Jemand steht im Raum.', 'Das ist falsch.') },
			told: [
				{
					file: LESSON_DE,
					at: '> Das ist falsch.',
					field: 'at-the-door · enter',
					what: '"falsch" is on the list of words to avoid.',
					todo: 'Say instead: was als Nächstes passieren kann. Quotations are spared.'
				}
			]
		},
		{
			title: 'on a page that belongs to no module',
			changes: { '_shared/now/en.md': replaced('I am here.', 'Do not be combative.') },
			told: [
				{
					file: '_shared/now/en.md',
					at: 'Do not be combative',
					field: 'stop · say',
					what: '"combative" is on the list of words to avoid.',
					todo: `Say instead: ${pushing}. Quotations are spared.`
				}
			]
		},
		{
			title: 'in the summary of a module',
			changes: { '01-doors/de.md': replaced('Sie klopfen an.', 'Demente verstehen.') },
			told: [
				{
					file: '01-doors/de.md',
					at: 'title',
					field: 'summary',
					what: '"Demente" is on the list of words to avoid.',
					todo: 'Say instead: Mensch mit Demenz. Quotations are spared.'
				}
			]
		}
	]);
});

describe('a word to avoid is spared', () => {
	testRules([
		spared(LESSON_DE, 'In der Akte steht „aggressiv“.'),
		spared(LESSON_DE, 'In der Akte steht ‚aggressiv‘.'),
		spared(LESSON_DE, 'In der Akte steht "aggressiv".'),
		spared(LESSON_DE, 'Sie sagt: „Er war ‚sehr aggressiv‘ zu mir, den ganzen Tag aggressiv.“'),
		spared(LESSON_EN, 'The note says “aggressive”.'),
		spared(LESSON_EN, 'The note says ‘aggressive’.'),
		spared(LESSON_EN, "The note says 'he isn't aggressive'."),
		spared(LESSON_EN, 'The note says ‘he isn’t aggressive’.'),
		{
			title: 'in an option that is not the answer',
			changes: { [LESSON_DE]: replaced('Ich gehe hinein.', 'Er ist aggressiv, ich gehe.') },
			told: []
		},
		{
			title: 'in a choice of a case that is not the good one',
			changes: { [CASE_DE]: replaced('Ich drücke die Tür auf.', 'Er ist aggressiv.') },
			told: []
		},
		{
			title: 'in what should not be said',
			changes: { '_shared/now/de.md': replaced('so aggressiv', 'aggressiv und dement') },
			told: []
		}
	]);
});

describe('a sentence', () => {
	const words = (count: number) => `Wort${' wort'.repeat(count - 1)}`;

	testRules([
		spared(LESSON_DE, `${words(28)}.`),
		spared(LESSON_DE, `${words(20)}. ${words(20)}: ${words(20)}! ${words(20)}.`),
		spared(LESSON_DE, `${words(28)} – 1945 [E1].`.replace(' [E1]', '')),
		spared(LESSON_DE, `- ${words(20)}\n- ${words(20)}`),
		{
			title: 'is too long with 29 words',
			changes: { [LESSON_DE]: replaced(still[LESSON_DE], `Kurz. ${words(29)}.`) },
			told: [
				{
					file: LESSON_DE,
					at: 'Kurz.',
					field: 'at-the-door',
					what: `A sentence of 29 words: "${words(29).slice(0, 60)}…"`,
					todo: 'Make two of it; at most 28 words.'
				}
			]
		}
	]);
});
