import type { MarkedPlace } from './map-mark.ts';

/** A name beside its point: to which side, how far down (px), or not at all. */
export interface AnchoredName extends MarkedPlace {
	readonly anchor: 'start' | 'end' | null;
	readonly shift: number;
}

const LETTER_WIDTH = 7.2;
const LINE = 15;
const OFFSET = 11;
/** Where a name is tried, in order. */
const TRIALS = [
	['start', 0],
	['end', 0],
	['start', 13],
	['end', 13],
	['start', -13],
	['end', -13]
] as const;

/**
 * Sets names beside their points so that none lies on another; one that fits nowhere is left out, and the list of the
 * page says it. `scale` is units of the picture per px.
 */
export function anchorNames(places: readonly MarkedPlace[], scale: number): AnchoredName[] {
	const set: Box[] = places.map(({ x, y }) => ({
		left: x - 4 * scale,
		right: x + 4 * scale,
		top: y - 4 * scale,
		bottom: y + 4 * scale
	}));
	return places.map((place) => {
		for (const [anchor, shift] of TRIALS) {
			const box = boxOf(place, anchor, shift, scale);
			if (set.some((other) => meets(box, other))) continue;
			set.push(box);
			return { ...place, anchor, shift };
		}
		return { ...place, anchor: null, shift: 0 };
	});
}

interface Box {
	readonly left: number;
	readonly right: number;
	readonly top: number;
	readonly bottom: number;
}

function boxOf({ x, y, name }: MarkedPlace, anchor: 'start' | 'end', shift: number, scale: number): Box {
	const width = name.length * LETTER_WIDTH * scale;
	const from = x + (anchor === 'start' ? OFFSET : -OFFSET) * scale;
	const middle = y + shift * scale;
	return {
		left: anchor === 'start' ? from : from - width,
		right: anchor === 'start' ? from + width : from,
		top: middle - (LINE / 2) * scale,
		bottom: middle + (LINE / 2) * scale
	};
}

function meets(a: Box, b: Box): boolean {
	return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
