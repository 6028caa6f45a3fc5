import type { Feature, FeatureCollection, LineString, Polygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { cutUnits } from './cut.ts';
import type { UnitFeature } from './land.ts';
import { Faults, formatFault } from './faults.ts';
import type { AuthoredRecord } from './load.ts';
import { checkTiling } from './tiling.ts';

/* Countries of any size, drawn as by hand: what rounding leaves between their units is no fault, a real gap is. */

const KM_PER_DEGREE = 111;
const COUNTRIES = [
	['a valley', 10, 120],
	['an island', 60, 400],
	['a small country', 300, 700],
	['a country', 1000, 1200],
	['half a continent', 3000, 2000]
] as const;
const CENTRE: Position = [12.345678, 47.654321];

/** Numbers from −1 to 1, the same in every run. */
function noise(): () => number {
	let state = 20_011;
	return () => {
		state = (state * 48_271) % 2_147_483_647;
		return (state / 2_147_483_647) * 2 - 1;
	};
}

/** A line from one place to another in so many steps, as an unsteady hand draws it. */
function drawn(from: Position, to: Position, steps: number, jitter: number, next: () => number): Position[] {
	return Array.from({ length: steps + 1 }, (_, i) =>
		[0, 1].map((axis) => {
			const at = (from[axis] ?? 0) + (((to[axis] ?? 0) - (from[axis] ?? 0)) * i) / steps;
			return at + next() * jitter;
		})
	);
}

/** A country of four units: an outline with bays, and two lines across it that end beyond it. */
function country(km: number, points: number) {
	const next = noise();
	const radius = km / 2 / KM_PER_DEGREE;
	const [x = 0, y = 0] = CENTRE;
	const ring = Array.from({ length: points }, (_, i): Position => {
		const angle = (2 * Math.PI * i) / points;
		const reach = radius * (1 + 0.08 * Math.sin(7 * angle) + 0.3 * (next() / points));
		return [x + reach * Math.cos(angle), y + reach * Math.sin(angle)];
	});
	const outline: Feature<Polygon> = {
		type: 'Feature',
		properties: {},
		geometry: { type: 'Polygon', coordinates: [[...ring, ring[0] ?? []]] }
	};
	const far = radius * 1.2;
	const steps = Math.round(points / 4);
	const jitter = radius / points;
	const lines = [
		drawn([x, y - far], [x, y + far], steps, jitter, next),
		drawn([x - far, y], [x + far, y], steps, jitter, next)
	].map((coordinates): Feature<LineString> => ({
		type: 'Feature',
		properties: {},
		geometry: { type: 'LineString', coordinates }
	}));
	const units = ['ne', 'nw', 'sw', 'se'].map((id, i) => {
		const angle = ((2 * i + 1) * Math.PI) / 4;
		const seed = {
			seed_lng: x + (radius / 2) * Math.cos(angle),
			seed_lat: y + (radius / 2) * Math.sin(angle)
		};
		return { value: { id, seed_lng: String(seed.seed_lng), seed_lat: String(seed.seed_lat) } };
	});
	const collection: FeatureCollection = { type: 'FeatureCollection', features: lines };
	return {
		outline,
		lines: collection,
		units,
		parts: [],
		lands: { type: 'FeatureCollection', features: [] }
	} as unknown as AuthoredRecord;
}

/** The units that a country is cut into, which are four, `ne` first. */
function unitsOf(authored: AuthoredRecord): UnitFeature[] {
	const faults = new Faults();
	const { features } = cutUnits(authored, faults);
	expect(faults.list.map(formatFault)).toEqual([]);
	expect(features).toHaveLength(4);
	return features.toSorted((a, b) => (a.properties.unit < b.properties.unit ? -1 : 1));
}

function faultsOf({ outline }: AuthoredRecord, units: readonly UnitFeature[]): string[] {
	const faults = new Faults();
	checkTiling(outline, units, 'geometry/unit-lines.geojson', faults);
	return faults.list.map(formatFault);
}

/** The units, a vertex of the first, far from the outline, moved by a share of the size of the country. */
function withMovedVertex(units: readonly UnitFeature[], km: number, share: number): UnitFeature[] {
	const [first, ...others] = structuredClone(units) as [UnitFeature, ...UnitFeature[]];
	const [ring = []] = first.geometry.coordinates as Position[][];
	const away = (point: Position) =>
		Math.hypot((point[0] ?? 0) - (CENTRE[0] ?? 0), (point[1] ?? 0) - (CENTRE[1] ?? 0));
	const radius = km / 2 / KM_PER_DEGREE;
	const at = ring.findIndex((point, i) => i > 0 && away(point) > radius / 4 && away(point) < radius / 2);
	const point = ring[at] ?? [];
	// Towards the middle of the unit or away from it, whichever of the lines the vertex is on.
	const sign = Math.sign(share);
	const step = (Math.abs(share) * km) / KM_PER_DEGREE;
	ring[at] = [(point[0] ?? 0) + sign * step, (point[1] ?? 0) + sign * step];
	return [first, ...others];
}

describe.each(COUNTRIES)('%s of %i km', (_, km, points) => {
	const authored = country(km, points);
	const units = unitsOf(authored);

	it('is tiled, as drawn by hand', () => {
		expect(faultsOf(authored, units)).toEqual([]);
	});

	it('has a gap where a unit draws back, with its place, its neighbour and its size', () => {
		const told = faultsOf(authored, withMovedVertex(units, km, 0.02));
		expect(told.join('\n')).toMatch(
			/: units must tile the outline: a gap of \d[\d.]* (km²|m²) near 1\d\.\d{3}, [45]\d\.\d{3}, beside .*ne/
		);
	});

	it('has an overlap where a unit reaches over, with both units', () => {
		const told = faultsOf(authored, withMovedVertex(units, km, -0.02));
		expect(told.join('\n')).toMatch(
			/\(ne\): units must not overlap: ne and (nw|se) share \d[\d.]* (km²|m²) near 1\d\.\d{3}, [45]\d\.\d{3}/
		);
	});

	it('has a gap where a whole unit is missing', () => {
		expect(faultsOf(authored, units.slice(1)).join('\n')).toMatch(/a gap of \d+(\.\d+)? km² near .*beside/);
	});
});

it('tells the faults of a country of ten kilometres in metres', () => {
	const authored = country(10, 120);
	const told = faultsOf(authored, withMovedVertex(unitsOf(authored), 10, 0.003));
	expect(told.join('\n')).toMatch(/a gap of \d+ m² near/);
});
