import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig, type Plugin } from 'vite';
import { viteSingleFile } from 'vite-plugin-singlefile';
import type { Relief } from '../lib/atlas/model/basemap.ts';
import { atlasConstants } from '../tools/atlas-constants.ts';
import { atlasWords } from '../tools/atlas-words.ts';
import { catalogues } from '../tools/catalogues.ts';
import { cssOptions } from '../tools/css-options.ts';
import { openingWords } from '../tools/opening-words.ts';

/*
 * The site as one HTML file that opens from a disk (`npm run package`). It is the same source; only modules that need a
 * server, the framework's router or the map library are exchanged for those in `stubs/`.
 */

const output = resolve(process.env['ATLAS_OUTPUT'] ?? '.');
const generated = `${output}/src/lib/generated`;
const stub = (name: string) => resolve(import.meta.dirname, 'stubs', `${name}.ts`);
const BASEMAP = 'virtual:basemap';

/** The language that the file speaks, BCP 47. */
const language = process.env['ATLAS_LANGUAGE'] ?? 'en';

export default defineConfig({
	root: import.meta.dirname,
	publicDir: false,
	plugins: [
		catalogues(language),
		{
			name: 'page-language',
			transformIndexHtml: (html) => html.replace('<html lang="en">', `<html lang="${language}">`)
		},
		atlasWords(generated),
		openingWords(),
		svelte({ configFile: false }),
		embeddedBasemap(),
		withoutMapFonts(),
		viteSingleFile()
	],
	css: cssOptions,
	define: atlasConstants(generated),
	resolve: {
		alias: [
			{ find: '$app/paths', replacement: stub('app-paths') },
			{ find: '$app/navigation', replacement: stub('app-navigation') },
			{ find: '#lib/map/atlas-map.ts', replacement: stub('atlas-map') },
			{ find: '#lib/data/load-basemap.ts', replacement: stub('load-basemap') },
			{ find: /^#lib\/generated\//, replacement: `${generated}/` }
		]
	},
	build: { outDir: resolve(output, '.cache/portable'), emptyOutDir: true, modulePreload: false },
	logLevel: 'error'
});

/** The compiled basemap as a module, its pictures as data; `null` for an atlas without one. */
function embeddedBasemap(): Plugin {
	const file = (name: string) => resolve(output, 'static/data/basemap', name);
	const json = (name: string) => JSON.parse(readFileSync(file(`${name}.json`), 'utf8')) as unknown;
	return {
		name: 'embedded-basemap',
		resolveId: (id) => (id === BASEMAP ? `\0${BASEMAP}` : null),
		load(id) {
			if (id !== `\0${BASEMAP}`) return null;
			if (!existsSync(file('relief.json'))) return 'export default null;';
			const parts = ['borders', 'water', 'transport', 'fronts', 'labels'];
			const relief = json('relief') as Relief | null;
			const picture = (name: string) =>
				`data:image/webp;base64,${readFileSync(file(name)).toString('base64')}`;
			const basemap = {
				...Object.fromEntries(parts.map((part) => [part, json(part)])),
				relief: relief && {
					...relief,
					pictures: { light: picture(relief.pictures.light), dark: picture(relief.pictures.dark) }
				}
			};
			return `export default JSON.parse(${JSON.stringify(JSON.stringify(basemap))});`;
		}
	};
}

/** The map library's names for the fonts are not needed here, and would hold each font a second time. */
function withoutMapFonts(): Plugin {
	return {
		name: 'without-map-fonts',
		enforce: 'pre',
		transform: (code, id) =>
			/\/fonts\.css$/.test(id) ? code.replace(/@font-face\{font-family:'Atlas [^}]*\}/g, '') : null
	};
}
