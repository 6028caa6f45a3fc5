import type { Day } from './day.ts';

/** A half-open run of days: `start` is the first day, `end` the first day after. */
export interface Interval {
	readonly start: Day;
	readonly end: Day;
}

/** Whether the day lies in `[start, end)`. */
export function containsDay(interval: Interval, day: Day): boolean {
	return interval.start <= day && day < interval.end;
}

/** A half-open run of days that may be open at either end: `null`. */
export interface OpenInterval {
	readonly start: number | null;
	readonly end: number | null;
}

/** Whether something that may be open at either end is there on a day. */
export function isThere({ start, end }: OpenInterval, day: number): boolean {
	return (start ?? -Infinity) <= day && day < (end ?? Infinity);
}

/** Whether two intervals share a day. */
export function overlaps(a: Interval, b: Interval): boolean {
	return a.start < b.end && b.start < a.end;
}

/** The days both intervals have; `null` when they share none. */
export function intersect(a: Interval, b: Interval): Interval | null {
	const start = a.start > b.start ? a.start : b.start;
	const end = a.end < b.end ? a.end : b.end;
	return start < end ? { start, end } : null;
}

/** Length in days; never negative for a valid interval. */
export function lengthInDays(interval: Interval): number {
	return interval.end - interval.start;
}

/**
 * Index of the last item whose key is ≤ `value`, or −1. `items` are sorted by key, ascending: O(log n).
 * The one binary search of the core: everything that answers "on this day" rests on it.
 */
export function lastAtOrBefore<T>(items: readonly T[], value: number, key: (item: T) => number): number {
	let low = 0;
	let high = items.length;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if (key(items[middle] as T) <= value) low = middle + 1;
		else high = middle;
	}
	return low - 1;
}
