import { join } from 'node:path';
import adapter from '@sveltejs/adapter-static';
import { siteVersion } from './src/tools/ensure.mjs';
import { silenceTsconfigWarning } from './src/tools/quiet-tsconfig.mjs';

/** Another atlas is built with the same code into a folder of its own; see src/tools/ensure.mjs. */
const output = process.env.ATLAS_OUTPUT ?? '.';
const build = join(output, 'build');
if (output !== '.') silenceTsconfigWarning();

/** @type {import('@sveltejs/kit').Config} */
export default {
	kit: {
		// The layout registers the worker itself, and never while developing.
		serviceWorker: { register: false },
		adapter: adapter({ pages: build, assets: build, fallback: '404.html', strict: true }),
		outDir: join(output, '.svelte-kit'),
		version: { name: siteVersion() },
		files: { assets: join(output, 'static') },
		// BASE_PATH lets the site live in a folder of a host; links in the pages are relative anyway.
		paths: { base: process.env.BASE_PATH ?? '', relative: true },
		// An atlas may lack a kind of thing, and so the pages of it.
		prerender: {
			// What is measured of very large atlases is the map: tests/growth makes no page but that.
			...(process.env.ATLAS_PAGES === 'map' ? { entries: ['/'], crawl: false } : {}),
			// Drawing and packing preview pictures leaves this thread; several at once keep all cores at work.
			concurrency: 4,
			handleUnseenRoutes: 'ignore',
			// “/#date=…” is a view of the map, not a heading of its page.
			handleMissingId: ({ id, message }) => {
				if (!id.includes('=')) throw new Error(message);
			}
		},
		typescript: {
			config: (config) => {
				config.compilerOptions.allowImportingTsExtensions = true;
				config.include.push('../tests/**/*.ts', '../*.ts', '../*.js');
				return config;
			}
		}
	}
};
