import type { Feature, LineString, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { resolve } from 'node:path';
import { borderArcs } from '#lib/atlas/geometry/arcs.ts';
import { compile } from './compile.ts';
import { cutUnits } from './cut.ts';
import { Faults, formatFault } from './faults.ts';
import type { LandRecord, UnitFeature } from './land.ts';
import { planarArea, polygonsOf, type UnitGeometry } from './rings.ts';
import { compileEdited, faultsOf, type Edit } from './testing/fixture.ts';
import { checkTiling } from './tiling.ts';

/* Land of any shape: islands, holes, enclaves, units of several parts, and polygons that another program made. */

/** A ring around a box, anticlockwise. */
function ring(west: number, south: number, east: number, north: number): Position[] {
	return [
		[west, south],
		[east, south],
		[east, north],
		[west, north],
		[west, south]
	];
}

/** What is drawn: the polygons of the outline, lines, polygons of units, and points by which units are known. */
interface Drawn {
	readonly outline: Position[][][];
	readonly lines?: readonly Position[][];
	readonly lands?: Readonly<Record<string, Position[][][]>>;
	readonly seeds: Readonly<Record<string, Position>>;
	readonly parts?: readonly (readonly [unit: string, point: Position])[];
}

function land(coordinates: Position[][][]): Feature<UnitGeometry> {
	return { type: 'Feature', properties: {}, geometry: { type: 'MultiPolygon', coordinates } };
}

function recordOf({ outline, lines = [], lands = {}, seeds, parts = [] }: Drawn): LandRecord {
	const place = ([lng = 0, lat = 0]: Position) => [String(lng), String(lat)];
	return {
		outline: land(outline),
		lines: {
			features: lines.map((coordinates): Feature<LineString> => ({
				type: 'Feature',
				properties: {},
				geometry: { type: 'LineString', coordinates }
			}))
		},
		lands: {
			features: Object.entries(lands).map(([unit, coordinates]) => ({
				...land(coordinates),
				properties: { unit }
			}))
		},
		units: Object.entries(seeds).map(([id, point]) => {
			const [seed_lng, seed_lat] = place(point);
			return { value: { id, seed_lng, seed_lat } };
		}),
		parts: parts.map(([unit, point], i) => {
			const [lng, lat] = place(point);
			return { value: { unit, lng, lat }, file: 'parts.csv', line: i + 2 };
		})
	} as unknown as LandRecord;
}

/** The units of what is drawn, by id, and its faults, those of the tiling with them. */
function cut(drawn: Drawn) {
	const record = recordOf(drawn);
	const faults = new Faults();
	const { features } = cutUnits(record, faults);
	if (faults.isEmpty) checkTiling(record.outline, features, 'geometry/units.geojson', faults);
	return {
		units: Object.fromEntries(features.map((unit) => [unit.properties.unit, shapeOf(unit)])),
		/* As a share of the outline. */
		area: features.reduce((sum, unit) => sum + areaOf(unit), 0) / areaOf(record.outline),
		faults: faults.list.map(formatFault)
	};
}

function areaOf({ geometry }: Feature<UnitGeometry>): number {
	return polygonsOf(geometry).reduce(
		(sum, coordinates) => sum + planarArea({ type: 'Polygon', coordinates }),
		0
	);
}

/** How many parts and how many holes land has. */
function shapeOf({ geometry }: UnitFeature): string {
	const parts = polygonsOf(geometry);
	const holes = parts.reduce((sum, rings) => sum + rings.length - 1, 0);
	return `${parts.length} part${parts.length === 1 ? '' : 's'}, ${holes} hole${holes === 1 ? '' : 's'}`;
}

const MAINLAND = ring(0, 50, 4, 52);
const ISLAND = ring(5, 50, 6, 51);

describe('land that is cut', () => {
	it('has an island beside the mainland, as a unit of its own', () => {
		const { units, area, faults } = cut({
			outline: [[MAINLAND], [ISLAND]],
			lines: [
				[
					[2, 49],
					[2, 53]
				]
			],
			seeds: { west: [1, 51], east: [3, 51], isle: [5.5, 50.5] }
		});
		expect(faults).toEqual([]);
		expect(units).toEqual({ west: '1 part, 0 holes', east: '1 part, 0 holes', isle: '1 part, 0 holes' });
		expect(area).toBeCloseTo(1, 9);
	});

	it('has units of two parts, an island and an exclave, that a point names', () => {
		const { units, area, faults } = cut({
			outline: [[MAINLAND], [ISLAND]],
			lines: [
				[
					[2, 49],
					[2, 53]
				],
				ring(0.5, 50.5, 1, 51)
			],
			seeds: { west: [1.5, 51.5], east: [3, 51] },
			parts: [
				['west', [5.5, 50.5]],
				['east', [0.75, 50.75]]
			]
		});
		expect(faults).toEqual([]);
		expect(units).toEqual({ west: '2 parts, 1 hole', east: '2 parts, 0 holes' });
		expect(area).toBeCloseTo(1, 9);
	});

	it('has an enclave, the hole of one unit filled by another, and a hole that is nobody’s', () => {
		const { units, area, faults } = cut({
			outline: [[MAINLAND, ring(3, 51, 3.5, 51.5)]],
			lines: [ring(1, 50.5, 1.5, 51)],
			seeds: { around: [2, 51.5], enclave: [1.25, 50.75] }
		});
		expect(faults).toEqual([]);
		expect(units).toEqual({ around: '1 part, 2 holes', enclave: '1 part, 0 holes' });
		expect(area).toBeCloseTo(1, 9);
	});

	it('tells an island that no unit claims, with its size and place', () => {
		const { faults } = cut({ outline: [[MAINLAND], [ISLAND]], seeds: { main: [1, 51] } });
		expect(faults.join('\n')).toMatch(
			/every piece of the whole area must belong to a unit: a gap of 7\d{3} km² near 5\.500, 50\.500/
		);
	});

	it('tells a part of an unknown unit, and one in the sea', () => {
		const { faults } = cut({
			outline: [[MAINLAND]],
			seeds: { main: [1, 51] },
			parts: [
				['mian', [2, 51]],
				['main', [9, 51]]
			]
		});
		expect(faults.join('\n')).toMatch(/parts\.csv:2 \(mian\): unknown unit id: mian/);
		expect(faults.join('\n')).toMatch(
			/parts\.csv:3 \(main\): a part of a unit must lie in the whole area: 9\.000, 51\.000/
		);
	});
});

describe('land of units that is given whole', () => {
	const west = [[ring(0, 50, 2, 52), ring(0.5, 50.5, 1, 51)]];
	const east = [[ring(2, 50, 4, 52)], [ISLAND]];
	const enclave = [[ring(0.5, 50.5, 1, 51)]];
	const seeds = { west: [1.5, 51.5], east: [3, 51], enclave: [0.75, 50.75] };

	it('is taken as it is, with holes, enclaves and parts', () => {
		const { units, area, faults } = cut({
			outline: [[MAINLAND], [ISLAND]],
			lands: { west, east, enclave },
			seeds
		});
		expect(faults).toEqual([]);
		expect(units).toEqual({ west: '1 part, 1 hole', east: '2 parts, 0 holes', enclave: '1 part, 0 holes' });
		expect(area).toBeCloseTo(1, 9);
	});

	it('may wind either way', () => {
		const turned = (parts: Position[][][]) => parts.map((rings) => rings.map((one) => one.toReversed()));
		const outline = [[MAINLAND], [ISLAND]];
		const { units, area, faults } = cut({
			outline: turned(outline),
			lands: { west: turned(west), east: turned(east), enclave: turned(enclave) },
			seeds
		});
		expect([faults, area.toFixed(9)]).toEqual([[], '1.000000000']);
		expect(units).toEqual(cut({ outline, lands: { west, east, enclave }, seeds }).units);
	});

	it('leaves the rest to lines and seeds', () => {
		const { units, faults } = cut({
			outline: [[MAINLAND], [ISLAND]],
			lands: { enclave, east },
			seeds
		});
		expect(faults).toEqual([]);
		expect(units).toEqual({ west: '1 part, 1 hole', east: '2 parts, 0 holes', enclave: '1 part, 0 holes' });
	});

	it('closes what is no wider than the grid of coordinates', () => {
		const rough = [[ring(2.00004, 50, 4, 52)], [ISLAND]];
		const { units, area, faults } = cut({
			outline: [[MAINLAND], [ISLAND]],
			lands: { west, east: rough, enclave },
			seeds
		});
		expect(faults).toEqual([]);
		expect(units['east']).toBe('2 parts, 0 holes');
		expect(area).toBeCloseTo(1, 4);
	});

	it('tells a gap, an overlap, and what lies beyond the outline', () => {
		const outline = [[MAINLAND], [ISLAND]];
		const told = (lands: Drawn['lands'] & object) => cut({ outline, lands, seeds }).faults.join('\n');
		expect(told({ west, east: [[ring(2.2, 50, 4, 52)], [ISLAND]], enclave })).toMatch(
			/units\.geojson: every piece of the whole area must belong to a unit: a gap of \d+ km² near 2\.1/
		);
		expect(told({ west, east: [[ring(1.8, 50, 4, 52)], [ISLAND]], enclave })).toMatch(
			/units\.geojson \((west|east)\): units must not overlap: west and east share \d+ km² near 1\.9/
		);
		expect(told({ west, east: [[ring(2, 50, 4.2, 52)], [ISLAND]], enclave })).toMatch(
			/units\.geojson \(east\): a unit must lie in the whole area: mend its border, or the outline: \d+ km² of it do not, near 4\.1/
		);
	});
});

describe('borders of land of many parts', () => {
	const isle = compile(resolve(import.meta.dirname, '../../tests/fixtures/isle'));

	it('run between an enclave and the unit around it, and along an island', () => {
		expect(faultsOf(isle)).toEqual([]);
		const arcs = isle.ok ? borderArcs(isle.atlas) : [];
		const told = arcs.map(({ kind, left, right }) => [kind, ...[left ?? '-', right ?? '-'].sort()].join(' '));
		expect(told.toSorted()).toEqual([
			'district pine-hills west-shore',
			'outline - pine-hills',
			'outline - pine-hills',
			'outline - west-shore',
			'unit station west-shore'
		]);
	});
});

describe('units.geojson of another program', () => {
	const LANDS: Readonly<Record<string, Position[]>> = {
		'tolling-vale': ring(0, 51, 2, 52),
		'high-moor': ring(2, 51, 4, 52),
		'marrow-plain': ring(0, 50, 2, 51),
		'east-marsh': ring(2, 50, 4, 51)
	};
	const file = 'geometry/units.geojson';
	const noLines: Edit = { file: 'geometry/unit-lines.geojson', to: null };

	function written(change: (points: Position[], unit: string) => Position[]): Edit {
		const features = Object.entries(LANDS).map(([unit, points]) => ({
			type: 'Feature',
			properties: { unit, grade: 'B', precisionKm: 4, OBJECTID: 7 },
			geometry: { type: 'Polygon', coordinates: [change(points, unit)] }
		}));
		return { file, to: JSON.stringify({ type: 'FeatureCollection', features }) };
	}
	const told = (change: (points: Position[], unit: string) => Position[]) =>
		faultsOf(compileEdited([noLines, written(change)])).join('\n');

	it('takes the place of lines, and gives the same land as they do', () => {
		const [drawn, given] = [compileEdited([]), compileEdited([noLines, written((points) => points)])];
		expect(faultsOf(given)).toEqual([]);
		const landOf = (result: typeof given) =>
			result.ok && result.atlas.units.map(({ id, areaKm2, confidence }) => [id, areaKm2, confidence]);
		const areasOf = (result: typeof given) =>
			result.ok && result.atlas.units.map(({ id, areaKm2 }) => [id, areaKm2]);
		expect(areasOf(given)).toEqual(areasOf(drawn));
		expect(landOf(given)).toContainEqual(['high-moor', expect.any(Number), 'B']);
	});

	it('is refused with an open ring: unit, both ends, and what to do', () => {
		expect(told((points, unit) => (unit === 'high-moor' ? points.slice(0, -1) : points))).toBe(
			'geometry/units.geojson (high-moor): a ring ends where it begins: repeat its first point as its last: 2, 51 to 2, 52'
		);
	});

	it('is refused with longitude and latitude swapped, unit by unit', () => {
		const swapped = told((points, unit) =>
			unit === 'east-marsh' ? points.map(([lng = 0, lat = 0]) => [lat, lng]) : points
		);
		expect(swapped).toMatch(
			/^geometry\/units\.geojson \(east-marsh\): longitude and latitude swapped\? A point is longitude, latitude: points from 50, 2 to 51, 4; home is/
		);
		expect(swapped.split('\n')).toHaveLength(1);
	});

	it('is refused with a ring that crosses itself, and with metres for degrees', () => {
		const crossed = told((points, unit) =>
			unit === 'high-moor' ? [0, 2, 1, 3, 0].map((i) => points[i] ?? []) : points
		);
		expect(crossed).toMatch(
			/units\.geojson \(high-moor\): the rings of land do not cross .*: Self-intersection near 3\.000, 51\.500/
		);
		expect(told((points) => points.map(([x = 0, y = 0]) => [x * 1e5, y * 1e5]))).toMatch(
			/longitude is -180 to 180 degrees of WGS 84 \(EPSG:4326\), not metres of another projection/
		);
	});
});
