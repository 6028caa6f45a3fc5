import type { Day } from './day.ts';

/** A day known within bounds: `earliest ≤ best ≤ latest`; all three are equal when the day is certain. */
export interface UncertainDay {
	readonly earliest: Day;
	readonly best: Day;
	readonly latest: Day;
}

/** As it is written in the compiled atlas: one number when certain, `[earliest, best, latest]` when not. */
export type WireDay = number | readonly [number, number, number];

/** A certain day. */
export function certainDay(day: Day): UncertainDay {
	return { earliest: day, best: day, latest: day };
}

/** Whether the bounds differ from the best day. */
export function isUncertain(day: UncertainDay): boolean {
	return day.earliest !== day.latest;
}

/** Reads the compiled form. */
export function readWireDay(wire: WireDay): UncertainDay {
	if (typeof wire === 'number') return certainDay(wire as Day);
	return { earliest: wire[0] as Day, best: wire[1] as Day, latest: wire[2] as Day };
}

/** Writes the compiled form. */
export function writeWireDay(day: UncertainDay): WireDay {
	return isUncertain(day) ? [day.earliest, day.best, day.latest] : day.best;
}
