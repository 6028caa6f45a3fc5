import type { Place, Toponym } from './model/place.ts';
import type { Day } from './time/day.ts';

/** Whether a name was in use on a day; a name without dates always is. */
export function isInUse(toponym: Toponym, day: Day): boolean {
	return (
		(toponym.from === undefined || toponym.from.best <= day) &&
		(toponym.to === undefined || day < toponym.to.best)
	);
}

/**
 * The name a place is lettered with on a day: the period name in force, else the first name of any kind, else the id.
 */
export function placeName(place: Place, day: Day): string {
	const inUse = place.toponyms.filter((toponym) => isInUse(toponym, day));
	return (
		(inUse.find((toponym) => toponym.use === 'period') ?? inUse[0] ?? place.toponyms[0])?.name ?? place.id
	);
}
