import { pageDays } from '#lib/atlas/page-days.ts';
import { loadAtlas } from '#lib/data/load-atlas.ts';
import { loadSite } from '#lib/data/load-site.ts';
import { previewOn } from '#lib/url/preview-of.ts';
import type { PageServerLoad } from './$types';

/** What those see who are sent the address: made with the page, and no part of its script. */
export const load: PageServerLoad = () => {
	const core = loadAtlas();
	const { origin } = loadSite();
	const { path, alt } = previewOn(core, pageDays(core), core.atlas.defaultDay);
	return { origin, preview: { path, alt } };
};
