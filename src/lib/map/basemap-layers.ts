import type { ShapeSign, Sign } from '#lib/paint/cartography/sign.ts';
import { SHAPES } from '#lib/paint/cartography/signs.ts';

/** The sources that come with the basemap: signs of theirs are laid when it is there. */
const BASEMAP_SOURCES: readonly string[] = ['basemap', 'relief'];

/** Whether a sign is of the basemap. */
export function isOfBasemap({ source }: Pick<Sign, 'source'>): boolean {
	return BASEMAP_SOURCES.includes(source);
}

/** A sign of the basemap in its place. */
interface PlacedSign {
	readonly sign: ShapeSign;
	/** The layer of the record that it lies beneath. */
	readonly before: string | undefined;
	/** The layer that it lies beneath once all are laid. */
	readonly next: string | undefined;
}

/** The signs of the basemap. */
export function basemapSigns(): readonly PlacedSign[] {
	return SHAPES.flatMap((sign, i) => {
		const after = SHAPES.slice(i + 1);
		const before = after.find((other) => !isOfBasemap(other))?.id;
		return isOfBasemap(sign) ? [{ sign, before, next: after[0]?.id }] : [];
	});
}
