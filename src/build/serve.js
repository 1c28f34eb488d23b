/**
 * Serves a built folder: what `npm start`, `npm run serve` and the tests use. No dependencies.
 *
 *     node src/build/serve.js [FOLDER] [--base /sub/path]          PORT=4173 HOST=127.0.0.1
 *
 * Prerendered pages link to their assets relatively, so a page must only ever be answered at the address that
 * ends in a slash: without it the assets would be looked for one folder too high and the page stay blank.
 * @file
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, realpath, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { hostFrom, portFrom, portTrouble } from './port.js';
import { Sentence, isMain, run, say } from './say.js';

/** @type {Record<string, string>} */
const TYPES = {
	'.avif': 'image/avif',
	'.css': 'text/css; charset=utf-8',
	'.gif': 'image/gif',
	'.html': 'text/html; charset=utf-8',
	'.ico': 'image/x-icon',
	'.jpg': 'image/jpeg',
	'.js': 'text/javascript; charset=utf-8',
	'.json': 'application/json; charset=utf-8',
	'.map': 'application/json; charset=utf-8',
	'.md': 'text/markdown; charset=utf-8',
	'.mjs': 'text/javascript; charset=utf-8',
	'.mp3': 'audio/mpeg',
	'.mp4': 'video/mp4',
	'.pdf': 'application/pdf',
	'.png': 'image/png',
	'.svg': 'image/svg+xml; charset=utf-8',
	'.txt': 'text/plain; charset=utf-8',
	'.vtt': 'text/vtt; charset=utf-8',
	'.wasm': 'application/wasm',
	'.webm': 'video/webm',
	'.webmanifest': 'application/manifest+json; charset=utf-8',
	'.webp': 'image/webp',
	'.woff2': 'font/woff2',
	'.xml': 'application/xml; charset=utf-8'
};

/**
 * Every answer carries these. The page's own meta holds the rest of the content security policy: a
 * script-src here would block SvelteKit's start script, whose hash only the page knows.
 */
const SECURITY = {
	'Content-Security-Policy': "frame-ancestors 'none'",
	'Cross-Origin-Opener-Policy': 'same-origin',
	'Permissions-Policy': 'camera=(self), microphone=(), geolocation=(), payment=(), usb=()',
	'Referrer-Policy': 'no-referrer',
	'X-Content-Type-Options': 'nosniff'
};

const FOR_EVER = 'public, max-age=31536000, immutable';

/** What `precompress` of adapter-static leaves beside a file, best first. */
const ENCODINGS = [
	{ name: 'br', ending: '.br' },
	{ name: 'gzip', ending: '.gz' }
];

/**
 * @typedef {object} Served
 * @property {string} address such as http://127.0.0.1:4173/
 * @property {number} port
 * @property {() => Promise<void>} close ends open connections too
 * @property {(root: string) => void} setRoot serves another folder from now on, as after an update
 */

/**
 * @param {object} options
 * @param {string} options.root the built folder
 * @param {number} [options.port] 0 or nothing takes a free one
 * @param {string} [options.host]
 * @param {string} [options.base] where the folder is mounted, such as /learn; outside it everything is missing
 * @returns {Promise<Served>}
 */
export async function serve({ root, port = 0, host = '127.0.0.1', base = '' }) {
	let folder = root;
	const server = createServer((request, response) => {
		void respond(request, folder, base)
			.catch(() => plain(500, 'Something went wrong here.'))
			.then(({ status, headers, body }) => {
				response.writeHead(status, { ...SECURITY, 'Content-Length': body.length, ...headers });
				response.end(request.method === 'HEAD' || status === 304 ? undefined : body);
			});
	});
	await new Promise((done, fail) => {
		server.once('error', fail);
		server.listen(port, host, () => done(undefined));
	});
	const bound = /** @type {import('node:net').AddressInfo} */ (server.address());
	const name = host.includes(':') ? `[${host}]` : host;
	return {
		address: `http://${name}:${bound.port}${base}/`,
		port: bound.port,
		setRoot: (other) => void (folder = other),
		close: () =>
			new Promise((done) => {
				server.close(() => done());
				server.closeAllConnections();
			})
	};
}

/** @typedef {{ status: number, headers: Record<string, string>, body: Buffer }} Answer */

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {string} root
 * @param {string} base
 * @returns {Promise<Answer>}
 */
async function respond(request, root, base) {
	if (request.method !== 'GET' && request.method !== 'HEAD') {
		return plain(405, 'Only GET and HEAD are answered here.', { Allow: 'GET, HEAD' });
	}
	const { path, query } = split(request.url ?? '');
	const wanted = segmentsOf(path);
	if (wanted === 'malformed') return plain(400, 'This address is not well formed.');

	const mount = base.split('/').filter(Boolean);
	if (wanted === 'refused' || !mount.every((segment, at) => wanted[at] === segment))
		return missing(request, root);
	if (mount.length > 0 && wanted.length === mount.length) return redirect(path + '/' + query);

	const file = await find(root, wanted.slice(mount.length));
	if (file === undefined) return missing(request, root);
	if (file === 'needs-slash') return redirect(path + '/' + query);
	return answer(request, file, 200);
}

