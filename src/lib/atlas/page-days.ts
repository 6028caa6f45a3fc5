import type { AtlasCore } from './core.ts';
import type { Day } from './time/day.ts';

/**
 * The days that have a page of their own, ascending: those on which something changed hands or title changed, and those
 * of the period that are the best day of an event.
 */
export function pageDays({ atlas, index }: AtlasCore): readonly Day[] {
	const { start, end } = atlas.period;
	const days = [
		...index.changeDays.map(({ day }) => day),
		...atlas.events.map(({ day }) => day.best).filter((day) => day >= start && day < end)
	];
	return [...new Set(days)].sort((a, b) => a - b);
}
