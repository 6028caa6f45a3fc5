import { isShape, type Sign } from '#lib/paint/cartography/sign.ts';
import { SIGNS, type SignId } from '#lib/paint/cartography/signs.ts';

const TABLE: readonly Sign[] = SIGNS;

function rowOf(id: SignId): number {
	return TABLE.findIndex((sign) => sign.id === id);
}

/*
 * The table cut where the picture draws something that it does not draw shape by shape: units, bands and relief, the borders
 * of units, and places with what is pressed of them.
 */

/** What lies under the units. */
export const UNDER_UNITS = TABLE.slice(0, rowOf('tint'));
/** From the relief up to the borders. */
export const OVER_RELIEF = TABLE.slice(rowOf('relief') + 1, rowOf('unit-line'));
/** Borders of units and of the whole area, and title. */
export const BORDERS = TABLE.filter(({ kind, source }) => kind === 'line' && source === 'record');
const ABOVE = TABLE.slice(rowOf('outline') + 1).filter(isShape);
/** Shapes of the basemap over the borders. */
export const OVER_BORDERS = ABOVE.filter(({ source }) => source === 'basemap');
/** The border of what is selected, below the shapes of the basemap. */
export const CHOSEN_BORDER = ABOVE.filter(({ kind, source }) => kind === 'line' && source === 'chosen');
/** Marks of what happens and of the place that is selected, below the dots of places. */
export const MARKS = ABOVE.filter(
	(sign) =>
		sign.source !== 'basemap' &&
		sign.source !== 'places' &&
		sign.source !== 'today' &&
		!CHOSEN_BORDER.includes(sign)
);
/** Dots and rings of places. */
export const PLACE_DISCS = TABLE.flatMap((sign) =>
	sign.kind === 'disc' && (sign.source === 'places' || sign.source === 'today') ? [sign] : []
);
