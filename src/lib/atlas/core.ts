import { groupBy } from './group-by.ts';
import { createControlIndex, type ControlIndex } from './control-index.ts';
import type { City, District, Unit } from './model/area.ts';
import type { Atlas } from './model/atlas.ts';
import type { SourceStub } from './model/attestation.ts';
import type { DocumentStub } from './model/document.ts';
import type { EventStub } from './model/event.ts';
import type { InstitutionStub } from './model/institution.ts';
import type { JourneyStub } from './model/journey.ts';
import type { Office, Tenure } from './model/office.ts';
import type { PersonStub } from './model/person.ts';
import type { Place } from './model/place.ts';
import type { Polity, Qualifier } from './model/polity.ts';
import type { SelectionKind } from './model/selection-kind.ts';
import { fillRecord, type ProseNames } from './prose.ts';
import type { NameScheme } from './model/toponym.ts';
import { lastAtOrBefore } from './time/interval.ts';
import type { Day } from './time/day.ts';
import { UnknownIdError } from './errors.ts';
import { createNews, type NewsIndex } from './news.ts';
import { districtName, placeName } from './toponym.ts';

/** An atlas with its indexes: the one object that pure functions of this layer work on. */
export interface AtlasCore {
	/** The atlas with its prose in the names of the scheme. */
	readonly atlas: Atlas;
	/** The atlas as it is compiled: what another scheme, or another account, is made of. */
	readonly compiled: Atlas;
	/** In whose names prose calls places. */
	readonly names: NameScheme;
	readonly index: ControlIndex;
	readonly news: NewsIndex;
	/** Area of all units, km². */
	readonly areaKm2: number;
	/** The following throw {@link UnknownIdError} for an id that is not of this atlas. */
	polity(id: string): Polity;
	qualifier(id: string): Qualifier;
	district(id: string): District;
	unit(id: string): Unit;
	/** The index of a unit in the order of the record. */
	orderOf(unit: string): number;
	place(id: string): Place;
	source(id: string): SourceStub;
	event(id: string): EventStub;
	person(id: string): PersonStub;
	institution(id: string): InstitutionStub;
	office(id: string): Office;
	journey(id: string): JourneyStub;
	document(id: string): DocumentStub;
	/** What a place is called in a sentence on a day, in the names of the scheme. */
	placeName(id: string, day: Day): string;
	/** Whatever else was compiled with the atlas, with its prose filled in: see {@link fillRecord}. */
	inNames<T>(compiled: T): T;
	/** The name of a side; the id itself when the atlas does not name it. */
	sideName(id: string): string;
	/** Tenures of the best account on a day, in the order of the offices. */
	tenuresOn(day: Day): readonly Tenure[];
	/** Events whose best day lies in `[from, to]`, ascending. */
	eventsBetween(from: Day, to: Day): readonly EventStub[];
	/** The share of the whole area that units are, 0–1. */
	shareOf(units: readonly string[]): number;
	seatUnitOf(district: string): string;
	/** Whether a place is the seat of a district. */
	isSeat(place: string): boolean;
	/** Whether a place is the first town of its unit, so that the unit's changes are its own. */
	isUnitTown(place: string): boolean;
	/** Whether an id of this kind exists; never throws. */
	has(kind: SelectionKind, id: string): boolean;
}

