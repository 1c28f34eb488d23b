import { describe, expect, test } from 'vitest';
import { testRules } from './testing/rules.ts';
import {
	added,
	CASE,
	CASE_EN,
	compileTree,
	DRAWING,
	LESSON,
	LESSON_DE,
	LESSON_EN,
	replaced,
	textOf
} from './testing/tree.ts';

test('a folder with one of everything has no problems', () => {
	expect(compileTree().problems).toEqual([]);
});

describe('the course', () => {
	const { course } = compileTree();

	test('has an outline in each language, in the order of the folders', () => {
		expect(course.outlines).toEqual({
			de: {
				modules: [
					{
						id: 'doors',
						number: 1,
						status: 'ready',
						title: 'Türen',
						summary: 'Sie klopfen an.',
						huddle: false,
						lessons: [
							{
								id: 'doors/knocking',
								kind: 'lesson',
								number: '1.1',
								minutes: 5,
								title: 'An der Tür',
								aim: 'Sie klopfen zuerst.',
								steps: ['at-the-door', 'why', 'sorting', 'plan', 'rest']
							},
							{
								id: 'doors/key',
								kind: 'case',
								minutes: 3,
								title: 'Der Schlüssel',
								aim: 'Sie fragen.',
								steps: ['key', 'what-helped', 'home']
							}
						]
					}
				],
				fast: ['doors/knocking']
			},
			en: {
				modules: [
					{
						id: 'doors',
						number: 1,
						status: 'ready',
						title: 'Doors',
						summary: 'You knock.',
						huddle: false,
						lessons: [
							{
								id: 'doors/knocking',
								kind: 'lesson',
								number: '1.1',
								minutes: 5,
								title: 'At the door',
								aim: 'You knock first.',
								steps: ['at-the-door', 'why', 'sorting', 'plan', 'rest']
							},
							{
								id: 'doors/key',
								kind: 'case',
								minutes: 3,
								title: 'The key',
								aim: 'You ask.',
								steps: ['key', 'what-helped', 'home']
							}
						]
					}
				],
				fast: ['doors/knocking']
			}
		});
	});

	test('has the bibliography with limits in the language of the page', () => {
		expect(course.sources).toEqual({
			de: [
				{ id: 'E1', citation: 'Roe, J. (2020). On doors.', strength: 'study', links: [] },
				{
					id: 'E2',
					citation: 'Doe, J. (2021). On windows.',
					strength: 'review',
					links: ['https://example.org/windows'],
					limits: 'Nur Fenster.'
				}
			],
			en: [
				{ id: 'E1', citation: 'Roe, J. (2020). On doors.', strength: 'study', links: [] },
				{
					id: 'E2',
					citation: 'Doe, J. (2021). On windows.',
					strength: 'review',
					links: ['https://example.org/windows'],
					limits: 'Windows only.'
				}
			]
		});
	});

	test('has glossary, help lines and pages that belong to no module', () => {
		expect([course.glossary['de'], course.helplines['en'], course.shared['now']?.['en']]).toEqual([
			[{ id: 'hinge', name: 'Angel', explanation: '<p>Daran hängt die <strong>Tür</strong>.</p>' }],
			[
				{
					id: 'locksmith',
					country: 'DE',
					group: 'anyone',
					name: 'Schlüsseldienst',
					for: '<p>When the door is shut.</p>',
					hours: '<p>By day</p>',
					phones: ['030 123'],
					website: 'https://example.org/',
					sourceDate: '2023-06'
				}
			],
			{
				title: 'Acute',
				sections: [
					{
						id: 'stop',
						title: 'Stop',
						body: '<p>Stand still.\u00a0<sup class="cite">E1</sup></p>',
						parts: { say: '<p>I am here.</p>', 'not-say': '<p>Do not be so aggressive.</p>' }
					}
				],
				sources: {
					E1: { id: 'E1', citation: 'Roe, J. (2020). On doors.', strength: 'study', links: [] }
				}
			}
		]);
	});

	test('takes the number in front of a folder for its order only', () => {
		const moved = compileTree({
			'01-doors/90-key/lesson.yaml': null,
			'01-doors/90-key/de.md': null,
			'01-doors/90-key/en.md': null,
			...Object.fromEntries(
				['lesson.yaml', 'de.md', 'en.md'].map((name) => [
					`01-doors/00-key/${name}`,
					textOf(`01-doors/90-key/${name}`)
				])
			)
		});
		expect(moved.problems).toEqual([]);
		expect(moved.course.outlines['de']?.modules[0]?.lessons.map(({ id }) => id)).toEqual([
			'doors/key',
			'doors/knocking'
		]);
		expect(moved.course.lessons['doors/key']).toEqual(course.lessons['doors/key']);
	});

	test('lists modules that are coming, without lessons', () => {
		const { course, problems } = compileTree({
			'02-windows/module.yaml': 'status: coming\n',
			'02-windows/de.md': '---\ntitle: Fenster\nsummary: Sie lüften.\n---\n',
			'02-windows/en.md': '---\ntitle: Windows\nsummary: You let in air.\n---\n'
		});
		expect(problems).toEqual([]);
		expect(course.outlines['en']?.modules[1]).toEqual({
			id: 'windows',
			number: 2,
			status: 'coming',
			title: 'Windows',
			summary: 'You let in air.',
			huddle: false,
			lessons: []
		});
	});
});

