import { createHash } from 'node:crypto';
import area from '@turf/area';
import type { Feature, FeatureCollection, LineString, Polygon } from 'geojson';
import { topology as createTopology } from 'topojson-server';
import type { Bbox, District, Unit } from '#lib/atlas/model/area.ts';
import { ATLAS_SCHEMA, type Atlas } from '#lib/atlas/model/atlas.ts';
import type { ControlInterval, ControlVersion, TitleInterval } from '#lib/atlas/model/control.ts';
import { HISTORY_SCHEMA, type History } from '#lib/atlas/model/history.ts';
import type { Source } from '#lib/atlas/model/attestation.ts';
import type { Journey } from '#lib/atlas/model/journey.ts';
import { omit } from '#lib/atlas/omit.ts';
import { TOURS_SCHEMA, type TourBook } from '#lib/atlas/model/tour.ts';
import type { Place, Toponym } from '#lib/atlas/model/place.ts';
import type { Polity } from '#lib/atlas/model/polity.ts';
import { checkControl, checkControlVersions, checkTitles } from './check-control.ts';
import { checkGeometry } from './check-geometry.ts';
import { checkHistory, type ReadHistory } from './check-history.ts';
import { References } from './check-references.ts';
import { describeSources } from './citation.ts';
import { cutUnits } from './cut.ts';
import { Faults } from './faults.ts';
import { HistoryReader } from './history-reader.ts';
import { loadRecord, type AuthoredRecord } from './load.ts';
import { readRedirects } from './redirects.ts';
import { RecordReader } from './record-reader.ts';
import { checkTourViews, readTours, tourStubs } from './tours.ts';

/** What compiling a folder gives: the atlas, the history that belongs to it and the unit polygons, or the faults that stand in the way. */
export type CompileResult =
	| {
			readonly ok: true;
			readonly atlas: Atlas;
			readonly history: History;
			readonly tours: TourBook;
			readonly units: FeatureCollection<Polygon, { unit: string }>;
			readonly record: AuthoredRecord;
	  }
	| { readonly ok: false; readonly faults: Faults['list'] };

/** TopoJSON grid: 1e5 steps over the province is about 20 m, far below the precision of the lines. */
const QUANTISATION = 1e5;

/** Reads, validates, cuts and indexes a folder of authored data. All faults are told, not only the first. */
export function compile(path: string): CompileResult {
	const faults = new Faults();
	const record = loadRecord({ path, faults });
	if (!record) return { ok: false, faults: faults.list };

	const references = new References(record, faults);
	references.check();
	const reader = new RecordReader(faults, references);
	const cut = cutUnits(
		record.outline.features[0] as unknown as Feature<Polygon>,
		record.lines as unknown as FeatureCollection<LineString>,
		record.units.map(({ value }) => ({
			id: value.id,
			lngLat: [Number(value.seed_lng), Number(value.seed_lat)]
		}))
	);
	for (const fault of cut.faults) faults.add(fault);

	const period = reader.period(record.atlas);
	const control = record.control.flatMap((row) => reader.control(row));
	const titles = record.titles.flatMap((row) => reader.title(row));
	const versions = record.versions.flatMap((row) => reader.version(row));
	const places = record.places.flatMap((row) => reader.place(row));
	const districtNames = record.districtNames
		.flatMap((row) => reader.districtName(row))
		.map(strip<DistrictName>);
	checkControl(record, control, period, faults);
	checkControlVersions(versions, period, faults);
	checkTitles(record, titles, period, faults);
	checkGeometry(record, cut.units, faults);
	const read = readHistory(record, new HistoryReader(record, faults, references, reader));
	checkHistory(
		read,
		{ control, titles, places: new Set(record.places.map(({ value }) => value.id)) },
		faults
	);
	const tours = readTours({ path, faults }, references);
	checkSources(record, references, faults);
	const redirects = readRedirects(record, references, faults);
	if (!faults.isEmpty) return { ok: false, faults: faults.list };

	const units: FeatureCollection<Polygon, { unit: string }> = {
		type: 'FeatureCollection',
		features: [...cut.units]
	};
	const sources = describeSources(
		record.sources.filter((source) => references.isCited(source.id) || isFurtherReading(source))
	);
	const parts = withVersion(
		{
			schema: ATLAS_SCHEMA,
			...headOf(record, period, reader),
			districts: districtsOf(record, units, districtNames),
			units: unitsOf(record, units),
			cities: record.cities.map(({ value: { id, group, name } }) => ({ id, group, name })),
			control: control.map(strip<ControlInterval>),
			titles: titles.map(strip<TitleInterval>),
			versions: versions.map(strip<ControlVersion>),
			places: places.map(strip<Place>),
			...stubsOf(read, sources, references),
			redirects,
			tours: tourStubs(tours),
			topology: createTopology({ units }, QUANTISATION) as unknown as Atlas['topology']
		},
		historyOf(read, sources)
	);
	const shownTours = checkTourViews(tours, parts.atlas, faults);
	if (!faults.isEmpty) return { ok: false, faults: faults.list };
	const book = { schema: TOURS_SCHEMA, version: parts.atlas.version, tours: shownTours } as const;
	return { ok: true, ...parts, tours: book, units, record };
}

