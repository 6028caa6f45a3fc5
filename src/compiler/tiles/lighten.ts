import { feature } from 'topojson-client';
import type { MultiPolygon, Position } from 'geojson';
import type { GeometryCollection, Objects, Topology } from 'topojson-specification';
import { planarTriangleArea, presimplify } from 'topojson-simplify';
import type { LngLat } from '#lib/atlas/model/area.ts';
import { mercator } from '#lib/paint/cartography/mercator-point.ts';
import { ringsOf, type UnitGeometry } from '../rings.ts';

/*
 * Outlines with fewer vertices. Lines are thinned, not areas: neighbours have theirs in common, so that no gap opens between them, and
 * the lines keep their numbers, by which the map knows them.
 */

/** Lines with the weight of each vertex: the area that leaving it out would move over, share of the world's square; of ends Infinity. */
export interface WeighedLines {
	readonly topology: Topology;
	readonly arcs: readonly (readonly Position[])[];
	readonly weights: readonly (readonly number[])[];
}

/** Passes until every ring has its own side left; each gives more lines back, and one is nearly always enough. */
const MOST_PASSES = 20;

/** Weighs each vertex of a topology of units. */
export function weigh(topology: Topology): WeighedLines {
	const weighed = presimplify(topology as Topology<Objects<object>>, (corners) =>
		planarTriangleArea(corners.map((corner) => mercator(corner as LngLat)) as typeof corners)
	);
	return {
		topology,
		arcs: weighed.arcs.map((arc) => arc.map(([x = 0, y = 0]) => [x, y])),
		weights: weighed.arcs.map((arc) => arc.map(([, , weight = Infinity]) => weight))
	};
}

/** The least weight with which `most` vertices stay, beside the ends of lines; 0 where there are no more. */
export function weightOf(lines: WeighedLines, most: number): number {
	const inner = lines.weights.flatMap((arc) => arc.filter((weight) => weight < Infinity));
	return inner.sort((a, b) => b - a)[most - 1] ?? 0;
}

/** The topology without vertices of less weight. A unit that would vanish or turn over by that keeps its lines as they are. */
export function thinned(lines: WeighedLines, least: number): Topology {
	const kept = lines.arcs.map((arc, i) => arc.filter((_, j) => (lines.weights[i]?.[j] ?? 0) >= least));
	const { objects } = lines.topology;
	const units = (objects['units'] as GeometryCollection).geometries;
	const sides = units.map((unit) => sidesOf(lines.topology, unit));
	for (let pass = 0; pass < MOST_PASSES; pass++) {
		const thin: Topology = { type: 'Topology', objects, arcs: kept };
		const lost = units.filter((unit, i) => sidesOf(thin, unit) !== sides[i]);
		if (lost.length === 0) break;
		for (const arc of new Set(lost.flatMap(arcsOf))) kept[arc] = [...(lines.arcs[arc] ?? [])];
	}
	return { type: 'Topology', objects, arcs: kept };
}

/** On which hand each ring of a unit has its inside: `+-` for an anticlockwise one with a hole. */
function sidesOf(topology: Topology, unit: GeometryCollection['geometries'][number]): string {
	const { geometry } = feature(topology, unit) as { readonly geometry: UnitGeometry };
	return ringsOf(geometry)
		.map((ring) => Math.sign(turnOf(ring)))
		.join();
}

/** Twice the signed area of a ring, square degrees, counted from its first vertex, so that what is flat is exactly 0. */
function turnOf(ring: readonly Position[]): number {
	const [[fromX = 0, fromY = 0] = []] = ring;
	return ring.reduce((sum, [x = 0, y = 0], i) => {
		const [nextX = 0, nextY = 0] = ring[i + 1] ?? [fromX, fromY];
		return sum + (x - fromX) * (nextY - fromY) - (nextX - fromX) * (y - fromY);
	}, 0);
}

/** The numbers of the lines of a unit. */
function arcsOf(unit: GeometryCollection['geometries'][number]): number[] {
	const { arcs } = unit as unknown as { readonly arcs: MultiPolygon['coordinates'] };
	return ([arcs].flat(Infinity) as unknown as number[]).map((arc) => (arc < 0 ? ~arc : arc));
}
