import type { MultiPolygon } from 'geojson';
import { merge } from 'topojson-client';
import type { MultiPolygon as TopoPolygons, Polygon as TopoPolygon, Topology } from 'topojson-specification';
import type { AtlasCore } from '#lib/atlas/core.ts';
import { rounded } from '#lib/atlas/geometry/precision.ts';
import { rightHanded } from '../rings.ts';

/**
 * The land of some units as one: the lines between them are left out, and all other vertices are those of the units, so that
 * it covers just what they cover.
 */
export function mergeUnits({ atlas }: AtlasCore, units: readonly string[]): MultiPolygon {
	const key = units.join();
	const of = known.get(atlas.topology) ?? { polygons: polygonsOf(atlas.topology), merged: new Map() };
	known.set(atlas.topology, of);
	const before = of.merged.get(key);
	if (before) return before;
	const { coordinates } = merge(
		atlas.topology,
		// In their own order, on which the first vertex of a ring depends.
		units
			.flatMap((id) => of.polygons.get(id) ?? [])
			.toSorted((a, b) => a.at - b.at)
			.map(({ polygon }) => polygon)
	);
	const land: MultiPolygon = { type: 'MultiPolygon', coordinates: rounded(coordinates).map(rightHanded) };
	of.merged.set(key, land);
	return land;
}

/** The same units are held together again and again: their land is the same object each time. */
const known = new WeakMap<
	Topology,
	{ readonly polygons: ReadonlyMap<string, PlacedPolygon>; readonly merged: Map<string, MultiPolygon> }
>();

interface PlacedPolygon {
	readonly at: number;
	readonly polygon: TopoPolygon<object> | TopoPolygons<object>;
}

function polygonsOf(topology: Topology): ReadonlyMap<string, PlacedPolygon> {
	const { geometries } = topology.objects['units'] as { geometries: PlacedPolygon['polygon'][] };
	return new Map(geometries.map((polygon, at) => [String(polygon.id), { at, polygon }]));
}
