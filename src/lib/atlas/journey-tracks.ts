import { onceOf } from './once-of.ts';
import type { Atlas } from './model/atlas.ts';
import type { JourneyStub, LegStub } from './model/journey.ts';

/** How long a leg stays after the arrival while its journey goes on, days. */
export const TRAIL_DAYS = 30;

/** How the journeys of an atlas are kept apart. */
export interface JourneyTracks {
	/** Journeys that are drawn in the second tint where they meet another on one day. */
	readonly second: ReadonlySet<string>;
	/** By leg, `<journey>/<number>`: how far it is bent off its straight course, as a share of its length, positive = to the right of who goes from the first to the last of its ends in the order of the alphabet. */
	readonly bends: ReadonlyMap<string, number>;
}

/** How far each further leg between the same ends is bent, as a share of its length. */
const BEND = 0.05;

/**
 * Of two journeys that are ever drawn on one day the one with more legs has the first tint, the other the second; legs
 * between the same ends lie beside each other. Neither depends on the day, so that nothing changes while the clock runs.
 */
export const tracksOf = onceOf((journeys: Atlas['journeys']): JourneyTracks => ({
	second: secondOf(journeys),
	bends: bendsOf(journeys)
}));

function secondOf(journeys: readonly JourneyStub[]): ReadonlySet<string> {
	const first: JourneyStub[] = [];
	const second = new Set<string>();
	for (const journey of journeys.toSorted((a, b) => b.legs.length - a.legs.length))
		if (first.some((other) => meet(daysOf(other), daysOf(journey)))) second.add(journey.id);
		else first.push(journey);
	return second;
}

function bendsOf(journeys: readonly JourneyStub[]): ReadonlyMap<string, number> {
	const set: {
		readonly ends: string;
		readonly journey: string;
		readonly days: Days;
		readonly bend: number;
	}[] = [];
	const bends = new Map<string, number>();
	for (const { id, legs, end } of journeys)
		for (const [i, leg] of legs.entries()) {
			const ends = [leg.from, leg.to].toSorted().join();
			const days = daysDrawn(leg, end.best);
			const beside = set.filter(
				(other) => other.ends === ends && (other.journey === id || meet(other.days, days))
			);
			const bend = freeBend(beside.map((other) => other.bend));
			set.push({ ends, journey: id, days, bend });
			if (bend !== 0) bends.set(`${id}/${i}`, bend);
		}
	return bends;
}

/** The least bend, to one side or the other, that none beside it has. */
function freeBend(taken: readonly number[]): number {
	for (let i = 0; ; i++) {
		const bend = Math.ceil(i / 2) * BEND * (i % 2 === 0 ? -1 : 1) || 0;
		if (!taken.includes(bend)) return bend;
	}
}

type Days = readonly [first: number, last: number];

function meet([from, to]: Days, [otherFrom, otherTo]: Days): boolean {
	return from <= otherTo && otherFrom <= to;
}

function daysOf({ start, end }: JourneyStub): Days {
	return [start.best, end.best];
}

function daysDrawn(leg: LegStub, end: number): Days {
	return [leg.start.best, Math.min(end, leg.end.best + TRAIL_DAYS)];
}
