import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import area from '@turf/area';
import type { Feature, FeatureCollection, MultiLineString, Polygon, Position } from 'geojson';
import { feature as toFeature, meshArcs, quantize } from 'topojson-client';
import { topology as createTopology } from 'topojson-server';
import { presimplify, simplify, sphericalTriangleArea } from 'topojson-simplify';
import type {
	GeometryCollection,
	MultiLineString as TopoLines,
	MultiPolygon as TopoPolygons,
	Topology
} from 'topojson-specification';
import type { z } from 'zod';
import { groupBy } from '#lib/atlas/group-by.ts';
import { parseIsoDay, type Day } from '#lib/atlas/time/day.ts';
import { clipLine, growBox, runsAlong, touchesBox, type Box } from './basemap-geometry.ts';
import * as schema from './schemas/basemap.ts';
import type { Fault, Faults } from './faults.ts';
import { readJson, readYaml, readYamlList, type DataFolder, type Located } from './read.ts';
import { OutlineFile } from './schemas/index.ts';

/** The authored basemap as it stands in the files, parsed. */
interface BasemapRecord {
	readonly borders: z.infer<typeof schema.BordersFile>;
	readonly rivers: z.infer<typeof schema.RiversFile>['features'];
	readonly lakes: z.infer<typeof schema.LakesFile>['features'];
	readonly transport: z.infer<typeof schema.TransportFile>['features'];
	readonly fronts: z.infer<typeof schema.FrontsFile>['features'];
	readonly labels: readonly Located<z.infer<typeof schema.LabelRecord>>[];
	readonly relief: z.infer<typeof schema.ReliefFile>;
	readonly outline: readonly Position[];
	readonly atlas: z.infer<typeof schema.AtlasView>;
	readonly sources: z.infer<typeof schema.SourcesView>;
}

/** A run of days, half-open; `null` where it is open. */
interface Span {
	readonly start: Day | null;
	readonly end: Day | null;
}

type Place = Pick<Fault, 'file' | 'line' | 'id'>;
type BorderLine = BasemapRecord['borders']['objects']['lines']['geometries'][number];

const FILES = {
	borders: 'basemap/period-borders.topo.json',
	rivers: ['basemap/ne-rivers.geojson', 'geometry/rivers.geojson'],
	lakes: ['basemap/ne-lakes.geojson', 'geometry/lakes.geojson'],
	transport: 'geometry/transport.geojson',
	fronts: 'geometry/front-lines.geojson',
	labels: 'labels.yaml',
	relief: 'basemap/relief.json'
} as const;

/** How a front is drawn, by what it is. */
const FRONT_STYLES = {
	'river-line': 'documented',
	contact: 'schematic',
	inferred: 'inferred',
	perimeter: 'siege'
} as const;

/** TopoJSON grid of the water: 1e5 steps over 65 degrees is about 60 m. */
const WATER_GRID = 1e5;
/** Boundaries closer to the outline than this are the outline, km; the two were simplified apart by up to 1.3 km. */
const OUTLINE_REACH_KM = 3;
/** The largest relief picture, bytes. */
const RELIEF_BYTES = 150_000;

/** The backdrop reaches beyond the home view by these shares of its width and height, on each side. */
const BACKDROP_MARGIN = [0.68, 0.57] as const;
/** Triangles that a bend of the backdrop must span to be kept, km² (3 km off a line of 10 km), and its grid (about 1 km). */
const BACKDROP_DETAIL_KM2 = 15;
const BACKDROP_GRID = 2500;
const BACKDROP_LAKE_KM2 = 300;
const EARTH_RADIUS_KM = 6371;

/**
 * Validates the basemap of a folder and gives the files to be served: name to content. Empty when the folder has no
 * basemap, or when faults stand in the way.
 */
export function buildBasemap(path: string, faults: Faults): Map<string, string | Buffer> {
	const folder = { path, faults };
	if (!hasBasemap(path)) return new Map();
	const record = loadBasemap(folder);
	if (!record) return new Map();
	const before = faults.list.length;
	checkFronts(record, faults);
	checkBorders(record, faults);
	checkIds(record, faults);
	if (faults.list.length > before) return new Map();
	const files = new Map<string, string | Buffer>([
		['borders.json', JSON.stringify(bordersOf(record, faults))],
		['water.json', JSON.stringify(waterOf(record))],
		['transport.json', JSON.stringify(transportOf(record, faults))],
		['fronts.json', JSON.stringify(frontsOf(record, faults))],
		['labels.json', JSON.stringify(labelsOf(record, faults))],
		['relief.json', JSON.stringify(record.relief)],
		...reliefPictures(folder, record.relief)
	]);
	return faults.list.length > before ? new Map() : files;
}

