import { HOME_ZOOM } from '#lib/paint/cartography/by-zoom.ts';
import { SHAPES } from '#lib/paint/cartography/signs.ts';
import { pageColours } from '#lib/paint/theme-colours.ts';
import { pictureStyle } from '#lib/svg/picture-style.ts';

/** The rules by which samples of signs are drawn on a page, as the map draws those signs on its home view. */
export function sampleStyle(scope: string): string {
	return pictureStyle({ scope, colour: pageColours, scale: 1, zoom: HOME_ZOOM, theme: null, signs: SHAPES });
}
