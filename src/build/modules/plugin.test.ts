import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi, type MockInstance } from 'vitest';
import { build, createServer, type InlineConfig, type Plugin, type ViteDevServer } from 'vite';
import type * as Catalog from 'virtual:behutsam/catalog';
import { compile } from './compile.ts';
import { modulesPlugin } from './plugin.ts';
import { report } from './problem.ts';
import {
	LESSON,
	LESSON_DE,
	LESSON_EN,
	replaced,
	textOf,
	writeFile,
	writeTree,
	type Changes
} from './testing/tree.ts';

const catalog = 'virtual:behutsam/catalog';

const cleanUps: (() => unknown)[] = [];

afterEach(async () => {
	for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

/** A modules folder outside of Vite's root, as with MODULES_DIR. */
function treeOf(changes: Changes = {}): string {
	const { root, remove } = writeTree(changes);
	cleanUps.push(remove);
	return root;
}

function configOf(modules: string, ...plugins: Plugin[]): InlineConfig {
	const root = mkdtempSync(join(tmpdir(), 'vite-'));
	cleanUps.push(() => rmSync(root, { recursive: true, force: true }));
	return { root, configFile: false, logLevel: 'silent', plugins: [...plugins, modulesPlugin(modules)] };
}

const broken: Changes = {
	[LESSON]: replaced('answer: knock', 'answer: kick'),
	[LESSON_EN]: replaced('[E1]', '[E7]')
};

describe('a build', () => {
	const building = (modules: string) => {
		const config = configOf(modules);
		writeFile(config.root!, 'entry.js', `export * from '${catalog}';`);
		return build({ ...config, build: { ssr: 'entry.js', write: false } });
	};

	test('stops at broken content and lists all its problems', async () => {
		const modules = treeOf(broken);
		const message = await building(modules).then(
			() => 'built',
			(error: unknown) => (error as Error).message
		);
		expect(compile(modules).problems.length).toBe(3);
		expect(message).toContain(report(compile(modules).problems));
	});

	test('makes a chunk of its own of each lesson in each language', async () => {
		const result = await building(treeOf());
		if (!('output' in result)) throw new Error('There is more than one output, or none.');
		const chunks = result.output.flatMap((file) =>
			file.type === 'chunk' && file.isDynamicEntry ? [file.moduleIds.join()] : []
		);
		const names = [
			'lesson/doors/knocking',
			'lesson/doors/key',
			'outline',
			'sources',
			'coverage',
			'glossary',
			'helplines',
			'shared/now'
		];
		expect(chunks.sort()).toEqual(
			names.flatMap((name) => ['de', 'en'].map((language) => `\0virtual:behutsam/${name}/${language}`)).sort()
		);
	});
});

interface Dev {
	server: ViteDevServer;
	modules: string;
	/** The next thing that is sent to the browser. */
	sent(): Promise<unknown>;
	/** A browser opens the page. */
	connect(): void;
	load(): Promise<typeof Catalog>;
}

async function develop(changes: Changes = {}): Promise<Dev> {
	const modules = treeOf(changes);
	let on: MockInstance | undefined;
	let told: (payload: unknown) => void = () => {};
	const spy: Plugin = {
		name: 'spy',
		enforce: 'pre',
		configureServer(server) {
			on = vi.spyOn(server.hot, 'on');
			vi.spyOn(server.hot, 'send').mockImplementation((payload: unknown) => told(payload));
		}
	};
	const server = await createServer({
		...configOf(modules, spy),
		appType: 'custom',
		server: { middlewareMode: true, ws: false }
	});
	cleanUps.push(() => server.close());
	return {
		server,
		modules,
		sent: () => new Promise((resolve) => (told = resolve)),
		connect() {
			for (const [event, listener] of on?.mock.calls ?? []) {
				if (event === 'connection') (listener as () => void)();
			}
		},
		load: () => server.ssrLoadModule(catalog) as Promise<typeof Catalog>
	};
}

/** Until the watcher knows the file, nobody is told of a change of it. */
async function watched({ server, modules }: Dev, file: string): Promise<void> {
	const path = join(modules, file);
	await vi.waitUntil(
		() =>
			Object.entries(server.watcher.getWatched()).some(([dir, names]) =>
				names.some((name) => join(dir, name) === path)
			),
		{ timeout: 10_000 }
	);
}

const reload = { type: 'full-reload' };

function overlay(modules: string): unknown {
	return { type: 'error', err: { message: report(compile(modules).problems), stack: '', plugin: 'modules' } };
}

describe('while content is written', () => {
	test('the catalog has loaders for all there is, and no problems', async () => {
		const dev = await develop();
		const { lessons, outlines, glossary, helplines, shared, sources, problems } = await dev.load();
		const { course } = compile(dev.modules);
		expect([problems, Object.keys(lessons)]).toEqual(['', ['doors/knocking', 'doors/key']]);
		expect([
			(await lessons['doors/key']!['en']!()).default,
			(await outlines['de']!()).default,
			(await glossary['de']!()).default,
			(await helplines['en']!()).default,
			(await shared['now']!['de']!()).default,
			(await sources['en']!()).default
		]).toEqual([
			course.lessons['doors/key']!['en'],
			course.outlines['de'],
			course.glossary['de'],
			course.helplines['en'],
			course.shared['now']!['de'],
			course.sources['en']
		]);
	});

	test('an edited text reloads the page and is there', async () => {
		const dev = await develop();
		const bodyOf = async () =>
			(await (await dev.load()).lessons['doors/knocking']!['de']!()).default.steps[0]?.body;
		expect(await bodyOf()).toBe('<p>Hinter der Tür ist es still.</p>');
		await watched(dev, LESSON_DE);
		const sent = dev.sent();
		writeFile(dev.modules, LESSON_DE, replaced('ist es still', 'ist es laut')(textOf(LESSON_DE)));
		expect(await sent).toEqual(reload);
		expect(await bodyOf()).toBe('<p>Hinter der Tür ist es laut.</p>');
	});

	test('a broken text shows its message over the page, and a mended one reloads it', async () => {
		const dev = await develop();
		await watched(dev, LESSON_DE);
		let sent = dev.sent();
		writeFile(dev.modules, LESSON_DE, replaced('### enter', '### leave')(textOf(LESSON_DE)));
		expect(await sent).toEqual(overlay(dev.modules));
		expect((await dev.load()).problems).toBe(report(compile(dev.modules).problems));
		sent = dev.sent();
		writeFile(dev.modules, LESSON_DE, textOf(LESSON_DE));
		expect(await sent).toEqual(reload);
		expect((await dev.load()).problems).toBe('');
	});

	test('a new file and a deleted one are seen as well', async () => {
		const dev = await develop();
		await watched(dev, LESSON_EN);
		let sent = dev.sent();
		writeFile(dev.modules, '01-doors/01-knocking/notes.md', 'Notes');
		expect(await sent).toEqual(overlay(dev.modules));
		sent = dev.sent();
		rmSync(join(dev.modules, '01-doors/01-knocking/notes.md'));
		expect(await sent).toEqual(reload);
		expect((await dev.load()).problems).toBe('');
	});

	test('who opens the page while content is broken is told', async () => {
		const dev = await develop(broken);
		const sent = dev.sent();
		dev.connect();
		expect(await sent).toEqual(overlay(dev.modules));
	});
});
