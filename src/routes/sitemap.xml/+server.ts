import { pageDays } from '#lib/atlas/page-days.ts';
import { loadTermIndex } from '#lib/data/load-glossary.ts';
import { loadAtlas } from '#lib/data/load-atlas.ts';
import { loadSite } from '#lib/data/load-site.ts';
import { sitePaths, sitemap } from '#lib/pages/sitemap.ts';
import type { RequestHandler } from './$types';

export const prerender = true;
/** A file, not a page. */
export const trailingSlash = 'never';

export const GET: RequestHandler = () => {
	const core = loadAtlas();
	return new Response(sitemap(sitePaths(core, pageDays(core), loadTermIndex().hasTerms), loadSite().origin), {
		headers: { 'content-type': 'application/xml' }
	});
};
