import type { Basemap } from '#lib/atlas/model/basemap.ts';
import { windowOf } from '#lib/atlas/geometry/window.ts';

/** Where the map looks, in MapLibre's terms. */
export interface MapCamera {
	readonly zoom: number;
	readonly lng: number;
	readonly lat: number;
	readonly bearing: number;
	readonly pitch: number;
}

/** How far beyond the window of the basemap the map may be moved: shares of its width and height, on each side. */
const BEYOND = [0.9, 0.35] as const;
/** The Earth as Mercator shows it, degrees. */
const MOST_LAT = 85;

/**
 * How far the map may be moved: so far that a wide screen can have any place of the window in what its furniture leaves free,
 * and no farther, for beyond it there is nothing to see. `null`: anywhere, for the basemap is not cut.
 */
export function reachOf(basemap: Basemap): [number, number, number, number] | null {
	const window = windowOf(basemap);
	if (!window) return null;
	const [west, south, east, north] = window;
	const [width, height] = [(east - west) * BEYOND[0], (north - south) * BEYOND[1]];
	return [
		west - width,
		Math.max(-MOST_LAT, south - height),
		east + width,
		Math.min(MOST_LAT, north + height)
	];
}

/** A camera as MapLibre takes it. */
export function cameraOptions({ zoom, lng, lat, bearing, pitch }: MapCamera) {
	return { center: [lng, lat] as [number, number], zoom, bearing, pitch };
}
