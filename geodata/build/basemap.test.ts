import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Geometry } from 'geojson';
import { feature as toFeature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { afterEach, describe, expect, it } from 'vitest';
import { formatIsoDay, parseIsoDay, type Day } from '#lib/atlas/time/day.ts';
import { clipLine, growBox, runsAlong } from './basemap-geometry.ts';
import { buildBackdrop, buildBasemap } from './basemap.ts';
import { Faults, formatFault } from './faults.ts';

const GEODATA = resolve(import.meta.dirname, '..');
const day = (text: string) => parseIsoDay(text);
const brotli = (content: string | Buffer) =>
	typeof content === 'string' ? brotliCompressSync(content).length : content.length;

/** Parses a file of a built basemap. */
function parse<T>(files: ReadonlyMap<string, string | Buffer>, name: string): T {
	return JSON.parse(String(files.get(name))) as T;
}

/** The features of an object of a TopoJSON text. */
function featuresOf(text: string, object: string) {
	const topology = JSON.parse(text) as Topology;
	return toFeature(topology, topology.objects[object] as GeometryCollection<Record<string, unknown>>)
		.features;
}

describe('the basemap of the atlas', () => {
	const faults = new Faults();
	const files = buildBasemap(GEODATA, faults);

	it('has no faults', () => {
		expect(faults.list.map(formatFault)).toEqual([]);
		expect([...files.keys()].sort()).toEqual([
			'borders.json',
			'fronts.json',
			'labels.json',
			'relief-dark.webp',
			'relief-light.webp',
			'relief.json',
			'transport.json',
			'water.json'
		]);
	});

	it('keeps to its budget: 600 kB for all, 8 kB for the backdrop', () => {
		expect([...files.values()].reduce((sum, content) => sum + brotli(content), 0)).toBeLessThanOrEqual(
			600_000
		);
		expect(brotli(buildBackdrop(GEODATA, faults) ?? '')).toBeLessThanOrEqual(8192);
	});

	it('says on each day whose each polity is, once', () => {
		const polities = featuresOf(String(files.get('borders.json')), 'polities').map((f) => f.properties);
		const on = (id: string, text: string) =>
			polities.filter(
				({ polity, start, end }) =>
					polity === id &&
					(start === null || (start as Day) <= (day(text) ?? 0)) &&
					(end === null || (end as Day) > (day(text) ?? 0))
			).length;
		for (const date of ['1944-09-01', '1944-10-11', '1945-09-08', '1947-08-15', '1949-10-01', '1950-04-30']) {
			expect([date, on('ussr', date), on('mongolia', date), on('tibet', date)]).toEqual([date, 1, 1, 1]);
		}
		expect([on('tuva', '1944-10-10'), on('tuva', '1944-10-11')]).toEqual([1, 0]);
		expect([on('prc', '1949-09-30'), on('prc', '1949-10-01')]).toEqual([0, 1]);
	});

	it('marks the boundaries that are the outline', () => {
		const lines = featuresOf(String(files.get('borders.json')), 'lines').map((f) => f.properties);
		const provinces = lines.filter(({ style }) => style === 'province');
		expect(provinces.length).toBeGreaterThan(0);
		expect(provinces.every(({ edge }) => edge === true)).toBe(true);
		expect(lines.some(({ pair, edge }) => pair === 'roc|ussr' && edge === undefined)).toBe(true);
	});

	it('ends a label where the next begins', () => {
		const labels = parse<{ id: string; start: Day | null; end: Day | null }[]>(files, 'labels.json');
		const dated = (id: string) => labels.find((label) => label.id === id);
		expect(dated('british-india')?.end).toBe(day('1947-08-15'));
		expect(dated('british-india')?.end).toBe(dated('india')?.start);
		expect(dated('republic-of-china')?.end).toBe(dated('peoples-republic-of-china')?.start);
		expect(dated('tuva')?.end).toBe(dated('tuva-oblast')?.start);
	});
});

describe('a small basemap', () => {
	const folders: string[] = [];
	afterEach(() => {
		for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
	});

	/** Writes a basemap of one state around a square province, with some files replaced. */
	function write(replaced: Record<string, unknown> = {}): string {
		const folder = mkdtempSync(join(tmpdir(), 'basemap-'));
		folders.push(folder);
		for (const sub of ['basemap', 'geometry']) mkdirSync(join(folder, sub));
		for (const [file, content] of Object.entries({ ...smallBasemap(), ...replaced })) {
			writeFileSync(join(folder, file), typeof content === 'string' ? content : JSON.stringify(content));
		}
		return folder;
	}

	/** The faults of a folder, one a line. */
	function faultsOf(replaced: Record<string, unknown>): string[] {
		const faults = new Faults();
		expect(buildBasemap(write(replaced), faults).size).toBe(0);
		return faults.list.map(formatFault);
	}

	it('is built, its dates as days', () => {
		const faults = new Faults();
		const files = buildBasemap(write(), faults);
		expect(faults.list.map(formatFault)).toEqual([]);
		const fronts = parse<{ features: { properties: Record<string, unknown> }[] }>(files, 'fronts.json');
		const [front] = fronts.features;
		expect(front?.properties).toMatchObject({ style: 'documented', label: 'Front' });
		expect(formatIsoDay(front?.properties['start'] as Day)).toBe('1900-01-01');
		expect(parse<object[]>(files, 'labels.json')).toMatchObject([{ id: 'north', start: null, end: null }]);
		expect(files.get('light.webp')).toEqual(Buffer.from('picture'));
	});

	it('joins rivers of one name and weight', () => {
		const course = (x: number) => river([[x, 1], [x + 1, 2]], { name: 'Short' }); // prettier-ignore
		const seasonal = river([[7, 1], [8, 2]], { name: 'Short', rank: 3 }); // prettier-ignore
		const ne = collection([course(0), course(5), seasonal]);
		const files = buildBasemap(write({ 'basemap/ne-rivers.geojson': ne }), new Faults());
		const rivers = featuresOf(String(files.get('water.json')), 'rivers');
		expect(
			rivers.map(({ properties, geometry }) => [properties['name'], properties['rank'], pieces(geometry)])
		).toEqual([
			['Short', 1, 2],
			['Short', 3, 1],
			['Long', 1, 1]
		]);
	});

	it('draws the backdrop of the default day, without the outline', () => {
		const backdrop = buildBackdrop(write(), new Faults()) ?? '';
		const drawn = (object: string) =>
			featuresOf(backdrop, object).map(({ properties, geometry }) => [properties['style'], pieces(geometry)]);
		expect(drawn('foreign')).toEqual([['dashed', 1]]);
		expect(drawn('rivers')).toEqual([[undefined, 1]]);
	});

	it('is nothing where there is none', () => {
		const folder = write();
		rmSync(join(folder, 'basemap'), { recursive: true });
		const faults = new Faults();
		expect(buildBasemap(folder, faults).size).toBe(0);
		expect(buildBackdrop(folder, faults)).toBeNull();
		expect(faults.isEmpty).toBe(true);
	});

	it('tells a date that does not exist and a span that runs backwards', () => {
		expect(
			faultsOf({ 'geometry/front-lines.geojson': collection([front({ start: '1900-02-30' })]) })
		).toEqual(['geometry/front-lines.geojson (front): a date must exist in the calendar: 1900-02-30']);
		expect(
			faultsOf({ 'labels.yaml': label('{ from: 1901-01-01, to: 1900-01-01, lngLat: [1, 1] }') })
		).toEqual(['labels.yaml:1 (north): an interval must end after it starts: 1901-01-01 to 1900-01-01']);
	});

	it('tells unknown polities and sources', () => {
		const stray = front({ sides: { west: ['reds'], east: ['a'] }, attestations: ['LOST#p. 3'] });
		expect(faultsOf({ 'geometry/front-lines.geojson': collection([stray]) })).toEqual([
			'geometry/front-lines.geojson (front): unknown polity id: reds',
			'geometry/front-lines.geojson (front): unknown source id: LOST'
		]);
	});

	it('tells an id given twice, and a label with neither point nor line', () => {
		expect(faultsOf({ 'geometry/front-lines.geojson': collection([front({}), front({})]) })).toEqual([
			'geometry/front-lines.geojson (front): an id stands once: given again'
		]);
		expect(faultsOf({ 'labels.yaml': label('{}') })[0]).toContain(
			'labels.yaml:1 (north): record: needs either lngLat or line'
		);
	});

	it('tells a boundary with an unknown arc, and a relief that is missing', () => {
		const borders = smallBorders();
		borders.objects.lines.geometries[0]?.arcs.push([9]);
		expect(faultsOf({ 'basemap/period-borders.topo.json': borders })).toEqual([
			'basemap/period-borders.topo.json (a|b): unknown arc: 9'
		]);
		const relief = { ...smallRelief(), pictures: { light: 'light.webp', dark: 'lost.webp' } };
		expect(faultsOf({ 'basemap/relief.json': relief })).toEqual([
			'basemap/lost.webp: must be readable: no such file'
		]);
	});
});

describe('lines and boxes', () => {
	const box = [0, 0, 10, 10] as const;

	it('cuts a line at the edge of a box, into as many pieces as lie in it', () => {
		const line = [
			[-5, 5],
			[5, 5],
			[15, 5],
			[15, 8],
			[5, 8]
		];
		expect(clipLine(line, box)).toEqual([
			[
				[0, 5],
				[5, 5],
				[10, 5]
			],
			[
				[10, 8],
				[5, 8]
			]
		]);
		expect(clipLine([[11, 0], [11, 10]], box)).toEqual([]); // prettier-ignore
	});

	it('grows a box by shares of its size', () => {
		expect(growBox(box, [0.5, 0.1])).toEqual([-5, -1, 15, 11]);
	});

	it('knows a line along a ring from one that leaves it', () => {
		const ring = [[0, 0], [1, 0], [1, 1], [0, 1], [0, 0]]; // prettier-ignore
		expect(runsAlong([[0.1, 0.005], [0.9, -0.005]], ring, 1)).toBe(true); // prettier-ignore
		expect(runsAlong([[0, 0.5], [1, 0.5]], ring, 1)).toBe(false); // prettier-ignore
	});
});

/** How many lines a geometry has. */
function pieces(geometry: Geometry): number {
	return geometry.type === 'MultiLineString' ? geometry.coordinates.length : 1;
}

function collection(features: object[]) {
	return { type: 'FeatureCollection', metadata: { title: 'Test', licence: 'CC0-1.0' }, features };
}

function river(coordinates: number[][], properties: object = {}) {
	return {
		type: 'Feature',
		properties: { name: 'Long', rank: 1, minZoom: 3, nameZoom: 4, ...properties },
		geometry: { type: 'LineString', coordinates }
	};
}

function front(properties: object) {
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
			confidence: 'A',
			attestations: ['GK'],
			...properties
		},
		geometry: { type: 'LineString', coordinates: [[0.2, 0], [0.2, 1]] } // prettier-ignore
	};
}

