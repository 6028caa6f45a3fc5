import { feature } from 'topojson-client';
import type { Position } from 'geojson';
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import type { Atlas } from '../model/atlas.ts';

/** The two units that a line separates. */
export type BorderKind = 'outline' | 'district' | 'unit';

/** A stretch of border between the same two units, or between one and the outside, drawn in one direction. */
export interface BorderArc {
	readonly id: string;
	readonly kind: BorderKind;
	readonly coordinates: readonly Position[];
	/** The unit on the left and on the right of its direction; `null` = outside. */
	readonly left: string | null;
	readonly right: string | null;
	/** How well the line is known: that of the worse known of its units, but the outer border is as good as the outline. */
	readonly confidence: 'A' | 'B' | 'C';
}

/** Every stretch of border once, with the units on both sides; in the order of the topology's arcs. */
export function borderArcs(atlas: Pick<Atlas, 'topology' | 'units'>): BorderArc[] {
	const { topology } = atlas;
	const hands = new Map<number, Hands>();
	for (const geometry of unitsOf(topology)) for (const walk of walksOf(topology, geometry)) note(hands, walk);
	const units = new Map(atlas.units.map((unit) => [unit.id, unit]));
	return [...hands]
		.sort(([a], [b]) => a - b)
		.map(([arc, { left, right }]): BorderArc => {
			const a = left === null ? undefined : units.get(left);
			const b = right === null ? undefined : units.get(right);
			return {
				id: String(arc),
				kind: !a || !b ? 'outline' : a.district === b.district ? 'unit' : 'district',
				coordinates: feature(topology, { type: 'LineString', arcs: [arc] }).geometry.coordinates,
				left,
				right,
				confidence: !a || !b ? 'A' : a.confidence > b.confidence ? a.confidence : b.confidence
			};
		});
}

interface Hands {
	left: string | null;
	right: string | null;
}

/** A unit's ring goes along an arc, with the unit on one side. */
interface Walk {
	readonly arc: number;
	readonly unit: string;
	readonly isLeft: boolean;
}

function note(hands: Map<number, Hands>, { arc, unit, isLeft }: Walk): void {
	const sides = hands.get(arc) ?? { left: null, right: null };
	sides[isLeft ? 'left' : 'right'] = unit;
	hands.set(arc, sides);
}

function walksOf(topology: Topology, geometry: UnitLand): Walk[] {
	if (geometry.type === 'MultiPolygon')
		return geometry.arcs.flatMap((arcs) =>
			walksOf(topology, { type: 'Polygon', id: geometry.id ?? '', arcs })
		);
	const rings = feature(topology, geometry).geometry.coordinates;
	return geometry.arcs.flatMap((ring, i) => {
		// Of a hole the land is what lies outside.
		const insideIsLeft = signedArea(rings[i] ?? []) > 0 === (i === 0);
		return ring.map((index) => {
			const isForward = index >= 0;
			return {
				arc: isForward ? index : ~index,
				unit: String(geometry.id),
				isLeft: isForward === insideIsLeft
			};
		});
	});
}

/** The land of a unit, in one part or in several. */
type UnitLand = Polygon | MultiPolygon;

function unitsOf(topology: Topology): readonly UnitLand[] {
	const units = topology.objects['units'] as GeometryCollection<{ unit: string }>;
	return units.geometries as UnitLand[];
}

/** Twice the signed area of a ring in square degrees: above 0 when it runs anticlockwise. */
function signedArea(ring: readonly Position[]): number {
	return ring.slice(1).reduce((sum, [x = 0, y = 0], i) => {
		const [px = 0, py = 0] = ring[i] ?? [];
		return sum + (px * y - x * py);
	}, 0);
}
