import type { AtlasCore } from './core.ts';
import { approximate } from './geometry/approximate.ts';
import { groupBy } from './group-by.ts';
import { holderKey, type HeldBy } from './holder-key.ts';
import type { ControlInterval } from './model/control.ts';
import { passageOf, sideKey } from './succession.ts';

/** How long one side held an area within the period. */
export interface DaysHeld {
	/** The holder, or who contested it: each set of claimants by itself. A side stands once, with its names in their order. */
	readonly names: readonly [HeldBy, ...HeldBy[]];
	/** Rounded to what the dates of its beginnings and ends allow. */
	readonly aboutDays: number;
	/** Whether all those dates are certain. */
	readonly isExact: boolean;
}

/** How long each side held a unit or city over the period of the atlas, the longest first. */
export function daysHeld(core: AtlasCore, area: string): DaysHeld[] {
	const sides = groupBy(core.index.historyOf(area), (interval) => sideKey(core, interval));
	return [...sides.values()]
		.flatMap((intervals) => {
			const [first, ...others] = groupBy(intervals.map(heldBy), holderKey).values();
			if (!first?.[0]) return [];
			const names: DaysHeld['names'] = [first[0], ...others.flatMap(([by]) => by ?? [])];
			const days = intervals.reduce((sum, { start, end }) => sum + end.best - start.best, 0);
			const error = Math.hypot(...intervals.flatMap((interval) => doubts(core, interval)));
			return [
				{
					names,
					aboutDays: approximate(days, error),
					isExact: error === 0
				}
			];
		})
		.sort((a, b) => b.aboutDays - a.aboutDays);
}

function heldBy({ status, deFacto, claimants }: ControlInterval): HeldBy {
	return { status, deFacto, claimants };
}

/**
 * Half the width of what is not known of the beginning and the end; the edges of the period are sharp, and where the side
 * goes on there is nothing to be in doubt about.
 */
function doubts(core: AtlasCore, interval: ControlInterval): number[] {
	const { start, end, area } = interval;
	const { period } = core.atlas;
	const history = core.index.historyOf(area);
	const at = history.indexOf(interval);
	const [before, after] = [history[at - 1], history[at + 1]];
	const goesOn = (from?: ControlInterval, to?: ControlInterval) =>
		from !== undefined && to !== undefined && passageOf(core, from, to) !== 'change';
	return [
		start.best <= period.start || goesOn(before, interval) ? 0 : (start.latest - start.earliest) / 2,
		end.best >= period.end || goesOn(interval, after) ? 0 : (end.latest - end.earliest) / 2
	];
}
