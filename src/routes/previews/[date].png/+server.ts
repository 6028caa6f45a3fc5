import { error } from '@sveltejs/kit';
import { pageDays } from '#lib/atlas/page-days.ts';
import { formatIsoDay, parseIsoDay } from '#lib/atlas/time/day.ts';
import { loadAtlas } from '#lib/data/load-atlas.ts';
import { previewSvg, type PreviewSettings } from '#lib/pages/preview-svg.ts';
import { backdropGround } from '#lib/svg/backdrop.ts';
import { nearGround } from '#lib/svg/ground.ts';
import type { EntryGenerator, RequestHandler } from './$types';
import { previewPng } from '../preview-png.ts';

export const prerender = true;
/** A file, not a page. */
export const trailingSlash = 'never';

export const entries: EntryGenerator = () =>
	pageDays(loadAtlas()).map((day) => ({ date: formatIsoDay(day) }));

let settings: PreviewSettings | undefined;

export const GET: RequestHandler = async ({ params }) => {
	const day = parseIsoDay(params.date);
	if (day === null) error(404);
	settings ??= readSettings();
	const png = await previewPng(previewSvg(settings, day));
	return new Response(new Uint8Array(png), { headers: { 'content-type': 'image/png' } });
};

/** Previews are drawn on the light backdrop of the first picture: the drawer stops at lines that lie beyond the edge. */
function readSettings(): PreviewSettings {
	const core = loadAtlas();
	const ground = backdropGround(core.atlas.home);
	return { core, ground: ground && nearGround(ground) };
}
