import type {
	GeometryCollection,
	MultiLineString as TopoLines,
	MultiPolygon as TopoPolygons,
	Topology
} from 'topojson-specification';
import { meshArcs } from 'topojson-client';
import { groupBy } from '#lib/atlas/group-by.ts';
import type { Faults } from '../faults.ts';
import { arcNumber, edgeArcs, extentOf, stitch } from './arcs.ts';
import { FILES, type BasemapRecord } from './record.ts';
import { spanOf } from './span.ts';

/** An arc of a boundary line, by its index in the topology; `edge` where it runs along the outline. */
interface BorderArc {
	readonly line: BasemapRecord['borders']['objects']['lines']['geometries'][number];
	readonly arc: number;
	readonly edge: boolean;
}

/**
 * `polities` and their boundaries, `lines`, with days for dates, and the `coast`; lines alike in all that is drawn are one.
 */
export function bordersOf(record: BasemapRecord, faults: Faults): Topology {
	const { type, transform, arcs } = record.borders;
	const bbox = extentOf(record.borders);
	const topology = { type, ...(bbox && { bbox }), transform, arcs, objects: {} } as unknown as Topology;
	topology.objects = {
		polities: politiesOf(record, faults),
		lines: linesOf(record, topology, faults),
		coast: coastOf(topology, record)
	};
	return topology;
}

/** Where land ends, whoever holds it: that of the last day. */
function coastOf(topology: Topology, { borders }: BasemapRecord): GeometryCollection {
	const last = borders.objects.polities.geometries.filter(({ properties }) => properties.end === null);
	const land = { type: 'GeometryCollection', geometries: last } as unknown as GeometryCollection;
	const shores = meshArcs(topology, land, (a, b) => a === b);
	const hasShores = shores.type === 'MultiLineString' && shores.arcs.length > 0;
	return { type: 'GeometryCollection', geometries: hasShores ? [{ ...shores, properties: {} }] : [] };
}

function politiesOf({ borders }: BasemapRecord, faults: Faults): GeometryCollection {
	const geometries = borders.objects.polities.geometries.map(
		({ properties: { polity, start, end, status }, ...geometry }) => {
			const span = spanOf(start, end, { file: FILES.borders, id: polity }, faults);
			return { ...geometry, properties: { polity, ...span, status } } as TopoPolygons<object>;
		}
	);
	return { type: 'GeometryCollection', geometries };
}

function linesOf(record: BasemapRecord, topology: Topology, faults: Faults): GeometryCollection {
	const geometries = [...alike(borderArcs(record)).values()].flatMap((group): TopoLines<object>[] => {
		const [first] = group;
		if (!first) return [];
		const { pair, style, start, end } = first.line.properties;
		const span = spanOf(start, end, { file: FILES.borders, id: pair }, faults);
		const properties = { style, ...span, pair, ...(first.edge ? { edge: true } : {}) };
		const joined = stitch(
			topology,
			group.map(({ arc }) => arc)
		);
		return [{ ...joined, properties }];
	});
	return { type: 'GeometryCollection', geometries };
}

function borderArcs(record: BasemapRecord): BorderArc[] {
	const edges = edgeArcs(record);
	return record.borders.objects.lines.geometries.flatMap((line) =>
		line.arcs.flat().map((arc) => ({ line, arc, edge: edges.has(arcNumber(arc)) }))
	);
}

/** Arcs alike in all that is drawn of them. */
function alike(arcs: readonly BorderArc[]): ReadonlyMap<string, BorderArc[]> {
	return groupBy(arcs, ({ line: { properties: p }, edge }) => [p.style, p.pair, p.start, p.end, edge].join());
}
