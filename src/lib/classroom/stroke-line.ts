import { MOST_POINTS, type PenColour, type Share, type Stroke } from './strokes.ts';

/** How far a simplified line may lie beside what was drawn, as a share of the picture: a pixel and a half of a projector. */
const TOLERANCE = 0.0015;
/** Shares are kept to a tenth of a pixel of a projector. */
const PRECISION = 1e4;

/** A stroke through what a pointer passed, as few points as draw it, at most {@link MOST_POINTS}. */
export function strokeThrough(colour: PenColour, passed: readonly Share[]): Stroke {
	let points = passed.map(({ x, y }) => ({ x: tidy(x), y: tidy(y) }));
	for (let tolerance = TOLERANCE; ; tolerance *= 1.6) {
		points = simplified(points, tolerance);
		if (points.length <= MOST_POINTS) return { colour, points };
	}
}

/** The line of a stroke in a box of 1 × 1, as path data. */
export function strokePath({ points }: Pick<Stroke, 'points'>): string {
	const [first, ...rest] = points.map(({ x, y }) => `${x} ${y}`);
	// A line of no length has round ends: a dot.
	return `M${first ?? '0 0'}L${(rest.length > 0 ? rest : [first]).join('L')}`;
}

function tidy(share: number): number {
	return Math.round(Math.min(1, Math.max(0, share)) * PRECISION) / PRECISION;
}

/** Ramer–Douglas–Peucker: without the points that lie no farther beside the line than `tolerance`. */
function simplified(points: readonly Share[], tolerance: number): Share[] {
	const kept = new Set([0, points.length - 1]);
	const spans: [from: number, to: number][] = [[0, points.length - 1]];
	for (let span = spans.pop(); span; span = spans.pop()) {
		const [from, to] = span;
		const { at, distance } = farthest(points, from, to);
		if (distance <= tolerance) continue;
		kept.add(at);
		spans.push([from, at], [at, to]);
	}
	return points.filter((_, at) => kept.has(at));
}

/** The point between two that lies farthest from the line through them. */
function farthest(points: readonly Share[], from: number, to: number): { at: number; distance: number } {
	const [a, b] = [points[from], points[to]];
	let most = { at: from, distance: 0 };
	if (!a || !b) return most;
	for (let at = from + 1; at < to; at++) {
		const point = points[at];
		const distance = point ? distanceToLine(point, a, b) : 0;
		if (distance > most.distance) most = { at, distance };
	}
	return most;
}

function distanceToLine({ x, y }: Share, a: Share, b: Share): number {
	const [dx, dy] = [b.x - a.x, b.y - a.y];
	const square = dx * dx + dy * dy;
	const along = square === 0 ? 0 : Math.min(1, Math.max(0, ((x - a.x) * dx + (y - a.y) * dy) / square));
	return Math.hypot(x - a.x - along * dx, y - a.y - along * dy);
}
