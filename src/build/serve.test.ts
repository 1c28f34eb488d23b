import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serve } from './serve.js';

const HOME = '<!doctype html><title>home</title>';
const LESSON = '<!doctype html><title>lesson</title>';
const MISSING = '<!doctype html><title>missing</title>';
const SCRIPT = 'export const a = 1;\n'.repeat(50);

let parent: string;
let root: string;
let server: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
	parent = mkdtempSync(join(tmpdir(), 'serve-'));
	root = join(parent, 'site');
	const files: Record<string, string | Buffer> = {
		'index.html': HOME,
		'404.html': MISSING,
		'de/lesson/index.html': LESSON,
		'de/grüße & mehr/index.html': LESSON,
		'empty/note.txt': 'no index here',
		'manifest.webmanifest': '{}',
		'icon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
		'font.woff2': 'font',
		'unknown.xyz': 'unknown',
		'service-worker.js': SCRIPT,
		'_app/version.json': '{}',
		'_app/immutable/a.js': SCRIPT,
		'_app/immutable/a.js.br': brotliCompressSync(SCRIPT),
		'_app/immutable/a.js.gz': gzipSync(SCRIPT),
		'.stamp': 'secret',
		'.git/config': 'secret',
		'.well-known/security.txt': 'contact',
		'.well-known/.secret': 'secret'
	};
	for (const [path, content] of Object.entries(files)) {
		mkdirSync(join(root, path, '..'), { recursive: true });
		writeFileSync(join(root, path), content);
	}
	writeFileSync(join(parent, 'secret.txt'), 'secret');
	mkdirSync(join(parent, 'site-other'));
	writeFileSync(join(parent, 'site-other', 'index.html'), 'secret');
	symlinkSync(join(parent, 'secret.txt'), join(root, 'link.txt'));
	symlinkSync(join(parent, 'site-other'), join(root, 'linked'));
	server = await serve({ root });
});

afterAll(async () => {
	await server.close();
	rmSync(parent, { recursive: true });
});

interface Answer {
	status: number;
	headers: Record<string, string | string[] | undefined>;
	body: Buffer;
}

/** Sends the path as it is; `fetch` would tidy it up and so never attack anything. */
function ask(
	path: string,
	headers: Record<string, string> = {},
	method = 'GET',
	port = server.port
): Promise<Answer> {
	return new Promise((resolve, reject) => {
		const outgoing = request({ port, path, method, headers, host: '127.0.0.1' }, (incoming) => {
			const chunks: Buffer[] = [];
			incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
			incoming.on('end', () =>
				resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, body: Buffer.concat(chunks) })
			);
		});
		outgoing.on('error', reject);
		outgoing.end();
	});
}

/** Writes raw bytes to the socket, for what no client library would send. */
function raw(text: string): Promise<string> {
	return new Promise((resolve, reject) => {
		const socket = connect(server.port, '127.0.0.1');
		let answer = '';
		socket.setEncoding('latin1').on('data', (data) => (answer += String(data)));
		socket.on('error', reject).on('close', () => resolve(answer));
		socket.write(text, 'latin1');
	});
}

describe('what is there', () => {
	test('a folder answers with its index.html', async () => {
		expect((await ask('/')).body.toString()).toBe(HOME);
		expect((await ask('/de/lesson/?s=4')).body.toString()).toBe(LESSON);
	});

	test('a folder without the slash is redirected for good, and keeps its query', async () => {
		const answer = await ask('/de/lesson?s=4&x=%2F');
		expect(answer.status).toBe(308);
		expect(answer.headers['location']).toBe('/de/lesson/?s=4&x=%2F');
	});

	test('letters outside ASCII and spaces work when encoded', async () => {
		const path = '/de/' + encodeURIComponent('grüße & mehr');
		expect((await ask(path)).headers['location']).toBe(path + '/');
		expect((await ask(path + '/')).body.toString()).toBe(LESSON);
	});

	test.each([
		['/', 'text/html; charset=utf-8'],
		['/manifest.webmanifest', 'application/manifest+json; charset=utf-8'],
		['/icon.svg', 'image/svg+xml; charset=utf-8'],
		['/font.woff2', 'font/woff2'],
		['/service-worker.js', 'text/javascript; charset=utf-8'],
		['/unknown.xyz', 'application/octet-stream'],
		['/.well-known/security.txt', 'text/plain; charset=utf-8']
	])('%s is %s', async (path, type) => {
		const answer = await ask(path);
		expect(answer.status).toBe(200);
		expect(answer.headers['content-type']).toBe(type);
	});

	test('a whole address in the request line, as a proxy sends it, is answered by its path', async () => {
		expect((await ask('http://elsewhere.example/de/lesson/')).body.toString()).toBe(LESSON);
		expect((await ask('http://elsewhere.example/de/lesson')).headers['location']).toBe('/de/lesson/');
	});

	test('HEAD has the headers of GET and no body', async () => {
		const [get, head] = [await ask('/'), await ask('/', {}, 'HEAD')];
		expect(head.status).toBe(200);
		expect(head.body.length).toBe(0);
		expect({ ...head.headers, date: '' }).toEqual({ ...get.headers, date: '' });
		expect(get.headers['content-length']).toBe(String(HOME.length));
	});
});

