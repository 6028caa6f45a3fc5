import area from '@turf/area';
import type { Feature, MultiLineString, MultiPolygon, Polygon, Position } from 'geojson';
import { feature as toFeature, mergeArcs, quantize } from 'topojson-client';
import { topology as createTopology } from 'topojson-server';
import { presimplify, simplify, sphericalTriangleArea } from 'topojson-simplify';
import type { GeometryCollection, MultiPolygon as TopoPolygons, Topology } from 'topojson-specification';
import { groupBy } from '#lib/atlas/group-by.ts';
import type { Bbox } from '#lib/atlas/model/area.ts';
import type { Backdrop } from '#lib/atlas/model/basemap.ts';
import { contains } from '#lib/atlas/geometry/contains.ts';
import { windowOf } from '#lib/atlas/geometry/window.ts';
import { arcNumber, edgeArcs, extentOf, stitch } from './arcs.ts';
import { collect, lineFeature } from './geojson.ts';
import { clipLine, growBox, leaveBox, touchesBox } from './geometry.ts';
import type { BasemapRecord } from './record.ts';
import { coursesOf } from './water.ts';

type BorderProperties = BasemapRecord['borders']['objects']['lines']['geometries'][number]['properties'];

/** What is near reaches beyond the home view by these shares of its width and height, on each side. */
const MARGIN = [0.68, 0.57] as const;
/** Triangles that a bend must span to be kept, km² (3 km off a line of 10 km), far away so many times larger, and the grid (about 3 km). */
const DETAIL_KM2 = 15;
const FAR = 200;
const QUANTISATION = 5000;
const SMALLEST_LAKE_KM2 = { near: 300, far: 8000 };
const SMALLEST_LAND_KM2 = 20_000;
const EARTH_RADIUS_KM = 6371;

/**
 * A very small TopoJSON for the first picture, before any map: `foreign` lines of the atlas’s default day (property
 * `style`), larger `lakes` and main `rivers` around the home view and, with the property `isFar`, the same of the rest
 * of the window and its `land` with its `coast`, as coarse as a map of the whole window shows them.
 */
export function backdropOf(record: BasemapRecord): Backdrop {
	const near = growBox(record.atlas.home, MARGIN);
	const land = landFeature(record);
	const hasLand = land.geometry.coordinates.length > 0;
	const shores = lineFeature({ isFar: true }, land.geometry.coordinates.flat());
	const topology = createTopology({
		land: collect(hasLand ? [land] : []),
		coast: collect(hasLand ? [shores] : []),
		foreign: collect(foreignLines(record, near)),
		lakes: collect(largeLakes(record, near)),
		rivers: collect(mainRivers(record, near))
	}) as Topology<Record<string, GeometryCollection>>;
	const weighted = presimplify(topology, (triangle) => {
		const isNear = triangle.some((point) => contains(near, point));
		return sphericalTriangleArea(triangle) / (isNear ? 1 : FAR);
	});
	const detail = DETAIL_KM2 / EARTH_RADIUS_KM ** 2;
	const drawn = topology.arcs.length > 0 ? quantize(simplify(weighted, detail), QUANTISATION) : topology;
	return {
		...drawn,
		near,
		window: hasLand ? windowOf({ relief: record.relief, borders: { bbox: extentOf(record.borders) } }) : null,
		hasRelief: record.relief !== null
	};
}

/** All land of the default day in one, without islands that would not be seen. */
function landFeature({ borders, atlas }: BasemapRecord): Feature<MultiPolygon> {
	const topology = borders as unknown as Topology;
	const there = borders.objects.polities.geometries.filter(({ properties }) =>
		isThereOn(properties, atlas.defaultDay)
	);
	const merged = mergeArcs(topology, there as unknown as TopoPolygons[]);
	const { coordinates } = (toFeature(topology, merged) as Feature<MultiPolygon>).geometry;
	const isLarge = (polygon: Position[][]) =>
		area({ type: 'Polygon', coordinates: polygon }) > SMALLEST_LAND_KM2 * 1e6;
	return {
		type: 'Feature',
		properties: { isFar: true },
		geometry: {
			type: 'MultiPolygon',
			coordinates: coordinates.filter(isLarge).map((rings) => rings.slice(0, 1))
		}
	};
}

/** Boundaries between states on the default day, by style, without those that are the outline. */
function foreignLines(record: BasemapRecord, near: Bbox): Feature[] {
	const { borders, atlas } = record;
	const edges = edgeArcs(record);
	const foreign = borders.objects.lines.geometries.filter(
		({ properties }) => properties.style !== 'division' && isThereOn(properties, atlas.defaultDay)
	);
	return [...groupBy(foreign, (line) => line.properties.style)].flatMap(([style, lines]) => {
		const arcs = lines.flatMap((line) => line.arcs.flat()).filter((arc) => !edges.has(arcNumber(arc)));
		const topology = borders as unknown as Topology;
		const joined = toFeature(topology, stitch(topology, arcs)).geometry as MultiLineString;
		return nearAndFar(joined.coordinates, near, { style });
	});
}

/** Whether something is there on a day; dates are ISO, so that they compare as they are written. */
function isThereOn({ start, end }: Pick<BorderProperties, 'start' | 'end'>, date: string): boolean {
	return (start === null || start <= date) && (end === null || end > date);
}

function largeLakes({ lakes }: BasemapRecord, near: Bbox): Feature<Polygon>[] {
	return lakes.flatMap(({ geometry, properties: { doubtful } }): Feature<Polygon>[] => {
		const isFar = !touchesBox(geometry.coordinates[0] ?? [], near);
		const smallest = isFar ? SMALLEST_LAKE_KM2.far : SMALLEST_LAKE_KM2.near;
		if (area(geometry) < smallest * 1e6) return [];
		const properties = { ...(doubtful ? { doubtful } : {}), ...(isFar ? { isFar } : {}) };
		return [{ type: 'Feature', properties, geometry }];
	});
}

function mainRivers({ rivers }: BasemapRecord, near: Bbox): Feature<MultiLineString>[] {
	const main = rivers.filter(({ properties }) => properties.rank === 1);
	return nearAndFar(main.flatMap(coursesOf), near);
}

/** Lines as two features, what of them lies in a box and what lies beyond; of which there may be nothing. */
function nearAndFar(
	lines: readonly (readonly Position[])[],
	box: Bbox,
	properties: object = {}
): Feature<MultiLineString>[] {
	const inside = lines.flatMap((line) => clipLine(line, box));
	const beyond = lines.flatMap((line) => leaveBox(line, box));
	return [
		...(inside.length > 0 ? [lineFeature(properties, inside)] : []),
		...(beyond.length > 0 ? [lineFeature({ ...properties, isFar: true }, beyond)] : [])
	];
}
