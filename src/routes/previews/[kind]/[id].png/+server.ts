import { error } from '@sveltejs/kit';
import { pageEntities } from '#lib/atlas/page-entities.ts';
import { loadAtlas } from '#lib/data/load-atlas.ts';
import { hasPreview, previewDay } from '#lib/url/preview-of.ts';
import { isPageKind } from '#lib/url/addresses.ts';
import type { EntryGenerator, RequestHandler } from './$types';
import { madeEntries } from '../../../made-entries.ts';
import { previewPng } from '../../preview-png.ts';

export const prerender = true;
/** A file, not a page. */
export const trailingSlash = 'never';

export const entries: EntryGenerator = madeEntries(() => pageEntities(loadAtlas()).filter(hasPreview));

export const GET: RequestHandler = async ({ params: { kind, id } }) => {
	const core = loadAtlas();
	if (!isPageKind(kind) || !core.has(kind, id)) error(404);
	const selection = { kind, id };
	const png = await previewPng({ day: previewDay(core, selection), selection });
	return new Response(new Uint8Array(png), { headers: { 'content-type': 'image/png' } });
};
