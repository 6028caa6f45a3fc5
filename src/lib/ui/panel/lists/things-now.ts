import type { AtlasCore } from '#lib/atlas/core.ts';
import type { HistoryCore } from '#lib/atlas/history-core.ts';
import { addDays, type Day } from '#lib/atlas/time/day.ts';
import { keyOf } from '#lib/atlas/entity-name.ts';

/** Days on either side of the clock that count as now. */
export const FORTNIGHT = 14;

/**
 * Keys of what lists mark as now: events within a fortnight and their places, offices that were held and by whom, journeys
 * under way and their people, institutions that existed.
 * @param history - `null` while the record is not there: what depends on it is left out.
 */
export function thingsNow(core: AtlasCore, history: HistoryCore | null, day: Day): ReadonlySet<string> {
	const events = core.eventsBetween(addDays(day, -FORTNIGHT), addDays(day, FORTNIGHT));
	const tenures = core.tenuresOn(day);
	const journeys = core.atlas.journeys.filter(({ start, end }) => start.best <= day && day <= end.best);
	const travellers = history === null ? [] : journeys.flatMap(({ id }) => history.journey(id).people);
	const institutions = (history?.history.institutions ?? []).filter(
		({ start, end }) => start !== undefined && start.best <= day && (end === undefined || day < end.best)
	);
	const keys = (kind: Parameters<typeof keyOf>[0]['kind'], ids: readonly string[]) =>
		ids.map((id) => keyOf({ kind, id }));
	return new Set([
		...keys(
			'event',
			events.map(({ id }) => id)
		),
		...keys(
			'place',
			events.flatMap(({ place }) => place ?? [])
		),
		...keys(
			'office',
			tenures.map(({ office }) => office)
		),
		...keys('person', [...tenures.map(({ holder }) => holder), ...travellers]),
		...keys(
			'journey',
			journeys.map(({ id }) => id)
		),
		...keys(
			'institution',
			institutions.map(({ id }) => id)
		)
	]);
}
