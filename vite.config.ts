import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { catalogues } from './src/tools/catalogues.ts';
import { chunkGroups } from './src/tools/chunks.ts';
import { atlasConstants } from './src/tools/atlas-constants.ts';
import { atlasWords } from './src/tools/atlas-words.ts';
import { compileMessages } from './src/tools/compile-messages.ts';
import { cssOptions } from './src/tools/css-options.ts';
import { mapLibrary } from './src/tools/map-library.ts';
import { openingWords } from './src/tools/opening-words.ts';
import { shippedPackages } from './src/tools/shipped-packages.ts';
import { startScript } from './src/tools/start-script.ts';
import { watchAtlas } from './src/tools/watch-atlas.ts';

/** The atlas, and where it is compiled to: in the project, or apart for another atlas that is built with the same code. */
const output = resolve(process.env['ATLAS_OUTPUT'] ?? '.');
const folder = resolve(process.env['ATLAS_FOLDER'] ?? 'geodata');
/** The language that the site speaks, BCP 47. */
const language = process.env['ATLAS_LANGUAGE'] ?? 'en';
const generated = resolve(output, 'src/lib/generated');
const constants = atlasConstants(generated);

export default defineConfig({
	plugins: [
		catalogues(language),
		startScript(language),
		atlasWords(generated),
		compileMessages(),
		openingWords(),
		mapLibrary(),
		sveltekit(),
		shippedPackages(output),
		watchAtlas(folder, output)
	],
	css: cssOptions,
	// The service worker is built apart, where the alias below does not hold.
	define: constants,
	resolve: {
		alias: [{ find: /^#lib\/generated\//, replacement: `${generated}/` }]
	},
	// A build that runs beside it concerns no page that is worked on.
	server: { watch: { ignored: [`${resolve(output, 'build')}/**`] } },
	// The map library is two files, fetched after those of the page (tools/map-library.ts).
	build: {
		chunkSizeWarningLimit: 1200,
		// A font within the style sheet would be fetched by those who need none of its letters.
		assetsInlineLimit: (path) => (path.endsWith('.woff2') ? false : undefined)
	},
	environments: {
		client: {
			build: {
				rolldownOptions: {
					output: {
						codeSplitting: {
							groups: chunkGroups(import.meta.dirname)
						}
					}
				}
			}
		}
	},
	test: {
		environment: 'node',
		// By itself it leaves a core idle.
		maxWorkers: '100%',
		...(process.env['VITEST'] && {
			sequence: { sequencer: (await import('./tests/longest-first.ts')).LongestFirst }
		}),
		projects: [
			{
				extends: true,
				// Without this vitest loads the server build of Svelte, in which effects never run.
				resolve: { conditions: ['browser'] },
				test: {
					name: 'unit',
					// Each test cleans up after itself: what a file has loaded serves the next.
					isolate: false,
					include: ['src/**/*.test.ts', 'tests/{bench,house}/**/*.test.ts']
				}
			},
			// Tests of this record; those above are of the engine and pass with any atlas in place.
			{
				extends: true,
				resolve: { conditions: ['browser'] },
				// They read the record and change nothing: what one has loaded serves the next.
				test: { name: 'record', isolate: false, include: ['tests/{data,visual}/**/*.test.ts'] }
			},
			// Components are rendered to text, as the pages are made.
			{ extends: true, test: { name: 'render', include: ['tests/render/**/*.test.ts'] } },
			// The record in its other languages, with the words of each.
			...builtLanguages().map((tag) => ({
				plugins: [catalogues(tag), compileMessages()],
				resolve: {
					conditions: ['browser'],
					alias: [{ find: /^#lib\/generated\//, replacement: `${generatedIn(tag)}/` }]
				},
				define: constants,
				test: { name: tag, include: ['tests/languages/**/*.test.ts'], testTimeout: 120_000 }
			}))
		],
		// Properties run thousands of cases; how long they take is not what they test.
		testTimeout: 120_000,
		hookTimeout: 120_000
	}
});

/** Where the record is compiled to in a language; {@link file://./src/tools/ensure.mjs}. */
function generatedIn(tag: string): string {
	return resolve(output, '.cache/languages', tag, 'src/lib/generated');
}

/** The languages that the site was built in last, beside the one that the atlas is written in. */
function builtLanguages(): string[] {
	const file = `${generated}/languages.json`;
	const all = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as string[]) : [];
	return all.slice(1).filter((tag) => existsSync(`${generatedIn(tag)}/atlas.json`));
}
