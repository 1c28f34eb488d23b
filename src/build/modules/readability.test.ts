import { describe, expect, test } from 'vitest';
import { measure, sentencesOf, syllablesOf, wordsOf } from './readability.ts';

test.each<[number, string]>([
	[1, 'Haus nie die Freund Angst still schien Wien Tee Beet Qual beim'],
	[2, 'Frauen Feier Laie Quelle sehen ruhig Beere Boden Ärztin Psyche tiefe Yıldız geimpft Verein'],
	[3, 'Erstarren Museum Sirene beenden Ideen Studie Ferien Bosnien verlieren Ukraine'],
	[4, 'Familie Reaktion Patienten Erinnerung Demokratie Batterien beeinflussen beobachten beurteilen PTBS'],
	[5, 'Medikamente Übererregung Situation kooperieren'],
	[6, 'Retraumatisierung Kriegs-Erinnerungen']
])('%i in each of: %s', (count, words) => {
	const all = words.split(' ');
	expect(all.map((word) => [word, syllablesOf(word)])).toEqual(all.map((word) => [word, count]));
});

describe('a sentence ends', () => {
	test.each<[string, string[]]>([
		['Sie ruft. Er kommt! Wer noch? Ja: alle.', ['Sie ruft.', 'Er kommt!', 'Wer noch?', 'Ja:', 'alle.']],
		['„Ich warte.“ Er setzt sich.', ['„Ich warte.“', 'Er setzt sich.']],
		['„Amt, bitte?“, sagt sie.', ['„Amt, bitte?“, sagt sie.']],
		['Am 8. Mai kam sie. Es war 12. Er schlief.', ['Am 8 Mai kam sie.', 'Es war 12.', 'Er schlief.']],
		['Das hilft, z. B. am Abend.', ['Das hilft, zB am Abend.']],
		['Brot\nWasser', ['Brot', 'Wasser']],
		['… – 1945', []]
	])('%s', (text, sentences) => {
		expect(sentencesOf(text)).toEqual(sentences);
	});
});

test('words have a letter in them and no marks around', () => {
	expect(wordsOf('„Nein“, 12 (zwölf) ABC+ Kriegs-Kind – 07:50')).toEqual([
		'Nein',
		'zwölf',
		'ABC',
		'Kriegs-Kind'
	]);
});

describe('a text is measured', () => {
	test('by the formulas', () => {
		// 8 words, 2 sentences; 2 words have more than six letters and three syllables or more; 3 have one syllable.
		const { words, sentences, sentenceLength, lix, wiener, amstad } = measure([
			'Frauen erzählen wenig.',
			'Die Erinnerung kommt am Abend.'
		]);
		const syllables = 2 + 3 + 2 + 1 + 4 + 1 + 1 + 2;
		expect([words, sentences, sentenceLength, lix]).toEqual([8, 2, 4, 4 + 25]);
		expect(wiener).toBeCloseTo(0.1935 * 25 + 0.1672 * 4 + 0.1297 * 25 - 0.0327 * 37.5 - 0.875);
		expect(amstad).toBeCloseTo(180 - 4 - 58.5 * (syllables / 8));
	});

	test('with each technical term counted once, whatever its ending', () => {
		const terms = new Set(['erinnerung']);
		const once = measure(['Die Erinnerung kommt.'], terms);
		const again = measure(['Die Erinnerung kommt. Die Erinnerungen gehen.'], terms);
		expect([once.lix, again.lix]).toEqual([3 + 100 / 3, 3 + 100 / 5]);
	});

	test('a compound with a hyphen by its longest part', () => {
		expect(measure(['Kriegs-Kind da.']).lix).toBe(2);
		expect(measure(['Kriegskind da.']).lix).toBe(52);
	});
});