function strip<T>(located: { readonly value: T }): T {
	return located.value;
}

function readHistory(record: AuthoredRecord, reader: HistoryReader): ReadHistory {
	return {
		events: record.events
			.flatMap((row) => reader.event(row))
			.sort((a, b) => a.value.day.best - b.value.day.best),
		people: record.people.flatMap((row) => reader.person(row)),
		institutions: record.institutions.flatMap((row) => reader.institution(row)),
		offices: record.offices.flatMap((row) => reader.office(row)),
		tenures: record.tenures.flatMap((row) => reader.tenure(row)),
		journeys: record.journeys.flatMap((row) => reader.journey(row)),
		statements: record.statements.flatMap((row) => reader.statement(row))
	};
}

function isFurtherReading(source: AuthoredRecord['sources'][number]): boolean {
	return source.custom.use === 'further-reading';
}

/** A source is there to be cited, or says that it is for further reading. */
function checkSources(record: AuthoredRecord, references: References, faults: Faults): void {
	for (const source of record.sources) {
		if (!references.isCited(source.id) && !isFurtherReading(source)) {
			faults.add({
				file: 'sources.json',
				id: source.id,
				rule: 'a source is cited, or its custom.use is further-reading',
				found: 'cited nowhere'
			});
		}
	}
}

type Head =
	| 'id'
	| 'title'
	| 'subtitle'
	| 'period'
	| 'defaultDay'
	| 'home'
	| 'disclaimer'
	| 'groups'
	| 'polities'
	| 'qualifiers'
	| 'sides'
	| 'founding'
	| 'edition';

function headOf({ atlas }: AuthoredRecord, period: Atlas['period'], reader: RecordReader): Pick<Atlas, Head> {
	return {
		id: atlas.id,
		title: atlas.title,
		subtitle: atlas.subtitle,
		period,
		defaultDay: reader.day(atlas.defaultDay, 'atlas.yaml'),
		home: atlas.home as Bbox,
		disclaimer: atlas.disclaimer,
		groups: atlas.groups,
		polities: atlas.polities as readonly Polity[],
		qualifiers: atlas.qualifiers,
		sides: atlas.sides ?? [],
		founding: atlas.founding ?? [],
		edition: atlas.edition
			? { ...atlas.edition, issued: reader.day(atlas.edition.issued, 'atlas.yaml') }
			: null
	};
}

/** What of the history the map, the timeline and lists need. */
function stubsOf(
	read: ReadHistory,
	sources: readonly Source[],
	references: References
): Pick<Atlas, 'events' | 'offices' | 'tenures' | 'people' | 'institutions' | 'journeys' | 'sources'> {
	return {
		events: read.events.map(({ value }) =>
			omit(value, 'account', 'people', 'confidence', 'attestations', 'versions')
		),
		offices: read.offices.map(strip),
		tenures: read.tenures.map(strip),
		people: read.people.map(({ value: { id, names, side } }) => ({ id, name: names[0]?.name ?? id, side })),
		institutions: read.institutions.map(({ value: { id, names, kind } }) => ({
			id,
			name: names[0]?.name ?? id,
			kind
		})),
		journeys: read.journeys.map(({ value }) => journeyStub(value)),
		sources: sources
			.filter(({ id }) => references.isCited(id))
			.map(({ id, short, kind, url }) => ({ id, short, kind, ...(url === undefined ? {} : { url }) }))
	};
}

