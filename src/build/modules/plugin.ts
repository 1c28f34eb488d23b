import { resolve, sep } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import { compile, type Compiled, type Course } from './compile.ts';
import { report } from './problem.ts';

const prefix = 'virtual:behutsam/';

/**
 * Turns the modules folder into imports: `virtual:behutsam/catalog` lists loaders, one per lesson and language, so each
 * is a chunk of its own that the service worker precaches by itself; `virtual:behutsam/calendar` does so for the calendar. A problem stops the build; in `vite dev` it is shown
 * over the page, and the page comes back when the file is mended.
 */
export function modulesPlugin(folder: string): Plugin {
	const root = resolve(folder);
	let compiled: Compiled | undefined;
	let building = true;
	const current = () => (compiled ??= compile(root));

	function show(server: ViteDevServer): void {
		const { problems } = current();
		if (problems.length === 0) {
			server.hot.send({ type: 'full-reload' });
			return;
		}
		const message = report(problems);
		server.config.logger.error(message, { timestamp: true });
		server.hot.send({ type: 'error', err: { message, stack: '', plugin: 'modules' } });
	}

	return {
		name: 'behutsam-modules',
		configResolved(config) {
			building = config.command === 'build';
		},
		buildStart() {
			compiled = undefined;
			if (!building) return;
			const { problems } = current();
			if (problems.length > 0) this.error({ message: report(problems), stack: '' });
		},
		resolveId(id) {
			return id.startsWith(prefix) ? `\0${id}` : undefined;
		},
		load(id) {
			if (!id.startsWith(`\0${prefix}`)) return undefined;
			const { course, problems } = current();
			const name = id.slice(prefix.length + 1);
			const doors: Record<string, (course: Course) => string> = {
				catalog: catalogCode,
				calendar: calendarCode
			};
			const door = doors[name];
			if (door) {
				// Broken content is said in the page too: `problems` is empty in every build.
				const said = problems.length > 0 ? report(problems) : '';
				return {
					code: `${door(course)}export const problems = ${JSON.stringify(said)};\n`,
					moduleType: 'js'
				};
			}
			return { code: `export default ${JSON.stringify(find(course, name))};\n`, moduleType: 'js' };
		},
		configureServer(server) {
			server.watcher.add(root);
			const changed = (file: string) => {
				if (!file.startsWith(root + sep)) return;
				compiled = undefined;
				for (const environment of Object.values(server.environments)) {
					for (const [id, module] of environment.moduleGraph.idToModuleMap) {
						if (id.startsWith(`\0${prefix}`)) environment.moduleGraph.invalidateModule(module);
					}
				}
				show(server);
			};
			server.watcher.on('change', changed).on('add', changed).on('unlink', changed);
			server.hot.on('connection', () => {
				if (current().problems.length > 0) show(server);
			});
		}
	};
}

type PerLanguage = (name: (language: string) => string) => string;

/** Writes `{ de: () => import(…), en: … }`. */
function loaders({ languages }: Course): PerLanguage {
	const load = (name: string) => `() => import(${JSON.stringify(prefix + name)})`;
	return (name) => `{ ${languages.map((language) => `${language}: ${load(name(language))}`).join(', ')} }`;
}

function calendarCode(course: Course): string {
	return `export const calendars = ${loaders(course)((language) => `calendar/${language}`)};\n`;
}

function catalogCode(course: Course): string {
	const perLanguage = loaders(course);
	const lessons = Object.keys(course.lessons).map(
		(id) => `${JSON.stringify(id)}: ${perLanguage((language) => `lesson/${id}/${language}`)}`
	);
	const huddles = Object.keys(course.huddles)
		.filter((id) => Object.keys(course.huddles[id] ?? {}).length > 0)
		.map((id) => `${JSON.stringify(id)}: ${perLanguage((language) => `huddle/${id}/${language}`)}`);
	const shared = Object.keys(course.shared).map(
		(name) => `${JSON.stringify(name)}: ${perLanguage((language) => `shared/${name}/${language}`)}`
	);
	return [
		`export const outlines = ${perLanguage((language) => `outline/${language}`)};`,
		`export const sources = ${perLanguage((language) => `sources/${language}`)};`,
		`export const coverage = ${perLanguage((language) => `coverage/${language}`)};`,
		`export const glossary = ${perLanguage((language) => `glossary/${language}`)};`,
		`export const helplines = ${perLanguage((language) => `helplines/${language}`)};`,
		`export const lessons = { ${lessons.join(',\n')} };`,
		`export const huddles = { ${huddles.join(',\n')} };`,
		`export const shared = { ${shared.join(',\n')} };\n`
	].join('\n');
}

function find(course: Course, name: string): unknown {
	const [kind, ...path] = name.split('/');
	const language = path.pop() ?? '';
	switch (kind) {
		case 'outline':
			return course.outlines[language];
		case 'sources':
			return course.sources[language] ?? [];
		case 'coverage':
			return course.coverage[language];
		case 'glossary':
			return course.glossary[language] ?? [];
		case 'helplines':
			return course.helplines[language] ?? [];
		case 'lesson':
			return course.lessons[path.join('/')]?.[language];
		case 'huddle':
			return course.huddles[path.join('/')]?.[language];
		case 'shared':
			return course.shared[path.join('/')]?.[language];
		case 'calendar':
			return course.calendars[language];
		default:
			throw new Error(`There is no content named ${name}.`);
	}
}
