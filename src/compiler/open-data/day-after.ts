import { addDays } from '#lib/atlas/time/day.ts';
import type { UncertainDay } from '#lib/atlas/time/uncertain-day.ts';

/** The day after one that is known as the last: where a half-open run of days ends. */
export function dayAfter({ earliest, best, latest, ...rest }: UncertainDay): UncertainDay {
	return { earliest: addDays(earliest, 1), best: addDays(best, 1), latest: addDays(latest, 1), ...rest };
}
