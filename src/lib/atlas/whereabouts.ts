import type { AtlasCore } from './core.ts';
import { isInBox } from './geometry/box.ts';
import type { HistoryCore } from './history-core.ts';
import type { Bbox } from './model/area.ts';
import type { Selection } from './scene.ts';
import { stopsOf } from './stops.ts';
import type { Day } from './time/day.ts';

/** Where something is: ids of places, and of the units it concerns as a whole. */
export interface Whereabouts {
	readonly places: readonly string[];
	readonly units: readonly string[];
}

const NOWHERE: Whereabouts = { places: [], units: [] };

/**
 * Where a thing is. Only people move: for them the day is asked, and they are where they held an office or travelled; of
 * the others all that is known of them counts, whatever the day.
 * @param history - `null` while the record is not there: what depends on it is left out.
 */
export function whereaboutsOf(
	core: AtlasCore,
	history: HistoryCore | null,
	{ kind, id }: Selection,
	day: Day
): Whereabouts {
	switch (kind) {
		case 'place':
			return { places: [id], units: [] };
		case 'event': {
			const { place, areas } = core.event(id);
			return { places: [place ?? []].flat(), units: areas };
		}
		case 'journey':
			return { places: stopsOf(core.journey(id).legs), units: [] };
		case 'person':
			return { places: placesOfPerson(core, history, id, day), units: [] };
		case 'office':
			return { places: [core.office(id).place ?? []].flat(), units: [] };
		case 'institution':
			return { places: placesOfInstitution(core, history, id), units: [] };
		case 'document':
			return { places: placesOfDocument(history, id), units: [] };
		case 'district':
			return { places: [], units: core.district(id).units };
		case 'unit':
			return { places: [], units: [id] };
		case 'polity':
		case 'source':
			return NOWHERE;
	}
}

/** Whether any of it lies in a box: its places, or where it has none the middle of its units. */
export function isInView(core: AtlasCore, { places, units }: Whereabouts, box: Bbox): boolean {
	if (places.length > 0) return places.some((id) => isInBox(box, core.place(id).lngLat));
	return units.some((id) => isInBox(box, core.unit(id).label));
}

/** The groups of districts and cities that it is in. */
export function groupsOf(core: AtlasCore, { places, units }: Whereabouts): ReadonlySet<string> {
	const all = [...units, ...places.flatMap((id) => core.place(id).unit ?? [])];
	const cities = core.atlas.cities.filter(({ id }) => places.includes(id));
	return new Set([
		...all.map((id) => core.district(core.unit(id).district).group),
		...cities.map(({ group }) => group)
	]);
}

function placesOfPerson(core: AtlasCore, history: HistoryCore | null, id: string, day: Day): string[] {
	const underWay = (history?.journeysOfPerson(id) ?? []).flatMap(({ legs }) =>
		legs.filter(({ start, end }) => start.best <= day && day <= end.best)
	);
	// A traveller is not at the place of their office.
	if (underWay.length > 0) return stopsOf(underWay);
	return core
		.tenuresOn(day)
		.filter(({ holder }) => holder === id)
		.flatMap(({ office }) => core.office(office).place ?? []);
}

function placesOfInstitution(core: AtlasCore, history: HistoryCore | null, id: string): string[] {
	const seat = history?.institution(id).seat;
	if (seat !== undefined) return [seat];
	return core.atlas.offices
		.filter(({ institution }) => institution === id)
		.flatMap(({ place }) => place ?? []);
}

function placesOfDocument(history: HistoryCore | null, id: string): string[] {
	return [history?.document(id).place ?? []].flat();
}
