import { groupBy } from '#lib/atlas/group-by.ts';
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
	readonly from: string;
	readonly to: string;
	readonly moves: string;
}

/** The outlines of what is painted alike, by its key: the stretches on one side of which alone it lies. */
function outlinesOf(
	geometry: PictureGeometry,
	keys: ReadonlyMap<string, string>,
	wanted: ReadonlySet<string>
): ReadonlyMap<string, string> {
	const sides = new Map([...wanted].map((key) => [key, [] as Stretch[]]));
	if (wanted.size > 0)
		for (const { left, right, there, back } of lightArcs(geometry).values()) {
			const [onLeft, onRight] = [left, right].map((unit) => (unit === null ? undefined : keys.get(unit)));
			if (onLeft === onRight) continue;
			// Its land always on the left, so that rings and holes run against each other.
			if (onLeft !== undefined) sides.get(onLeft)?.push(there);
			if (onRight !== undefined) sides.get(onRight)?.push(back);
		}
	return new Map([...sides].map(([key, stretches]) => [key, ringsOf(stretches)]));
}

/** Stretches put together to rings, as path data. */
function ringsOf(stretches: readonly Stretch[]): string {
	const next = groupBy(stretches, ({ from }) => from);
	let data = '';
	for (const from of next.keys())
		for (let stretch = next.get(from)?.pop(); stretch; stretch = next.get(from)?.pop()) {
			const moves: string[] = [];
			for (
				let at: Stretch | undefined = stretch;
				at;
				at = at.to === from ? undefined : next.get(at.to)?.pop()
			)
				moves.push(at.moves);
			const ring = joinMoves(moves);
			if (ring !== '') data += `M${from}l${ring}z`;
		}
	return data;
}

/** Borders as one path, thinned as the land is; made once for each list. */
export function borderPath(geometry: PictureGeometry, arcs: readonly PictureArc[]): string {
	let path = paths.get(arcs);
	if (path === undefined) {
		const all = lightArcs(geometry);
		paths.set(arcs, (path = arcs.map(({ id }) => all.get(id)?.d ?? '').join('')));
	}
	return path;
}

const paths = new WeakMap<readonly PictureArc[], string>();

interface LightArc extends Pick<PictureArc, 'left' | 'right'> {
	readonly there: Stretch;
	readonly back: Stretch;
	/** Path data of it alone. */
	readonly d: string;
}

const light = new WeakMap<PictureGeometry, ReadonlyMap<string, LightArc>>();

/** The borders by id, with no more vertices than a picture keeps; ends stay, so that neighbours meet. */
function lightArcs(geometry: PictureGeometry): ReadonlyMap<string, LightArc> {
	let known = light.get(geometry);
	if (!known) {
		const lines = lighten(geometry.arcs.map(({ points }) => points));
		known = new Map(
			geometry.arcs.map(({ id, left, right }, i) => {
				const line = lines[i] ?? [];
				const there = stretchOf(line);
				const d = there.moves === '' ? '' : `M${there.from}l${there.moves}`;
				return [id, { left, right, there, back: stretchOf(line.toReversed()), d }];
			})
		);
		light.set(geometry, known);
	}
	return known;
}

function stretchOf(line: readonly PicturePoint[]): Stretch {
	const [from = [0, 0], to = from] = [line[0], line.at(-1)];
	return { from: vertexOf(from), to: vertexOf(to), moves: movesAlong(line) };
}

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
