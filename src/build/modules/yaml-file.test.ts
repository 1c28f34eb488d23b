import { describe } from 'vitest';
import { testRules } from './testing/rules.ts';
import { LESSON, replaced } from './testing/tree.ts';

const module = '01-doors/module.yaml';

describe('a YAML file says with line and key', () => {
	testRules([
		{
			title: 'which key nobody knows',
			changes: { [LESSON]: replaced('minutes: 5', 'minutes: 5\ncolour: blue') },
			told: [
				{
					file: LESSON,
					at: 'colour',
					field: 'colour',
					what: 'The key "colour" is not known here.',
					todo: 'Check its spelling, or remove the line.'
				}
			]
		},
		{
			title: 'which key deep inside nobody knows',
			changes: { [LESSON]: replaced('answer: knock', 'answer: knock\n      colour: blue') },
			told: [
				{
					file: LESSON,
					at: 'colour',
					field: 'steps.0.item.colour',
					what: 'The key "colour" is not known here.',
					todo: 'Check its spelling, or remove the line.'
				}
			]
		},
		{
			title: 'which key is missing',
			changes: { [LESSON]: replaced('minutes: 5\n', '') },
			told: [
				{
					file: LESSON,
					at: 'kind: lesson',
					field: 'minutes',
					what: 'The key "minutes" is missing.',
					todo: 'Add "minutes:" with a value.'
				}
			]
		},
		{
			title: 'which key deep inside is missing',
			changes: { [LESSON]: replaced('      answer: knock\n', '') },
			told: [
				{
					file: LESSON,
					at: 'item:',
					field: 'steps.0.item.answer',
					what: 'The key "answer" is missing.',
					todo: 'Add "answer:" with a value.'
				}
			]
		},
		{
			title: 'which value is of another kind',
			changes: { [LESSON]: replaced('minutes: 5', 'minutes: five') },
			told: [
				{
					file: LESSON,
					at: 'five',
					field: 'minutes',
					what: 'Found "five", expected number.',
					todo: 'Change the value of "minutes".'
				}
			]
		},
		{
			title: 'which value is beyond its limits',
			changes: { [LESSON]: replaced('minutes: 5', 'minutes: 45') },
			told: [
				{
					file: LESSON,
					at: '45',
					field: 'minutes',
					what: 'Found 45, expected <=15.',
					todo: 'Change the value of "minutes".'
				}
			]
		},
		{
			title: 'which value is none of those allowed',
			changes: { [module]: 'status: finished\n' },
			told: [
				{
					file: module,
					at: 'finished',
					field: 'status',
					what: 'Found "finished", expected ("ready" | "coming").',
					todo: 'Change the value of "status".'
				}
			]
		},
		{
			title: 'which item type does not exist',
			changes: { [LESSON]: replaced('type: sort', 'type: guess') },
			told: [
				{
					file: LESSON,
					at: 'type: guess',
					field: 'steps.2.item.type',
					what: `Found "guess", expected (${[
						'choice',
						'multiple',
						'true-false',
						'sort',
						'order',
						'match',
						'reflection'
					]
						.map((type) => `"${type}"`)
						.join(' | ')}).`,
					todo: 'Change the value of "type".'
				}
			]
		},
		{
			title: 'in words what an id looks like, not as a pattern',
			changes: { [LESSON]: replaced('id: why', 'id: Why not') },
			told: [
				{
					file: LESSON,
					at: 'Why not',
					field: 'steps.1.id',
					what: 'Found "Why not": an id has lower case letters, digits and single hyphens, and starts with a letter.',
					todo: 'Change the value of "id".'
				}
			]
		},
		{
			title: 'that an option has the name of a heading with a meaning',
			changes: { [LESSON]: replaced('options: [knock, enter]', 'options: [knock, good]') },
			told: [
				{
					file: LESSON,
					at: 'options:',
					field: 'steps.0.item.options.1',
					what: 'Found "good": question, good, otherwise, hint, labels are headings with a meaning of their own: choose another id.',
					todo: 'Change the value of "1".'
				}
			]
		},
		{
			title: 'that there is nothing in it',
			changes: { [module]: '' },
			told: [
				{
					file: module,
					at: '',
					field: '',
					what: 'Found null, expected Object.',
					todo: 'Write what modules/README.md shows for this file.'
				}
			]
		},
		{
			title: 'that it is not YAML',
			changes: { [module]: 'status: ready\nnote: one: two\n' },
			told: [
				{
					file: module,
					at: 'note',
					what: 'This is not valid YAML: Nested mappings are not allowed in compact mappings',
					todo: 'Check indentation, colons and brackets around this line.'
				}
			]
		},
		{
			title: 'that a key stands there twice',
			changes: { [LESSON]: replaced('minutes: 5', 'minutes: 5\nminutes: 6') },
			told: [
				{
					file: LESSON,
					at: 'minutes: 6',
					what: 'This is not valid YAML: Map keys must be unique',
					todo: 'Check indentation, colons and brackets around this line.'
				}
			]
		}
	]);
});
