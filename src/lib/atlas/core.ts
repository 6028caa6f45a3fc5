import { createControlIndex, type ControlIndex } from './control-index.ts';
import type { District, Unit } from './model/area.ts';
import type { Atlas } from './model/atlas.ts';
import type { Source } from './model/attestation.ts';
import type { Place } from './model/place.ts';
import type { Polity, Qualifier } from './model/polity.ts';
import { UnknownIdError } from './errors.ts';

/** An atlas with its indexes: the one object that pure functions of this layer work on. */
export interface AtlasCore {
	readonly atlas: Atlas;
	readonly index: ControlIndex;
	/** The following throw {@link UnknownIdError} for an id that is not of this atlas. */
	polity(id: string): Polity;
	qualifier(id: string): Qualifier;
	district(id: string): District;
	unit(id: string): Unit;
	place(id: string): Place;
	source(id: string): Source;
	seatUnitOf(district: string): string;
	/** Whether a place is the seat of a district. */
	isSeat(place: string): boolean;
	/** Whether a place is the first town of its unit, so that the unit's changes are its own. */
	isUnitTown(place: string): boolean;
	/** Whether an id of this kind exists; never throws. */
	has(kind: 'district' | 'unit' | 'place', id: string): boolean;
}

/** Indexes an atlas; linear in its size. */
export function createAtlasCore(atlas: Atlas): AtlasCore {
	const polities = byId(atlas.polities);
	const qualifiers = byId(atlas.qualifiers);
	const districts = byId(atlas.districts);
	const units = byId(atlas.units);
	const places = byId(atlas.places);
	const sources = byId(atlas.sources);
	const seats = new Set(atlas.districts.map((district) => district.seat));
	const towns = unitTowns(atlas, seats);
	const tables = { district: districts, unit: units, place: places };
	return {
		atlas,
		index: createControlIndex(atlas),
		polity: lookUp('polity', polities),
		qualifier: lookUp('qualifier', qualifiers),
		district: lookUp('district', districts),
		unit: lookUp('unit', units),
		place: lookUp('place', places),
		source: lookUp('source', sources),
		seatUnitOf: (id) => lookUp('district', districts)(id).seatUnit,
		isSeat: (place) => seats.has(place),
		isUnitTown: (place) => towns.has(place),
		has: (kind, id) => tables[kind].has(id)
	};
}

function byId<T extends { id: string }>(records: readonly T[]): ReadonlyMap<string, T> {
	return new Map(records.map((record) => [record.id, record]));
}

function lookUp<T>(kind: string, table: ReadonlyMap<string, T>): (id: string) => T {
	return (id) => {
		const found = table.get(id);
		if (found === undefined) throw new UnknownIdError(kind, id);
		return found;
	};
}

/** The place that stands for each unit: its district's seat, else its place of the best lettering rank. */
function unitTowns(atlas: Atlas, seats: ReadonlySet<string>): ReadonlySet<string> {
	const best = new Map<string, Place>();
	for (const place of atlas.places) {
		if (place.unit === undefined) continue;
		const known = best.get(place.unit);
		const isBetter =
			!known || (seats.has(place.id) && !seats.has(known.id)) || (!seats.has(known.id) && place.rank < known.rank);
		if (isBetter) best.set(place.unit, place);
	}
	return new Set([...best.values()].map((place) => place.id));
}
