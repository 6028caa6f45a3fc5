import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import type { AtlasCore } from '#lib/atlas/core.ts';
import type { Atlas } from '#lib/atlas/model/atlas.ts';
import { createBackdrop } from '#lib/svg/backdrop.ts';
import { pathData } from '#lib/svg/path.ts';
import { createPictureGeometry, type PictureGeometry } from '#lib/svg/picture.ts';

/*
 * The outlines that the maps of a thousand pages share stand in two files, referred to with <use>: a page holds its own
 * paint and lettering only. Both are drawn on the plane of the home view, so one map may use both.
 */

/** The two files of outlines: the province with what lies around it, and the rest of the continent. */
export type ShapeSheet = 'province' | 'continent';

const geometries = new WeakMap<Atlas, PictureGeometry>();

/** The picture's geometry, projected once for all pages. */
export function pictureGeometry(atlas: Atlas): PictureGeometry {
	const known = geometries.get(atlas);
	if (known) return known;
	const made = createPictureGeometry(atlas);
	geometries.set(atlas, made);
	return made;
}

/** Where a sheet of outlines stands in the site; its name changes with the record, so that it can be kept for ever. */
export function shapesPath(atlas: Atlas, sheet: ShapeSheet): string {
	return `shapes/${sheet}-${atlas.version}.svg`;
}

/** The sheet of the province: `unit-<id>`, `outline`, `districts`, `units`, `lakes`, `rivers`, `foreign`. */
export function provinceSheet({ atlas }: AtlasCore, backdropTopology: Topology | null): string {
	const geometry = pictureGeometry(atlas);
	const backdrop = createBackdrop(backdropTopology, geometry.plane);
	return sheet([
		...[...geometry.units].map(([id, data]): [string, string] => [`unit-${id}`, data]),
		['outline', geometry.outline],
		['districts', geometry.districts],
		['units', geometry.unitLines],
		['lakes', backdrop?.lakes ?? ''],
		['rivers', backdrop?.rivers ?? ''],
		['foreign', backdrop?.foreign ?? '']
	]);
}

/** The sheet of the continent, from the basemap's borders and waters: `land`, `borders`, `waters`. */
export function continentSheet(
	{ atlas }: AtlasCore,
	borders: Topology | null,
	waters: Topology | null
): string {
	const { plane } = pictureGeometry(atlas);
	const pathOf = (topology: Topology | null, name: string): string => {
		const object = topology?.objects[name];
		if (!topology || object?.type !== 'GeometryCollection') return '';
		return feature(topology, object)
			.features.map(({ geometry }) => pathData(plane, geometry))
			.join('');
	};
	return sheet([
		['land', pathOf(borders, 'polities')],
		['borders', pathOf(borders, 'lines')],
		['waters', pathOf(waters, 'lakes')]
	]);
}

function sheet(paths: readonly (readonly [string, string])[]): string {
	const defs = paths.map(([id, data]) => `<path id="${id}" d="${data}" vector-effect="non-scaling-stroke"/>`);
	return `<svg xmlns="http://www.w3.org/2000/svg"><defs>${defs.join('')}</defs></svg>`;
}
