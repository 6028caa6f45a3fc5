import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Feature, Geometry } from 'geojson';
import { feature as toFeature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { buildBasemap, type BuiltBasemap } from '../basemap.ts';
import { Faults, formatFault } from '../faults.ts';

/** Files by path within the folder: text, or what is to stand there as JSON; `null`: no such file. */
export type AuthoredFiles = Readonly<Record<string, unknown>>;

/** Builds the basemap of one state around a square area, with some files replaced; gives its faults, one a line. */
export function buildSmallBasemap(replaced: AuthoredFiles = {}): {
	built: BuiltBasemap | null;
	faults: string[];
} {
	const folder = mkdtempSync(join(tmpdir(), 'basemap-'));
	try {
		for (const [path, content] of Object.entries({ ...smallBasemap(), ...replaced }))
			if (content !== null) write(join(folder, path), content);
		const faults = new Faults();
		const built = buildBasemap(folder, faults);
		return { built, faults: faults.list.map(formatFault) };
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

/** A file of a built basemap, parsed. */
export function parsed<T>(built: BuiltBasemap | null, name: string): T {
	return JSON.parse(String(built?.files.get(name))) as T;
}

/** The features of an object of a TopoJSON text. */
export function featuresOf(text: unknown, object: string): Feature<Geometry, Record<string, unknown>>[] {
	const topology = JSON.parse(String(text)) as Topology;
	return toFeature(topology, topology.objects[object] as GeometryCollection<Record<string, unknown>>)
		.features;
}

/** A GeoJSON file as it is authored. */
export function collection(features: readonly object[]): object {
	return { type: 'FeatureCollection', metadata: { title: 'Test', licence: 'CC0-1.0' }, features };
}

/** A river; `properties` over those of a main one, “Long”. */
export function river(coordinates: readonly number[][], properties: object = {}): object {
	return {
		type: 'Feature',
		properties: { name: 'Long', rank: 1, minZoom: 3, nameZoom: 4, ...properties },
		geometry: { type: 'LineString', coordinates }
	};
}

/** A front of January 1900; `properties` over its own. */
export function front(properties: object = {}): object {
	return {
		type: 'Feature',
		properties: {
			id: 'front',
			name: 'A front',
			label: 'Front',
			kind: 'river-line',
			start: '1900-01-01',
			end: '1900-02-01',
			precisionKm: 5,
			grade: 'A',
			attestations: ['GK'],
			...properties
		},
		geometry: { type: 'LineString', coordinates: [[0.2, 0], [0.2, 1]] } // prettier-ignore
	};
}

/** A labels.yaml of one label; `fields` (YAML) besides those that every label has. */
export function label(fields: string): string {
	return `- { id: north, kind: state, name: North, minZoom: 3, rank: 6, attestations: [GK], ${fields} }\n`;
}

/** Where the pictures of the relief are. */
export function smallRelief(pictures: { readonly light: string; readonly dark: string }): object {
	return { coordinates: [[-9, 9], [9, 9], [9, -9], [-9, -9]], fade: [6, 7], pictures }; // prettier-ignore
}

/**
 * State `a` holds the whole area, the square from 0, 0 to 1, 1, and land beyond. Arc 0 is the east side of the whole area, arc
 * 1 leaves it to the north; `arcs` are those of the first line, dashed, and the second is arc 1, solid from February 1900.
 */
export function smallBorders(arcs: readonly number[][] = [[0], [1]]): object {
	const line = { type: 'MultiLineString', arcs: [[1]] };
	const properties = { pair: 'a|b', start: null, end: null };
	return {
		type: 'Topology',
		transform: { scale: [0.1, 0.1], translate: [0, 0] },
		arcs: [[[10, 0], [0, 10]], [[10, 10], [0, 5]]], // prettier-ignore
		objects: {
			polities: {
				type: 'GeometryCollection',
				geometries: ['a', 'b'].map((polity) => ({
					type: 'MultiPolygon',
					arcs: [],
					properties: { polity, start: null, end: null, status: 'solid' }
				}))
			},
			lines: {
				type: 'GeometryCollection',
				geometries: [
					{ ...line, arcs, properties: { ...properties, style: 'dashed' } },
					{ ...line, properties: { ...properties, start: '1900-02-01', style: 'solid' } }
				]
			}
		}
	};
}

function smallBasemap(): AuthoredFiles {
	const square = [[0, 0], [1, 0], [1, 1], [0, 1], [0, 0]]; // prettier-ignore
	const outline = { type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: [square] } };
	return {
		'atlas.yaml': 'defaultDay: 1900-01-15\nhome: [0, 0, 1, 1]\npolities: [{ id: a }, { id: b }]\n',
		'sources.json': [{ id: 'GK' }],
		'labels.yaml': label('lngLat: [1, 2]'),
		'geometry/outline.geojson': collection([outline]),
		'geometry/rivers.geojson': collection([river([[0.5, 0], [0.5, 9]])]), // prettier-ignore
		'geometry/lakes.geojson': collection([]),
		'geometry/transport.geojson': collection([]),
		'geometry/front-lines.geojson': collection([front()]),
		'basemap/ne-rivers.geojson': collection([]),
		'basemap/ne-lakes.geojson': collection([]),
		'basemap/period-borders.topo.json': smallBorders(),
		'basemap/relief.json': smallRelief({ light: 'light.webp', dark: 'dark.webp' }),
		'basemap/light.webp': 'picture',
		'basemap/dark.webp': 'picture'
	};
}

function write(path: string, content: unknown): void {
	mkdirSync(dirname(path), { recursive: true });
	writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
}