/**
 * A very small TopoJSON for the first picture, before any map: `foreign` lines of the atlas’s default day (property
 * `style`), larger `lakes` and main `rivers`, around the home view. `null` when the folder has no basemap, or when it
 * cannot be read. Tells only what cannot be read; the rest is {@link buildBasemap}’s to check.
 */
export function buildBackdrop(path: string, faults: Faults): string | null {
	const record = hasBasemap(path) ? loadBasemap({ path, faults }) : null;
	if (!record) return null;
	const box = growBox(record.atlas.home, BACKDROP_MARGIN);
	const topology = createTopology({
		foreign: collect(foreignLines(record, box)),
		lakes: collect(backdropLakes(record, box)),
		rivers: collect(backdropRivers(record, box))
	}) as Topology;
	const weighted = presimplify(
		topology as Topology<Record<string, GeometryCollection>>,
		sphericalTriangleArea
	);
	return JSON.stringify(
		quantize(simplify(weighted, BACKDROP_DETAIL_KM2 / EARTH_RADIUS_KM ** 2), BACKDROP_GRID)
	);
}

function hasBasemap(path: string): boolean {
	return existsSync(join(path, 'basemap'));
}

/** Reads the files; `null` when one of them is missing or broken; faults say why. */
function loadBasemap(folder: DataFolder): BasemapRecord | null {
	const before = folder.faults.list.length;
	const borders = readJson(folder, FILES.borders, schema.BordersFile);
	const rivers = FILES.rivers.flatMap((file) => readJson(folder, file, schema.RiversFile)?.features ?? []);
	const lakes = FILES.lakes.flatMap((file) => readJson(folder, file, schema.LakesFile)?.features ?? []);
	const transport = readJson(folder, FILES.transport, schema.TransportFile);
	const fronts = readJson(folder, FILES.fronts, schema.FrontsFile);
	const labels = readYamlList(folder, FILES.labels, schema.LabelRecord);
	const relief = readJson(folder, FILES.relief, schema.ReliefFile);
	const outline = readJson(folder, 'geometry/outline.geojson', OutlineFile)?.features[0]?.geometry
		.coordinates[0];
	const atlas = readYaml(folder, 'atlas.yaml', schema.AtlasView)?.value;
	const sources = readJson(folder, 'sources.json', schema.SourcesView);
	if (!borders || !transport || !fronts || !relief || !outline || !atlas || !sources) return null;
	if (folder.faults.list.length > before) return null;
	return {
		borders,
		rivers,
		lakes,
		transport: transport.features,
		fronts: fronts.features,
		labels,
		relief,
		outline,
		atlas,
		sources
	};
}

