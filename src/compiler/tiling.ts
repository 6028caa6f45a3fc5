import type { Feature, Geometry, Polygon, Position } from 'geojson';
import GeometryFactory from 'jsts/org/locationtech/jts/geom/GeometryFactory.js';
import GeoJSONReader from 'jsts/org/locationtech/jts/io/GeoJSONReader.js';
import GeoJSONWriter from 'jsts/org/locationtech/jts/io/GeoJSONWriter.js';
import OverlayOp from 'jsts/org/locationtech/jts/operation/overlay/OverlayOp.js';
import { GRID } from '#lib/atlas/geometry/precision.ts';
import { formatArea, formatPoint } from './amounts.ts';
import type { UnitFeature } from './land.ts';
import type { Faults } from './faults.ts';
import { geodesicArea } from './geodesic-area.ts';
import { isWide, planarArea, ringsOf, type UnitGeometry } from './rings.ts';

/*
 * Whether units tile an outline. Their vertices lie on the grid of coordinates, so that a side moves by up to a step of it:
 * what is no wider than that is no gap and no overlap, in a country of ten kilometres as in one of three thousand.
 */

/** How far a vertex and its place may lie apart, degrees: half a diagonal of the grid, on either side. */
const REACH = GRID * 1.5;

/** A side of a unit, as it runs round it. */
interface Side {
	readonly unit: string;
	readonly from: Position;
	readonly to: Position;
}

/** Reports each gap between units and each overlap of two that is wider than the grid, with its place, units and area. */
export function checkTiling(
	outline: Feature<UnitGeometry>,
	units: readonly UnitFeature[],
	file: string,
	faults: Faults
): void {
	const open = openSides(outline, units);
	if (open.length === 0) return;
	const concerned = new Set(open.map(({ unit }) => unit));
	const rest = units.filter(({ properties }) => concerned.has(properties.unit));
	try {
		reportOverlaps(rest, file, faults);
		reportGaps(outline, units, open, file, faults);
	} catch {
		// Sides that cross each other cannot be measured, but shown.
		const [first] = open;
		faults.add({
			file,
			id: first?.unit,
			rule: 'units must tile the outline',
			found: `a side that meets no other unit near ${formatPoint(first?.from)}`
		});
	}
}

/** The sides that neither run along the outline nor back along one other unit. */
function openSides(outline: Feature<UnitGeometry>, units: readonly UnitFeature[]): Side[] {
	const sides = units.flatMap(({ properties: { unit }, geometry }) =>
		ringsOf(geometry).flatMap((ring) =>
			ring.slice(1).map((to, i): Side => ({ unit, from: ring[i] ?? to, to }))
		)
	);
	const counts = new Map<string, number>();
	for (const { from, to } of sides) counts.set(keyOf(from, to), (counts.get(keyOf(from, to)) ?? 0) + 1);
	const isEdge = edgeTest(outline);
	return sides.filter(({ from, to }) => {
		if (counts.get(keyOf(from, to)) !== 1) return true;
		return counts.get(keyOf(to, from)) !== 1 && !isEdge(from, to);
	});
}

function keyOf(from: Position, to: Position): string {
	return `${from.map(gridOf).join()} ${to.map(gridOf).join()}`;
}

function gridOf(degrees: number): number {
	return Math.round(degrees / GRID);
}

/** Whether a side runs along the outline. */
function edgeTest({ geometry }: Feature<UnitGeometry>): (from: Position, to: Position) => boolean {
	const segments = ringsOf(geometry).flatMap((ring) =>
		ring.slice(1).map((to, i): [Position, Position] => [ring[i] ?? to, to])
	);
	const known = new Set(segments.flatMap(([from, to]) => [keyOf(from, to), keyOf(to, from)]));
	const isNear = (point: Position) => segments.some(([from, to]) => distance(point, from, to) <= REACH);
	return (from, to) =>
		known.has(keyOf(from, to)) || [from, middleOf(from, to), to].every((point) => isNear(point));
}

