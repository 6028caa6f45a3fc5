import { pageDays } from '#lib/atlas/page-days.ts';
import { loadTermIndex } from '#lib/data/load-glossary.ts';
import { loadAtlas } from '#lib/data/load-atlas.ts';
import { loadSite } from '#lib/data/load-site.ts';
import { inLanguages, sitePaths, sitemap } from '#lib/pages/sitemap.ts';
import { foldersBelow } from '#lib/url/languages.ts';
import type { RequestHandler } from './$types';

export const prerender = true;
/** A file, not a page. */
export const trailingSlash = 'never';

export const GET: RequestHandler = () => {
	const core = loadAtlas();
	const paths = sitePaths(core, pageDays(core), loadTermIndex().hasTerms);
	return new Response(sitemap(inLanguages(paths, foldersBelow()), loadSite().origin), {
		headers: { 'content-type': 'application/xml' }
	});
};
