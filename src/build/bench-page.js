/**
 * Measures single page loads in Chromium, for bench.js.
 * @file
 */
import { serve } from './serve.js';

/** @typedef {import('playwright').Browser} Browser */
/** @typedef {import('playwright').Page} Page */

/** Lighthouse's slow 4G and its mid-range phone, on the ward's tablet. */
export const SETTINGS = {
	viewport: { width: 800, height: 1280 },
	slowdown: 4,
	down: 1_600_000,
	up: 750_000,
	roundTrip: 560
};

/** A page that has not come alive by then will not. */
const PATIENCE = 30_000;

/**
 * @typedef {object} Load
 * @property {Record<string, number>} bytes bodies as sent, by kind; `js` until fully alive, `later` after that
 * @property {number} requests
 * @property {number | null} paint first contentful paint, milliseconds
 * @property {number | null} answerable a radio can be seen and reached
 * @property {number | null} alive hydrated: the app sets data-ready on the root element
 */

/** @typedef {{ paint: number | null, answerable: number | null, alive: number | null }} Marks */

/**
 * Loads an address anew several times, each in a context of its own.
 * @param {Browser} browser
 * @param {string} address
 * @param {{ asks: boolean, runs: number }} options
 * @returns {Promise<Load>} medians
 */
export async function firstLoad(browser, address, { asks, runs }) {
	/** @type {Load[]} */
	const loads = [];
	for (let at = 0; at < runs; at++) {
		// Without the service worker: its precaching is not throttled here and would only add noise.
		const context = await browser.newContext({ viewport: SETTINGS.viewport, serviceWorkers: 'block' });
		const page = await context.newPage();
		await slowDown(page, 'network');
		const traffic = watchTraffic(page);
		const marks = await watch(page, asks, () => page.goto(address, { waitUntil: 'commit' }));
		const opened = await page.evaluate(() => performance.timeOrigin);
		await page.waitForLoadState('networkidle');
		loads.push({ ...marks, ...(await traffic(opened + (marks.alive ?? Infinity))) });
		await context.close();
		if (marks.alive === null) break; // it will not come alive the next time either
	}
	const kinds = new Set(loads.flatMap(({ bytes }) => Object.keys(bytes)));
	return {
		bytes: Object.fromEntries(
			[...kinds].map((kind) => [kind, median(loads.map(({ bytes }) => bytes[kind] ?? 0)) ?? 0])
		),
		requests: median(loads.map(({ requests }) => requests)) ?? 0,
		paint: median(loads.map(({ paint }) => paint)),
		answerable: median(loads.map(({ answerable }) => answerable)),
		alive: median(loads.map(({ alive }) => alive))
	};
}

/**
 * Visits once, stops the server, and opens the same page again in a new tab.
 * @param {Browser} browser
 * @param {string} root
 * @param {string} path
 * @returns {Promise<Marks>}
 */
export async function reopenOffline(browser, root, path) {
	const server = await serve({ root });
	const address = new URL(path, server.address).href;
	const context = await browser.newContext({ viewport: SETTINGS.viewport });
	try {
		const first = await context.newPage();
		await first.goto(address);
		await first.evaluate(async () => {
			await navigator.serviceWorker.ready;
		});
		await first.close();
		await server.close();

		const page = await context.newPage();
		await slowDown(page, 'processor only');
		return await watch(page, true, () => page.goto(address, { waitUntil: 'commit' }));
	} catch (error) {
		if (process.env['DEBUG']) console.error(error);
		return { paint: null, answerable: null, alive: null };
	} finally {
		await context.close();
		await server.close();
	}
}

/** @param {Page} page @param {'network' | 'processor only'} what */
async function slowDown(page, what) {
	const session = await page.context().newCDPSession(page);
	await session.send('Emulation.setCPUThrottlingRate', { rate: SETTINGS.slowdown });
	if (what === 'processor only') return;
	await session.send('Network.enable');
	await session.send('Network.emulateNetworkConditions', {
		offline: false,
		latency: SETTINGS.roundTrip,
		downloadThroughput: SETTINGS.down / 8,
		uploadThroughput: SETTINGS.up / 8
	});
}

