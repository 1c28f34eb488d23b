import type { LessonFile } from '../../lib/content/schema.ts';
import { wordsOf } from './readability.ts';
import type { Passage, WrittenLesson } from './passages.ts';

/**
 * How long a lesson takes: words at reading speed, plus time to think and tap. An estimate to compare lessons with
 * each other; nobody has been timed yet.
 */

/** Words a minute. Adults read 200 and more in their first language; many of our readers learned German at work (B1). */
const speed = 130;

/** Seconds beyond reading: deciding and tapping, for each card, pair or entry where there are several. */
const seconds = {
	screen: 3,
	choice: 12,
	'true-false': 12,
	multiple: 20,
	reflection: 40,
	decision: 12,
	card: 5,
	entry: 5,
	pair: 6
} as const;

type StepFile = LessonFile['steps'][number];

/** Minutes for one way through, answered at the first try. */
export function minutesFor({ yaml, passages }: Pick<WrittenLesson, 'yaml' | 'passages'>): number {
	const bySection = new Map<string, Passage[]>();
	for (const passage of passages) {
		bySection.set(passage.section, [...(bySection.get(passage.section) ?? []), passage]);
	}
	const total = yaml.value.steps.reduce(
		(sum, step) => {
			const own = bySection.get(step.id) ?? [];
			return sum + seconds.screen + secondsFor(step, own) + secondsForCase(step, bySection);
		},
		reading(bySection.get('note') ?? [])
	);
	return total / 60;
}

function reading(passages: Passage[]): number {
	return (60 * passages.reduce((sum, { text }) => sum + wordsOf(text).length, 0)) / speed;
}

function secondsFor({ item }: StepFile, passages: Passage[]): number {
	const feedback = passages.filter(({ role }) => role === 'feedback');
	const overall = feedback.filter(({ part }) => part === 'good' || part === 'otherwise');
	const each = feedback.filter((passage) => !overall.includes(passage));
	const text = reading(passages.filter(({ role }) => role !== 'feedback'));
	if (!item) return text;
	// Shown are one of the two overall feedbacks, and of options that of the chosen one. Where every card has one, people
	// read those that surprise them: half.
	const half = reading(overall) / 2;
	switch (item.type) {
		case 'choice':
			return text + half + reading(each) / item.options.length + seconds.choice;
		case 'true-false':
			return text + half + reading(each) / Object.keys(item.options).length + seconds['true-false'];
		case 'multiple':
			return text + half + reading(each) / 2 + seconds.multiple;
		case 'sort':
			return text + half + reading(each) / 2 + seconds.card * Object.keys(item.cards).length;
		case 'order':
			return text + half + reading(each) / 2 + seconds.entry * item.sequence.length;
		case 'match':
			return text + half + reading(each) / 2 + seconds.pair * Object.keys(item.pairs).length;
		case 'reflection':
			return text + seconds.reflection;
	}
}

/** The middle between the shortest and the longest way. */
function secondsForCase(step: StepFile, bySection: Map<string, Passage[]>): number {
	const { scenes, start } = step;
	if (!scenes || start === undefined) return 0;
	const ways = (id: string, above: string[]): [number, number] => {
		const here = bySection.get(`${step.id}/${id}`) ?? [];
		const text = seconds.screen + reading(here.filter(({ role }) => role !== 'feedback'));
		const further = Object.entries(scenes[id]?.options ?? {})
			.filter(([, { to }]) => scenes[to] && !above.includes(to) && to !== id)
			.map(([option, { to }]) => {
				const after = reading(here.filter(({ role, part }) => role === 'feedback' && part === option));
				const [least, most] = ways(to, [...above, id]);
				return [seconds.decision + after + least, seconds.decision + after + most] as const;
			});
		if (further.length === 0) return [text, text];
		return [
			text + Math.min(...further.map(([least]) => least)),
			text + Math.max(...further.map(([, most]) => most))
		];
	};
	const [least, most] = ways(start, []);
	return (least + most) / 2;
}
