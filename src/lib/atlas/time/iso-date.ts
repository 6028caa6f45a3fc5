import { calendarDate, formatIsoDay } from './day.ts';
import type { UncertainDay } from './uncertain-day.ts';

/** The longest run of days of which the first may stand for all, days. */
const LONGEST_RUN = 14;

/**
 * How a day is written in every output that takes one date: the best day; where that is only the first of a long run of
 * days, the month (`1946-12`) or the year that holds them. `null` where even the year, or one end, is open.
 */
export function isoDate({ earliest, best, latest, vague }: UncertainDay): string | null {
	if (vague === 'earlier' || vague === 'later') return null;
	if (best > earliest || latest - earliest <= LONGEST_RUN) return formatIsoDay(best);
	const [from, to] = [calendarDate(earliest), calendarDate(latest)];
	if (from.year !== to.year) return null;
	return formatIsoDay(earliest).slice(0, from.month === to.month ? 7 : 4);
}
