import type { Bbox, LngLat } from '../model/area.ts';

/** Whether a point lies in a box `[west, south, east, north]`, degrees; its edges count as inside. */
export function isInBox([west, south, east, north]: Bbox, [lng, lat]: LngLat): boolean {
	return west <= lng && lng <= east && south <= lat && lat <= north;
}
