import type { Basemap } from '#lib/atlas/model/basemap.ts';

/** Where the map looks, in MapLibre's terms. */
export interface MapCamera {
	readonly zoom: number;
	readonly lng: number;
	readonly lat: number;
	readonly bearing: number;
	readonly pitch: number;
}

/** The window the basemap is drawn for, that of its relief: beyond it there is nothing to see. */
export function windowOf({ relief }: Basemap): [number, number, number, number] {
	const [northWest, , southEast] = relief.coordinates;
	return [northWest[0], southEast[1], southEast[0], northWest[1]];
}

/** Whether a colour as the page computes it, `rgb(r, g, b)`, is nearer to black than to white. */
export function isDarkColour(colour: string): boolean {
	const channels = (colour.match(/\d+(\.\d+)?/g) ?? []).slice(0, 3).map(Number);
	return channels.reduce((sum, channel) => sum + channel, 0) < 3 * 128;
}

/** A camera as MapLibre takes it. */
export function cameraOptions({ zoom, lng, lat, bearing, pitch }: MapCamera) {
	return { center: [lng, lat] as [number, number], zoom, bearing, pitch };
}
