import { formatIsoDay, parseIsoDay, type Day } from '#lib/atlas/time/day.ts';
import type { OpenInterval } from '#lib/atlas/time/interval.ts';
import { certainDay, type UncertainDay } from '#lib/atlas/time/uncertain-day.ts';
import { parseEdtf, type DayBounds } from './edtf.ts';
import type { Faults, FileLocation } from './faults.ts';

/** Stands in for a day that could not be read: the fault is reported, and nothing is compiled. */
const NO_DAY = 0 as Day;

/** The day of an ISO date; `null`, and a fault, when it is not in the calendar. */
export function parseDay(text: string, location: FileLocation, faults: Faults): Day | null {
	const day = parseIsoDay(text);
	if (day === null) faults.add({ ...location, rule: 'a date must exist in the calendar', found: text });
	return day;
}

/** The day of an ISO date that must be there; reports a fault when it is not in the calendar. */
export function readDay(text: string, location: FileLocation, faults: Faults): Day {
	return parseDay(text, location, faults) ?? NO_DAY;
}

/**
 * An EDTF date with its best day: the one given (ISO), else the first that it allows, or the only bound that it has.
 * Faults: a date that is not EDTF, a best day that it does not allow.
 */
export function readUncertainDay(
	text: string,
	best: string | undefined,
	location: FileLocation,
	faults: Faults
): UncertainDay {
	const bounds = parseEdtf(text);
	if (!bounds) {
		faults.add({ ...location, rule: 'a date must be EDTF and exist in the calendar', found: text });
		// The best day stands in, so that no gap or overlap is reported where there is none.
		return certainDay(best === undefined ? NO_DAY : readDay(best, location, faults));
	}
	if (best === undefined)
		return { ...bounds, best: bounds.vague === 'earlier' ? bounds.latest : bounds.earliest };
	const given = parseDay(best, location, faults);
	if (given === null) return certainDay(bounds.earliest);
	const day = withBest(bounds, given);
	if (day.best < day.earliest || day.best > day.latest) {
		faults.add({
			...location,
			rule: 'the best day must lie within its bounds',
			found: `${formatIsoDay(day.best)} outside ${text}`
		});
	}
	return day;
}

/** The bounds with a best day; at an end that is open, a best day beyond the known one stands in for the bound. */
function withBest(bounds: DayBounds, best: Day): UncertainDay {
	return {
		...bounds,
		earliest: bounds.vague === 'earlier' && best < bounds.earliest ? best : bounds.earliest,
		latest: bounds.vague === 'later' && best > bounds.latest ? best : bounds.latest,
		best
	};
}

/** Reports an interval that does not end after it starts, in the words in which it was written. */
export function checkOrder(
	{ start, end }: OpenInterval,
	written: { readonly start: string; readonly end: string },
	location: FileLocation,
	faults: Faults
): void {
	if (start === null || end === null || end > start) return;
	// A day that could not be read was told, and stands nowhere.
	if ([written.start, written.end].some((text) => text !== '' && parseEdtf(text) === null)) return;
	faults.add({
		...location,
		rule: 'an interval must end after it starts',
		found: `${written.start} to ${written.end}`
	});
}

/** The best day of a date by itself: the first that it allows, or the only bound that it has; `null` where it cannot be read. */
export function bestDayOf(text: string): Day | null {
	const day = parseIsoDay(text);
	if (day !== null) return day;
	const bounds = parseEdtf(text);
	return bounds ? (bounds.vague === 'earlier' ? bounds.latest : bounds.earliest) : null;
}
