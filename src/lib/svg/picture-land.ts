import { onceOf } from '#lib/atlas/once-of.ts';
import type { Fill } from '#lib/atlas/scene.ts';
import type { PicturePoint } from './mercator.ts';
import { joinMoves, movesAlong, vertexOf } from './path.ts';
import { fillKeys, type PictureArc, type PictureGeometry } from './picture.ts';

/*
 * The land of an atlas with very many units, which the picture draws by who holds it: one path for each tint, instead of one
 * for each unit. What is drawn is the same; a unit is found by the point that is pressed.
 */

/** Units that are drawn each by itself, at most. */
export const MOST_UNITS = 100;
/** Vertices of the borders that a picture keeps, at most, but both ends of each: about 40 KB in the page, or twice that with the land. */
const MOST_VERTICES = 5_000;
/** Units of the plane: vertices that lie nearer to the line without them are left out first where there are too many. */
const LEAST_STEP = 0.25;

/** All that is painted alike. */
export interface PictureLand {
	readonly key: string;
	readonly fill: Fill | undefined;
	/** The outline of it, without the lines within. */
	readonly d: string;
}

/** Draws the land of an atlas by fills, and remembers what did not change. */
export function rememberLand(): (
	geometry: PictureGeometry,
	fills: ReadonlyMap<string, Fill | undefined>
) => PictureLand[] {
	let before: Drawn | null = null;
	return (geometry, fills) => {
		const last = before?.geometry === geometry ? before : null;
		const keys = fillKeys(fills);
		const fillOf = new Map<string, Fill | undefined>();
		const changed = new Set<string>();
		for (const [unit, key] of keys) {
			if (!fillOf.has(key)) fillOf.set(key, fills.get(unit));
			const was = last?.keys.get(unit);
			if (was !== key) changed.add(key).add(was ?? key);
		}
		const outlines = outlinesOf(geometry, keys, changed);
		const land = new Map(
			[...fillOf].map(([key, fill]) => {
				const known = changed.has(key) ? undefined : last?.land.get(key);
				return [key, known ?? { key, fill, d: outlines.get(key) ?? '' }];
			})
		);
		before = { geometry, keys, land };
		return [...land.values()];
	};
}

/** What was drawn last: the land of each key, and what of it each unit was. */
interface Drawn {
	readonly geometry: PictureGeometry;
	readonly keys: ReadonlyMap<string, string>;
	readonly land: ReadonlyMap<string, PictureLand>;
}

/** The unit under the pointer of an event in a picture; `undefined` beyond the land. */
export function unitAt(
	geometry: PictureGeometry,
	{ clientX, clientY, currentTarget }: Pick<MouseEvent, 'clientX' | 'clientY' | 'currentTarget'>
): string | undefined {
	const matrix = (currentTarget as SVGGraphicsElement).getScreenCTM()?.inverse();
	if (!matrix) return undefined;
	const { x, y } = new DOMPoint(clientX, clientY).matrixTransform(matrix);
	return unitOver(geometry, [x, y]);
}

/** The unit at a point of the plane; `undefined` beyond the land. */
export function unitOver({ units }: PictureGeometry, [x, y]: PicturePoint): string | undefined {
	const drawing = document.createElement('canvas').getContext('2d');
	return drawing ? [...units].find(([, d]) => drawing.isPointInPath(new Path2D(d), x, y))?.[0] : undefined;
}

/** A stretch of border in one direction. */
interface Stretch {
	/** Numbers of the vertices at both ends: equal where stretches meet. */
	readonly from: number;
	readonly to: number;
	/** The first vertex, as path data has it. */
	readonly start: string;
	readonly moves: string;
}

/** Beyond the land. */
const OUTSIDE = -1;

/** The outlines of what is painted alike, by its key: the stretches on one side of which alone it lies. */
function outlinesOf(
	geometry: PictureGeometry,
	keys: ReadonlyMap<string, string>,
	wanted: ReadonlySet<string>
): ReadonlyMap<string, string> {
	if (wanted.size === 0) return new Map();
	const { arcs, vertices } = lightBorders(geometry);
	// Keys are compared for each border of each unit: as numbers, of which the wanted come first.
	const numbers = new Map([...wanted].map((key, i) => [key, i]));
	const keyOf = Int32Array.from(geometry.units.keys(), (unit) => numberOf(numbers, keys.get(unit) ?? ''));
	const sides = [...wanted].map((): Stretch[] => []);
	for (const { leftAt, rightAt, there, back } of arcs) {
		const onLeft = keyOf[leftAt] ?? OUTSIDE;
		const onRight = keyOf[rightAt] ?? OUTSIDE;
		if (onLeft === onRight) continue;
		// Its land always on the left, so that rings and holes run against each other.
		sides[onLeft]?.push(there);
		sides[onRight]?.push(back);
	}
	return new Map([...wanted].map((key, i) => [key, ringsOf(sides[i] ?? [], vertices)]));
}

function numberOf(numbers: Map<string, number>, key: string): number {
	let number = numbers.get(key);
	if (number === undefined) numbers.set(key, (number = numbers.size));
	return number;
}

