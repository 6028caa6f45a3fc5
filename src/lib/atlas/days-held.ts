import type { AtlasCore } from './core.ts';
import { approximate } from './geometry/approximate.ts';
import { groupBy } from './group-by.ts';
import { holderKey, type HeldBy } from './holder-key.ts';
import type { ControlInterval } from './model/control.ts';
import { passageOf, sideKey, type Passage } from './succession.ts';

/** A number of days as well as it is known. */
export interface CountedDays {
	/** Rounded to what the dates of its beginnings and ends allow. */
	readonly aboutDays: number;
	/** Whether all those dates are certain. */
	readonly isExact: boolean;
}

/** How long one side held an area within the period. */
export interface DaysHeld extends CountedDays {
	/**
	 * The holder, or who contested it: each set of claimants by itself. A side stands once, with its names in their order, and how
	 * long it held the area under each.
	 */
	readonly names: readonly (CountedDays & { readonly by: HeldBy })[];
}

/** How long each side held a unit or city over the period of the atlas, the longest first. */
export function daysHeld(core: AtlasCore, area: string): DaysHeld[] {
	const history = core.index.historyOf(area);
	const sides = groupBy(history, (interval) => sideKey(core, interval));
	return [...sides.values()]
		.map((intervals) => ({
			...counted(core, intervals, ['none', 'renaming']),
			names: [...groupBy(intervals, holderKey).values()].flatMap((ofName) =>
				ofName[0] ? [{ ...counted(core, ofName, ['none']), by: heldBy(ofName[0]) }] : []
			)
		}))
		.sort((a, b) => b.aboutDays - a.aboutDays);
}

function heldBy({ status, deFacto, claimants }: ControlInterval): HeldBy {
	return { status, deFacto, claimants };
}

/** The days of intervals of one area; across the passages that are `inner` they are one, and in no doubt. */
function counted(
	core: AtlasCore,
	intervals: readonly ControlInterval[],
	inner: readonly Passage[]
): CountedDays {
	const days = intervals.reduce((sum, { start, end }) => sum + end.best - start.best, 0);
	const error = Math.hypot(...intervals.flatMap((interval) => doubts(core, interval, inner)));
	return { aboutDays: approximate(days, error), isExact: error === 0 };
}

/** Half the width of what is not known of the beginning and the end; the edges of the period are sharp. */
function doubts(core: AtlasCore, interval: ControlInterval, inner: readonly Passage[]): number[] {
	const { start, end, area } = interval;
	const { period } = core.atlas;
	const history = core.index.historyOf(area);
	const at = history.indexOf(interval);
	const [before, after] = [history[at - 1], history[at + 1]];
	const goesOn = (from?: ControlInterval, to?: ControlInterval) =>
		from !== undefined && to !== undefined && inner.includes(passageOf(core, from, to));
	return [
		start.best <= period.start || goesOn(before, interval) ? 0 : (start.latest - start.earliest) / 2,
		end.best >= period.end || goesOn(interval, after) ? 0 : (end.latest - end.earliest) / 2
	];
}
