import type { Day } from '#lib/atlas/time/day.ts';
import { checkOrder, parseDay } from '../days.ts';
import type { Faults, FileLocation } from '../faults.ts';

/** A run of days, half-open; `null` where it is open. */
export interface Span {
	readonly start: Day | null;
	readonly end: Day | null;
}

/**
 * A span of ISO dates as days; a date that is not given leaves it open. Faults: a date that does not exist, a span that
 * does not end after it starts.
 */
export function spanOf(
	start: string | null | undefined,
	end: string | null | undefined,
	location: FileLocation,
	faults: Faults
): Span {
	const dayOf = (text: string | null | undefined) => (text ? parseDay(text, location, faults) : null);
	const span = { start: dayOf(start), end: dayOf(end) };
	checkOrder(span, { start: start ?? '', end: end ?? '' }, location, faults);
	return span;
}
