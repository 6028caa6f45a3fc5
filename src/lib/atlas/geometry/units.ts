import { feature, mesh } from 'topojson-client';
import type { FeatureCollection, MultiLineString, Polygon } from 'geojson';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Atlas } from '../model/atlas.ts';

/** The unit polygons of an atlas, each with its id. */
export function unitFeatures(atlas: Atlas): FeatureCollection<Polygon, { unit: string }> {
	return feature(atlas.topology, unitCollection(atlas.topology)) as FeatureCollection<
		Polygon,
		{ unit: string }
	>;
}

/** The lines between units by what they part; each shared border stands once. */
export interface BorderLines {
	/** The outer border of the province. */
	readonly outline: MultiLineString;
	readonly districts: MultiLineString;
	/** Borders of units inside one district. */
	readonly units: MultiLineString;
}

/** The border lines of an atlas, from the topology, so that they lie exactly on the polygons' edges. */
export function borderLines(atlas: Atlas): BorderLines {
	const { topology } = atlas;
	const units = unitCollection(topology);
	const districtOf = new Map(atlas.units.map((unit) => [unit.id, unit.district]));
	const district = (geometry: { id?: string | number | undefined }) => districtOf.get(String(geometry.id));
	return {
		outline: mesh(topology, units, (a, b) => a === b),
		districts: mesh(topology, units, (a, b) => a !== b && district(a) !== district(b)),
		units: mesh(topology, units, (a, b) => a !== b && district(a) === district(b))
	};
}

function unitCollection(topology: Topology): GeometryCollection<{ unit: string }> {
	return topology.objects['units'] as GeometryCollection<{ unit: string }>;
}
