import circle from '@turf/circle';
import type { LngLat } from '../model/area.ts';

/** Corners of a circle: at the widest that the record has, its sides are too short to be seen. */
const STEPS = 64;

/** A circle on the ground as a ring of `[lng, lat]`, closed. */
export function circleAround(centre: LngLat, radiusKm: number): LngLat[] {
	const [ring = []] = circle([...centre], radiusKm, { steps: STEPS }).geometry.coordinates;
	return ring.map(([lng = NaN, lat = NaN]): LngLat => [lng, lat]);
}
