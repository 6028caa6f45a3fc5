import { loadAtlas } from '#lib/data/load-atlas.ts';
import { continentSheet, wholeSheet } from '#lib/pages/shapes.ts';
import { backdropGround } from '#lib/svg/backdrop.ts';
import { groundOfBasemap } from '#lib/svg/ground.ts';
import { createPictureGeometry } from '#lib/svg/picture.ts';
import type { EntryGenerator, RequestHandler } from './$types';
import { compiledBasemap } from '../../compiled-basemap.ts';

export const prerender = true;
/** A file, not a page. */
export const trailingSlash = 'never';

export const entries: EntryGenerator = () => {
	const { version } = loadAtlas().atlas;
	return ['whole', 'continent'].map((sheet) => ({ sheet: `${sheet}-${version}` }));
};

export const GET: RequestHandler = async ({ params }) => {
	const core = loadAtlas();
	const { plane } = createPictureGeometry(core.atlas);
	const basemap = await compiledBasemap();
	const sheet = params.sheet.startsWith('whole-')
		? wholeSheet(core, backdropGround(core.atlas.home))
		: continentSheet(core, basemap && groundOfBasemap(basemap, plane));
	return new Response(sheet, { headers: { 'content-type': 'image/svg+xml' } });
};
