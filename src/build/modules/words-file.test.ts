import { describe, expect, test } from 'vitest';
import type { Problem } from './problem.ts';
import { plain } from './render.ts';
import { readWords } from './words-file.ts';

function read(...lines: string[]) {
	const problems: Problem[] = [];
	const words = readWords('de.md', lines.join('\n'), problems);
	const text = (nodes: Parameters<typeof plain>[0][]) => nodes.map(plain).join(' / ');
	const sections = [...words.sections.values()].map(({ body, parts, ...section }) => ({
		...section,
		body: text(body),
		parts: [...parts.values()].map((part) => ({
			...part,
			text: text(part.text),
			feedback: text(part.feedback)
		}))
	}));
	return { meta: words.meta, sections, problems };
}

test('a words file falls into sections and parts, each with its line in the file', () => {
	const file = read(
		'---',
		'title: Türen',
		'---',
		'',
		'## door: Die Tür: zu',
		'',
		'Es ist **still**.',
		'',
		'Sehr still.',
		'',
		'### knock',
		'Ich klopfe.',
		'> Gut.',
		'>',
		'> Sehr gut.',
		'',
		'## rest: Ruhe'
	);
	expect(file).toEqual({
		meta: { title: 'Türen' },
		sections: [
			{
				id: 'door',
				title: 'Die Tür: zu',
				line: 5,
				body: 'Es ist still. / Sehr still.',
				parts: [{ id: 'knock', line: 11, text: 'Ich klopfe.', feedback: 'Gut. / Sehr gut.' }]
			},
			{ id: 'rest', title: 'Ruhe', line: 17, body: '', parts: [] }
		],
		problems: []
	});
});

test('without a frontmatter the lines count from the first', () => {
	expect(read('## door: Die Tür', '', 'Es ist still.')).toEqual({
		meta: {},
		sections: [{ id: 'door', title: 'Die Tür', line: 1, body: 'Es ist still.', parts: [] }],
		problems: []
	});
});

test('a quote outside of a part is text', () => {
	expect(read('## door: Die Tür', '', '> Gut.').sections[0]?.body).toBe('Gut.');
});

describe('a words file says', () => {
	test.each<{ title: string; lines: string[]; told: Problem }>([
		{
			title: 'that a step has two headings',
			lines: ['## door: Die Tür', 'Text.', '## door: Noch eine'],
			told: {
				file: 'de.md',
				line: 3,
				field: 'door',
				what: 'The heading "## door" stands here a second time.',
				todo: 'Give each step one heading.'
			}
		},
		{
			title: 'that a part has two headings',
			lines: ['## door: Die Tür', '### knock', 'Text.', '### knock', 'Text.'],
			told: {
				file: 'de.md',
				line: 4,
				field: 'door · knock',
				what: 'The heading "### knock" stands twice in "door".',
				todo: 'Give each part one heading.'
			}
		},
		{
			title: 'that a heading has too few signs',
			lines: ['## door: Die Tür', 'Text.', '# Titel'],
			told: {
				file: 'de.md',
				line: 3,
				what: 'The heading "Titel" has 1 signs (#).',
				todo: 'Use ## for a step and ### for a part of it.'
			}
		},
		{
			title: 'that a heading has too many signs',
			lines: ['## door: Die Tür', 'Text.', '#### mehr'],
			told: {
				file: 'de.md',
				line: 3,
				what: 'The heading "mehr" has 4 signs (#).',
				todo: 'Use ## for a step and ### for a part of it.'
			}
		},
		{
			title: 'that a part belongs to no step',
			lines: ['### knock', '', '## door: Die Tür'],
			told: {
				file: 'de.md',
				line: 1,
				what: 'The heading "knock" has 3 signs (#).',
				todo: 'Use ## for a step and ### for a part of it.'
			}
		},
		{
			title: 'that text belongs to no step',
			lines: ['---', 'title: Türen', '---', '', 'Text.', '', '## door: Die Tür'],
			told: {
				file: 'de.md',
				line: 5,
				what: 'There is text before the first heading.',
				todo: 'Put it below a heading "## step-id: Title".'
			}
		},
		{
			title: 'that a heading is emphasised',
			lines: ['## door: Die *alte* Tür'],
			told: {
				file: 'de.md',
				line: 1,
				what: 'A heading is plain text, "door: Die alte Tür" has more in it (emphasis).',
				todo: 'Leave out emphasis, links and HTML.'
			}
		},
		{
			title: 'that a heading has HTML in it',
			lines: ['## door: Die <b>Tür</b>'],
			told: {
				file: 'de.md',
				line: 1,
				what: 'A heading is plain text, "door: Die <b>Tür</b>" has more in it (html).',
				todo: 'Leave out emphasis, links and HTML.'
			}
		},
		{
			title: 'that the frontmatter is no YAML, in its line',
			lines: ['---', 'title: Türen', 'aim: Klopfen: immer', '---', '', '## door: Die Tür'],
			told: {
				file: 'de.md',
				line: 3,
				what: 'The lines between the --- are not valid YAML: Nested mappings are not allowed in compact mappings.',
				todo: 'Write "title: …", with quotes around a text that has a colon in it.'
			}
		}
	])('$title', ({ lines, told }) => {
		expect(read(...lines).problems).toEqual([told]);
	});
});
