/**
 * How hard a text is to read: sentences, words, syllables and three formulas (design: quality.md 6). They measure the
 * surface, not whether somebody understands: the limits in rules.ts are loose, people review.
 */

/** The full stop behind these ends no sentence. */
const abbreviations =
	/\b(z\. ?B|d\. ?h|u\. ?a|e\. ?V|i\. ?d\. ?R|bzw|ca|vgl|Dr|Prof|Nr|Abs|Art|St|Mr|Mrs|Ms|e\.g|i\.e|etc)\./g;

/** `am 8. Mai`, `im 2. Weltkrieg` go on. */
const ordinal =
	/(?<=(?:^|\s)\d{1,2})\.(?=\s(?:\p{Ll}|Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Weltkrieg|Jahrhundert|Lebensjahr|Mal|Stock))/gu;

/** A sign that ends a sentence, with the closing quotation mark behind it. */
const end = /(?<=[.!?:…][“”"‘’»)]?)\s+|\n/;

/** Sentences of a text; a colon and a new line end one as well. */
export function sentencesOf(text: string): string[] {
	return text
		.replace(abbreviations, (short) => short.replace(/[. ]/g, ''))
		.replace(ordinal, '')
		.split(end)
		.map((sentence) => sentence.trim())
		.filter((sentence) => wordsOf(sentence).length > 0);
}

/** Words as a reader sees them: with a letter in them, hyphens inside. */
export function wordsOf(text: string): string[] {
	return (text.match(/[\p{L}\p{N}](?:\S*[\p{L}\p{N}])?/gu) ?? []).filter((word) => /\p{L}/u.test(word));
}

/** Two letters, one sound. Whatever else stands side by side is spoken apart: Re-ak-ti-on. */
const sound = /aa|ee|oo|ie|ei|ey|ai|ay|au|äu|eu|ou|[aeiouäöüy]/g;

/** Where two letters that are mostly one sound are two. */
const apart: [RegExp, string][] = [
	[/^(be|ge|ver)?(be|ge)(?=e(?!re|t(e|s|en)?$))/, '$1$2-'], // be-enden, but Beere, Beet
	[/^(un)?(be|ge)(?=inhalt|impf|irr|urteil|unruh|urlaub)/, '$1$2-'],
	[/(?<!^sch|^ersch|^w)ien$/, 'i-en'], // Famili-en, but schien
	[/(famil|lin|stud|ser|mater|hortens|fol|akt|pet[eo]rsil)ie(s|n)?(?=$)/, '$1i-e'],
	[/(pat|kl|or|effiz|med|hyg|ambi)ien/, '$1i-en'], // Pati-enten, Medi-en
	[/(famil|stud|fer|med|lin)ien/, '$1i-en'],
	[/eum(s|$)/, 'e-um$1'], // Muse-um
	[/ideen/, 'ide-en'],
	[/koo(?=p|r)/, 'ko-o']
];

/** Syllables of a German word by its vowels; letters of an abbreviation are spoken one by one. */
export function syllablesOf(word: string): number {
	const known = counted.get(word);
	if (known !== undefined) return known;
	const parts = word.split('-').filter((part) => /\p{L}/u.test(part));
	const count = parts.reduce((sum, part) => sum + syllablesOfPart(part), 0);
	counted.set(word, count);
	return count;
}

const counted = new Map<string, number>();

function syllablesOfPart(part: string): number {
	const letters = part.replace(/[^\p{L}]/gu, '');
	if (/^\p{Lu}{2,5}s?$/u.test(letters)) return letters.replace(/s$/, '').length;
	let spoken = letters
		.toLowerCase()
		.normalize('NFD')
		.replace(/([aou])\u0308/g, (_, vowel: string) => ({ a: 'ä', o: 'ö', u: 'ü' })[vowel] ?? vowel)
		.replace(/\p{M}/gu, '')
		.replace(/ı/g, 'i')
		.replace(/qu/g, 'q')
		.replace(/^y(?=[aeiou])/, 'j');
	for (const [pattern, said] of apart) spoken = spoken.replace(pattern, said);
	return Math.max(1, spoken.match(sound)?.length ?? 0);
}

/** Means and shares of a text. */
export interface Measure {
	words: number;
	sentences: number;
	/** Words per sentence. */
	sentenceLength: number;
	/** Mean words per sentence plus percentage of words with more than six letters. */
	lix: number;
	/** First Wiener Sachtextformel: about the school year that understands it. Made for German. */
	wiener: number;
	/** Flesch's reading ease in Amstad's version for German: the higher the easier. */
	amstad: number;
}

/**
 * @param texts passages: a sentence never goes on in the next one
 * @param terms technical terms in small letters: their first mention counts, later ones are words the reader knows by
 * then and stay out of the shares
 */
export function measure(texts: string[], terms: ReadonlySet<string> = new Set()): Measure {
	const sentences = texts.flatMap(sentencesOf);
	const all = sentences.flatMap(wordsOf);
	const met = new Set<string>();
	const counted = all.filter((word) => {
		const term = termIn(word, terms);
		if (term === undefined) return true;
		const first = !met.has(term);
		met.add(term);
		return first;
	});
	const share = (fits: (word: string) => boolean) =>
		counted.length === 0 ? 0 : (100 * counted.filter(fits).length) / counted.length;
	const syllables = counted.map(syllablesOf);
	const sentenceLength = sentences.length === 0 ? 0 : all.length / sentences.length;
	// A hyphen divides a compound for the eye: what counts is its longest part.
	const long = share((word) => Math.max(...word.split('-').map((part) => part.length)) > 6);
	const count = Math.max(1, syllables.length);
	const many = (100 * syllables.filter((number) => number >= 3).length) / count;
	const one = (100 * syllables.filter((number) => number === 1).length) / count;
	const perWord = syllables.reduce((sum, number) => sum + number, 0) / count;
	return {
		words: all.length,
		sentences: sentences.length,
		sentenceLength,
		lix: sentenceLength + long,
		wiener: 0.1935 * many + 0.1672 * sentenceLength + 0.1297 * long - 0.0327 * one - 0.875,
		amstad: 180 - sentenceLength - 58.5 * perWord
	};
}

/** The term a word is, with or without an ending. */
function termIn(word: string, terms: ReadonlySet<string>): string | undefined {
	const small = word.toLowerCase();
	return ['', 's', 'n', 'e', 'en', 'es', 'er', 'em'].flatMap((ending) => {
		const stem = small.endsWith(ending) ? small.slice(0, small.length - ending.length) : '';
		return terms.has(stem) ? [stem] : [];
	})[0];
}
