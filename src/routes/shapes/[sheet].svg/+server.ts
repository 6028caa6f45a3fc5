import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Topology } from 'topojson-specification';
import { loadAtlas } from '#lib/data/load-atlas.ts';
import backdrop from '#lib/generated/backdrop.json' with { type: 'json' };
import { continentSheet, provinceSheet } from '#lib/pages/shapes.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
/** A file, not a page. */
export const trailingSlash = 'never';

export const entries: EntryGenerator = () => {
	const { version } = loadAtlas().atlas;
	return ['province', 'continent'].map((sheet) => ({ sheet: `${sheet}-${version}` }));
};

export const GET: RequestHandler = ({ params }) => {
	const core = loadAtlas();
	const sheet = params.sheet.startsWith('province-')
		? provinceSheet(core, backdrop as unknown as Topology | null)
		: continentSheet(core, basemap('borders.json'), basemap('water.json'));
	return new Response(sheet, { headers: { 'content-type': 'image/svg+xml' } });
};

/** A file of the compiled basemap; `null` where the atlas has none. */
function basemap(name: string): Topology | null {
	try {
		const path = join(process.env['ATLAS_OUTPUT'] ?? '.', 'static/data/basemap', name);
		return JSON.parse(readFileSync(path, 'utf8')) as Topology;
	} catch {
		return null;
	}
}
