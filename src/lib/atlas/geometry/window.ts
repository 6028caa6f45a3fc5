import type { Bbox } from '../model/area.ts';
import type { Relief } from '../model/basemap.ts';

/** What says how far a basemap reaches. */
interface Extent {
	readonly relief: Pick<Relief, 'coordinates'> | null;
	/** Its land. */
	readonly borders: { readonly bbox?: readonly number[] | undefined };
}

/**
 * The window that a basemap is cut to, `[west, south, east, north]`: the one that its relief lies in, else the extent of its land;
 * `null` where it has neither, and nothing of it is cut.
 */
export function windowOf({ relief, borders: { bbox } }: Extent): Bbox | null {
	if (relief) return cornersOf(relief);
	const [west, south, east, north] = bbox ?? [];
	return west === undefined || south === undefined || east === undefined || north === undefined
		? null
		: [west, south, east, north];
}

/** Where a relief lies. */
export function cornersOf({
	coordinates: [[west, north], , [east, south]]
}: Pick<Relief, 'coordinates'>): Bbox {
	return [west, south, east, north];
}
