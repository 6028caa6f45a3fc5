import type { AtlasCore } from '#lib/atlas/core.ts';
import type { Atlas } from '#lib/atlas/model/atlas.ts';
import { pathsOn, type PictureGround } from '#lib/svg/ground.ts';
import { createPictureGeometry } from '#lib/svg/picture.ts';

/*
 * The outlines that the maps of a thousand pages share stand in two files, referred to with <use>: a page holds its own
 * paint and lettering only. Both are drawn on the plane of the home view, so one map may use both.
 */

/** The two files of outlines: the whole area with what lies around it, and the rest of the continent. */
export type ShapeSheet = 'whole' | 'continent';

/** Where a sheet of outlines stands in the site; its name changes with the record, so that it can be kept for ever. */
export function shapesPath(atlas: Atlas, sheet: ShapeSheet): string {
	return `shapes/${sheet}-${atlas.version}.svg`;
}

/** The sheet of the whole area: `unit-<id>`, `outline`, `districts`, `units`, `lakes`, `rivers`, `foreign`. */
export function wholeSheet({ atlas }: AtlasCore, ground: PictureGround | null): string {
	const { units, arcs } = createPictureGeometry(atlas);
	const arcsOf = (kind: string) => joined(arcs.filter((arc) => arc.kind === kind));
	return sheet([
		...[...units].map(([id, data]): [string, string] => [`unit-${id}`, data]),
		['outline', arcsOf('outline')],
		['districts', arcsOf('district')],
		['units', arcsOf('unit')],
		['land', [...units.values()].join('')],
		['lakes', drawnAs(atlas, ground, 'lake', 'lake-doubtful')],
		['rivers', drawnAs(atlas, ground, 'river-main')],
		['foreign', foreignLines(atlas, ground)]
	]);
}

/** The sheet of the continent, from the basemap: `land`, `borders`, `waters`. */
export function continentSheet({ atlas }: AtlasCore, ground: PictureGround | null): string {
	return sheet([
		['land', drawnAs(atlas, ground, 'neighbours')],
		['borders', foreignLines(atlas, ground)],
		['waters', drawnAs(atlas, ground, 'lake', 'lake-doubtful')]
	]);
}

/** What signs draw of the basemap on the day on which the atlas opens. */
function drawnAs({ defaultDay }: Atlas, ground: PictureGround | null, ...signs: readonly string[]): string {
	return joined(signs.flatMap((sign) => pathsOn(ground, sign, defaultDay).filter((path) => !path.isFar)));
}

function foreignLines(atlas: Atlas, ground: PictureGround | null): string {
	return drawnAs(atlas, ground, 'foreign-solid', 'foreign-dashed', 'foreign-dotted');
}

function joined(lines: readonly { readonly d: string }[]): string {
	return lines.map(({ d }) => d).join('');
}

function sheet(paths: readonly (readonly [string, string])[]): string {
	const defs = paths.map(([id, data]) => `<path id="${id}" d="${data}" vector-effect="non-scaling-stroke"/>`);
	return `<svg xmlns="http://www.w3.org/2000/svg"><defs>${defs.join('')}</defs></svg>`;
}
