import { loadAtlas } from '#lib/data/load-atlas.ts';
import { loadTours } from '#lib/data/load-tours.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async () => ({ tours: (await loadTours(loadAtlas())).tours });
