import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { transformWithOxc, type Plugin } from 'vite';

/*
 * The map library as the built site has it: made from its source, so that page and worker share what both need. Its package
 * brings two files that each hold all of that (420 KB of 1,630; a quarter of what is sent). While pages are developed and
 * tested the package's own files do.
 */

const LIBRARY = 'maplibre-gl';
/** What `src/` asks for to have the address of the worker; the package's own file, where this does not stand in. */
const WORKER_ADDRESS = 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
/** A format of tiles that no atlas comes in: what reads it is a tenth of the worker. */
const OTHER_TILES = '@maplibre/mlt';

const ADDRESS_ID = '\0map-library-worker-address';
const OTHER_TILES_ID = '\0map-library-other-tiles';

/** Makes page and worker of the map library from its source, in a build of the client. */
export function mapLibrary(): Plugin {
	const source = join(dirname(createRequire(import.meta.url).resolve(`${LIBRARY}/package.json`)), 'src');
	let worker = '';
	return {
		name: 'map-library',
		enforce: 'pre',
		apply: 'build',
		applyToEnvironment: ({ name }) => name === 'client',
		buildStart() {
			worker = this.emitFile({
				type: 'chunk',
				id: join(source, 'source/worker.ts'),
				name: 'map-worker'
			});
		},
		resolveId(id) {
			if (id === LIBRARY) return join(source, 'index.ts');
			if (id === WORKER_ADDRESS) return ADDRESS_ID;
			return id === OTHER_TILES ? OTHER_TILES_ID : null;
		},
		// Vite would note the file under the name that it has before it is written, and list that as one of the site.
		resolveFileUrl: ({ referenceId, relativePath }) =>
			referenceId === worker ? `new URL(${JSON.stringify(relativePath)}, import.meta.url).href` : null,
		// As the library's own builds are: a field that only a type stands for must not hide what a class above has set.
		async transform(code, id) {
			if (!id.startsWith(source) || !id.endsWith('.ts')) return null;
			const { code: script } = await transformWithOxc(code, id, {
				sourcemap: false,
				tsconfig: { compilerOptions: { useDefineForClassFields: false } }
			});
			return { code: script, map: null, moduleType: 'js' };
		},
		load(id) {
			if (id === ADDRESS_ID) return `export default import.meta.ROLLUP_FILE_URL_${worker};`;
			if (id !== OTHER_TILES_ID) return null;
			return `export function decodeTile() { throw new Error('not built for tiles of this kind'); }\nexport const GEOMETRY_TYPE = {};`;
		}
	};
}
