import { legsKm } from './geometry/distance.ts';
import type { LegStub } from './model/journey.ts';
import type { Place } from './model/place.ts';

/** Length of what was travelled of a journey, over great circles between its places, km, rounded as its legs are. */
export function travelledKm(legs: readonly LegStub[], place: (id: string) => Place): number {
	return legsKm(
		legs.filter(({ status }) => status !== 'not-flown'),
		place
	);
}