describe('what is not there', () => {
	test.each([
		'/nothing',
		'/de/lesson/nothing.js',
		'/empty',
		'/empty/',
		'/icon.svg/',
		'/_app/immutable/gone.js'
	])('%s gets the 404 page, with status 404 and nothing to keep', async (path) => {
		const answer = await ask(path);
		expect(answer.status).toBe(404);
		expect(answer.body.toString()).toBe(MISSING);
		expect(answer.headers['cache-control']).toBe('no-cache');
	});

	test('a folder without 404.html says so in a word', async () => {
		const other = await serve({ root: join(parent, 'site-other') });
		const answer = await ask('/nothing', {}, 'GET', other.port);
		await other.close();
		expect(answer.status).toBe(404);
		expect(answer.body.toString()).toBe('There is nothing here.\n');
	});
});

describe('what is refused', () => {
	test.each([
		'/../secret.txt',
		'/de/../../secret.txt',
		'/%2e%2e/secret.txt',
		'/.%2e/secret.txt',
		'/%2e%2e%2fsecret.txt',
		'/..%2fsecret.txt',
		'/..%5csecret.txt',
		'/..\\secret.txt',
		'/de%2f..%2f..%2fsecret.txt',
		'/%252e%252e/secret.txt',
		'/../site-other/',
		'/../site-other/index.html',
		'/link.txt',
		'/linked/',
		'/linked/index.html',
		'/.stamp',
		'/%2estamp',
		'/.git/config',
		'/.well-known/.secret',
		'/de/.well-known/security.txt',
		'/C:/secret.txt',
		'//secret.txt',
		'/de//lesson/',
		'/./index.html'
	])('%s', async (path) => {
		const answer = await ask(path);
		expect(answer.status).toBe(404);
		expect(answer.body.toString()).toBe(MISSING);
	});

	test.each([
		'/%00',
		'/index.html%00.txt',
		'/%',
		'/%zz',
		'/%c0%ae%c0%ae/secret.txt',
		'/%ff',
		'/a%0d%0ab',
		'*'
	])('%s is not well formed', async (path) => {
		const answer = await ask(path);
		expect(answer.status).toBe(400);
		expect(answer.body.toString()).toBe('This address is not well formed.\n');
	});

	test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PROPFIND'])('the method %s', async (method) => {
		const answer = await ask('/', {}, method);
		expect(answer.status).toBe(405);
		expect(answer.headers['allow']).toBe('GET, HEAD');
	});

	test.each(['//evil.example', '//evil.example/', '/\\evil.example', '/%5cevil.example', '//de/lesson'])(
		'%s is never redirected to another host',
		async (path) => {
			expect((await ask(path)).headers['location']).toBeUndefined();
		}
	);

	test('a line break cannot be smuggled into a header', async () => {
		const answer = await raw('GET /de/lesson?\r\nX-Evil: 1 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n');
		expect(answer).toContain('Location: /de/lesson/?\r\n');
		expect(answer).not.toContain('X-Evil');
	});

	test('nonsense on the line is answered, and the server lives on', async () => {
		expect((await raw('\u0000\u0001\u0002\r\n\r\n')).split('\r\n')[0]).toBe('HTTP/1.1 400 Bad Request');
		expect((await ask('/')).status).toBe(200);
	});
});

describe('headers', () => {
	test.each(['/', '/nothing', '/de/lesson', '/%00', '/_app/immutable/a.js'])(
		'%s is protected',
		async (path) => {
			expect((await ask(path)).headers).toMatchObject({
				'content-security-policy': "frame-ancestors 'none'",
				'cross-origin-opener-policy': 'same-origin',
				'permissions-policy': 'camera=(self), microphone=(), geolocation=(), payment=(), usb=()',
				'referrer-policy': 'no-referrer',
				'x-content-type-options': 'nosniff'
			});
		}
	);

	test('only what has its content in its name is kept without asking', async () => {
		const kept = 'public, max-age=31536000, immutable';
		expect((await ask('/_app/immutable/a.js')).headers['cache-control']).toBe(kept);
		for (const path of ['/', '/service-worker.js', '/_app/version.json', '/de/lesson/']) {
			expect((await ask(path)).headers['cache-control'], path).toBe('no-cache');
		}
	});

	test('an unchanged file is not sent twice', async () => {
		const first = await ask('/de/lesson/');
		const etag = String(first.headers['etag']);
		for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
			const again = await ask('/de/lesson/', { 'if-none-match': known });
			expect(again.status, known).toBe(304);
			expect(again.body.length).toBe(0);
			expect(again.headers['etag']).toBe(etag);
		}
		expect((await ask('/de/lesson/', { 'if-none-match': '"other"' })).status).toBe(200);
	});

	test('a missing page is never "unchanged"', async () => {
		expect((await ask('/nothing', { 'if-none-match': '*' })).status).toBe(404);
	});
});

