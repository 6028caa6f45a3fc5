import type { Position } from 'geojson';
import { bbox as bboxOf, meshArcs } from 'topojson-client';
import type { MultiLineString, Topology } from 'topojson-specification';
import type { Bbox } from '#lib/atlas/model/area.ts';
import { runsAlong } from './geometry.ts';
import type { BasemapRecord } from './record.ts';

/** Boundaries closer to the outline than this are the outline, km; the two were simplified apart by up to 1.3 km. */
const OUTLINE_REACH_KM = 3;

/** The arc that an index means: `~n` is arc n run backwards. */
export function arcNumber(index: number): number {
	return index < 0 ? ~index : index;
}

/** The arcs of boundary lines, by number, that run along the outline, where the outline itself is drawn instead. */
export function edgeArcs({ borders, outline }: BasemapRecord): ReadonlySet<number> {
	const used = new Set(
		borders.objects.lines.geometries.flatMap((line) => line.arcs.flat().map((arc) => arcNumber(arc)))
	);
	return new Set(
		[...used].filter((arc) => {
			const line = arcPositions(borders, arc);
			return outline.some((ring) => runsAlong(line, ring, OUTLINE_REACH_KM));
		})
	);
}

/** Arcs (indexes of the topology) joined end to end where they meet, so that dashes run on. */
export function stitch(topology: Topology, arcs: readonly number[]): MultiLineString {
	return meshArcs(topology, {
		type: 'MultiLineString',
		arcs: arcs.map((arc) => [arc])
	}) as MultiLineString;
}

/** How far the borders of a basemap reach; left out where it has none. */
export function extentOf(borders: BasemapRecord['borders']): Bbox | undefined {
	const { transform, arcs } = borders;
	if (arcs.length === 0) return undefined;
	return bboxOf({ type: 'Topology', transform, arcs, objects: {} } as unknown as Topology) as unknown as Bbox;
}

/** The positions of an arc, undone of quantisation and delta encoding. */
function arcPositions(
	{ arcs, transform: { scale, translate } }: BasemapRecord['borders'],
	number: number
): Position[] {
	let [x, y] = [0, 0];
	return (arcs[number] ?? []).map(([dx, dy]) => {
		x += dx;
		y += dy;
		return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
	});
}
