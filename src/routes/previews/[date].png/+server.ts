import { error } from '@sveltejs/kit';
import { pageDays } from '#lib/atlas/page-days.ts';
import { formatIsoDay, parseIsoDay } from '#lib/atlas/time/day.ts';
import { loadAtlas } from '#lib/data/load-atlas.ts';
import type { EntryGenerator, RequestHandler } from './$types';
import { madeEntries } from '../../made-entries.ts';
import { previewPng } from '../preview-png.ts';

export const prerender = true;
/** A file, not a page. */
export const trailingSlash = 'never';

export const entries: EntryGenerator = madeEntries(() =>
	pageDays(loadAtlas()).map((day) => ({ date: formatIsoDay(day) }))
);

export const GET: RequestHandler = async ({ params }) => {
	const day = parseIsoDay(params.date);
	if (day === null) error(404);
	const png = await previewPng({ day, selection: null });
	return new Response(new Uint8Array(png), { headers: { 'content-type': 'image/png' } });
};