describe('compressed files', () => {
	const path = '/_app/immutable/a.js';

	test.each([
		['br, gzip', 'br'],
		['gzip, deflate, br;q=0.5', 'br'],
		['gzip', 'gzip'],
		['br;q=0, gzip;q=1.0', 'gzip'],
		['BR', 'br'],
		['identity', undefined],
		['br;q=0', undefined],
		['broken', undefined],
		['', undefined]
	])('who accepts "%s" gets %s', async (accepted, encoding) => {
		const answer = await ask(path, { 'accept-encoding': accepted });
		expect(answer.headers['content-encoding']).toBe(encoding);
		expect(answer.headers['vary']).toBe('Accept-Encoding');
		expect(answer.headers['content-type']).toBe('text/javascript; charset=utf-8');
		if (encoding === 'br') expect(brotliDecompressSync(answer.body).toString()).toBe(SCRIPT);
		if (encoding === undefined) expect(answer.body.toString()).toBe(SCRIPT);
	});

	test('each encoding has an ETag of its own', async () => {
		const etags = await Promise.all(
			['br', 'gzip', 'identity'].map(async (accepted) => {
				return (await ask(path, { 'accept-encoding': accepted })).headers['etag'];
			})
		);
		expect(new Set(etags).size).toBe(3);
	});

	test('a file without compressed ones is sent as it is', async () => {
		const answer = await ask('/de/lesson/', { 'accept-encoding': 'br' });
		expect(answer.headers['content-encoding']).toBeUndefined();
		expect(answer.headers['vary']).toBeUndefined();
	});
});

describe('mounted below a path', () => {
	test('the folder answers there and nowhere else', async () => {
		const mounted = await serve({ root, base: '/care/learn' });
		const at = (path: string) => ask(path, {}, 'GET', mounted.port);
		expect(mounted.address).toBe(`http://127.0.0.1:${mounted.port}/care/learn/`);
		expect((await at('/care/learn/')).body.toString()).toBe(HOME);
		expect((await at('/care/learn?a=1')).headers['location']).toBe('/care/learn/?a=1');
		expect((await at('/care/learn/de/lesson')).headers['location']).toBe('/care/learn/de/lesson/');
		expect((await at('/care/learn/de/lesson/')).body.toString()).toBe(LESSON);
		for (const outside of ['/', '/care/', '/care/learned/', '/de/lesson/', '/care/learn/../../secret.txt']) {
			expect((await at(outside)).status, outside).toBe(404);
		}
		await mounted.close();
	});
});

describe('its life', () => {
	test('setRoot serves another folder on the same address', async () => {
		const moving = await serve({ root });
		moving.setRoot(join(parent, 'site-other'));
		expect((await ask('/', {}, 'GET', moving.port)).body.toString()).toBe('secret');
		await moving.close();
	});

	test('close ends connections that are kept open', async () => {
		const closing = await serve({ root });
		const socket = connect(closing.port, '127.0.0.1');
		await new Promise((done) => socket.once('connect', done));
		const ended = new Promise((done) => socket.once('close', done));
		await closing.close();
		await ended;
		await expect(ask('/', {}, 'GET', closing.port)).rejects.toThrow('ECONNREFUSED');
	});

	test('it listens on this machine only', async () => {
		expect(server.address).toBe(`http://127.0.0.1:${server.port}/`);
	});
});

describe('the command', () => {
	const command = join(import.meta.dirname, 'serve.js');

	function fail(environment: Record<string, string>, ...args: string[]) {
		try {
			execFileSync(process.execPath, [command, ...args], {
				env: { ...process.env, ...environment },
				stdio: 'pipe'
			});
		} catch (error) {
			return String((error as { stderr: Buffer }).stderr);
		}
		throw new Error('It should have failed.');
	}

	test('says that there is no built site', () => {
		expect(fail({}, join(parent, 'nowhere'))).toBe(
			`There is no built site in ${join(parent, 'nowhere')}. Make one with: npm run build\n`
		);
	});

	test('says that the port is taken, and how to choose another', () => {
		expect(fail({ PORT: String(server.port) }, root)).toContain(
			`Port ${server.port} is taken by another program.`
		);
	});

	test.each(['nonsense', '-1', '70000', '1.5', '0x10'])('says that %s is not a port', (port) => {
		expect(fail({ PORT: port }, root)).toContain(`PORT=${port} is not a port.`);
	});

	test('says that HOST is not an address of this machine', () => {
		expect(fail({ PORT: '0', HOST: '203.0.113.7' }, root)).toContain('HOST=203.0.113.7 is not an address');
	});

	test('Ctrl-C ends it cleanly', async () => {
		const child = spawn(process.execPath, [command, root], { env: { ...process.env, PORT: '0' } });
		await new Promise<void>((done) => {
			child.stdout.on('data', (data) => String(data).includes('Ctrl-C') && done());
		});
		const ended = new Promise((done) => child.once('exit', (code, signal) => done({ code, signal })));
		child.kill('SIGINT');
		expect(await ended).toEqual({ code: 0, signal: null });
	});
});
