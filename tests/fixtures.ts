import { test as base, expect, type BrowserContext, type Page } from '@playwright/test';
import axe from 'axe-core';
import { TEST_SITE } from '../src/build/build.js';
import { serve } from '../src/build/serve.js';
import { Learner } from './learner.ts';

export { expect };

/** What must never happen while a test runs: requests elsewhere, errors, warnings. Looked at when the test ends. */
class Faults {
	#found: string[] = [];
	#allowed: RegExp[] = [/^warning: Service Worker registration blocked by Playwright/];
	#origins = new Set<string>();

	/** For a test that breaks something on purpose: the browser's own words for it. */
	allow(pattern: RegExp) {
		this.#allowed.push(pattern);
	}

	watch(context: BrowserContext, address: string) {
		this.#origins.add(new URL(address).origin);
		context.on('request', (request) => {
			const { protocol, origin } = new URL(request.url());
			if (protocol === 'data:' || protocol === 'blob:') return;
			if (!this.#origins.has(origin)) this.#found.push(`request to ${request.url()}`);
		});
		context.on('console', (message) => {
			const type = message.type();
			if (type === 'error' || type === 'warning') this.#found.push(`${type}: ${message.text()}`);
		});
		context.on('weberror', (error) => this.#found.push(`uncaught: ${error.error().message}`));
	}

	get list(): string[] {
		return this.#found.filter((fault) => !this.#allowed.some((pattern) => pattern.test(fault)));
	}
}

export type Served = Awaited<ReturnType<typeof serve>>;

interface Fixtures {
	faults: Faults;
	learner: Learner;
	/** The test site on a server of its own, which the test may stop or give another folder. */
	site: Served;
	/** Another tab of the same learner. */
	secondTab: () => Promise<Learner>;
}

export const test = base.extend<Fixtures>({
	locale: 'de-DE',
	// Otherwise the worker answers before `page.route` sees the request. Specs about the worker allow it.
	serviceWorkers: 'block',
	faults: [
		async ({ context, baseURL }, use) => {
			const faults = new Faults();
			faults.watch(context, baseURL ?? '');
			await use(faults);
			expect(faults.list).toEqual([]);
		},
		{ auto: true }
	],
	learner: async ({ page }, use) => use(new Learner(page)),
	secondTab: async ({ context }, use) => use(async () => new Learner(await context.newPage())),
	site: async ({ context, faults }, use) => {
		const site = await serve({ root: TEST_SITE.out });
		faults.watch(context, site.address);
		await use(site);
		await site.close();
	}
});

/** What axe finds, one line per rule; the best-practice rules count. */
export async function barriers(page: Page): Promise<string[]> {
	if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
	return page.evaluate(async () => {
		// Scrolled, the strip lies over half of some control, and axe takes the other half for all of it.
		scrollTo({ top: 0, behavior: 'instant' });
		const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
		const { violations } = await axe.run(document, {
			resultTypes: ['violations'],
			runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
		});
		return violations.map(
			({ id, help, nodes }) => `${id} (${help}): ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`
		);
	});
}

/** Lets no script of the app arrive until the returned function is called. */
export async function holdScripts(page: Page): Promise<() => Promise<void>> {
	let release = () => {};
	const released = new Promise<void>((resolve) => {
		release = resolve;
	});
	const scripts = /\/_app\/immutable\/.*\.js$/;
	await page.route(scripts, async (route) => {
		await released;
		await route.continue();
	});
	return async () => {
		release();
		await expect(page.locator('html')).toHaveAttribute('data-ready', '');
	};
}
