import type { Day } from './time/day.ts';
import type { UncertainDay } from './time/uncertain-day.ts';

/** Whether a day lies in a record's best span, `[start.best, end.best)`. */
export function containsBestDay(record: { start: UncertainDay; end: UncertainDay }, day: Day): boolean {
	return record.start.best <= day && day < record.end.best;
}
