import type { Feature, MultiLineString, Polygon, Position } from 'geojson';
import { topology as createTopology } from 'topojson-server';
import type { Topology } from 'topojson-specification';
import { groupBy } from '#lib/atlas/group-by.ts';
import { collect, lineFeature } from './geojson.ts';
import type { BasemapRecord } from './record.ts';

type River = BasemapRecord['rivers'][number];

/** TopoJSON grid of the water: over 125 degrees steps of some 200 m, less than its lines are generalised. */
const QUANTISATION = 5e4;

/** Objects `rivers`, of which those of one name and weight are one feature, and `lakes`. */
export function waterOf({ rivers, lakes }: BasemapRecord): Topology {
	return createTopology(
		{ rivers: collect(joinRivers(rivers)), lakes: collect(lakes.map(lakeFeature)) },
		QUANTISATION
	);
}

/** The lines of a river. */
export function coursesOf({ geometry }: River): Position[][] {
	return geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates;
}

function joinRivers(rivers: readonly River[]): Feature<MultiLineString>[] {
	const groups = groupBy(rivers, ({ properties: p }) => [p.name, p.rank, p.minZoom, p.nameZoom].join());
	return [...groups.values()].flatMap((group) => {
		const [first] = group;
		return first ? [lineFeature(riverProperties(first, group), group.flatMap(coursesOf))] : [];
	});
}

/** The properties of rivers that are one feature: those that they share, and the names that any of them has. */
function riverProperties(
	{ properties: { name, rank, minZoom, nameZoom } }: River,
	group: readonly River[]
): object {
	const names = group.find(({ properties }) => properties.names)?.properties.names;
	return { ...(name ? { name, nameZoom, ...(names ? { names } : {}) } : {}), rank, minZoom };
}

function lakeFeature({
	geometry,
	properties: { name, doubtful }
}: BasemapRecord['lakes'][number]): Feature<Polygon> {
	return { type: 'Feature', properties: { ...(name ? { name } : {}), doubtful }, geometry };
}
