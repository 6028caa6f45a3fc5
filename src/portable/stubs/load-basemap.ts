import basemap from 'virtual:basemap';
import type { Basemap } from '#lib/atlas/model/basemap.ts';

/** The basemap is part of the file; `null` for an atlas without one. */
export function loadBasemap(): Promise<Basemap | null> {
	return Promise.resolve(basemap);
}
