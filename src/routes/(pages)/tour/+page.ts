import { hasAny } from '#lib/atlas/at-hand.ts';
import { loadAtlas } from '#lib/data/load-atlas.ts';
import { loadTours } from '#lib/data/load-tours.ts';
import type { PageLoad } from './$types';

/** The list of none is no page. */
export const prerender = hasAny(loadAtlas().atlas, 'tour');

export const load: PageLoad = async () => ({ tours: (await loadTours(loadAtlas())).tours });
