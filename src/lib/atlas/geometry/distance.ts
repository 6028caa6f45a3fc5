import distance from '@turf/distance';
import type { LegStub } from '../model/journey.ts';
import type { Place } from '../model/place.ts';
import { approximate } from './approximate.ts';

/** Great-circle distance of two places, km, rounded to what their positions allow. */
export function distanceKm(a: Place, b: Place): number {
	return approximate(distance([...a.lngLat], [...b.lngLat]), a.precisionKm + b.precisionKm);
}

/**
 * The length of some legs, km, rounded to what the places at their ends allow.
 * @param place - Looks a place up.
 */
export function legsKm(legs: readonly LegStub[], place: (id: string) => Place): number {
	const km = legs.reduce((sum, leg) => sum + leg.km, 0);
	const errors = legs.map((leg) => place(leg.from).precisionKm + place(leg.to).precisionKm);
	return approximate(km, Math.hypot(...errors));
}
