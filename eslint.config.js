import js from '@eslint/js';
import boundaries from 'eslint-plugin-boundaries';
import jsdoc from 'eslint-plugin-jsdoc';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

/** Layer → layers it may import; itself is always allowed. ARCHITECTURE.md says why. */
const MAY_IMPORT = {
	atlas: [],
	i18n: ['atlas', 'timeline'],
	paint: ['atlas'],
	url: ['atlas', 'i18n'],
	data: ['atlas', 'loading'],
	loading: ['atlas', 'i18n'],
	// What is known and said of a page before its application comes.
	start: ['atlas', 'i18n', 'url', 'loading'],
	search: ['atlas'],
	timeline: ['atlas', 'paint'],
	svg: ['atlas', 'i18n', 'paint'],
	map: ['atlas', 'paint', 'loading'],
	share: ['atlas', 'i18n', 'paint', 'url', 'data', 'svg'],
	state: ['atlas', 'url', 'data', 'loading', 'timeline'],
	// A word of a text and the note that explains it.
	note: [],
	'record-view': ['atlas', 'i18n', 'note', 'paint', 'url'],
	ui: [
		'atlas',
		'i18n',
		'note',
		'paint',
		'record-view',
		'share',
		'svg',
		'state',
		'timeline',
		'url',
		'classroom',
		'lessons',
		'offline',
		'search',
		'loading'
	],
	pages: ['atlas', 'i18n', 'paint', 'record-view', 'svg', 'timeline', 'ui', 'url'],
	// The map in a page: live, as a picture or as two; here map and interface meet.
	stage: [
		'atlas',
		'i18n',
		'paint',
		'url',
		'data',
		'svg',
		'map',
		'state',
		'ui',
		'offline',
		'classroom',
		'loading'
	],
	// What a page with a map runs on.
	session: ['atlas', 'url', 'data', 'state', 'classroom', 'lessons'],
	screens: [
		'atlas',
		'i18n',
		'paint',
		'url',
		'data',
		'svg',
		'share',
		'state',
		'timeline',
		'ui',
		'classroom',
		'lessons',
		'offline',
		'session',
		'stage',
		'loading',
		'start'
	],
	// With what a page has to fetch itself: the one of what was not found.
	routes: [
		'atlas',
		'i18n',
		'paint',
		'url',
		'data',
		'svg',
		'share',
		'loading',
		'offline',
		'pages',
		'screens',
		'start'
	],
	offline: ['atlas'],
	// The site in one file: composition, as the routes are.
	portable: ['atlas', 'paint', 'data', 'offline', 'screens'],
	// Lessons of readers: their text, where they are kept, how they are handed on.
	lessons: ['atlas', 'url', 'loading'],
	classroom: ['atlas', 'url', 'state', 'lessons'],
	// The compiler letters the maps of tours as the page does.
	compiler: ['atlas', 'url', 'search', 'lessons', 'paint', 'svg', 'stage']
};
const FOLDERS = { routes: 'src/routes', portable: 'src/portable', compiler: 'src/compiler' };
const MAP_LIBRARY = {
	group: ['maplibre-gl', 'maplibre-gl/*'],
	message: 'Only src/lib/map may touch the map library.'
};
const FRAMEWORK = {
	group: ['svelte', 'svelte/*', '$app/*'],
	message: 'This layer is free of the framework.'
};
const TURF = {
	group: ['@turf/*'],
	message: 'Only src/lib/atlas/geometry and the compiler measure geometry.'
};

