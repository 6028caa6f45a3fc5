import type { PicturePoint } from './mercator.ts';

/** A rectangle of the plane that a name, a point or a number takes. */
export interface Box {
	readonly left: number;
	readonly right: number;
	readonly top: number;
	readonly bottom: number;
}

/** The rectangle around a point. */
export function around([x, y]: PicturePoint, halfWidth: number, halfHeight: number): Box {
	return { left: x - halfWidth, right: x + halfWidth, top: y - halfHeight, bottom: y + halfHeight };
}

/** Whether two rectangles overlap. */
function meets(a: Box, b: Box): boolean {
	return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** How far beyond an edge a name must be to be out of sight, px: farther than any stands from its point. */
const BEYOND = 14;

/** The edges of what is seen, px: what begins right behind one of them is cut by it, or leaves its point alone in sight. */
export function edgesOf(width: number, height: number): Box[] {
	const all = { left: -width, right: 2 * width, top: -height, bottom: 2 * height };
	return [
		{ ...all, left: -BEYOND, right: 0 },
		{ ...all, left: width, right: width + BEYOND },
		{ ...all, top: -BEYOND, bottom: 0 },
		{ ...all, top: height, bottom: height + BEYOND }
	];
}

/** Whether a rectangle lies in another. */
export function isWithin(box: Box, outer: Box): boolean {
	return (
		box.left >= outer.left && box.right <= outer.right && box.top >= outer.top && box.bottom <= outer.bottom
	);
}

/** Whether a rectangle overlaps none of others. */
export function isFree(box: Box, others: readonly Box[]): boolean {
	return !others.some((other) => meets(box, other));
}

/** Whether a line crosses a box. */
export function crosses(line: readonly PicturePoint[], box: Box): boolean {
	return line.slice(1).some((to, i) => meetsStep(line[i] ?? to, to, box));
}

/** Whether a straight step meets a box: the box is cut by the step's line, and reaches over what the step does. */
function meetsStep([x1, y1]: PicturePoint, [x2, y2]: PicturePoint, box: Box): boolean {
	if (Math.max(x1, x2) < box.left || Math.min(x1, x2) > box.right) return false;
	if (Math.max(y1, y2) < box.top || Math.min(y1, y2) > box.bottom) return false;
	const side = (x: number, y: number) => Math.sign((x2 - x1) * (y - y1) - (y2 - y1) * (x - x1));
	const sides = [
		side(box.left, box.top),
		side(box.right, box.top),
		side(box.left, box.bottom),
		side(box.right, box.bottom)
	];
	return new Set(sides).size > 1;
}

/**
 * Rough width of a letter against the size of its type, for keeping names apart, and of a capital; a script without an entry is as
 * Latin.
 */
const LETTER_WIDTHS: readonly (readonly [script: RegExp, small: number, capital: number])[] = [
	[/\p{Script=Han}/u, 1.02, 1.02],
	[/\p{Script=Arabic}/u, 0.46, 0.46],
	[/\p{Script=Cyrillic}/u, 0.58, 0.73]
];
const LATIN_WIDTHS = [/\p{Script=Latin}/u, 0.5, 0.64] as const;

/** Whether the letters of a name join, so that space between them would tear it. */
export function isJoined(name: string): boolean {
	return /\p{Script=Arabic}/u.test(name);
}

/** Width of a name, em. */
export function widthOf(
	name: string,
	{ spacing = 0, isCapital = false }: { readonly spacing?: number; readonly isCapital?: boolean }
): number {
	const [, small, capital] = LETTER_WIDTHS.find(([script]) => script.test(name)) ?? LATIN_WIDTHS;
	return name.length * ((isCapital ? capital : small) + (isJoined(name) ? 0 : spacing));
}

/** A stretch of a line that a name takes, and the rectangles along it. */
export interface Stretch {
	/** The middle of the letters from left to right, off the line if they are; somewhat longer than the name at either end. */
	readonly points: readonly PicturePoint[];
	readonly boxes: readonly Box[];
}

/** A straight step of a line, with how far along the line it starts. */
interface Step {
	readonly from: PicturePoint;
	readonly to: PicturePoint;
	readonly start: number;
	readonly length: number;
}

/** A line that a name may run along, measured once: a picture is lettered anew at every step of the clock. */
export interface Course {
	readonly steps: readonly Step[];
	readonly length: number;
}

/** Measures a line. */
export function courseOf(line: readonly PicturePoint[]): Course {
	let start = 0;
	const steps = line.slice(1).map((to, i) => {
		const from = line[i] ?? to;
		const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
		start += length;
		return { from, to, start: start - length, length };
	});
	return { steps, length: start };
}

/** How much longer a stretch is than the reckoned width of its name, at either end: letters beyond it are not drawn. */
const SPARE = 0.3;

/** What a name along a line needs: its length and the size of its letters, in units of the plane. */
export interface Room {
	readonly length: number;
	readonly size: number;
	/** The sharpest bend from letter to letter, degrees. */
	readonly bend: number;
	/** How far below the line its middle is, as it is read; negative = above. */
	readonly offset: number;
}

/**
 * The stretch of `length` around a share of a line, for letters of `size`; `null` where the line is too short for it or
 * bends by more than `bend` degrees within a letter or two.
 */
export function stretchOf(line: Course, share: number, room: Room): Stretch | null {
	const key = [share, room.length, room.size, room.offset].join();
	const known = stretches.get(line) ?? new Map<string, Stretch | null>();
	const before = known.get(key);
	if (before !== undefined) return before;
	// A camera that moves asks for other stretches at every step.
	if (known.size > MOST_KNOWN) known.clear();
	const found = cutStretch(line, share, room);
	stretches.set(line, known.set(key, found));
	return found;
}

/** Stretches that were cut already. */
const stretches = new WeakMap<Course, Map<string, Stretch | null>>();
const MOST_KNOWN = 32;

function cutStretch(line: Course, share: number, { length, size, bend, offset }: Room): Stretch | null {
	const { steps, length: total } = line;
	const from = total * share - length / 2;
	if (from < 0 || from + length > total) return null;
	const pointAt = (way: number): PicturePoint => {
		const step = steps.find(({ start, length }) => way <= start + length) ?? steps.at(-1);
		if (!step) return [0, 0];
		const part = step.length === 0 ? 0 : (way - step.start) / step.length;
		return [
			step.from[0] + part * (step.to[0] - step.from[0]),
			step.from[1] + part * (step.to[1] - step.from[1])
		];
	};
	// As many as there are letters, however much of the line they take.
	const pointsOf = (start: number, end: number) => {
		const count = Math.max(2, Math.ceil(length / size));
		return Array.from({ length: count + 1 }, (_, i) => pointAt(start + (i / count) * (end - start)));
	};
	const isLeftward = pointAt(from + length)[0] < pointAt(from)[0];
	const written = (start: number, end: number) => {
		const points = pointsOf(start, end);
		return beneath(isLeftward ? points.toReversed() : points, offset);
	};
	// On the inner side of a bend letters have less way than the line: as much more of it is taken.
	const inner = Math.max(1, length / courseOf(written(from, from + length)).length);
	const middle = from + length / 2;
	const start = Math.max(0, middle - (length / 2) * inner);
	const end = Math.min(total, middle + (length / 2) * inner);
	const letters = written(start, end);
	if (Math.max(sharpestBend(pointsOf(start, end)), sharpestBend(letters)) > bend) return null;
	const spare = Math.min(length * SPARE, start, total - end);
	return {
		points: written(start - spare, end + spare),
		boxes: letters.map((point) => around(point, size / 2, size / 2))
	};
}

/** The points of a line moved to the right of its course, which is below a name that is read along it. */
function beneath(line: readonly PicturePoint[], by: number): readonly PicturePoint[] {
	if (by === 0) return line;
	return line.map((point, i): PicturePoint => {
		const [before, after] = [line[i - 1] ?? point, line[i + 1] ?? point];
		const [x, y] = [after[0] - before[0], after[1] - before[1]];
		const length = Math.hypot(x, y) || 1;
		return [point[0] - (y / length) * by, point[1] + (x / length) * by];
	});
}

/** The greatest change of direction from one step of a line to the next, degrees. */
function sharpestBend(points: readonly PicturePoint[]): number {
	let sharpest = 0;
	for (let i = 2; i < points.length; i++) {
		const [a, b, c] = [points[i - 2], points[i - 1], points[i]];
		if (!a || !b || !c) continue;
		const turn = Math.atan2(c[1] - b[1], c[0] - b[0]) - Math.atan2(b[1] - a[1], b[0] - a[0]);
		sharpest = Math.max(sharpest, Math.abs(Math.atan2(Math.sin(turn), Math.cos(turn))));
	}
	return (sharpest * 180) / Math.PI;
}
