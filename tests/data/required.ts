import { parseIsoDay, type Day } from '#lib/atlas/time/day.ts';

/** The element of a list that must be there. */
export function mustFind<T>(items: readonly T[], test: (item: T) => boolean): T {
	const found = items.find(test);
	if (found === undefined) throw new Error('not found');
	return found;
}

/** The day of an ISO date that must be in the calendar. */
export function dayOf(text: string): Day {
	const day = parseIsoDay(text);
	if (day === null) throw new Error(`${text} is no day`);
	return day;
}
