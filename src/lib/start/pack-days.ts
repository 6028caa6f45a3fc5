import type { Day } from '#lib/atlas/time/day.ts';

const RADIX = 36;

/**
 * Days as the distances from one to the next, compactly, so that a page that failed to start knows which days have
 * pages.
 */
export function packDays(days: readonly Day[]): string {
	return days.map((day, i) => (day - (days[i - 1] ?? 0)).toString(RADIX)).join(' ');
}

/** The inverse of {@link packDays}. */
export function unpackDays(packed: string): Day[] {
	let day = 0;
	return packed === '' ? [] : packed.split(' ').map((step) => (day += parseInt(step, RADIX)) as Day);
}
