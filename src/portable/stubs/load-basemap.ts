import basemap from 'virtual:basemap';
import type { Basemap } from '#lib/atlas/model/basemap.ts';

/** The basemap travels in the file itself; `null` for an atlas without one. */
export function loadBasemap(): Promise<Basemap | null> {
	return Promise.resolve(basemap);
}
