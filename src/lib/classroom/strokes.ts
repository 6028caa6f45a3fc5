/*
 * What a teacher draws over the projected picture. Points are shares of its width and height, so that windows of any size
 * agree; lines are simplified and bounded, for all of them travel with every message between the windows.
 */

/** A point of the picture, as shares of its width and height. */
export interface Share {
	readonly x: number;
	readonly y: number;
}

/** The colours of the pen. */
export const PEN_COLOURS = ['red', 'blue'] as const;

/** A colour of the pen. */
export type PenColour = (typeof PEN_COLOURS)[number];

/** A line drawn without taking the pen off; of one point, a dot. */
export interface Stroke {
	readonly colour: PenColour;
	readonly points: readonly Share[];
}

/** The most strokes of a picture: of more, the first goes. */
export const MOST_STROKES = 40;
/** The most points of a stroke. */
export const MOST_POINTS = 64;

/** The strokes with one more. */
export function withStroke(strokes: readonly Stroke[], stroke: Stroke): readonly Stroke[] {
	return [...strokes, stroke].slice(-MOST_STROKES);
}
