import { resolve } from 'node:path';
import { build, type Plugin } from 'vite';
import { catalogues } from './catalogues.ts';

/** The script that stands in the page itself: `virtual:start-script` is its text, a function `startScript.watchStart`. */
const NAME = 'virtual:start-script';
const ENTRY = resolve(import.meta.dirname, '../lib/start/watch-start.ts');

/** Bundles src/lib/start/watch-start.ts with the site's own codec into one plain script. @param language - That the site speaks, BCP 47. */
export function startScript(language: string): Plugin {
	return {
		name: 'start-script',
		resolveId: (id) => (id === NAME ? `\0${NAME}` : null),
		async load(id) {
			if (id !== `\0${NAME}`) return null;
			this.addWatchFile(ENTRY);
			const built = await build({
				configFile: false,
				plugins: [catalogues(language)],
				publicDir: false,
				logLevel: 'error',
				build: { write: false, minify: true, lib: { entry: ENTRY, formats: ['iife'], name: 'startScript' } }
			});
			const [first] = Array.isArray(built) ? built : [built];
			const chunk = first && 'output' in first ? first.output[0] : null;
			if (!chunk) throw new Error(`${ENTRY} could not be bundled.`);
			return `export default ${JSON.stringify(chunk.code)};`;
		}
	};
}
