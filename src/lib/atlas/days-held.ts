import type { AtlasCore } from './core.ts';
import { approximate } from './geometry/approximate.ts';
import { groupBy } from './group-by.ts';
import { holderKey, type HeldBy } from './holder-key.ts';
import type { ControlInterval } from './model/control.ts';

/** How long one side held an area within the period. */
export interface DaysHeld {
	/** The holder, or who contested it: each set of claimants by itself. */
	readonly by: HeldBy;
	/** Rounded to what the dates of its beginnings and ends allow. */
	readonly aboutDays: number;
	/** Whether all those dates are certain. */
	readonly isExact: boolean;
}

/** How long each side held a unit or city over the period of the atlas, the longest first. */
export function daysHeld(core: AtlasCore, area: string): DaysHeld[] {
	const { period } = core.atlas;
	const sides = groupBy(core.index.historyOf(area), holderKey);
	return [...sides.values()]
		.flatMap((intervals) => {
			const [first] = intervals;
			if (!first) return [];
			const days = intervals.reduce((sum, { start, end }) => sum + end.best - start.best, 0);
			const error = Math.hypot(...intervals.flatMap((interval) => doubts(interval, period)));
			return [
				{
					by: { status: first.status, deFacto: first.deFacto, claimants: first.claimants },
					aboutDays: approximate(days, error),
					isExact: error === 0
				}
			];
		})
		.sort((a, b) => b.aboutDays - a.aboutDays);
}

/** Half the width of what is not known of the beginning and the end; the edges of the period are sharp. */
function doubts(
	{ start, end }: ControlInterval,
	period: { readonly start: number; readonly end: number }
): number[] {
	return [
		start.best <= period.start ? 0 : (start.latest - start.earliest) / 2,
		end.best >= period.end ? 0 : (end.latest - end.earliest) / 2
	];
}
