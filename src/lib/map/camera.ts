import type { Basemap } from '#lib/atlas/model/basemap.ts';

/** Where the map looks, in MapLibre's terms. */
export interface MapCamera {
	readonly zoom: number;
	readonly lng: number;
	readonly lat: number;
	readonly bearing: number;
	readonly pitch: number;
}

/** How far beyond the window of the basemap the map may be moved: shares of its width and height, on each side. */
const BEYOND = [0.65, 0.35] as const;

/**
 * How far the map may be moved: so far that a wide screen can have any place of the window in what its furniture leaves free,
 * and no farther, for beyond the relief there is nothing to see.
 */
export function reachOf({ relief }: Basemap): [number, number, number, number] {
	const [[west, north], , [east, south]] = relief.coordinates;
	const [width, height] = [(east - west) * BEYOND[0], (north - south) * BEYOND[1]];
	return [west - width, south - height, east + width, north + height];
}

/** A camera as MapLibre takes it. */
export function cameraOptions({ zoom, lng, lat, bearing, pitch }: MapCamera) {
	return { center: [lng, lat] as [number, number], zoom, bearing, pitch };
}
