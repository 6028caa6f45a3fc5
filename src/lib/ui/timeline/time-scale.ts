import { calendarDate, dayOf, type Day } from '#lib/atlas/time/day.ts';
import type { Interval } from '#lib/atlas/time/interval.ts';

/** A mark on the time axis: a year or the start of a quarter; `at` is a share of the period, 0–1. */
export interface AxisTick {
	readonly day: Day;
	readonly at: number;
	readonly year: number;
	readonly isYear: boolean;
}

/** Where a day stands in a period, as a share 0–1. */
export function shareOf(day: number, { start, end }: Interval): number {
	return (day - start) / (end - start);
}

/** Quarters and years inside a period. */
export function axisTicks(period: Interval): AxisTick[] {
	const ticks: AxisTick[] = [];
	const first = calendarDate(period.start);
	for (let year = first.year; year <= calendarDate(period.end).year; year++) {
		for (const month of [1, 4, 7, 10]) {
			const day = dayOf({ year, month, day: 1 });
			if (day >= period.start && day < period.end)
				ticks.push({ day, at: shareOf(day, period), year, isYear: month === 1 });
		}
	}
	return ticks;
}