const missingWords = 'Copy the file of the other language and translate it.';
const unused =
	'Delete it, or mention it: a lesson folder needs a lesson.yaml, a drawing a line ![…](media/…).';

describe('files', () => {
	testRules([
		...[LESSON_EN, CASE_EN, '01-doors/en.md', '_shared/now/en.md', 'helplines/DE.en.md'].map((file) => ({
			title: `words are there in every language: ${file}`,
			changes: { [file]: null },
			told: [{ file, what: 'This file is missing.', todo: missingWords }]
		})),
		{
			title: 'a language that is added is asked for everywhere',
			changes: { 'course.yaml': replaced('[de, en]', '[de, en, uk]') },
			told: [
				'_shared/now/uk.md',
				'01-doors/01-knocking/uk.md',
				'01-doors/90-key/uk.md',
				'01-doors/uk.md',
				'glossary/uk.md',
				'helplines/DE.uk.md'
			].map((file) => ({ file, what: 'This file is missing.', todo: missingWords }))
		},
		{
			title: 'a lesson folder has a lesson.yaml',
			changes: { [CASE]: null },
			told: [
				{
					file: CASE,
					what: 'This file is missing.',
					todo: 'Write the structure of the lesson there; modules/README.md shows how.'
				}
			]
		},
		{
			title: 'a module folder has a module.yaml',
			changes: { '01-doors/module.yaml': null },
			told: [
				{
					file: '01-doors/module.yaml',
					what: 'This file is missing.',
					todo: 'Write "status: coming" or "status: ready".'
				}
			]
		},
		...['01-doors/01-knocking/media/old.svg', '01-doors/01-knocking/fr.md', 'notes.txt', 'doors/de.md'].map(
			(file) => ({
				title: `nothing lies around: ${file}`,
				changes: { [file]: 'old' },
				told: [{ file, what: 'Nothing uses this file.', todo: unused }]
			})
		),
		{
			title: 'a drawing that no language shows lies around',
			changes: Object.fromEntries(
				[LESSON_DE, LESSON_EN].map((file) => [file, (text: string) => text.replace(/^!\[.*$/m, '')])
			),
			told: [{ file: DRAWING, what: 'Nothing uses this file.', todo: unused }]
		}
	]);

	test('a readme, a licence and hidden files may lie around', () => {
		const { problems } = compileTree({
			'README.md': 'For authors.',
			'LICENSE.txt': 'CC BY-SA',
			'.schema/lesson.json': '{}',
			'01-doors/.DS_Store': ''
		});
		expect(problems).toEqual([]);
	});

	test('an invisible mark at the beginning and lines of Windows change nothing', () => {
		const windows = (text: string) => `\ufeff${text.replaceAll('\n', '\r\n')}`;
		const tree = compileTree({ [LESSON]: windows, [LESSON_DE]: windows, 'course.yaml': windows });
		expect([tree.problems, tree.course]).toEqual([[], compileTree().course]);
	});
});

describe('ids', () => {
	testRules([
		{
			title: 'of lessons stand in one folder each: the number in front does not count',
			changes: Object.fromEntries(
				['lesson.yaml', 'de.md', 'en.md'].map((name) => [
					`01-doors/91-key/${name}`,
					textOf(`01-doors/90-key/${name}`)
				])
			),
			told: [
				{
					file: '01-doors/91-key',
					what: 'The id "doors/key" is taken by 01-doors/90-key: the number in front does not count.',
					todo: 'Rename one of the two folders, the one that was never published.'
				}
			]
		},
		{
			title: 'of modules stand in one folder each',
			changes: Object.fromEntries(
				['module.yaml', 'de.md', 'en.md'].map((name) => [`02-doors/${name}`, textOf(`01-doors/${name}`)])
			),
			told: [
				{
					file: '02-doors',
					what: 'The id "doors" is taken by 01-doors: the number in front does not count.',
					todo: 'Rename one of the two folders, the one that was never published.'
				}
			]
		},
		...['doors/waiting', 'doors', 'knocking'].map((id) => ({
			title: `of the fast track are lessons: ${id}`,
			changes: { 'course.yaml': replaced('[doors/knocking]', `[doors/knocking, ${id}]`) },
			told: [
				{
					file: 'course.yaml',
					at: 'fastTrack',
					field: 'fastTrack.1',
					what: `There is no lesson "${id}".`,
					todo: 'Write it as <module id>/<lesson id>, or take it out of the fast track.'
				}
			]
		}))
	]);
});

describe('words of modules, glossary, help lines and pages', () => {
	testRules([
		{
			title: 'a module has a summary',
			changes: { '01-doors/en.md': replaced('summary: You knock.\n', '') },
			told: [
				{
					file: '01-doors/en.md',
					at: 'title',
					field: 'summary',
					what: '"summary:" is missing between the lines --- at the top.',
					todo: 'Add "summary: …".'
				}
			]
		},
		{
			title: 'a module has nothing below its title and summary',
			changes: { '01-doors/de.md': added('\n## more: Mehr\n\nText.\n') },
			told: [
				{
					file: '01-doors/de.md',
					at: '## more',
					field: 'more',
					what: 'No step has the id "more".',
					todo: 'Correct the heading, or add the step to the YAML file.'
				}
			]
		},
		{
			title: 'each term is explained in every language',
			changes: { 'glossary/de.md': added('\n## lock: Schloss\n\nEs hält zu.\n') },
			told: [
				{
					file: 'glossary/en.md',
					field: 'lock',
					what: 'The heading "## lock: …" is missing.',
					todo: 'Add it with its text, or remove it from the other languages.'
				}
			]
		},
		{
			title: 'an explanation has no parts',
			changes: { 'glossary/de.md': added('\n### more\n\nText.\n') },
			told: [
				{
					file: 'glossary/de.md',
					at: '### more',
					field: 'hinge · more',
					what: 'Nothing in the YAML file has the id "more".',
					todo: 'Correct the heading, or add the id there.'
				}
			]
		},
		{
			title: 'each help line has words',
			changes: { 'helplines/DE.en.md': '' },
			told: [
				{
					file: 'helplines/DE.en.md',
					field: 'locksmith',
					what: 'The heading "## locksmith: …" is missing.',
					todo: 'Add it with its text.'
				}
			]
		},
		{
			title: 'each part of a page has words',
			changes: { '_shared/now/page.yaml': replaced('[say, not-say]', '[say, not-say, short]') },
			told: ['de', 'en'].map((language) => ({
				file: `_shared/now/${language}.md`,
				at: '## stop',
				field: 'stop · short',
				what: 'The heading "### short" is missing below "## stop".',
				todo: 'Add it with its text.'
			}))
		}
	]);
});

test('all problems are listed at once, by file and line', () => {
	const { problems, line } = compileTree({
		'course.yaml': replaced('[doors/knocking]', '[doors/nowhere]'),
		[LESSON]: replaced('answer: knock', 'answer: kick'),
		[LESSON_DE]: (text) => text.replace('Ich klopfe.', '<b>Ich</b> klopfe.').replace('[E1]', '[E7]'),
		[CASE]: replaced('wait: { to: found', 'wait: { to: nowhere'),
		[CASE_EN]: null,
		'old.txt': 'old'
	});
	expect(problems.map(({ file, line, what }) => [file, line, what])).toEqual([
		[LESSON_DE, line(LESSON_DE, '<b>Ich'), 'HTML is not allowed here: <b>'],
		[LESSON_DE, line(LESSON_DE, '<b>Ich'), 'HTML is not allowed here: </b>'],
		[LESSON_DE, line(LESSON_DE, '[E7]'), 'The source E7 is not in sources.yaml.'],
		[LESSON_EN, undefined, 'This step cites E1; de.md cites E7.'],
		[LESSON, line(LESSON, 'item:'), 'answer: "kick" is not among options (knock, enter)'],
		[CASE_EN, undefined, 'This file is missing.'],
		[CASE, line(CASE, 'wait:'), '"wait" leads to "nowhere", which is no scene.'],
		['course.yaml', line('course.yaml', 'fastTrack'), 'There is no lesson "doors/nowhere".'],
		['old.txt', undefined, 'Nothing uses this file.']
	]);
});

test('a folder with next to nothing has problems instead of breaking down', () => {
	const files = ['course.yaml', 'sources.yaml', 'glossary/de.md', '_shared/now/page.yaml', LESSON, CASE];
	const { problems, course } = compileTree(Object.fromEntries(files.map((file) => [file, null])));
	expect(problems[0]).toEqual({ file: '_shared/now/de.md', what: 'Nothing uses this file.', todo: unused });
	expect([course.languages, course.lessons]).toEqual([[], {}]);
});

test('a broken lesson is left out, and the rest of the course is there', () => {
	const { course } = compileTree({ [LESSON]: replaced('minutes: 5', 'minutes: five') });
	expect(Object.keys(course.lessons)).toEqual(['doors/key']);
});
