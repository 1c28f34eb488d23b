import { calendarSchema, type CalendarFile } from '../../lib/content/schema.ts';
import type { Calendar, DateRule, Occasion, Source } from '../../lib/content/types.ts';
import { pick } from './compile-reference.ts';
import type { Reading } from './reading.ts';

const file = 'calendar.yaml';
const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** Days of each month in a year without 29 February. */
const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Predictable dates and occasions, per language. A course without `calendar.yaml` has an empty calendar. */
export function compileCalendar(
	reading: Reading,
	sources: Record<string, Source[]>
): Record<string, Calendar> {
	const text = reading.read(file);
	const yaml = text === undefined ? undefined : reading.yaml(file, text, calendarSchema);
	if (!yaml) {
		for (const language of reading.languages) reading.read(`calendar.${language}.md`);
		const empty = { title: '', dates: [], occasions: [], sources: {} };
		return Object.fromEntries(reading.languages.map((language) => [language, empty]));
	}

	const rules = yaml.value.dates.map((date, index) => {
		const problem = (field: 'rule' | 'until', what: string, todo: string) =>
			reading.problems.push({
				file,
				line: yaml.line(['dates', index, field]),
				field: `dates.${index}.${field}`,
				what,
				todo
			});
		if (date.until !== undefined && !isEveryYear(...monthAndDay(date.until))) {
			problem('until', `There is no ${date.until} in every year.`, 'Write month and day, e.g. 09-30.');
		}
		const rule = ruleOf(date.rule);
		if (!rule) {
			problem(
				'rule',
				'This says not exactly one day of the year.',
				'Write month and day, or month, weekday and nth, or advent; nothing besides.'
			);
		} else if ('day' in rule && !isEveryYear(rule.month, rule.day)) {
			problem('rule', `Month ${rule.month} has no day ${rule.day} in every year.`, 'Correct month or day.');
			return undefined;
		}
		return rule;
	});
	const ids = [...yaml.value.dates.map(({ id }) => id), ...yaml.value.occasions];
	ids.forEach((id, position) => {
		const dated = position < yaml.value.dates.length;
		const path = dated ? ['dates', position, 'id'] : ['occasions', position - yaml.value.dates.length];
		if (ids.indexOf(id) === position) return;
		reading.problems.push({
			file,
			line: yaml.line(path),
			field: path.join('.'),
			what: `The id "${id}" stands here a second time.`,
			todo: 'Give each date and occasion an id of its own.'
		});
	});

	const calendars: Record<string, Calendar> = {};
	const citedBy = new Map<string, string>();
	for (const [position, language] of reading.languages.entries()) {
		const words = reading.words(`calendar.${language}.md`);
		if (!words) continue;
		const { html, section, part, meta, noMore, problem, cited, during } = words.renderer;
		const occasion = (id: string): Occasion => {
			const own = section(id);
			if (own?.body.length === 0) problem(own.line, id, 'It does not say what may be hard.', 'Write it.');
			if (own?.title === '') problem(own.line, id, 'The heading has no name.', `Write "## ${id}: …".`);
			const prepare = own && part(own, 'prepare');
			const { result, sources: found } = during(() => ({
				id,
				title: own?.title ?? '',
				hard: own ? html(own.body, id) : '',
				prepare: prepare ? html(prepare.text, `${id} · prepare`) : ''
			}));
			const list = [...found].sort().join(', ');
			if (position === 0) citedBy.set(id, list);
			else if (own && citedBy.get(id) !== list) {
				problem(
					own.line,
					id,
					`This cites ${list || 'nothing'}; ${reading.languages[0]} cites ${citedBy.get(id) || 'nothing'}.`,
					'Cite the same sources in both languages.'
				);
			}
			return result;
		};
		calendars[language] = {
			title: meta('title'),
			dates: yaml.value.dates.flatMap(({ id, countries, until, time }, index) => {
				const rule = rules[index];
				const words = occasion(id);
				if (!rule) return [];
				return [{ ...words, countries, rule, ...(until && { until }), ...(time && { time }) }];
			}),
			occasions: yaml.value.occasions.map(occasion),
			sources: pick(sources[language] ?? [], cited())
		};
		noMore(ids.map((id) => ({ id, parts: ['prepare'] })));
	}
	return calendars;
}

function ruleOf({
	month,
	day,
	weekday,
	nth,
	advent
}: CalendarFile['dates'][number]['rule']): DateRule | undefined {
	const given = [month, day, weekday, nth, advent].map((value) => value !== undefined);
	const only = (...wanted: boolean[]) => wanted.every((want, index) => want === given[index]);
	if (only(true, true, false, false, false)) return { month: month!, day: day! };
	if (only(true, false, true, true, false)) {
		return { month: month!, weekday: weekdays.indexOf(weekday!) + 1, nth: nth! };
	}
	return only(false, false, false, false, true) ? { advent: advent! } : undefined;
}

function monthAndDay(text: string): [month: number, day: number] {
	const [month = 0, day = 0] = text.split('-').map(Number);
	return [month, day];
}

function isEveryYear(month: number, day: number): boolean {
	return day >= 1 && day <= (lengths[month - 1] ?? 0);
}
