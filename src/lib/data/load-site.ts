import type { SiteFacts } from '#lib/atlas/model/site.ts';
import site from '#lib/generated/site.json' with { type: 'json' };

/** What the pages around the map say of the atlas as a whole; compiled with it. */
export function loadSite(): SiteFacts {
	return site as unknown as SiteFacts;
}
