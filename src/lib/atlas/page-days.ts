import { onceOf } from './once-of.ts';
import type { AtlasCore } from './core.ts';
import type { Day } from './time/day.ts';

/**
 * Days that have a page and a preview each, at most: beyond that a site takes hours to make and gigabytes to keep. Other
 * days are shown by the map, at its link of that day.
 */
export const MOST_PAGE_DAYS = 1500;

/**
 * The days that have a page of their own, ascending: the one that is shown first, those on which something changed hands or title changed, and those
 * of the period that are the best day of an event; of more than {@link MOST_PAGE_DAYS} the weightiest, and of those of one
 * weight such as stand evenly among them.
 */
export const pageDays = onceOf((core: AtlasCore) => weightiest(core, daysOfRecord(core), MOST_PAGE_DAYS));

/** The days of the record that could have a page, ascending: more than {@link pageDays} where these are too many. */
export function daysOfRecord({ atlas, index }: AtlasCore): readonly Day[] {
	const { start, end } = atlas.period;
	const days = [
		atlas.defaultDay,
		...index.changeDays.map(({ day }) => day),
		...atlas.events.map(({ day }) => day.best).filter((day) => day >= start && day < end)
	];
	return [...new Set(days)].sort((a, b) => a - b);
}

/** Of days, ascending, the weightiest; where those of a weight are too many, such as stand evenly among them. */
function weightiest(core: AtlasCore, days: readonly Day[], most: number): readonly Day[] {
	if (days.length <= most) return days;
	const weights = weightsOf(core);
	const chosen: Day[] = [];
	for (const weight of [3, 2, 1, 0]) {
		const alike = days.filter((day) => (weights.get(day) ?? 0) === weight);
		const room = most - chosen.length;
		chosen.push(...(alike.length <= room ? alike : evenly(alike, room)));
	}
	return chosen.sort((a, b) => a - b);
}

/** How much the weightiest thing of each day weighs, 3–0: what is told of it, and its events. */
function weightsOf({ atlas, news }: AtlasCore): ReadonlyMap<Day, number> {
	const weights = new Map<Day, number>();
	const note = (day: Day, weight: number) => weights.set(day, Math.max(weights.get(day) ?? 0, weight));
	note(atlas.defaultDay, 3);
	for (const { day, importance } of atlas.events) note(day.best, importance);
	for (const { day, items } of news.stops) for (const { weight } of items) note(day, weight);
	return weights;
}

function evenly(days: readonly Day[], count: number): Day[] {
	return Array.from({ length: count }, (_, i) => days[Math.floor((i * days.length) / count)] as Day);
}
