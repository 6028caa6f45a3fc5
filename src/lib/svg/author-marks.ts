import type { LngLat } from '#lib/atlas/model/area.ts';
import type { StepMark } from '#lib/atlas/model/tour.ts';
import type { Pixel } from './mark-lines.ts';

/** A mark of an author where it lies on a map. */
export interface DrawnMark {
	readonly kind: StepMark['kind'];
	readonly words: string;
	/** Its points, px. */
	readonly at: readonly Pixel[];
	/** The middle of its points, where its words stand. */
	readonly middle: Pixel;
	/** Of a pin: which one it is, from 1. */
	readonly number: number;
}

/** The marks of an author where they lie on a map. */
export function drawnMarks(
	marks: readonly StepMark[],
	pixelOf: (lngLat: LngLat) => Pixel
): readonly DrawnMark[] {
	return marks.map(({ kind, at: places, words }, i) => {
		const at = places.map(pixelOf);
		const number = marks.slice(0, i + 1).filter((mark) => mark.kind === 'pin').length;
		return { kind, words, at, middle: middleOf(at), number };
	});
}

function middleOf(points: readonly Pixel[]): Pixel {
	const sum = points.reduce(([x, y], point) => [x + point[0], y + point[1]], [0, 0]);
	return [sum[0] / points.length, sum[1] / points.length];
}