/** @param {string} url as it stands in the request line: a path, or a whole address when a proxy asks */
function split(url) {
	const local = url.replace(/^https?:\/\/[^/?#]*/i, '').replace(/#.*$/, '');
	const at = local.indexOf('?');
	return at < 0 ? { path: local, query: '' } : { path: local.slice(0, at), query: local.slice(at) };
}

/**
 * The decoded parts of a path; the last one is empty when the path ends in a slash. Each part is decoded by
 * itself, so that an encoded slash cannot become a separator.
 * @param {string} path
 * @returns {string[] | 'malformed' | 'refused'}
 */
function segmentsOf(path) {
	if (!path.startsWith('/')) return 'malformed';
	/** @type {string[]} */
	let segments;
	try {
		segments = path.slice(1).split('/').map(decodeURIComponent);
	} catch {
		return 'malformed';
	}
	// eslint-disable-next-line no-control-regex -- control characters are what is being refused
	if (segments.some((segment) => /[\u0000-\u001f]/.test(segment))) return 'malformed';
	const escapes = segments.some((segment, at) => {
		if (segment === '') return at < segments.length - 1; // a double slash would redirect to another host
		if (segment.startsWith('.')) return !(at === 0 && segment === '.well-known');
		return /[/\\:]/.test(segment); // separators and drive letters of some system
	});
	return escapes ? 'refused' : segments;
}

/**
 * @param {string} root
 * @param {string[]} segments
 * @returns {Promise<string | 'needs-slash' | undefined>} the file's real path
 */
async function find(root, segments) {
	const wantsFolder = segments.at(-1) === '';
	const path = await insideRoot(root, join(root, ...segments));
	if (path === undefined) return undefined;
	if (!(await stat(path)).isDirectory()) return wantsFolder ? undefined : path;
	const index = await insideRoot(root, join(path, 'index.html'));
	return index === undefined || wantsFolder ? index : 'needs-slash';
}

/**
 * The real path of something that exists and, links followed, lies in the folder.
 * @param {string} root
 * @param {string} path
 */
async function insideRoot(root, path) {
	try {
		const [top, real] = await Promise.all([realpath(root), realpath(path)]);
		return real === top || real.startsWith(top + sep) ? real : undefined;
	} catch {
		return undefined;
	}
}

/** @param {string} to */
function redirect(to) {
	return plain(308, 'This page has moved.', { Location: to });
}

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {string} root
 */
async function missing(request, root) {
	const page = await insideRoot(root, join(root, '404.html'));
	return page === undefined ? plain(404, 'There is nothing here.') : answer(request, page, 404);
}

/**
 * @param {number} status
 * @param {string} text
 * @param {Record<string, string>} [headers]
 * @returns {Answer}
 */
function plain(status, text, headers = {}) {
	const body = Buffer.from(text + '\n');
	return {
		status,
		headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-cache', ...headers },
		body
	};
}

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {string} file
 * @param {200 | 404} status
 * @returns {Promise<Answer>}
 */
async function answer(request, file, status) {
	const variants = ENCODINGS.filter(({ ending }) => existsSync(file + ending));
	const encoding = variants.find(({ name }) => accepts(request.headers['accept-encoding'], name));
	const body = await readFile(file + (encoding?.ending ?? ''));
	const immutable = status === 200 && file.split(sep).join('/').includes('/_app/immutable/');
	/** @type {Record<string, string>} */
	const headers = {
		'Cache-Control': immutable ? FOR_EVER : 'no-cache',
		'Content-Type': TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream',
		// Made from the content: after a rebuild only what really changed is fetched again.
		ETag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
	};
	if (variants.length > 0) headers['Vary'] = 'Accept-Encoding';
	if (encoding) headers['Content-Encoding'] = encoding.name;
	if (status === 200 && matches(request.headers['if-none-match'], headers['ETag'])) {
		const { ETag, Vary } = headers;
		const kept = { 'Cache-Control': headers['Cache-Control'] ?? '', ETag: ETag ?? '' };
		return { status: 304, headers: Vary ? { ...kept, Vary } : kept, body: Buffer.alloc(0) };
	}
	return { status, headers, body };
}

/**
 * @param {string | undefined} header Accept-Encoding
 * @param {string} encoding
 */
function accepts(header, encoding) {
	return (header ?? '').split(',').some((entry) => {
		const [name = '', ...parameters] = entry.split(';').map((part) => part.trim().toLowerCase());
		return name === encoding && !parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter));
	});
}

/**
 * @param {string | undefined} header If-None-Match
 * @param {string | undefined} etag
 */
function matches(header, etag) {
	if (header === undefined) return false;
	return header.split(',').some((entry) => ['*', etag].includes(entry.trim().replace(/^W\//, '')));
}

/**
 * Serves for people: sentences for what can go wrong, and Ctrl-C ends it.
 * @param {string} root
 * @param {string} [base]
 */
export async function serveForPeople(root, base = '') {
	if (!existsSync(join(root, 'index.html'))) {
		throw new Sentence(`There is no built site in ${resolve(root)}. Make one with: npm run build`);
	}
	const host = hostFrom(process.env['HOST']);
	const port = portFrom(process.env['PORT']);
	const server = await serve({ root, port, host, base }).catch((error) => {
		throw portTrouble(error, port, host);
	});
	for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
		process.once(signal, () => void server.close().then(() => process.exit(0)));
	}
	return server;
}

/** @param {Served} server */
export function announce(server) {
	// People know this machine as localhost; only there and over https does a browser allow offline use.
	say(`\nBehutsam is at ${server.address.replace('//127.0.0.1:', '//localhost:')}\nCtrl-C ends it.`);
}

if (isMain(import.meta.url)) {
	await run(async () => {
		const { values, positionals } = parseArgs({
			allowPositionals: true,
			options: { base: { type: 'string', default: '' } }
		});
		announce(await serveForPeople(positionals[0] ?? 'build', values.base.replace(/\/+$/, '')));
	});
}
