import type { Bbox } from '../model/area.ts';

/** Whether a point lies in a box, or on its edge. */
export function contains([west, south, east, north]: Bbox, [lng = 0, lat = 0]: readonly number[]): boolean {
	return lng >= west && lng <= east && lat >= south && lat <= north;
}
