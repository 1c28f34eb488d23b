import { describe, expect, test } from 'vitest';
import { testRules, type Rule, type Told } from './testing/rules.ts';
import {
	added,
	CASE_DE,
	CASE_EN,
	compileTree,
	DRAWING,
	LESSON_DE,
	LESSON_EN,
	replaced,
	type Changes
} from './testing/tree.ts';

const still = 'Hinter der Tür ist es still.';

/** The HTML of the first step with another text, and what was found in it. */
function rendered(markdown: string, changes: Changes = {}) {
	const { course, problems } = compileTree({ [LESSON_DE]: replaced(still, markdown), ...changes });
	const { body, sources, terms } = course.lessons['doors/knocking']!['de']!.steps[0]!;
	return {
		body,
		sources,
		terms,
		problems: problems.filter(({ what }) => !what.startsWith('This step cites'))
	};
}

describe('Markdown', () => {
	test.each([
		['Es ist **still** und *dunkel*.', '<p>Es ist <strong>still</strong> und <em>dunkel</em>.</p>'],
		['- eins\n- zwei', '<ul>\n<li>eins</li>\n<li>zwei</li>\n</ul>'],
		['1. eins\n2. zwei', '<ol>\n<li>eins</li>\n<li>zwei</li>\n</ol>'],
		['A & B < C', '<p>A &#x26; B &#x3C; C</p>'],
		['&lt;script&gt;alert(1)&lt;/script&gt;', '<p>&#x3C;script>alert(1)&#x3C;/script></p>'],
		['`<b>`', '<p><code>&#x3C;b></code></p>'],
		[
			'[Netz](https://example.org/?a=1&b=2)',
			'<p><a href="https://example.org/?a=1&#x26;b=2" rel="noreferrer">Netz</a></p>'
		],
		['[112](tel:112)', '<p><a href="tel:112" rel="noreferrer">112</a></p>'],
		[
			'<hilfe@example.org>',
			'<p><a href="mailto:hilfe@example.org" rel="noreferrer">hilfe@example.org</a></p>'
		]
	])('%s', (markdown, html) => {
		expect(rendered(markdown)).toEqual({ body: html, sources: [], terms: [], problems: [] });
	});

	test('each cell of a table says to which column it belongs', () => {
		expect(rendered('| Wer | Was |\n|---|---|\n| Sie | klopft |').body.replaceAll('\n', '')).toBe(
			'<table><thead><tr><th>Wer</th><th>Was</th></tr></thead>' +
				'<tbody><tr><td>Sie</td><td data-label="Was">klopft</td></tr></tbody></table>'
		);
	});
});

describe('citations', () => {
	test.each([
		['So ist es. [E1]', 'So ist es.\u00a0<sup class="cite">E1</sup>', ['E1']],
		['So ist es [E2, E1].', 'So ist es\u00a0<sup class="cite">E2, E1</sup>.', ['E2', 'E1']],
		[
			'So. [E2] Und so. [E1] Und so. [E2]',
			'So.\u00a0<sup class="cite">E2</sup> Und so.\u00a0<sup class="cite">E1</sup> Und so.\u00a0<sup class="cite">E2</sup>',
			['E2', 'E1']
		],
		['**So** [E1]', '<strong>So</strong>\u00a0<sup class="cite">E1</sup>', ['E1']],
		['Frage [Q1] und [e1] und [E1234]', 'Frage [Q1] und [e1] und [E1234]', []]
	])('%s', (markdown, html, sources) => {
		expect(rendered(markdown)).toEqual({ body: `<p>${html}</p>`, sources, terms: [], problems: [] });
	});

	test('in question, options and feedback count for the step, in their order', () => {
		const { course } = compileTree({
			[LESSON_DE]: (text) =>
				text.replace('Klopfen ist fragen.', 'Klopfen ist fragen. [E2]').replace(still, `${still} [E1]`)
		});
		expect(course.lessons['doors/knocking']!['de']!.steps[0]!.sources).toEqual(['E1', 'E2']);
	});
});

