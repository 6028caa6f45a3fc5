import type { Position } from 'geojson';
import type { Bbox } from '#lib/atlas/model/area.ts';

const KM_PER_DEGREE = 111.2;

/** The pieces of a line that lie in a box, cut at its edge. */
export function clipLine(line: readonly Position[], box: Bbox): Position[][] {
	const pieces: Position[][] = [];
	let piece: Position[] = [];
	for (let i = 0; i + 1 < line.length; i++) {
		const segment = clipSegment(line[i] ?? [], line[i + 1] ?? [], box);
		if (!segment) continue;
		const [from, to] = segment;
		const last = piece.at(-1);
		if (last && (last[0] !== from[0] || last[1] !== from[1])) {
			pieces.push(piece);
			piece = [];
		}
		piece.push(...(piece.length === 0 ? [from, to] : [to]));
	}
	if (piece.length > 0) pieces.push(piece);
	return pieces;
}

/** The pieces of a line that lie outside a box, cut at its edge. */
export function leaveBox(line: readonly Position[], box: Bbox): Position[][] {
	const pieces: Position[][] = [];
	let piece: Position[] = [];
	const finish = () => {
		if (piece.length > 1) pieces.push(piece);
		piece = [];
	};
	for (let i = 0; i + 1 < line.length; i++) {
		const [from, to] = [line[i] ?? [], line[i + 1] ?? []];
		const within = clipSegment(from, to, box);
		if (piece.length === 0) piece.push(from);
		if (!within) {
			piece.push(to);
			continue;
		}
		const [enters, leaves] = within;
		if (enters !== from) piece.push(enters);
		else piece = [];
		finish();
		if (leaves !== to) piece = [leaves, to];
	}
	finish();
	return pieces;
}

/** The part of a segment in a box (Liang–Barsky), or `null` when it misses the box or only touches it. */
function clipSegment(
	from: Position,
	to: Position,
	[west, south, east, north]: Bbox
): [Position, Position] | null {
	const [x0 = 0, y0 = 0] = from;
	const [x1 = 0, y1 = 0] = to;
	const [dx, dy] = [x1 - x0, y1 - y0];
	let enters = 0;
	let leaves = 1;
	for (const [slope, room] of [
		[-dx, x0 - west],
		[dx, east - x0],
		[-dy, y0 - south],
		[dy, north - y0]
	] as const) {
		if (slope === 0 && room < 0) return null;
		if (slope < 0) enters = Math.max(enters, room / slope);
		if (slope > 0) leaves = Math.min(leaves, room / slope);
	}
	if (enters >= leaves) return null;
	const at = (t: number): Position => (t === 0 ? from : t === 1 ? to : [x0 + t * dx, y0 + t * dy]);
	return [at(enters), at(leaves)];
}

/** Whether the bounds of a ring and a box meet. */
export function touchesBox(ring: readonly Position[], [west, south, east, north]: Bbox): boolean {
	const xs = ring.map((point) => point[0] ?? 0);
	const ys = ring.map((point) => point[1] ?? 0);
	return (
		Math.max(...xs) > west && Math.min(...xs) < east && Math.max(...ys) > south && Math.min(...ys) < north
	);
}

/** A box grown on each side by a share of its width and of its height. */
export function growBox([west, south, east, north]: Bbox, [x, y]: readonly [number, number]): Bbox {
	const [width, height] = [(east - west) * x, (north - south) * y];
	return [west - width, south - height, east + width, north + height];
}

/** Whether a line runs along a ring: each of its points, and the middle of each step, lies within `km` of it. */
export function runsAlong(line: readonly Position[], ring: readonly Position[], km: number): boolean {
	const middles = line.slice(1).map((point, i) => midpoint(point, line[i] ?? point));
	return [...line, ...middles].every((point) => isNear(point, ring, km));
}

function midpoint(a: Position, b: Position): Position {
	return [((a[0] ?? 0) + (b[0] ?? 0)) / 2, ((a[1] ?? 0) + (b[1] ?? 0)) / 2];
}

/** Whether a point lies within `km` of a ring; flat geometry, right for distances of a few kilometres. */
function isNear([x = 0, y = 0]: Position, ring: readonly Position[], km: number): boolean {
	const reach = km / KM_PER_DEGREE;
	const shrink = Math.cos((y * Math.PI) / 180);
	for (let i = 0; i + 1 < ring.length; i++) {
		const [ax = 0, ay = 0] = ring[i] ?? [];
		const [bx = 0, by = 0] = ring[i + 1] ?? [];
		if (Math.min(ay, by) - y > reach || y - Math.max(ay, by) > reach) continue;
		const [ux, uy] = [(bx - ax) * shrink, by - ay];
		const [vx, vy] = [(x - ax) * shrink, y - ay];
		const t = Math.max(0, Math.min(1, (vx * ux + vy * uy) / (ux * ux + uy * uy || 1)));
		if (Math.hypot(vx - t * ux, vy - t * uy) <= reach) return true;
	}
	return false;
}