function label(fields: string): string {
	const common = 'id: north, kind: state, name: North, minZoom: 3, rank: 6, attestations: [GK]';
	return `- { ${common}, ${fields.slice(1, -1).trim() || 'note: nowhere'} }\n`;
}

function smallRelief() {
	return {
		coordinates: [[-9, 9], [9, 9], [9, -9], [-9, -9]], // prettier-ignore
		fade: [6, 7],
		pictures: { light: 'light.webp', dark: 'dark.webp' }
	};
}

/** State `a` holds the province, the square from 0, 0 to 1, 1, and land beyond; arc 0 is its east side, arc 1 leaves it. */
function smallBorders() {
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
					{ type: 'MultiLineString', arcs: [[0], [1]], properties: { ...properties, style: 'dashed' } },
					{
						type: 'MultiLineString',
						arcs: [[1]],
						properties: { ...properties, start: '1900-02-01', style: 'solid' }
					}
				]
			}
		}
	};
}

function smallBasemap(): Record<string, unknown> {
	const square = [[0, 0], [1, 0], [1, 1], [0, 1], [0, 0]]; // prettier-ignore
	const outline = { type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: [square] } };
	return {
		'atlas.yaml': 'defaultDay: 1900-01-15\nhome: [0, 0, 1, 1]\npolities: [{ id: a }, { id: b }]\n',
		'sources.json': [{ id: 'GK' }],
		'labels.yaml': label('{ lngLat: [1, 2] }'),
		'geometry/outline.geojson': collection([outline]),
		'geometry/rivers.geojson': collection([river([[0.5, 0], [0.5, 9]])]), // prettier-ignore
		'geometry/lakes.geojson': collection([]),
		'geometry/transport.geojson': collection([]),
		'geometry/front-lines.geojson': collection([front({})]),
		'basemap/ne-rivers.geojson': collection([]),
		'basemap/ne-lakes.geojson': collection([]),
		'basemap/period-borders.topo.json': smallBorders(),
		'basemap/relief.json': smallRelief(),
		'basemap/light.webp': 'picture',
		'basemap/dark.webp': 'picture'
	};
}