describe('terms', () => {
	test('are marked, and listed once per step', () => {
		expect(rendered('Die [alte Angel](glossary:hinge) und die [**Angel**](glossary:hinge).')).toEqual({
			body: '<p>Die <dfn>alte Angel</dfn> und die <dfn><strong>Angel</strong></dfn>.</p>',
			sources: [],
			terms: ['hinge'],
			problems: []
		});
	});
});

describe('drawings', () => {
	const bodyOf = (changes: Changes, language = 'de') => {
		const { course, problems } = compileTree(changes);
		expect(problems).toEqual([]);
		return course.lessons['doors/knocking']![language]!.steps[1]!.body.split('\n')[0];
	};
	const svg = (name: string, label: string) =>
		`<svg ${name} class="picture" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10">` +
		`<rect class="art-1" width="4" height="8"/><text x="5" y="5">${label}</text></svg>`;

	test('stand in the page, named and labelled in its language', () => {
		expect([bodyOf({}), bodyOf({}, 'en')]).toEqual([
			svg('role="img" aria-label="Eine Tür"', 'Rahmen'),
			svg('role="img" aria-label="A door"', 'Frame')
		]);
	});

	test('without a name are decoration', () => {
		expect(bodyOf({ [LESSON_DE]: replaced('![Eine Tür]', '![]') })).toBe(svg('aria-hidden="true"', 'Rahmen'));
	});

	test('have names and labels that can’t break out of them', () => {
		const body = bodyOf({
			[LESSON_DE]: (text) =>
				text.replace('![Eine Tür]', '![A "B" <C> & D]').replace('frame: Rahmen', 'frame: A "B" \\<C> & D')
		});
		expect(body).toBe(
			svg('role="img" aria-label="A &quot;B&quot; &lt;C> &amp; D"', 'A &quot;B&quot; &lt;C> &amp; D')
		);
	});

	test('lose what editors write into them', () => {
		const drawn = (text: string) => `<?xml version="1.0"?>\n<!-- Made with an editor -->\n${text}`;
		expect(bodyOf({ [DRAWING]: drawn })).toBe(bodyOf({}));
	});
});

describe('what can’t stand in a step is said', () => {
	const told = (markdown: string, what: string, todo: string, at = markdown): Rule => ({
		title: markdown.replaceAll('\n', '⏎'),
		changes: { [LESSON_DE]: replaced(still, markdown) },
		told: [{ file: LESSON_DE, at, field: 'at-the-door', what, todo }]
	});
	const html = 'Write it as Markdown, or leave it out.';
	const blocks = 'Use paragraphs, lists, tables and emphasis.';
	const address = 'Correct the address, or write it as text.';
	const notAllowed = (url: string) => `The link ${url} goes neither to https:, tel: nor mailto:.`;

	testRules([
		told('<div>Still.</div>', 'HTML is not allowed here: <div>Still.</div>', html),
		told('Es <br> ist still.', 'HTML is not allowed here: <br>', html),
		told('<!-- später -->', 'HTML is not allowed here: <!-- später -->', html),
		told('[Netz](javascript:alert(1))', notAllowed('javascript:alert(1)'), address),
		told('[Netz](JavaScript:alert(1))', notAllowed('JavaScript:alert(1)'), address),
		told('[Netz](data:text/html,x)', notAllowed('data:text/html,x'), address),
		told('[Netz](http://example.org)', notAllowed('http://example.org'), address),
		told('[Netz](//example.org)', notAllowed('//example.org'), address),
		told('[Kurs](/de/course/)', notAllowed('/de/course/'), address),
		told('www.example.org', notAllowed('http://www.example.org'), address),
		told('```\ncode\n```', "A code can't stand inside a step.", blocks),
		{
			title: 'a link whose address stands elsewhere',
			changes: { [LESSON_DE]: replaced(still, '[Netz][1]\n\n[1]: javascript:alert(1)') },
			told: ['A linkReference', 'A definition'].map((what, index): Told => ({
				file: LESSON_DE,
				at: ['[Netz][1]', '[1]: '][index]!,
				field: 'at-the-door',
				what: `${what} can't stand inside a step.`,
				todo: blocks
			}))
		},
		{
			title: 'a footnote',
			changes: { [LESSON_DE]: replaced(still, 'Mehr.[^1]\n\n[^1]: Fuß.') },
			told: ['A footnoteReference', 'A footnoteDefinition'].map((what, index): Told => ({
				file: LESSON_DE,
				at: ['Mehr', '[^1]: '][index]!,
				field: 'at-the-door',
				what: `${what} can't stand inside a step.`,
				todo: blocks
			}))
		},
		told(
			'Die [Klinke](glossary:handle).',
			'The term "handle" is not in the glossary.',
			'Add a heading for it in glossary/, or correct the id.'
		),
		told(
			'![Ein Bild](media/window.svg)',
			'The drawing media/window.svg does not exist beside this file.',
			'Put an SVG there, or correct the path.'
		),
		told(
			'![Ein Bild](https://example.org/a.svg)',
			'The drawing https://example.org/a.svg does not exist beside this file.',
			'Put an SVG there, or correct the path.'
		),
		told(
			'![Ein Text](en.md)',
			'The drawing en.md does not exist beside this file.',
			'Put an SVG there, or correct the path.'
		)
	]);
});

