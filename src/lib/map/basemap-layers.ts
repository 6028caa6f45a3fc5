import type { ShapeSign, Sign } from '#lib/paint/cartography/sign.ts';
import { SHAPES } from '#lib/paint/cartography/signs.ts';

/** The sources that come with the basemap: signs of theirs are laid when it is there. */
const BASEMAP_SOURCES: readonly string[] = ['basemap', 'relief'];

/** Whether a sign is of the basemap. */
export function isOfBasemap({ source }: Pick<Sign, 'source'>): boolean {
	return BASEMAP_SOURCES.includes(source);
}

/** The signs of the basemap, each with the layer of the record that it lies beneath. */
export function basemapSigns(): readonly { readonly sign: ShapeSign; readonly before: string | undefined }[] {
	return SHAPES.flatMap((sign, i) =>
		isOfBasemap(sign) ? [{ sign, before: SHAPES.slice(i).find((other) => !isOfBasemap(other))?.id }] : []
	);
}
