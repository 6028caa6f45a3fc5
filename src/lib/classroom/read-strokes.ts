import {
	MOST_POINTS,
	MOST_STROKES,
	PEN_COLOURS,
	type PenColour,
	type Share,
	type Stroke
} from './strokes.ts';

/** Reads strokes; `null` = not of the form, or more than there may be. */
export function readStrokes(value: unknown): readonly Stroke[] | null {
	if (!Array.isArray(value) || value.length > MOST_STROKES) return null;
	const strokes = value.flatMap((item: unknown) => readStroke(item) ?? []);
	return strokes.length === value.length ? strokes : null;
}

/** Reads a stroke; `null` = not of the form. */
export function readStroke(value: unknown): Stroke | null {
	if (typeof value !== 'object' || value === null) return null;
	const { colour, points } = value as Partial<Record<keyof Stroke, unknown>>;
	if (!isPenColour(colour) || !Array.isArray(points)) return null;
	if (points.length === 0 || points.length > MOST_POINTS) return null;
	const read = points.flatMap((point: unknown) => readShare(point) ?? []);
	return read.length === points.length ? { colour, points: read } : null;
}

/** Reads a point of the picture; `null` = it is none. */
export function readShare(value: unknown): Share | null {
	if (typeof value !== 'object' || value === null) return null;
	const { x, y } = value as Partial<Record<keyof Share, unknown>>;
	return isShare(x) && isShare(y) ? { x, y } : null;
}

/** Whether a value is a colour of the pen. */
export function isPenColour(value: unknown): value is PenColour {
	return PEN_COLOURS.some((colour) => colour === value);
}

function isShare(value: unknown): value is number {
	return typeof value === 'number' && value >= 0 && value <= 1;
}