/** Indexes an atlas, its prose told in the names of a scheme; linear in its size. */
export function createAtlasCore(compiled: Atlas, names: NameScheme = 'period'): AtlasCore {
	const proseNames = proseNamesOf(compiled, names);
	const atlas = inNames(compiled, proseNames);
	const tables = {
		district: byId(atlas.districts),
		unit: byId(atlas.units),
		place: byId(atlas.places),
		event: byId(atlas.events),
		person: byId(atlas.people),
		journey: byId(atlas.journeys),
		institution: byId(atlas.institutions),
		office: byId(atlas.offices),
		document: byId(atlas.documents),
		polity: byId(atlas.polities),
		source: byId(atlas.sources)
	};
	const seats = new Set(atlas.districts.map((district) => district.seat));
	const towns = unitTowns(atlas, seats);
	const sides = byId(atlas.sides);
	const district = lookUp('district', tables.district);
	const index = createControlIndex(atlas);
	const unit = lookUp('unit', tables.unit);
	const orderOf = lookUp('unit', new Map(atlas.units.map(({ id }, i) => [id, i])));
	const place = lookUp('place', tables.place);
	const tenures = tenuresByOffice(atlas);
	const areaKm2 = atlas.units.reduce((sum, one) => sum + one.areaKm2, 0);
	return {
		atlas,
		compiled,
		names,
		index,
		news: createNews(atlas, index),
		areaKm2,
		polity: lookUp('polity', tables.polity),
		qualifier: lookUp('qualifier', byId(atlas.qualifiers)),
		district,
		unit,
		orderOf,
		place,
		source: lookUp('source', tables.source),
		event: lookUp('event', tables.event),
		person: lookUp('person', tables.person),
		institution: lookUp('institution', tables.institution),
		office: lookUp('office', tables.office),
		journey: lookUp('journey', tables.journey),
		document: lookUp('document', tables.document),
		placeName: (id, day) => placeName(place(id), day, names),
		inNames: (record) => fillRecord(record, proseNames),
		sideName: (id) => sides.get(id)?.name ?? id,
		tenuresOn: (day) => tenures.filter((tenure) => isInOffice(tenure, day)),
		eventsBetween: (from, to) => eventsBetween(atlas.events, from, to),
		shareOf: (units) => units.reduce((sum, id) => sum + unit(id).areaKm2, 0) / areaKm2,
		seatUnitOf: (id) => district(id).seatUnit,
		isSeat: (place) => seats.has(place),
		isUnitTown: (place) => towns.has(place),
		has: (kind, id) => tables[kind].has(id)
	};
}

/** Where the names of a scheme are looked up for the prose of an atlas. */
export function proseNamesOf(
	{ defaultDay, places, districts }: Pick<Atlas, 'defaultDay' | 'places' | 'districts'>,
	scheme: NameScheme
): ProseNames {
	return { scheme, defaultDay, places: byId(places), districts: byId(districts) };
}

function inNames(compiled: Atlas, names: ProseNames): Atlas {
	// The outlines are most of the atlas and hold no prose.
	const { topology, ...rest } = compiled;
	const filled = fillRecord(rest, names);
	const cityName = ({ id, name }: City) => {
		const place = names.places.get(id);
		return place ? placeName(place, compiled.defaultDay, names.scheme) : name;
	};
	return {
		...filled,
		topology,
		districts: filled.districts.map((one) => ({ ...one, name: districtName(one, names.scheme) })),
		cities: filled.cities.map((city) => ({ ...city, name: cityName(city) }))
	};
}

/** The tenures of the best account in the order of their offices. */
function tenuresByOffice({ offices, tenures }: Atlas): readonly Tenure[] {
	const ofOffice = groupBy(
		tenures.filter(({ account }) => account === null),
		({ office }) => office
	);
	return offices.flatMap(({ id }) => ofOffice.get(id) ?? []);
}

function isInOffice({ start, end }: Tenure, day: Day): boolean {
	return start.best <= day && (end === null || day < end.best);
}

function eventsBetween(events: readonly EventStub[], from: Day, to: Day): readonly EventStub[] {
	const dayOf = (event: EventStub) => event.day.best;
	return events.slice(lastAtOrBefore(events, from - 1, dayOf) + 1, lastAtOrBefore(events, to, dayOf) + 1);
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
			!known ||
			(seats.has(place.id) && !seats.has(known.id)) ||
			(!seats.has(known.id) && place.rank < known.rank);
		if (isBetter) best.set(place.unit, place);
	}
	return new Set([...best.values()].map((place) => place.id));
}
