import area from '@turf/area';
import type { Feature, MultiLineString, Polygon } from 'geojson';
import { feature as toFeature, quantize } from 'topojson-client';
import { topology as createTopology } from 'topojson-server';
import { presimplify, simplify, sphericalTriangleArea } from 'topojson-simplify';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { groupBy } from '#lib/atlas/group-by.ts';
import type { Bbox } from '#lib/atlas/model/area.ts';
import { arcNumber, edgeArcs, stitch } from './arcs.ts';
import { collect, lineFeature } from './geojson.ts';
import { clipLine, growBox, touchesBox } from './geometry.ts';
import type { BasemapRecord } from './record.ts';
import { coursesOf } from './water.ts';

type BorderLine = BasemapRecord['borders']['objects']['lines']['geometries'][number];

/** The backdrop reaches beyond the home view by these shares of its width and height, on each side. */
const MARGIN = [0.68, 0.57] as const;
/** Triangles that a bend must span to be kept, km² (3 km off a line of 10 km), and the grid (about 1 km). */
const DETAIL_KM2 = 15;
const QUANTISATION = 2500;
const SMALLEST_LAKE_KM2 = 300;
const EARTH_RADIUS_KM = 6371;

/**
 * A very small TopoJSON for the first picture, before any map: `foreign` lines of the atlas’s default day (property
 * `style`), larger `lakes` and main `rivers`, around the home view.
 */
export function backdropOf(record: BasemapRecord): Topology {
	const box = growBox(record.atlas.home, MARGIN);
	const topology = createTopology({
		foreign: collect(foreignLines(record, box)),
		lakes: collect(largeLakes(record, box)),
		rivers: collect(mainRivers(record, box))
	}) as Topology<Record<string, GeometryCollection>>;
	const weighted = presimplify(topology, sphericalTriangleArea);
	return quantize(simplify(weighted, DETAIL_KM2 / EARTH_RADIUS_KM ** 2), QUANTISATION);
}

/** Boundaries between states on the default day, by style, without those that are the outline. */
function foreignLines(record: BasemapRecord, box: Bbox): Feature[] {
	const { borders, atlas } = record;
	const edges = edgeArcs(record);
	const foreign = borders.objects.lines.geometries.filter((line) => isForeignOn(line, atlas.defaultDay));
	return [...groupBy(foreign, (line) => line.properties.style)].flatMap(([style, lines]) => {
		const arcs = lines.flatMap((line) => line.arcs.flat()).filter((arc) => !edges.has(arcNumber(arc)));
		const topology = borders as unknown as Topology;
		const joined = toFeature(topology, stitch(topology, arcs)).geometry as MultiLineString;
		const pieces = joined.coordinates.flatMap((line) => clipLine(line, box));
		return pieces.length > 0 ? [lineFeature({ style }, pieces)] : [];
	});
}

/** Whether a boundary separates two states on a day; dates are ISO, so that they compare as they are written. */
function isForeignOn({ properties: { style, start, end } }: BorderLine, date: string): boolean {
	return style !== 'division' && (start === null || start <= date) && (end === null || end > date);
}

function largeLakes({ lakes }: BasemapRecord, box: Bbox): Feature<Polygon>[] {
	return lakes.flatMap(({ geometry, properties: { doubtful } }): Feature<Polygon>[] => {
		const shore = geometry.coordinates[0] ?? [];
		if (!touchesBox(shore, box) || area(geometry) < SMALLEST_LAKE_KM2 * 1e6) return [];
		return [{ type: 'Feature', properties: doubtful ? { doubtful } : {}, geometry }];
	});
}

function mainRivers({ rivers }: BasemapRecord, box: Bbox): Feature<MultiLineString>[] {
	const pieces = rivers
		.filter(({ properties }) => properties.rank === 1)
		.flatMap(coursesOf)
		.flatMap((line) => clipLine(line, box));
	return pieces.length > 0 ? [lineFeature({}, pieces)] : [];
}
