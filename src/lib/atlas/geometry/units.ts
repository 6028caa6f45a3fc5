import { feature } from 'topojson-client';
import type { FeatureCollection, Polygon } from 'geojson';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Atlas } from '../model/atlas.ts';

/** The unit polygons of an atlas, each with its id. */
export function unitFeatures(atlas: Atlas): FeatureCollection<Polygon, { unit: string }> {
	return feature(atlas.topology, unitCollection(atlas.topology)) as FeatureCollection<
		Polygon,
		{ unit: string }
	>;
}

function unitCollection(topology: Topology): GeometryCollection<{ unit: string }> {
	return topology.objects['units'] as GeometryCollection<{ unit: string }>;
}
