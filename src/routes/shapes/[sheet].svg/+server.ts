import type { Topology } from 'topojson-specification';
import { loadAtlas } from '#lib/data/load-atlas.ts';
import backdrop from '#lib/generated/backdrop.json' with { type: 'json' };
import { continentSheet, provinceSheet } from '#lib/pages/shapes.ts';
import { groundOfBackdrop, groundOfBasemap } from '#lib/svg/ground.ts';
import { createPictureGeometry } from '#lib/svg/picture.ts';
import type { EntryGenerator, RequestHandler } from './$types';
import { compiledBasemap } from '../../compiled-basemap.ts';

export const prerender = true;
/** A file, not a page. */
export const trailingSlash = 'never';

export const entries: EntryGenerator = () => {
	const { version } = loadAtlas().atlas;
	return ['province', 'continent'].map((sheet) => ({ sheet: `${sheet}-${version}` }));
};

export const GET: RequestHandler = async ({ params }) => {
	const core = loadAtlas();
	const { plane } = createPictureGeometry(core.atlas);
	const basemap = await compiledBasemap();
	const sheet = params.sheet.startsWith('province-')
		? provinceSheet(core, groundOfBackdrop(backdrop as unknown as Topology | null, plane))
		: continentSheet(core, basemap && groundOfBasemap(basemap, plane));
	return new Response(sheet, { headers: { 'content-type': 'image/svg+xml' } });
};
