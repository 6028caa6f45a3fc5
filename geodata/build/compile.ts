import { createHash } from 'node:crypto';
import area from '@turf/area';
import type { Feature, FeatureCollection, LineString, Polygon } from 'geojson';
import { topology as createTopology } from 'topojson-server';
import type { Bbox, District, Unit } from '#lib/atlas/model/area.ts';
import { ATLAS_SCHEMA, type Atlas } from '#lib/atlas/model/atlas.ts';
import type { ControlInterval, ControlVersion, TitleInterval } from '#lib/atlas/model/control.ts';
import type { Place } from '#lib/atlas/model/place.ts';
import type { Polity } from '#lib/atlas/model/polity.ts';
import { checkControl, checkTitles } from './check-control.ts';
import { checkGeometry } from './check-geometry.ts';
import { References } from './check-references.ts';
import { describeSource } from './citation.ts';
import { cutUnits } from './cut.ts';
import { Faults } from './faults.ts';
import { loadRecord, type AuthoredRecord } from './load.ts';
import { RecordReader } from './record-reader.ts';

/** What compiling a folder gives: the atlas and its unit polygons, or the faults that stand in the way. */
export type CompileResult =
	| { readonly ok: true; readonly atlas: Atlas; readonly units: FeatureCollection<Polygon, { unit: string }>; readonly record: AuthoredRecord }
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
		record.units.map(({ value }) => ({ id: value.id, lngLat: [Number(value.seed_lng), Number(value.seed_lat)] }))
	);
	for (const fault of cut.faults) faults.add(fault);

	const period = reader.period(record.atlas);
	const control = record.control.flatMap((row) => reader.control(row));
	const titles = record.titles.flatMap((row) => reader.title(row));
	const versions = record.versions.flatMap((row) => reader.version(row));
	const places = record.places.flatMap((row) => reader.place(row));
	checkControl(record, control, period, faults);
	checkTitles(record, titles, period, faults);
	checkGeometry(record, cut.units, faults);
	if (!faults.isEmpty) return { ok: false, faults: faults.list };

	const units: FeatureCollection<Polygon, { unit: string }> = { type: 'FeatureCollection', features: [...cut.units] };
	const strip = <T>(located: { value: T }): T => located.value;
	const atlas = withVersion({
		schema: ATLAS_SCHEMA,
		id: record.atlas.id,
		title: record.atlas.title,
		subtitle: record.atlas.subtitle,
		period,
		defaultDay: reader.day(record.atlas.defaultDay, 'atlas.yaml'),
		home: record.atlas.home as Bbox,
		disclaimer: record.atlas.disclaimer,
		groups: record.atlas.groups,
		polities: record.atlas.polities as readonly Polity[],
		qualifiers: record.atlas.qualifiers,
		districts: districtsOf(record, units),
		units: unitsOf(record, units),
		cities: record.cities.map(({ value: { id, group, name } }) => ({ id, group, name })),
		control: control.map(strip<ControlInterval>),
		titles: titles.map(strip<TitleInterval>),
		versions: versions.map(strip<ControlVersion>),
		places: places.map(strip<Place>),
		sources: citedSources(record, references),
		topology: createTopology({ units }, QUANTISATION) as unknown as Atlas['topology']
	});
	return { ok: true, atlas, units, record };
}

/** The version is the hash of everything else, so that two atlases with one version are the same record. */
function withVersion(atlas: Omit<Atlas, 'version'>): Atlas {
	const version = createHash('sha256').update(JSON.stringify(atlas)).digest('hex').slice(0, 8);
	return { ...atlas, version };
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
			confidence: lines.map((line) => line.properties.confidence).sort().at(-1) ?? 'A',
			...(value.note ? { note: value.note } : {})
		};
	});
}

function districtsOf(record: AuthoredRecord, features: FeatureCollection<Polygon, { unit: string }>): District[] {
	const areas = areasKm2(features);
	return record.districts.map(({ value }) => {
		const units = record.units.map((row) => row.value).filter((unit) => unit.district === value.id);
		return {
			id: value.id,
			group: value.group,
			name: value.name,
			seat: value.seat,
			seatUnit: units.find((unit) => unit.seat === 'true')?.id ?? '',
			units: units.map((unit) => unit.id),
			label: [Number(value.label_lng), Number(value.label_lat)],
			areaKm2: units.reduce((sum, unit) => sum + (areas.get(unit.id) ?? 0), 0),
			...(value.note ? { note: value.note } : {})
		};
	});
}

/** Only what is cited travels with the map; sources.json among the downloads has all. */
function citedSources(record: AuthoredRecord, references: References): Atlas['sources'] {
	return record.sources.filter((source) => references.isCited(source.id)).map(describeSource);
}
