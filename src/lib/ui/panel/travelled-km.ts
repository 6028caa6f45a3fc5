import type { Journey } from '#lib/atlas/model/journey.ts';

/** Length of what was travelled of a journey, over great circles between its places, to the nearest ten km. */
export function travelledKm({ legs }: Journey): number {
	const km = legs.filter(({ status }) => status !== 'not-flown').reduce((sum, leg) => sum + leg.km, 0);
	return Math.round(km / 10) * 10;
}
