import type { Day } from './day.ts';

/** What bounds cannot say: “about”, by its source’s own word; “earlier” and “later”, open at that end. */
export type Vagueness = 'about' | 'earlier' | 'later';

/**
 * A day known within bounds: `earliest ≤ best ≤ latest`; all three are equal when the day is certain. Where a bound is
 * not known (`vague` is `earlier` or `later`), the nearest known day stands in for it.
 */
export interface UncertainDay {
	readonly earliest: Day;
	readonly best: Day;
	readonly latest: Day;
	readonly vague?: Vagueness;
}

/** As it is written in the compiled atlas: one number when certain, `[earliest, best, latest, vague?]` when not. */
export type WireDay =
	number | readonly [number, number, number] | readonly [number, number, number, Vagueness];

/** A certain day. */
export function certainDay(day: Day): UncertainDay {
	return { earliest: day, best: day, latest: day };
}

/** Whether the bounds differ from the best day, or are not sharp. */
export function isUncertain(day: UncertainDay): boolean {
	return day.earliest !== day.latest || day.vague !== undefined;
}

/**
 * The day as another account gives it: its bounds, and of the days they allow the one nearest to ours, so that a coarser
 * date (a month, a year) that holds our day only widens it.
 */
export function withBoundsOf(ours: UncertainDay, theirs: UncertainDay): UncertainDay {
	const best =
		ours.best < theirs.earliest ? theirs.earliest : ours.best > theirs.latest ? theirs.latest : ours.best;
	return { ...theirs, best };
}

/** Reads the compiled form. */
export function readWireDay(wire: WireDay): UncertainDay {
	if (typeof wire === 'number') return certainDay(wire as Day);
	const [earliest, best, latest, vague] = wire;
	const day = { earliest: earliest as Day, best: best as Day, latest: latest as Day };
	return vague === undefined ? day : { ...day, vague };
}

/** Writes the compiled form. */
export function writeWireDay(day: UncertainDay): WireDay {
	if (!isUncertain(day)) return day.best;
	return day.vague === undefined
		? [day.earliest, day.best, day.latest]
		: [day.earliest, day.best, day.latest, day.vague];
}
