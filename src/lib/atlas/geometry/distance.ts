import initialBearing from '@turf/bearing';
import distance from '@turf/distance';
import type { LngLat } from '../model/area.ts';
import type { LegStub } from '../model/journey.ts';
import type { Place } from '../model/place.ts';
import { approximate } from './approximate.ts';

/** Great-circle distance of two places, km, rounded to what their positions allow. */
export function distanceKm(a: Place, b: Place): number {
	return approximate(distance([...a.lngLat], [...b.lngLat]), a.precisionKm + b.precisionKm);
}

/** The way from one point to another: great circle, km, and the compass bearing at its start, degrees clockwise from north. */
export function wayBetween(from: LngLat, to: LngLat): { readonly km: number; readonly bearing: number } {
	return {
		km: distance([...from], [...to]),
		bearing: (initialBearing([...from], [...to]) + 360) % 360
	};
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
