/** Height that projector sizes refer to, px. */
const REFERENCE_HEIGHT = 1080;
/**
 * How much larger than on a desk the map is drawn at 1080 px: its smallest lettering of 10.8 px then is 2.2 % of the
 * height.
 */
const AT_REFERENCE = 2.2;
/** No line of the projected map is thinner, px at 1080. */
const LEAST_LINE = 3;

/** How much larger the map is drawn on a phone held upright, which is near the eye. */
const UPRIGHT = 1.1;

/** How much larger than in the page the map is drawn in a picture of this size, px. */
export function magnification(width: number, height: number): number {
	return width < height ? UPRIGHT : (height / REFERENCE_HEIGHT) * AT_REFERENCE;
}

/** The least width of a line in the map’s own px, 0 where nothing is magnified. */
export function leastLine(scale: number): number {
	return scale === 1 ? 0 : LEAST_LINE / AT_REFERENCE;
}
