import type { Facility } from '#lib/atlas/model/facility.ts';
import { addDays } from '#lib/atlas/time/day.ts';
import type { UncertainDay } from '#lib/atlas/time/uncertain-day.ts';
import { dayAfter } from '../day-after.ts';
import { confidence, dates, doubt, fact, ID, key, required, SPAN, sources, text } from '../fields.ts';
import { sourceList, table } from '../table.ts';

/* What stood at places. */

export const facilityLayers = table(
	'facility_layers.csv',
	'What kinds of thing that stood at places are recorded?',
	[
		ID,
		required(text('name', 'Name')),
		required(text('one', 'What one of it is called')),
		required(text('glyph', 'Its sign on the map')),
		required(text('summary', 'What it shows, and what not'))
	],
	({ core }) =>
		core.atlas.facilityLayers.map(({ id, name, one, glyph, summary }) => ({ id, name, one, glyph, summary }))
);

export const facilities = table(
	'facilities.csv',
	'What stood at places, from when to when?',
	[
		ID,
		required(key('layer', 'facility_layers.csv', 'What kind of thing it is')),
		required(text('name', 'Name')),
		text('label', 'What a map writes beside its sign'),
		required(key('place', 'places.csv', 'Where it stood')),
		...SPAN,
		confidence,
		doubt,
		text('note', 'What else its sources say'),
		sources,
		required(fact)
	],
	({ core }) =>
		core.atlas.facilities.map((facility) => ({
			id: facility.id,
			layer: facility.layer,
			name: facility.name,
			label: facility.label,
			place: facility.place,
			...standing(facility),
			confidence: facility.confidence,
			doubt: facility.doubt,
			note: facility.note,
			sources: sourceList(facility.attestations),
			fact: `facility:${facility.id}`
		}))
);

/**
 * From when to when something stood. An end that is open is the last mention, on which it still stood: the run ends after
 * it. Where a first and a last mention are one, of which the day is not known, the run is that of the days it may be.
 */
function standing({ start, end: authored }: Pick<Facility, 'start' | 'end'>) {
	const end = authored?.vague === 'later' ? dayAfter(authored) : authored;
	if (!start || !end || start.best < end.best) return { ...dates('start', start), ...dates('end', end) };
	const first: UncertainDay = { ...start, best: addDays(end.best, -1) };
	const last: UncertainDay = { ...end, best: addDays(start.latest, 1) };
	return { ...dates('start', first), ...dates('end', last) };
}
