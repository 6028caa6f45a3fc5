import type { Bbox } from '../model/area.ts';
import type { Basemap } from '../model/basemap.ts';

/** The window that a basemap is cut to, which is the one that its relief lies in: `[west, south, east, north]`. */
export function windowOf({
	coordinates: [[west, north], , [east, south]]
}: Pick<Basemap['relief'], 'coordinates'>): Bbox {
	return [west, south, east, north];
}
