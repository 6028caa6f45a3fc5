import type { Feature, Geometry } from 'geojson';
import { PROPERTIES, type LayerFile } from './properties.ts';
import type { UnitGeometry } from '../rings.ts';
import type { Published } from './table.ts';

/** Makes the features of a layer; `outlines`: of the units, by id. */
export type Layer = (published: Published, outlines: ReadonlyMap<string, UnitGeometry>) => Feature[];

/** A feature with the properties of its file, in their order; what is empty is `null`. Its id is made of `key`. */
export function featureOf(
	file: LayerFile,
	key: readonly unknown[],
	geometry: Geometry,
	cells: Readonly<Record<string, unknown>>
): Feature {
	const properties = Object.fromEntries(
		PROPERTIES[file].map(({ name }) => [name, cells[name] === '' ? null : (cells[name] ?? null)])
	);
	return { type: 'Feature', id: key.join('-'), properties, geometry };
}