function journeyStub({ id, title, legs }: Journey): Atlas['journeys'][number] {
	const [first] = legs;
	const last = legs.findLast((leg) => leg.status !== 'not-flown') ?? first;
	if (!first || !last) throw new RangeError(`journey ${id} has no legs`);
	return {
		id,
		title,
		start: first.start,
		end: last.end,
		...(last.claims ? { claims: last.claims } : {}),
		legs: legs.map((leg) => omit(leg, 'people'))
	};
}

function historyOf(read: ReadHistory, sources: readonly Source[]): Omit<History, 'version'> {
	return {
		schema: HISTORY_SCHEMA,
		events: read.events.map(({ value: { id, account, people, confidence, attestations, versions } }) => ({
			id,
			account,
			people,
			confidence,
			attestations,
			versions
		})),
		people: read.people.map(strip),
		institutions: read.institutions.map(strip),
		journeys: read.journeys.map(strip),
		sources,
		statements: read.statements.map(strip)
	};
}

/** The version is the hash of everything else, so that two atlases with one version are the same record. */
function withVersion(
	atlas: Omit<Atlas, 'version'>,
	history: Omit<History, 'version'>
): { atlas: Atlas; history: History } {
	const version = createHash('sha256')
		.update(JSON.stringify([atlas, history]))
		.digest('hex')
		.slice(0, 8);
	return { atlas: { ...atlas, version }, history: { ...history, version } };
}

/** Spherical area by unit, km²; km² rather than m² because the lines are good to kilometres. */
function areasKm2(units: FeatureCollection<Polygon, { unit: string }>): ReadonlyMap<string, number> {
	return new Map(units.features.map((feature) => [feature.properties.unit, Math.round(area(feature) / 1e6)]));
}

function unitsOf(record: AuthoredRecord, features: FeatureCollection<Polygon, { unit: string }>): Unit[] {
	const areas = areasKm2(features);
	return record.units.map(({ value }) => {
		const lines = record.lines.features.filter((line) => line.properties.between.includes(value.id));
		return {
			id: value.id,
			district: value.district,
			name: value.name,
			members: value.members,
			isSeat: value.seat === 'true',
			label: [Number(value.seed_lng), Number(value.seed_lat)],
			areaKm2: areas.get(value.id) ?? 0,
			precisionKm: Math.max(0, ...lines.map((line) => line.properties.precisionKm)),
			confidence:
				lines
					.map((line) => line.properties.confidence)
					.sort()
					.at(-1) ?? 'A',
			...(value.note ? { note: value.note } : {})
		};
	});
}

interface DistrictName {
	readonly district: string;
	readonly toponym: Toponym;
}

function districtsOf(
	record: AuthoredRecord,
	features: FeatureCollection<Polygon, { unit: string }>,
	names: readonly DistrictName[]
): District[] {
	const areas = areasKm2(features);
	return record.districts.map(({ value }) => {
		const units = record.units.map((row) => row.value).filter((unit) => unit.district === value.id);
		return {
			id: value.id,
			group: value.group,
			name: value.name,
			toponyms: names.filter((name) => name.district === value.id).map(({ toponym }) => toponym),
			seat: value.seat,
			seatUnit: units.find((unit) => unit.seat === 'true')?.id ?? '',
			units: units.map((unit) => unit.id),
			label: [Number(value.label_lng), Number(value.label_lat)],
			areaKm2: units.reduce((sum, unit) => sum + (areas.get(unit.id) ?? 0), 0),
			...(value.note ? { note: value.note } : {})
		};
	});
}
