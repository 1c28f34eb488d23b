import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { TEST_SITE } from '../../src/build/build.js';
import { addresses } from '../course.ts';
import { expect, test } from '../fixtures.ts';
import { languages } from '../words.ts';

/** What the pages and the server forbid. */

const files = async () =>
	(await readdir(TEST_SITE.out, { recursive: true })).filter((file) => file.endsWith('.html'));

test('every page allows exactly its own scripts', async () => {
	const pages = await files();
	expect(pages.length).toBeGreaterThanOrEqual(languages.length * addresses.length + 2);
	for (const file of pages) {
		const html = await readFile(join(TEST_SITE.out, file), 'utf8');
		const policy = policyOf(html);
		expect(policy['default-src'], file).toEqual(["'none'"]);
		expect(policy['connect-src'], file).toEqual(["'self'"]);
		for (const name of ['base-uri', 'form-action', 'frame-src', 'object-src']) {
			expect(policy[name], `${file} ${name}`).toEqual(["'none'"]);
		}
		expect(policy['require-trusted-types-for'], file).toEqual(["'script'"]);
		const inline = [...html.matchAll(/<script(?![^>]*\bsrc=)[^>]*>([\s\S]*?)<\/script>/g)].map(
			([, script = '']) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`
		);
		expect(inline.length, file).toBeGreaterThan(0);
		expect([...(policy['script-src'] ?? [])].sort(), file).toEqual(["'self'", ...inline].sort());
		expect(policy['style-src'], file).not.toContain("'unsafe-inline'");
		// The policy must stand before the first script it is about.
		expect(html.indexOf('content-security-policy'), file).toBeLessThan(html.indexOf('<script'));
	}
});

test('no page has event handlers, javascript: addresses, frames or anything from elsewhere', async () => {
	for (const file of await files()) {
		const html = (await readFile(join(TEST_SITE.out, file), 'utf8')).replace(
			/<(script|style)[\s\S]*?<\/\1>/g,
			''
		);
		const tags = html.match(/<[a-z][^>]*>/gi) ?? [];
		expect(
			tags.filter((tag) => /\son[a-z]+\s*=/i.test(tag)),
			file
		).toEqual([]);
		expect(
			tags.filter((tag) => /javascript:/i.test(tag)),
			file
		).toEqual([]);
		expect(
			tags.filter((tag) => /^<(iframe|object|embed|base)\b/i.test(tag)),
			file
		).toEqual([]);
		expect(
			tags.filter((tag) => /\ssrc(set)?="(https?:)?\/\//i.test(tag)),
			file
		).toEqual([]);
		expect(
			tags.filter((tag) => /^<link\b[^>]*href="(https?:)?\/\//i.test(tag)),
			file
		).toEqual([]);
		const elsewhere = tags.filter((tag) => /^<a\b[^>]*href="https?:/i.test(tag));
		expect(
			elsewhere.filter((tag) => !/rel="[^"]*noreferrer/.test(tag)),
			file
		).toEqual([]);
	}
});

test('the server sends its headers with everything', async ({ request }) => {
	for (const path of ['/de/', '/service-worker.js', '/icon.svg', '/de/nowhere/', '/manifest.webmanifest']) {
		const headers = (await request.get(path)).headers();
		expect(headers['content-security-policy'], path).toBe("frame-ancestors 'none'");
		expect(headers['x-content-type-options'], path).toBe('nosniff');
		expect(headers['referrer-policy'], path).toBe('no-referrer');
		expect(headers['cross-origin-opener-policy'], path).toBe('same-origin');
		expect(headers['permissions-policy'], path).toMatch(/geolocation=\(\)/);
	}
	expect((await request.get('/service-worker.js')).headers()['cache-control']).toBe('no-cache');
	expect((await request.get('/manifest.webmanifest')).headers()['content-type']).toContain(
		'application/manifest+json'
	);
});

test('the policy is in force: an injected script does not run, an address elsewhere is not asked', async ({
	page,
	learner,
	faults
}) => {
	faults.allow(/Content Security Policy|Trusted|violates|Refused/i);
	await learner.visits('/de/');
	const outcome = await page.evaluate(async () => {
		const script = document.createElement('script');
		let blocked = false;
		try {
			script.textContent = 'globalThis.intruder = true';
		} catch {
			blocked = true;
		}
		document.head.append(script);
		const image = document.createElement('div');
		try {
			image.innerHTML = '<img src="x" onerror="globalThis.intruder = true">';
		} catch {
			blocked = true;
		}
		const asked = await fetch('https://example.org/').then(
			() => 'answered',
			() => 'refused'
		);
		return { blocked, asked, intruder: 'intruder' in globalThis };
	});
	expect(outcome).toEqual({ blocked: true, asked: 'refused', intruder: false });
});

test('what a learner writes is text, never markup', async ({ page, learner }) => {
	const text = '<img src=x onerror="document.title=1"> **fett** [x](javascript:alert(1))';
	await learner.visits('/de/lesson/garden/watering/?s=8');
	await learner.hasLesson();
	await page.getByRole('textbox').fill(text);
	await learner.goesOn();
	await learner.goesBack();
	await expect(page.getByRole('textbox')).toHaveValue(text);
	await expect(page.locator('main img')).toHaveCount(0);
	await expect(page).toHaveTitle('Lektion 1.1 – Behutsam');
});

function policyOf(html: string): Record<string, string[]> {
	const content = /http-equiv="content-security-policy" content="([^"]*)"/i.exec(html)?.[1] ?? '';
	return Object.fromEntries(
		content.split(';').map((directive) => {
			const [name = '', ...values] = directive.trim().split(/\s+/);
			return [name, values.map((value) => value.replaceAll('&#39;', "'"))];
		})
	);
}
