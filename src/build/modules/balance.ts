import type { Course } from './compile.ts';

/**
 * Is the answer betrayed by its length? Counted per language over choice and true-false items (evidence.md 6G, cue
 * check). A report for authors, not a verdict: chance puts the answer first in about one of three to four.
 */
export function balance(course: Course): string[] {
	return course.languages.map((language) => {
		let longest = 0;
		let shortest = 0;
		let all = 0;
		for (const lessons of Object.values(course.lessons)) {
			for (const { item } of lessons[language]?.steps ?? []) {
				if (item?.type !== 'choice' && item?.type !== 'true-false') continue;
				const length = (id: string) => (item.words.parts[id]?.text ?? '').replace(/<[^>]*>/g, '').length;
				const others = item.order.filter((id) => id !== item.answer).map(length);
				all += 1;
				if (length(item.answer) > Math.max(...others)) longest += 1;
				if (length(item.answer) < Math.min(...others)) shortest += 1;
			}
		}
		return `${language}: of ${all} answers ${longest} are the longest option, ${shortest} the shortest.`;
	});
}
