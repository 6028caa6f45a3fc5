import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Peers by the name of their module here; the first is the bare page that ratios are to. */
export const PEERS = ['set-filter', 'set-data', 'repaint', 'open-historical-map', 'leaflet-timeline'];

/**
 * Bundles a page for each peer into a folder, that is served beside the built site: they take its data.
 * @param root - top folder of the project.
 */
export async function buildPeers(root, folder) {
	const { build } = await import('esbuild');
	mkdirSync(folder, { recursive: true });
	const modules = join(root, 'node_modules');
	await build({
		entryPoints: PEERS.map((name) => join(root, 'tests/bench/peers', `${name}.js`)),
		outdir: folder,
		bundle: true,
		minify: true,
		format: 'esm',
		target: 'es2022',
		logLevel: 'error',
		// The library's main file is left as it is published: its worker shares a file with it.
		plugins: [{ name: 'library', setup: keepLibrary }]
	});
	for (const name of ['maplibre-gl', 'maplibre-gl-worker', 'maplibre-gl-shared'])
		copyFileSync(join(modules, 'maplibre-gl/dist', `${name}.mjs`), join(folder, `${name}.mjs`));
	const style = readFileSync(join(modules, 'leaflet/dist/leaflet.css'), 'utf8');
	for (const name of PEERS)
		writeFileSync(join(folder, `peer-${name}.html`), pageOf(name, name.startsWith('leaflet') ? style : ''));
}

function keepLibrary({ onResolve }) {
	onResolve({ filter: /^maplibre-gl$/ }, () => ({ path: './maplibre-gl.mjs', external: true }));
}

function pageOf(name, style) {
	return `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>${name}</title>
<style>${style}
body { margin: 0 }
#map { position: fixed; inset: 0 }
.track { position: fixed; inset: auto 0 0; height: 24px; z-index: 1000 }
.handle { width: 12px; height: 24px }
</style>
<div id="map"></div>
<script type="module" src="/${name}.js"></script>
</html>
`;
}
