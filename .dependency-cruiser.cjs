/**
 * Who may import whom: the rooms of src/lib, one rule per room. `npm run check -- --only boundaries`.
 *
 * A rule lists what its room MAY import of ours; everything else of ours is forbidden. When one stops you, its
 * comment says where the code belongs instead. Tests, and the testing/ folders that only serve them, are free.
 */

/** Everything that is ours; a room's rule forbids all of it except what it lists. */
const OURS = '^(src|modules|tests)/';
const TEST = '\\.(svelte\\.)?test\\.ts$|/testing/';

const LIB = '^src/lib/';

/**
 * @param {string} room the folder, or several as (a|b)
 * @param {string[]} allowed regular expressions for paths below src/lib
 * @param {string} comment
 */
function room(room, allowed, comment) {
	return {
		name: room.replace(/\W+/g, '-').replace(/^-|-$/g, '') + '-imports',
		comment,
		severity: 'error',
		from: { path: `${LIB}${room}/`, pathNot: TEST },
		to: { path: OURS, pathNot: [room + '/', ...allowed].map((path) => LIB + path) }
	};
}

/** What every room may draw and speak with. */
const EVERYBODY = ['ui/', 'i18n/'];

/** Nothing but the shape and the pure facts of a question: no component. */
const ITEM_SHAPES = [
	'items/schemas\\.ts$',
	'items/[^/]+/schema\\.ts$',
	'items/contract\\.ts$',
	'items/fields\\.ts$',
	'items/shape\\.ts$',
	'items/order-of-options\\.ts$'
];

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
	forbidden: [
		{
			name: 'no-cycles',
			comment:
				'Two files that import each other are one file, or hide a third: move what both need below both of them.',
			severity: 'error',
			from: {},
			to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } }
		},
		{
			name: 'no-unresolvable',
			comment: 'The import leads nowhere. Correct the path, or install the package.',
			severity: 'error',
			from: {},
			to: {
				couldNotResolve: true,
				pathNot: ['^virtual:', '\\?raw$', '^\\$(app|env|service-worker)', '^\\./\\$types(\\.js)?$']
			}
		},
		{
			name: 'not-to-dev-dependencies',
			comment:
				'What learners run may only use packages under "dependencies" (and Svelte, which compiles itself away). ' +
				'Move the package there in package.json if it really has to reach every learner; a build step belongs in src/build.',
			severity: 'error',
			from: {
				path: '^src/(lib|routes)/|^src/service-worker',
				pathNot: [TEST, '/example\\.ts$']
			},
			to: {
				dependencyTypes: ['npm-dev'],
				dependencyTypesNot: ['type-only'],
				pathNot: ['node_modules/(svelte|@sveltejs/kit|valibot|@fontsource[^/]*|lucide-static)/']
			}
		},
		{
			name: 'no-undeclared-package',
			comment:
				'The package is here only because another one needs it. Add it to package.json, or do without it.',
			severity: 'error',
			from: {},
			to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] }
		},

		{
			name: 'nothing-imports-routes',
			comment:
				'Routes are the doors: they load, wire and compose, and hold no rule. What another file needs of a route ' +
				'belongs in the room it is about.',
			severity: 'error',
			from: { pathNot: '^src/routes/' },
			to: { path: '^src/routes/' }
		},
		{
			name: 'routes-do-not-reach-modules',
			comment:
				'A route gets content from src/lib/content/catalog.ts, which knows how it is loaded and in which language.',
			severity: 'error',
			from: { path: '^src/routes/' },
			to: { path: '^(modules|tests|src/build)/' }
		},
		{
			name: 'modules-are-data',
			comment:
				'Lessons are read by the plugin in src/build, and by the app through src/lib/content/catalog.ts. Ask the ' +
				'catalog for what you need, or add it there.',
			severity: 'error',
			from: { pathNot: ['^src/build/', '^src/lib/content/(catalog|calendar)\\.ts$'] },
			to: { path: '^modules/' }
		},
		{
			name: 'only-the-catalog-knows-the-plugin',
			comment:
				'virtual: modules are an agreement between src/build and the doors of src/lib/content: catalog.ts, and calendar.ts for one page.',
			severity: 'error',
			from: { pathNot: ['^src/lib/content/(catalog\\.ts|calendar\\.ts|virtual\\.d\\.ts)$', '^src/build/'] },
			to: { path: '^virtual:' }
		},
		{
			name: 'build-is-node-only',
			comment:
				'src/build runs in Node, with packages that must not reach learners. Move what both need into the room it is ' +
				'about (as schemas are), and let src/build import it from there.',
			severity: 'error',
			// hooks.server.ts runs in Node as well: only while pages are prerendered.
			from: { path: '^src/(?!build/|hooks\\.server\\.ts$)' },
			to: { path: '^src/build/' }
		},
		{
			name: 'build-imports',
			comment:
				'src/build may use what describes content: schemas, types, scoring order. It never needs a screen, a machine or ' +
				'a database; if it seems to, the pure part of that belongs in content or items.',
			severity: 'error',
			from: { path: '^src/build/', pathNot: TEST },
			to: {
				path: '^(src|tests)/',
				pathNot: ['^src/build/', `${LIB}content/`, `${LIB}i18n/`, ...ITEM_SHAPES.map((path) => LIB + path)]
			}
		},

		room(
			'content',
			[...ITEM_SHAPES, ...EVERYBODY],
			'content says what a lesson is. Of items it needs the shapes, not how they are drawn or scored: that is player. ' +
				'What is remembered belongs to progress.'
		),
		room(
			'items',
			EVERYBODY,
			'A question type asks and scores and knows nothing of lessons, learners or storage. What it needs to know comes ' +
				'in as props from player; what it finds out goes out as a callback.'
		),
		{
			name: 'items-pure-parts',
			comment:
				'Schema and score run in the build, in tests and in the browser: valibot and the contract only. What draws goes ' +
				'into the component beside it.',
			severity: 'error',
			from: { path: `${LIB}items/[^/]+/(schema|score)\\.ts$` },
			to: {
				pathNot: [
					'node_modules/valibot/',
					`${LIB}items/(contract|fields|order-of-options|scoring|shape)\\.ts$`,
					`${LIB}items/[^/]+/(schema|score)\\.ts$`
				]
			}
		},
		{
			name: 'items-apart',
			comment:
				'One question type does not use another: both would change together. What two share becomes a file of ' +
				'src/lib/items or a primitive in ui.',
			severity: 'error',
			from: { path: `${LIB}items/([^/]+)/`, pathNot: TEST },
			to: { path: `${LIB}items/[^/]+/`, pathNot: [`${LIB}items/$1/`, `${LIB}items/testing/`] }
		},
		room(
			'player',
			['content/', 'items/', ...EVERYBODY],
			'player runs a lesson and emits facts; it must run without any storage. The route hands the bookmark in and the ' +
				'facts out, so wiring to progress belongs in src/routes.'
		),
		{
			name: 'machines-are-pure',
			comment:
				'A machine sequences: no screen, no language, no storage. Words and components belong to the step views, ' +
				'loading to the route.',
			severity: 'error',
			from: { path: '\\.machine\\.ts$' },
			to: {
				path: [
					`${LIB}(ui|i18n|progress|shell)/`,
					'\\.svelte(\\.ts)?$',
					'node_modules/(svelte|dexie|i18next)/'
				]
			}
		},
		{
			name: 'progress-imports',
			comment:
				'progress remembers facts about lessons and items it does not know: it may name their types (import type), ' +
				'never run them. What plays belongs to player, what draws to ui, and the route wires them together.',
			severity: 'error',
			from: { path: `${LIB}progress/`, pathNot: TEST },
			to: { path: OURS, pathNot: [`${LIB}progress/`, `${LIB}(items|content|i18n|ui)/`] }
		},
		{
			name: 'progress-knows-types-only',
			comment:
				'Write `import type`: progress may name the shapes of items and content, but not depend on their code.',
			severity: 'error',
			from: { path: `${LIB}progress/`, pathNot: TEST },
			to: { path: `${LIB}(items|content)/`, dependencyTypesNot: ['type-only'] }
		},
		{
			name: 'progress-has-no-screen',
			comment:
				'Storage is a guest: no component and no machine in progress. They go to the route or to player.',
			severity: 'error',
			from: { path: `${LIB}progress/`, pathNot: TEST },
			to: { path: ['\\.svelte$', 'node_modules/xstate/'] }
		},
		room(
			'(workshop|refresh)',
			['(workshop|refresh)/', 'content/', 'items/', 'progress/', ...EVERYBODY],
			'workshop and refresh build on content, items and the facts in progress. How a single lesson runs is player; ' +
				'if they need a part of it, that part belongs in content or items.'
		),
		{
			name: 'workshop-and-refresh-apart',
			comment:
				'A group session and coming back later are different matters: what both need belongs in progress or items.',
			severity: 'error',
			from: { path: `${LIB}(workshop|refresh)/` },
			to: { path: `${LIB}(workshop|refresh)/`, pathNot: `${LIB}$1/` }
		},
		room(
			'calendar',
			['content/types\\.ts$', 'progress/db\\.ts$', 'shell/settings\\.ts$', ...EVERYBODY],
			'calendar draws predictable dates and those of the ward. Loading and storing is wired by its route; of content and ' +
				'progress it needs the types.'
		),
		{
			name: 'exchange-imports',
			comment:
				'exchange translates facts for an LMS: of progress and content it may name types (import type), nothing else. ' +
				'The route hands it the facts.',
			severity: 'error',
			from: { path: `${LIB}exchange/`, pathNot: TEST },
			to: { path: OURS, pathNot: [`${LIB}exchange/`, `${LIB}(progress|content|i18n|ui)/`] }
		},
		{
			name: 'exchange-knows-types-only',
			comment:
				'Write `import type`: exchange may name the shapes of facts and content, but not depend on their code.',
			severity: 'error',
			from: { path: `${LIB}exchange/`, pathNot: TEST },
			to: { path: `${LIB}(progress|content)/`, dependencyTypesNot: ['type-only'] }
		},
		room(
			'shell',
			EVERYBODY,
			'shell installs, updates and pauses the app, whatever is taught in it. What needs a lesson or a fact belongs in ' +
				'player or progress, and the layout route brings both together.'
		),
		room(
			'i18n',
			[],
			'i18n is at the bottom: it speaks for every room and knows none. Pass in what it should say.'
		),
		room(
			'ui',
			[],
			'ui is at the bottom: it draws for every room and knows none. Words and data come in as props.'
		),
		{
			name: 'rooms-have-rules',
			comment:
				'This folder of src/lib has no rule of its own yet. Say in .dependency-cruiser.cjs what it may import, and add it ' +
				'to the list of this rule.',
			severity: 'error',
			from: {
				path: `${LIB}[^/]+/`,
				pathNot: `${LIB}(content|items|player|progress|calendar|refresh|workshop|exchange|i18n|shell|ui)/`
			},
			to: {}
		}
	],
	options: {
		doNotFollow: { path: 'node_modules' },
		tsPreCompilationDeps: 'specify',
		// SvelteKit's own tsconfig gives $lib without a baseUrl, which the resolver needs.
		tsConfig: { fileName: 'src/build/tsconfig.boundaries.json' },
		enhancedResolveOptions: {
			conditionNames: ['svelte', 'import', 'browser', 'default', 'types', 'node', 'require'],
			exportsFields: ['exports'],
			mainFields: ['svelte', 'module', 'main', 'types'],
			extensions: ['.ts', '.js', '.svelte', '.json']
		}
	}
};
