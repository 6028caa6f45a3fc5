import { loadAtlas } from '#lib/data/load-atlas.ts';
import { loadChanges } from '#lib/data/load-changes.ts';
import { loadSite } from '#lib/data/load-site.ts';
import { changeFeed } from '#lib/pages/change-feed.ts';
import type { RequestHandler } from './$types';

export const prerender = true;
/** A file, not a page. */
export const trailingSlash = 'never';

/** What changed in the record, for feed readers. */
export const GET: RequestHandler = () =>
	new Response(changeFeed(loadAtlas(), loadChanges(), loadSite()), {
		headers: { 'content-type': 'application/atom+xml' }
	});