/** Stretches put together to rings, as path data. */
function ringsOf(stretches: readonly Stretch[], vertices: number): string {
	/** For each vertex the stretch that was found last of those that begin there, and for each stretch the one before it. */
	const last = new Int32Array(vertices).fill(OUTSIDE);
	const before = new Int32Array(stretches.length);
	for (const [i, { from }] of stretches.entries()) {
		before[i] = last[from] ?? OUTSIDE;
		last[from] = i;
	}
	const take = (vertex: number): Stretch | undefined => {
		const at = last[vertex] ?? OUTSIDE;
		if (at !== OUTSIDE) last[vertex] = before[at] ?? OUTSIDE;
		return stretches[at];
	};
	let data = '';
	for (const { from, start } of stretches)
		for (let stretch = take(from); stretch; stretch = take(from)) {
			const moves: string[] = [];
			for (let at: Stretch | undefined = stretch; at; at = at.to === from ? undefined : take(at.to))
				moves.push(at.moves);
			const ring = joinMoves(moves);
			if (ring !== '') data += `M${start}l${ring}z`;
		}
	return data;
}

/** Borders as one path, thinned as the land is; made once for each list. */
export function borderPath(geometry: PictureGeometry, arcs: readonly PictureArc[]): string {
	let path = paths.get(arcs);
	if (path === undefined) {
		const { pathOf } = lightBorders(geometry);
		paths.set(arcs, (path = arcs.map(({ id }) => pathOf.get(id) ?? '').join('')));
	}
	return path;
}

const paths = new WeakMap<readonly PictureArc[], string>();

interface LightArc {
	/** The indexes of the units on both sides; {@link OUTSIDE}: beyond the land. */
	readonly leftAt: number;
	readonly rightAt: number;
	readonly there: Stretch;
	readonly back: Stretch;
}

/** The borders with no more vertices than a picture keeps; ends stay, so that neighbours meet. */
interface LightBorders {
	readonly arcs: readonly LightArc[];
	/** Path data of each alone, by its id. */
	readonly pathOf: ReadonlyMap<string, string>;
	/** Number of vertices at which borders end. */
	readonly vertices: number;
}

const lightBorders = onceOf((geometry: PictureGeometry): LightBorders => {
	const orders = new Map([...geometry.units.keys()].map((unit, i) => [unit, i]));
	const numbers = new Map<string, number>();
	const stretchOf = (line: readonly PicturePoint[]): Stretch => {
		const [first = [0, 0], last = first] = [line[0], line.at(-1)];
		const [start, end] = [vertexOf(first), vertexOf(last)];
		return { from: numberOf(numbers, start), to: numberOf(numbers, end), start, moves: movesAlong(line) };
	};
	const lines = lighten(geometry.arcs.map(({ points }) => points));
	const orderOf = (unit: string | null) => (unit === null ? OUTSIDE : (orders.get(unit) ?? OUTSIDE));
	const arcs = geometry.arcs.map(({ left, right }, i): LightArc => {
		const line = lines[i] ?? [];
		const there = stretchOf(line);
		return { leftAt: orderOf(left), rightAt: orderOf(right), there, back: stretchOf(line.toReversed()) };
	});
	const pathOf = new Map(
		geometry.arcs.map(({ id }, i) => {
			const { start = '', moves = '' } = arcs[i]?.there ?? {};
			return [id, moves === '' ? '' : `M${start}l${moves}`];
		})
	);
	return { arcs, pathOf, vertices: numbers.size };
});

function lighten(lines: readonly (readonly PicturePoint[])[]): readonly (readonly PicturePoint[])[] {
	const countOf = (all: typeof lines) => all.reduce((sum, { length }) => sum + length, 0);
	let kept = lines;
	for (let step = LEAST_STEP; countOf(kept) > MOST_VERTICES && step < 1000; step *= 2)
		kept = lines.map((line) => thinned(line, step));
	return kept;
}

/** Leaves out vertices that are nearer than some length to the line without them; both ends and corners stay. */
export function thinned(line: readonly PicturePoint[], most: number): readonly PicturePoint[] {
	const [first, last] = [line[0], line.at(-1)];
	if (!first || !last || line.length < 3) return line;
	const away = line.map((point) => distanceTo(point, first, last));
	const furthest = away.reduce((at, length, i) => (length > (away[at] ?? 0) ? i : at), 0);
	if (furthest === 0 || (away[furthest] ?? 0) < most) return [first, last];
	return [...thinned(line.slice(0, furthest + 1), most).slice(0, -1), ...thinned(line.slice(furthest), most)];
}

/** From a point to the straight line between two, or to the first where these are one. */
function distanceTo([x, y]: PicturePoint, [ax, ay]: PicturePoint, [bx, by]: PicturePoint): number {
	const length = Math.hypot(bx - ax, by - ay);
	if (length === 0) return Math.hypot(x - ax, y - ay);
	return Math.abs((bx - ax) * (y - ay) - (by - ay) * (x - ax)) / length;
}