export default ts.config(
	{
		ignores: [
			'build/',
			'dist/',
			'.svelte-kit/',
			'.cache/',
			'static/',
			'src/lib/generated/',
			'test-results/',
			'geodata/basemap/*.mjs',
			'examples/'
		]
	},
	js.configs.recommended,
	...ts.configs.strict,
	...ts.configs.stylistic,
	...svelte.configs.recommended,
	{
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		linterOptions: { reportUnusedDisableDirectives: 'error' },
		rules: {
			'no-console': 'off',
			'no-warning-comments': 'error',
			'no-undef': 'off',
			complexity: ['error', 14],
			'max-depth': ['error', 3],
			'max-lines': ['error', { max: 400, skipComments: true, skipBlankLines: true }],
			'@typescript-eslint/consistent-type-imports': 'error',
			'@typescript-eslint/no-non-null-assertion': 'error',
			// The shortest way to say “for every key” with an index signature is the clearest.
			'@typescript-eslint/consistent-indexed-object-style': 'off',
			'svelte/no-navigation-without-resolve': 'off',
			'svelte/prefer-svelte-reactivity': 'off'
		}
	},
	{
		files: ['src/**/*.{ts,svelte}'],
		ignores: ['src/tools/**', 'src/compiler/**', '**/*.test.ts'],
		rules: {
			'no-restricted-syntax': [
				'error',
				{
					selector: 'ImportExpression:not(CallExpression[callee.name="lazy"] ImportExpression)',
					message:
						'Fetch parts of the site through lazy() of src/lib/loading, and say what happens when they do not come.'
				}
			]
		}
	},
	{
		files: ['src/**/*.test.ts', 'tests/{bench,house,data,visual}/**/*.test.ts'],
		rules: {
			'no-restricted-properties': [
				'error',
				{
					object: 'vi',
					property: 'mock',
					message:
						'Files of these tests share what they have loaded, with whatever stands in for a module: hand the function what it needs.'
				}
			]
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'] } }
	},
	{
		files: ['src/**/*.{ts,svelte}'],
		plugins: { boundaries },
		settings: {
			'boundaries/elements': Object.keys(MAY_IMPORT).map((type) => ({
				type,
				pattern: FOLDERS[type] ?? `src/lib/${type}`
			})),
			'boundaries/ignore': ['**/*.test.ts', 'src/tools/**', 'src/lib/generated/**'],
			'import/resolver': { [new URL('./src/tools/import-resolver.cjs', import.meta.url).pathname]: {} }
		},
		rules: {
			'boundaries/dependencies': [
				'error',
				{
					default: 'disallow',
					policies: Object.entries(MAY_IMPORT).map(([from, to]) => ({
						from: { element: { type: from } },
						allow: { to: { element: { types: { anyOf: [from, ...to] } } } }
					}))
				}
			]
		}
	},
	{
		files: ['src/**/*.{ts,svelte}'],
		ignores: ['src/lib/map/**', 'src/lib/atlas/**', 'src/lib/url/**', 'src/tools/**', 'src/compiler/**'],
		rules: { 'no-restricted-imports': ['error', { patterns: [MAP_LIBRARY, TURF] }] }
	},
	{
		files: ['src/lib/{atlas,url}/**/*.ts'],
		ignores: ['src/lib/atlas/geometry/**', '**/*.test.ts'],
		rules: {
			'no-restricted-imports': ['error', { patterns: [MAP_LIBRARY, FRAMEWORK, TURF] }],
			'no-restricted-globals': [
				'error',
				'window',
				'document',
				'location',
				'history',
				'localStorage',
				'navigator',
				'fetch',
				'Date'
			]
		}
	},
	{
		files: [
			'src/lib/{atlas,url,data,search,map,svg,paint,timeline,i18n,state}/**/*.ts',
			'src/compiler/**/*.ts'
		],
		ignores: ['**/*.test.ts'],
		plugins: { jsdoc },
		rules: {
			'jsdoc/require-jsdoc': [
				'error',
				{
					publicOnly: true,
					require: { FunctionDeclaration: true, ClassDeclaration: true },
					contexts: ['TSInterfaceDeclaration', 'TSTypeAliasDeclaration']
				}
			],
			'jsdoc/no-types': 'error'
		}
	}
);
