import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fingerprint } from './inputs.js';

let parent: string;
let modules: string;

beforeEach(() => {
	parent = mkdtempSync(join(tmpdir(), 'inputs-'));
	modules = join(parent, 'modules');
	mkdirSync(join(modules, '01-first'), { recursive: true });
	writeFileSync(join(modules, 'course.yaml'), 'languages: [de]\n');
	writeFileSync(join(modules, '01-first', 'de.md'), 'Guten Tag\n');
});

afterEach(() => rmSync(parent, { recursive: true }));

test('a changed word, a new file and a renamed file each change the fingerprint', () => {
	const seen = [fingerprint(modules)];
	writeFileSync(join(modules, '01-first', 'de.md'), 'Guten Abend\n');
	seen.push(fingerprint(modules));
	writeFileSync(join(modules, '01-first', 'en.md'), '');
	seen.push(fingerprint(modules));
	cpSync(join(modules, '01-first'), join(modules, '02-first'), { recursive: true });
	rmSync(join(modules, '01-first'), { recursive: true });
	seen.push(fingerprint(modules));
	expect(new Set(seen).size).toBe(seen.length);
});

test('the same content elsewhere has the same fingerprint', () => {
	const elsewhere = join(parent, 'elsewhere');
	cpSync(modules, elsewhere, { recursive: true });
	expect(fingerprint(elsewhere)).toBe(fingerprint(modules));
});

test('what no learner gets changes nothing: notes for authors, tests, generated schemas', () => {
	const before = fingerprint(modules);
	writeFileSync(join(modules, 'README.md'), 'For authors');
	writeFileSync(join(modules, 'some.test.ts'), 'a test');
	mkdirSync(join(modules, '.schema'));
	writeFileSync(join(modules, '.schema', 'lesson.json'), '{}');
	expect(fingerprint(modules)).toBe(before);
});
