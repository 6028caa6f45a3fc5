import type { PictureGround } from './ground.ts';
import type { PicturePoint } from './mercator.ts';
import type { Box } from './name-space.ts';
import { sidesOf, type PlaneBox } from './picture-frame.ts';

/**
 * A ground of which nothing reaches far beyond a box of the plane: for drawers that stop at lines which do. Areas are closed along
 * the box, which therefore has to lie outside what is seen.
 */
export function clippedGround(ground: PictureGround, box: Box): PictureGround {
	return {
		...ground,
		window: ground.window && clippedBox(ground.window, box),
		paths: ground.paths.map((path) => ({ ...path, d: clippedPath(path.d, box) })).filter(({ d }) => d !== '')
	};
}

function clippedBox(window: PlaneBox, box: Box): PlaneBox {
	const { left, top, right, bottom } = sidesOf(window);
	const [x, y] = [Math.max(left, box.left), Math.max(top, box.top)];
	return { x, y, width: Math.min(right, box.right) - x, height: Math.min(bottom, box.bottom) - y };
}

/** Path data as `pathData` writes it, clipped: one move and relative lines to a part. */
export function clippedPath(d: string, box: Box): string {
	return d
		.split(/(?=M)/u)
		.map((part) => {
			const points = pointsOf(part);
			if (part.endsWith('z')) return written(clippedRing(points, box), 'z');
			return clippedLine(points, box)
				.map((line) => written(line, ''))
				.join('');
		})
		.join('');
}

function pointsOf(part: string): PicturePoint[] {
	const numbers = [...part.matchAll(/-?\d+(?:\.\d+)?/gu)].map(([number]) => Number(number));
	const points: PicturePoint[] = [];
	let [x, y] = [0, 0];
	for (let i = 0; i + 1 < numbers.length; i += 2) {
		[x, y] = [x + (numbers[i] ?? 0), y + (numbers[i + 1] ?? 0)];
		points.push([x, y]);
	}
	return points;
}

function written(points: readonly PicturePoint[], end: string): string {
	if (points.length < 2) return '';
	return `M${points.map(([x, y]) => `${Math.round(x)} ${Math.round(y)}`).join('L')}${end}`;
}

/** The four sides of a box: what lies inside of each, and where a line crosses it. */
function edgesOf({ left, top, right, bottom }: Box) {
	const side = (axis: 0 | 1, at: number, sign: 1 | -1) => ({
		isInside: (point: PicturePoint) => (point[axis] - at) * sign >= 0,
		crossing(a: PicturePoint, b: PicturePoint): PicturePoint {
			const share = (at - a[axis]) / (b[axis] - a[axis]);
			const other =
				a[1 - axis === 0 ? 0 : 1] + share * (b[1 - axis === 0 ? 0 : 1] - a[1 - axis === 0 ? 0 : 1]);
			return axis === 0 ? [at, other] : [other, at];
		}
	});
	return [side(0, left, 1), side(0, right, -1), side(1, top, 1), side(1, bottom, -1)];
}

/** An area, side by side of the box (Sutherland and Hodgman). */
function clippedRing(points: readonly PicturePoint[], box: Box): readonly PicturePoint[] {
	return edgesOf(box).reduce<readonly PicturePoint[]>(
		(ring, { isInside, crossing }) =>
			ring.flatMap((point, i): PicturePoint[] => {
				const before = ring.at(i - 1) ?? point;
				const cut = isInside(point) === isInside(before) ? [] : [crossing(before, point)];
				return isInside(point) ? [...cut, point] : cut;
			}),
		points
	);
}

/** What of a line is inside, a part for each time that it comes in. */
function clippedLine(points: readonly PicturePoint[], box: Box): PicturePoint[][] {
	const lines: PicturePoint[][] = [];
	for (const [i, to] of points.entries()) {
		const from = points[i - 1];
		const inside = from && clippedSegment(from, to, box);
		if (!inside) continue;
		const last = lines.at(-1);
		const end = last?.at(-1);
		if (last && end && end[0] === inside[0][0] && end[1] === inside[0][1]) last.push(inside[1]);
		else lines.push([...inside]);
	}
	return lines;
}

function clippedSegment(
	a: PicturePoint,
	b: PicturePoint,
	box: Box
): readonly [PicturePoint, PicturePoint] | null {
	let [from, to] = [a, b];
	for (const { isInside, crossing } of edgesOf(box)) {
		if (!isInside(from) && !isInside(to)) return null;
		if (!isInside(from)) from = crossing(from, to);
		else if (!isInside(to)) to = crossing(from, to);
	}
	return [from, to];
}