/**
 * Counts what the page asks for; the function it returns waits for the bodies and sums them up.
 * @param {Page} page
 */
function watchTraffic(page) {
	/** @type {import('playwright').Request[]} */
	const seen = [];
	page.on('request', (request) => {
		if (!request.url().startsWith('data:')) seen.push(request);
	});
	/** @type {Record<string, string>} */
	const kinds = { document: 'html', stylesheet: 'css', script: 'js', font: 'font' };
	return async (/** @type {number} */ aliveAt) => {
		/** @type {Record<string, number>} */
		const bytes = { html: 0, css: 0, js: 0, later: 0, font: 0, other: 0 };
		for (const request of seen) {
			const response = await request.response();
			if (response === null) continue;
			await response.finished();
			const kind = kinds[request.resourceType()] ?? 'other';
			const slot = kind === 'js' && request.timing().startTime > aliveAt ? 'later' : kind;
			bytes[slot] = (bytes[slot] ?? 0) + (await request.sizes()).responseBodySize;
		}
		return { bytes, requests: seen.length };
	};
}

/**
 * Opens a page and waits until it has painted, is alive and, if it asks, can be answered.
 * @param {Page} page
 * @param {boolean} asks
 * @param {() => Promise<unknown>} open
 * @returns {Promise<Marks>}
 */
async function watch(page, asks, open) {
	await page.addInitScript(observe, { asks, patience: PATIENCE });
	await open();
	return page.evaluate(
		() => /** @type {{ bench: Promise<Marks> }} */ (/** @type {unknown} */ (globalThis)).bench
	);
}

/**
 * Runs in the page, before anything of it. Looks once a frame, and takes the time of the frame after: by then
 * what it found has been painted.
 * @param {{ asks: boolean, patience: number }} options
 */
function observe({ asks, patience }) {
	/** @type {Marks} */
	const marks = { paint: null, answerable: null, alive: null };

	/** A radio, or the label that stands for it, that a finger would hit. */
	const canAnswer = () =>
		[.../** @type {NodeListOf<HTMLInputElement>} */ (document.querySelectorAll('input[type=radio]'))].some(
			(radio) => {
				if (radio.matches(':disabled')) return false;
				const target = radio.labels?.[0] ?? radio;
				const { left, top, width, height } = target.getBoundingClientRect();
				const [x, y] = [left + width / 2, top + height / 2];
				if (width < 10 || height < 10 || x < 0 || y < 0 || x > innerWidth || y > innerHeight) return false;
				const hit = document.elementFromPoint(x, y);
				return hit !== null && (hit === radio || target.contains(hit));
			}
		);

	/** @param {keyof Marks} name */
	const mark = (name) => requestAnimationFrame(() => (marks[name] ??= performance.now()));

	const bench = new Promise((done) => {
		const look = () => {
			marks.paint ??= performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? null;
			if (asks && marks.answerable === null && canAnswer()) mark('answerable');
			if (marks.alive === null && document.documentElement?.dataset['ready'] !== undefined) mark('alive');
			const all = marks.paint !== null && marks.alive !== null && (!asks || marks.answerable !== null);
			if (all || performance.now() > patience) done(marks);
			else requestAnimationFrame(look);
		};
		requestAnimationFrame(look);
	});
	Object.assign(globalThis, { bench });
}

/** @param {(number | null)[]} values @returns {number | null} null when any of them is: then it did not work every time */
export function median(values) {
	if (values.length === 0 || values.includes(null)) return null;
	const sorted = /** @type {number[]} */ (values).toSorted((a, b) => a - b);
	const middle = sorted.length >> 1;
	const [low = 0, high = 0] = [sorted[sorted.length % 2 ? middle : middle - 1], sorted[middle]];
	return (low + high) / 2;
}
