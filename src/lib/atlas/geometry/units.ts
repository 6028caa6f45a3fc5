import { feature } from 'topojson-client';
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Atlas } from '../model/atlas.ts';

/** The land of the units of an atlas, each with its id; a unit of several parts has several polygons. */
export function unitFeatures(
	atlas: Pick<Atlas, 'topology'>
): FeatureCollection<Polygon | MultiPolygon, { unit: string }> {
	return feature(atlas.topology, unitCollection(atlas.topology)) as FeatureCollection<
		Polygon | MultiPolygon,
		{ unit: string }
	>;
}

function unitCollection(topology: Topology): GeometryCollection<{ unit: string }> {
	return topology.objects['units'] as GeometryCollection<{ unit: string }>;
}
