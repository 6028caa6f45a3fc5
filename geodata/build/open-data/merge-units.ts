import type { MultiPolygon } from 'geojson';
import { merge } from 'topojson-client';
import type { Polygon as TopoPolygon } from 'topojson-specification';
import type { AtlasCore } from '#lib/atlas/core.ts';
import { rounded } from '#lib/atlas/geometry/precision.ts';
import { rightHanded } from '../rings.ts';

/**
 * The land of some units as one: the lines between them are left out, and all other vertices are those of the units, so that
 * it covers just what they cover.
 */
export function mergeUnits(core: AtlasCore, units: readonly string[]): MultiPolygon {
	const { topology } = core.atlas;
	const object = topology.objects['units'] as { geometries: TopoPolygon<object>[] };
	const { coordinates } = merge(
		topology,
		object.geometries.filter(({ id }) => units.includes(String(id)))
	);
	return { type: 'MultiPolygon', coordinates: rounded(coordinates).map(rightHanded) };
}
