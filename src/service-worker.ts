/// <reference types="@sveltejs/kit" />
/// <reference no-default-lib="true"/>
/// <reference lib="esnext" />
/// <reference lib="webworker" />
import { base, build, files, prerendered, version } from '$service-worker';

/**
 * Keeps the whole site on the device: everything or nothing at install, never at run time. A new version waits until
 * the learner takes it; until then, and in tabs that are still open, the old one goes on working.
 */
const worker = globalThis as unknown as ServiceWorkerGlobalScope;

const prefix = 'behutsam-';
const cacheName = `${prefix}${version}`;
const fallback = `${base}/404.html`;
const pages = new Set(prerendered);
// Compressed copies are the server's business.
const assets = [...build, ...files].filter((file) => !/\.(br|gz)$/.test(file));

worker.addEventListener('install', (event) => {
	event.waitUntil(fill());
});

worker.addEventListener('activate', (event) => {
	event.waitUntil(worker.clients.claim());
});

worker.addEventListener('message', (event) => {
	const { type } = event.data as { type: string };
	if (type === 'take') void worker.skipWaiting();
	if (type === 'clean') event.waitUntil(clean());
});

worker.addEventListener('fetch', (event) => {
	const { request } = event;
	const url = new URL(request.url);
	if (request.method !== 'GET' || url.origin !== location.origin) return;
	// Addresses that are never kept (the worker itself, version.json) go to the network.
	const page = request.mode === 'navigate';
	if (!page && !assets.includes(url.pathname) && !url.pathname.startsWith(`${base}/_app/immutable/`)) return;
	event.respondWith(page ? openPage(request, url) : openAsset(request));
});

async function fill(): Promise<void> {
	const cache = await caches.open(cacheName);
	await Promise.all([
		...assets.map(async (path) => {
			// Hashed files are the same in every version that names them.
			const known = path.includes('/immutable/') ? await caches.match(path) : undefined;
			await cache.put(path, known ?? (await download(path)));
		}),
		...[...pages, fallback].map(async (path) => cache.put(path, await download(path)))
	]);
}

/** One missing file and nothing is kept: half a course offline is worse than a later try. */
async function download(path: string): Promise<Response> {
	const response = await fetch(path, { cache: 'no-cache' });
	const missing = !response.ok && path !== fallback;
	if (missing) throw new Error(`${path} answered ${response.status}`);
	if (!response.redirected && response.ok) return response;
	return new Response(await response.blob(), { headers: response.headers, status: 200 });
}

async function openPage(request: Request, url: URL): Promise<Response> {
	const cache = await caches.open(cacheName);
	const { pathname } = url;
	const kept = await cache.match(pathname, { ignoreSearch: true });
	if (kept) return kept;
	// Links inside a page are relative to its slash.
	if (pages.has(`${pathname}/`)) return Response.redirect(`${pathname}/${url.search}`, 302);
	try {
		return await fetch(request);
	} catch {
		const notFound = await cache.match(fallback);
		return notFound ?? Response.error();
	}
}

async function openAsset(request: Request): Promise<Response> {
	const own = await (await caches.open(cacheName)).match(request, { ignoreSearch: true });
	// A tab of the version before may still ask for its own files.
	return own ?? (await caches.match(request, { ignoreSearch: true })) ?? fetch(request);
}

/** Older caches, when the page that asks is the only one open. Never while a newer version waits: its cache is not ours. */
async function clean(): Promise<void> {
	if (worker.registration.installing || worker.registration.waiting) return;
	const open = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
	if (open.length > 1) return;
	for (const name of await caches.keys()) {
		if (name.startsWith(prefix) && name !== cacheName) await caches.delete(name);
	}
}