describe('a source', () => {
	testRules([
		{
			title: 'that is not in the bibliography is said where it is cited',
			changes: {
				[CASE_DE]: replaced('[E2]', '[E2, E3]'),
				[CASE_EN]: replaced('[E2]', '[E2, E3]')
			},
			told: [CASE_DE, CASE_EN].map((file) => ({
				file,
				at: '[E2, E3]',
				field: 'what-helped',
				what: 'The source E3 is not in sources.yaml.',
				todo: 'Add it there, or correct the number.'
			}))
		}
	]);
});

describe('a drawing', () => {
	const inBoth = (told: Omit<Told, 'file' | 'at' | 'field'>): Told[] =>
		[LESSON_DE, LESSON_EN].map((file) => ({ file, at: '![', field: 'why', ...told }));
	const shapes = 'Draw with shapes and the classes art-line, art-1, art-2, art-3, art-paper, art-text only.';

	testRules([
		...[
			'<script>alert(1)</script>',
			'<style>* { fill: red }</style>',
			'<foreignObject><p>x</p></foreignObject>',
			'<image href="https://example.org/x.png"/>',
			'<use href="#x"/>',
			'<a href="https://example.org">x</a>',
			'<rect onclick="alert(1)"/>',
			'<rect style="fill: red"/>',
			'<rect xlink:href="#x"/>',
			'<rect/onclick=alert(1)>',
			'<rect fill="url(https://example.org/x)"/>',
			'<iframe src="https://example.org"></iframe>',
			'<set attributeName="x" to="1"/>'
		].map((part): Rule => ({
			title: `has no ${part}`,
			changes: { [DRAWING]: replaced('</svg>', `${part}</svg>`) },
			told: inBoth({
				what: 'media/door.svg has a script, a style, a link or an embedded picture.',
				todo: shapes
			})
		})),
		{
			title: 'has a word for each of its labels',
			changes: { [LESSON_DE]: replaced('- frame: Rahmen', '- handle: Klinke') },
			told: [
				{
					file: LESSON_DE,
					at: '![',
					field: 'why',
					what: 'media/door.svg asks for the label "frame".',
					todo: 'Add "- frame: …" to the list under "### labels".'
				}
			]
		},
		{
			title: 'has its labels in the list of its own step',
			changes: {
				[LESSON_EN]: (text) =>
					added('\n### labels\n\n- frame: Frame\n')(text.replace(/### labels\n\n- frame: Frame\n\n/, ''))
			},
			told: [
				{
					file: LESSON_EN,
					at: '![',
					field: 'why',
					what: 'media/door.svg asks for the label "frame".',
					todo: 'Add "- frame: …" to the list under "### labels".'
				}
			]
		}
	]);
});
