import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { chunkGroups } from './src/tools/chunks.ts';
import { atlasWords } from './src/tools/atlas-words.ts';
import { compileMessages } from './src/tools/compile-messages.ts';
import { cssOptions } from './src/tools/css-options.ts';
import { shippedPackages } from './src/tools/shipped-packages.ts';
import { startScript } from './src/tools/start-script.ts';
import { watchAtlas } from './src/tools/watch-atlas.ts';

/** The atlas, and where it is compiled to: in the project, or apart for another atlas that is built with the same code. */
const output = resolve(process.env['ATLAS_OUTPUT'] ?? '.');
const folder = resolve(process.env['ATLAS_FOLDER'] ?? 'geodata');
const generated = resolve(output, 'src/lib/generated');

export default defineConfig({
	plugins: [
		startScript(),
		atlasWords(generated),
		compileMessages(),
		sveltekit(),
		shippedPackages(output),
		watchAtlas(folder, output)
	],
	css: cssOptions,
	// The service worker is built apart, where the alias below does not hold.
	define: { __ATLAS_ID__: JSON.stringify(atlasId()) },
	resolve: {
		alias: [{ find: /^#lib\/generated\//, replacement: `${generated}/` }]
	},
	// The map library is one chunk of its own, loaded after the first picture.
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
		projects: [
			{
				extends: true,
				// Without this vitest loads the server build of Svelte, in which effects never run.
				resolve: { conditions: ['browser'] },
				test: {
					name: 'unit',
					include: ['src/**/*.test.ts', 'tests/{bench,house}/**/*.test.ts']
				}
			},
			// Tests of this record; those above are of the engine and pass with any atlas in place.
			{
				extends: true,
				resolve: { conditions: ['browser'] },
				test: { name: 'record', include: ['tests/{data,visual}/**/*.test.ts'] }
			},
			// Components are rendered to text, as the pages are made.
			{ extends: true, test: { name: 'render', include: ['tests/render/**/*.test.ts'] } }
		],
		// Properties run thousands of cases; how long they take is not what they test.
		testTimeout: 120_000,
		hookTimeout: 120_000
	}
});

/** Id of the atlas that is built; there is none yet when a tool merely reads this file on a fresh machine. */
function atlasId(): string {
	const file = `${generated}/atlas.json`;
	return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { id: string }).id : '';
}