function middleOf([x1 = 0, y1 = 0]: Position, [x2 = 0, y2 = 0]: Position): Position {
	return [(x1 + x2) / 2, (y1 + y2) / 2];
}

/** From a point to a segment, degrees. */
function distance([x = 0, y = 0]: Position, [x1 = 0, y1 = 0]: Position, [x2 = 0, y2 = 0]: Position): number {
	const square = (x2 - x1) ** 2 + (y2 - y1) ** 2;
	const along = square === 0 ? 0 : ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / square;
	const share = Math.min(1, Math.max(0, along));
	return Math.hypot(x - x1 - share * (x2 - x1), y - y1 - share * (y2 - y1));
}

const reader = new GeoJSONReader(new GeometryFactory());
const writer = new GeoJSONWriter();

function reportOverlaps(units: readonly UnitFeature[], file: string, faults: Faults): void {
	const read = units.map(({ properties: { unit }, geometry }) => ({ unit, shape: reader.read(geometry) }));
	for (const [i, one] of read.entries()) {
		for (const other of read.slice(i + 1)) {
			const [worst, area] = largest(piecesOf(OverlayOp.intersection(one.shape, other.shape)));
			if (!worst) continue;
			faults.add({
				file,
				id: one.unit,
				rule: 'units must not overlap',
				found: `${one.unit} and ${other.unit} share ${formatArea(area)} near ${formatPoint(placeIn(worst))}`
			});
		}
	}
}

function reportGaps(
	outline: Feature<UnitGeometry>,
	units: readonly UnitFeature[],
	open: readonly Side[],
	file: string,
	faults: Faults
): void {
	let left: unknown = reader.read(outline.geometry);
	for (const { geometry } of units) left = OverlayOp.difference(left, reader.read(geometry));
	for (const gap of piecesOf(left).filter(isWide)) {
		const beside = new Set(
			open
				.filter(({ from, to }) => isOnRing(middleOf(from, to), gap.coordinates[0] ?? []))
				.map(({ unit }) => unit)
		);
		faults.add({
			file,
			rule: 'units must tile the outline',
			found:
				`a gap of ${formatArea(geodesicArea(asFeature(gap)))} near ${formatPoint(placeIn(gap))}` +
				(beside.size > 0 ? `, beside ${[...beside].join(' and ')}` : '')
		});
	}
}

function isOnRing(point: Position, ring: readonly Position[]): boolean {
	return ring.slice(1).some((to, i) => distance(point, ring[i] ?? to, to) <= REACH);
}

/** The widest of the pieces in which two shapes meet, and the area of all that are wider than the grid, m². */
function largest(pieces: readonly Polygon[]): [Polygon | undefined, number] {
	const wide = pieces.filter(isWide).toSorted((a, b) => planarArea(b) - planarArea(a));
	return [wide[0], wide.reduce((sum, piece) => sum + geodesicArea(asFeature(piece)), 0)];
}

function piecesOf(shape: unknown): Polygon[] {
	const written = writer.write(shape) as Geometry;
	switch (written.type) {
		case 'Polygon':
			return written.coordinates.length > 0 ? [written] : [];
		case 'MultiPolygon':
			return written.coordinates.map((coordinates) => ({ type: 'Polygon', coordinates }));
		case 'GeometryCollection':
			return written.geometries.filter((one): one is Polygon => one.type === 'Polygon');
		default:
			return [];
	}
}

function asFeature(geometry: Polygon): Feature<Polygon> {
	return { type: 'Feature', properties: {}, geometry };
}

/** A point of a piece that leads to it: the middle of its box. */
function placeIn({ coordinates }: Polygon): Position {
	const ring = coordinates[0] ?? [];
	const middle = (axis: 0 | 1) => {
		const values = ring.map((point) => point[axis] ?? 0);
		return (Math.min(...values) + Math.max(...values)) / 2;
	};
	return [middle(0), middle(1)];
}