function checkFronts({ fronts, atlas, sources }: BasemapRecord, faults: Faults): void {
	const polities = new Set(atlas.polities.map(({ id }) => id));
	const known = new Set(sources.map(({ id }) => id));
	for (const { properties } of fronts) {
		const place = { file: FILES.fronts, id: properties.id };
		for (const polity of Object.values(properties.sides ?? {}).flat()) {
			if (!polities.has(polity)) faults.add({ ...place, rule: 'unknown polity id', found: polity });
		}
		for (const attestation of properties.attestations) {
			const [key = ''] = attestation.split(/[#@]/, 1);
			if (!known.has(key)) faults.add({ ...place, rule: 'unknown source id', found: key });
		}
	}
}

function checkBorders({ borders: { objects, arcs } }: BasemapRecord, faults: Faults): void {
	const { polities, lines } = objects;
	const neighbours = new Set(polities.geometries.map(({ properties }) => properties.polity));
	for (const { properties, arcs: indexes } of lines.geometries) {
		const place = { file: FILES.borders, id: properties.pair };
		for (const polity of properties.pair.split('|')) {
			if (!neighbours.has(polity)) faults.add({ ...place, rule: 'unknown polity id', found: polity });
		}
		const missing = indexes.flat().find((index) => arcs[arcNumber(index)] === undefined);
		if (missing !== undefined) faults.add({ ...place, rule: 'unknown arc', found: String(missing) });
	}
}

function checkIds({ fronts, transport, labels }: BasemapRecord, faults: Faults): void {
	requireOnce(
		fronts.map(({ properties: { id } }) => ({ file: FILES.fronts, id })),
		faults
	);
	requireOnce(
		transport.map(({ properties: { id } }) => ({ file: FILES.transport, id })),
		faults
	);
	requireOnce(
		labels.map(({ value: { id }, file, line }) => ({ file, line, id })),
		faults
	);
}

function requireOnce(places: readonly Place[], faults: Faults): void {
	const seen = new Set<string | undefined>();
	for (const place of places) {
		if (seen.has(place.id)) faults.add({ ...place, rule: 'an id stands once', found: 'given again' });
		seen.add(place.id);
	}
}

/** A span of ISO dates as days; tells dates that do not exist and spans that do not end after they start. */
function spanOf(
	start: string | null | undefined,
	end: string | null | undefined,
	place: Place,
	faults: Faults
): Span {
	const [from, to] = [start, end].map((text) => {
		if (text === null || text === undefined) return null;
		const day = parseIsoDay(text);
		if (day === null) faults.add({ ...place, rule: 'a date must exist in the calendar', found: text });
		return day;
	});
	const span = { start: from ?? null, end: to ?? null };
	if (span.start !== null && span.end !== null && span.end <= span.start) {
		faults.add({ ...place, rule: 'an interval must end after it starts', found: `${start} to ${end}` });
	}
	return span;
}

/** The polities and boundaries with days for dates. Lines alike in all that is drawn are one; `edge` marks the outline. */
function bordersOf(record: BasemapRecord, faults: Faults): Topology {
	const { type, transform, arcs, objects } = record.borders;
	const topology = { type, transform, arcs, objects: {} } as unknown as Topology;
	const polities = objects.polities.geometries.map(
		({ properties: { polity, start, end, status }, ...geometry }) => {
			const span = spanOf(start, end, { file: FILES.borders, id: polity }, faults);
			return { ...geometry, properties: { polity, ...span, status } } as TopoPolygons<object>;
		}
	);
	const edges = edgeArcs(record);
	const groups = groupBy(
		objects.lines.geometries.flatMap((line) =>
			line.arcs.flat().map((arc) => ({ line, arc, edge: edges.has(arcNumber(arc)) }))
		),
		({ line: { properties: p }, edge }) => [p.style, p.pair, p.start, p.end, edge].join()
	);
	const lines = [...groups.values()].flatMap((group): TopoLines<object>[] => {
		const [first] = group;
		if (!first) return [];
		const { pair, style, start, end } = first.line.properties;
		const span = spanOf(start, end, { file: FILES.borders, id: pair }, faults);
		const properties = { style, ...span, pair, ...(first.edge ? { edge: true } : {}) };
		return [
			{
				...stitch(
					topology,
					group.map(({ arc }) => arc)
				),
				properties
			}
		];
	});
	topology.objects = {
		polities: { type: 'GeometryCollection', geometries: polities } satisfies GeometryCollection,
		lines: { type: 'GeometryCollection', geometries: lines } satisfies GeometryCollection
	};
	return topology;
}

/** Arcs joined end to end where they meet, so that dashes run on. */
function stitch(topology: Topology, arcs: readonly number[]): TopoLines {
	return meshArcs(topology, { type: 'MultiLineString', arcs: arcs.map((arc) => [arc]) }) as TopoLines;
}

/** The arcs of boundary lines that run along the outline, where the outline itself is drawn instead. */
function edgeArcs({ borders, outline }: BasemapRecord): ReadonlySet<number> {
	const used = new Set(
		borders.objects.lines.geometries.flatMap((line) => line.arcs.flat().map((arc) => arcNumber(arc)))
	);
	return new Set([...used].filter((arc) => runsAlong(arcPositions(borders, arc), outline, OUTLINE_REACH_KM)));
}

/** The arc that an index means: `~n` is arc n run backwards. */
function arcNumber(index: number): number {
	return index < 0 ? ~index : index;
}

/** The positions of an arc, undone of quantisation and delta encoding. */
function arcPositions(
	{ arcs, transform: { scale, translate } }: BasemapRecord['borders'],
	index: number
): Position[] {
	let [x, y] = [0, 0];
	return (arcs[index] ?? []).map(([dx, dy]) => {
		x += dx;
		y += dy;
		return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
	});
}

/** Rivers of one name and weight are one feature; lakes keep theirs. */
function waterOf({ rivers, lakes }: BasemapRecord): Topology {
	const groups = groupBy(rivers, ({ properties: p }) => [p.name, p.rank, p.minZoom, p.nameZoom].join());
	const courses = [...groups.values()].flatMap((group): Feature<MultiLineString>[] => {
		const [first] = group;
		if (!first) return [];
		const { name, rank, minZoom, nameZoom } = first.properties;
		const names = group.find(({ properties }) => properties.names)?.properties.names;
		return [
			lineFeature(
				{ ...(name ? { name, nameZoom, ...(names ? { names } : {}) } : {}), rank, minZoom },
				group.flatMap(coursesOf)
			)
		];
	});
	const waters = lakes.map(({ geometry, properties: { name, doubtful } }): Feature<Polygon> => {
		return { type: 'Feature', properties: { ...(name ? { name } : {}), doubtful }, geometry };
	});
	return createTopology({ rivers: collect(courses), lakes: collect(waters) }, WATER_GRID);
}

function coursesOf({ geometry }: BasemapRecord['rivers'][number]): Position[][] {
	return geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates;
}

function transportOf({ transport }: BasemapRecord, faults: Faults): FeatureCollection {
	return collect(
		transport.map(({ geometry, properties: { id, name, kind, start } }) => {
			const span = spanOf(start, null, { file: FILES.transport, id }, faults);
			return { type: 'Feature', id, properties: { id, name, kind, start: span.start }, geometry };
		})
	);
}

function frontsOf({ fronts }: BasemapRecord, faults: Faults): FeatureCollection {
	return collect(
		fronts.map(
			({
				geometry,
				properties: { id, name, label, kind, start, end, sides, precisionKm, confidence, attestations, note }
			}) => {
				const span = spanOf(start, end, { file: FILES.fronts, id }, faults);
				const style = FRONT_STYLES[kind];
				return {
					type: 'Feature',
					id,
					properties: { id, name, label, style, ...span, sides, precisionKm, confidence, attestations, note },
					geometry
				};
			}
		)
	);
}

function labelsOf({ labels }: BasemapRecord, faults: Faults): readonly object[] {
	return labels.map(
		({
			value: { id, kind, name, names, from, to, lngLat, line, minZoom, maxZoom, rank },
			file,
			line: row
		}) => {
			const span = spanOf(from, to, { file, line: row, id }, faults);
			return { id, kind, name, names, ...span, lngLat, line, minZoom, maxZoom, rank };
		}
	);
}

function reliefPictures(
	{ path, faults }: DataFolder,
	{ pictures }: BasemapRecord['relief']
): [string, Buffer][] {
	return Object.values(pictures).flatMap((name): [string, Buffer][] => {
		const file = `basemap/${name}`;
		if (!existsSync(join(path, file))) {
			faults.add({ file, rule: 'must be readable', found: 'no such file' });
			return [];
		}
		const picture = readFileSync(join(path, file));
		if (picture.length > RELIEF_BYTES)
			faults.add({
				file,
				rule: `must not be larger than ${RELIEF_BYTES} bytes`,
				found: String(picture.length)
			});
		return [[name, picture]];
	});
}

/** Boundaries between states on the default day, by style, without those that are the outline. */
function foreignLines(record: BasemapRecord, box: Box): Feature[] {
	const { borders, atlas } = record;
	const edges = edgeArcs(record);
	const isForeign = ({ properties: { style, start, end } }: BorderLine) =>
		style !== 'province' &&
		(start === null || start <= atlas.defaultDay) &&
		(end === null || end > atlas.defaultDay);
	const groups = groupBy(borders.objects.lines.geometries.filter(isForeign), (line) => line.properties.style);
	return [...groups].flatMap(([style, lines]) => {
		const arcs = lines.flatMap((line) => line.arcs.flat()).filter((arc) => !edges.has(arcNumber(arc)));
		const topology = borders as unknown as Topology;
		const joined = toFeature(topology, stitch(topology, arcs)).geometry as MultiLineString;
		const pieces = joined.coordinates.flatMap((line) => clipLine(line, box));
		return pieces.length > 0 ? [lineFeature({ style }, pieces)] : [];
	});
}

function backdropLakes({ lakes }: BasemapRecord, box: Box): Feature<Polygon>[] {
	return lakes.flatMap(({ geometry, properties: { doubtful } }): Feature<Polygon>[] => {
		const shore = geometry.coordinates[0] ?? [];
		if (!touchesBox(shore, box) || area(geometry) < BACKDROP_LAKE_KM2 * 1e6) return [];
		return [{ type: 'Feature', properties: doubtful ? { doubtful } : {}, geometry }];
	});
}

function backdropRivers({ rivers }: BasemapRecord, box: Box): Feature<MultiLineString>[] {
	const pieces = rivers
		.filter(({ properties }) => properties.rank === 1)
		.flatMap(coursesOf)
		.flatMap((line) => clipLine(line, box));
	return pieces.length > 0 ? [lineFeature({}, pieces)] : [];
}

function lineFeature(properties: object, coordinates: Position[][]): Feature<MultiLineString> {
	return {
		type: 'Feature',
		properties: { ...properties },
		geometry: { type: 'MultiLineString', coordinates }
	};
}

function collect<F extends Feature>(features: F[]): FeatureCollection<F['geometry'], F['properties']> {
	return { type: 'FeatureCollection', features };
}
