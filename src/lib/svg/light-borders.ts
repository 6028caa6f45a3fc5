import { groupBy } from '#lib/atlas/group-by.ts';
import { onceOf } from '#lib/atlas/once-of.ts';
import type { SignId } from '#lib/paint/cartography/signs.ts';
import type { PicturePoint } from './mercator.ts';
import { movesAlong, vertexOf } from './path.ts';
import type { PictureArc, PictureGeometry } from './picture.ts';

/* The borders of an atlas with very many units, with so few vertices that a picture can carry them. */

/** Vertices of the borders that a picture keeps, at most, but both ends of each: about 40 KB in the page, or twice that with the land. */
const MOST_VERTICES = 5_000;
/** Units of the plane: vertices that lie nearer to the line without them are left out first where there are too many. */
const LEAST_STEP = 0.25;

/** Borders within districts that are drawn as one path, at most: when one comes or goes, so many are written anew. */
const MOST_IN_RUN = 128;

/** Borders that one sign draws, as one path. */
export interface PictureBorder {
	/** Equal for the same borders on every day. */
	readonly key: string;
	readonly sign: SignId;
	readonly d: string;
}

/** A stretch of border in one direction. */
export interface Stretch {
	/** The indexes of the units on its left and on its right; {@link OUTSIDE}: beyond the land. */
	readonly at: number;
	readonly beyond: number;
	/** Numbers of the vertices at both ends: equal where stretches meet. */
	readonly from: number;
	readonly to: number;
	/** The first vertex, as path data has it. */
	readonly start: string;
	readonly moves: string;
}

/** Borders within districts that one sign draws, some of them; each is drawn on the days on which it parts two fills. */
export interface Run extends Pick<PictureBorder, 'key' | 'sign'> {
	/** Their numbers. */
	readonly arcs: readonly number[];
}

/** The borders with no more vertices than a picture keeps; ends stay, so that neighbours meet. */
export interface LightBorders {
	/** Of each border that there, and that back. */
	readonly stretches: readonly Stretch[];
	/** Path data of each border alone. */
	readonly paths: readonly string[];
	/** What is drawn on all days, a path for each sign. */
	readonly always: readonly PictureBorder[];
	readonly runs: readonly Run[];
	/** For each border the index of the run that it is in; `undefined`: it is drawn on all days. */
	readonly runAt: readonly (number | undefined)[];
	/** The numbers of the borders of each unit. */
	readonly ofUnits: readonly (readonly number[])[];
	/** Number of vertices at which borders end. */
	readonly vertices: number;
}

export const lightBorders = onceOf(({ units, arcs }: PictureGeometry): LightBorders => {
	const numbers = new Map<string, number>();
	const lines = lighten(arcs.map(({ points }) => points));
	const stretches = arcs.flatMap(({ leftAt, rightAt }, i): Stretch[] => {
		const line = lines[i] ?? [];
		return [
			{ at: leftAt, beyond: rightAt, ...endsOf(line, numbers) },
			{ at: rightAt, beyond: leftAt, ...endsOf(line.toReversed(), numbers) }
		];
	});
	const paths = arcs.map((_, i) => {
		const { start, moves } = stretches[2 * i] as Stretch;
		return moves === '' ? '' : `M${start}l${moves}`;
	});
	const ofUnits: number[][] = Array.from({ length: units.size }, () => []);
	for (const [i, { leftAt, rightAt }] of arcs.entries())
		for (const unit of new Set([leftAt, rightAt])) ofUnits[unit]?.push(i);
	const bySign = (isWithin: boolean) =>
		groupBy(
			arcs.flatMap(({ kind }, i) => ((kind === 'unit') === isWithin ? [i] : [])),
			(i) => (arcs[i] as PictureArc).sign
		);
	const runs = [...bySign(true)].flatMap(([sign, own]) =>
		inRuns(own).map((run, i): Run => ({ key: `${sign}-${i}`, sign, arcs: run }))
	);
	const runAt: (number | undefined)[] = [];
	for (const [i, run] of runs.entries()) for (const arc of run.arcs) runAt[arc] = i;
	const always = [...bySign(false)].map(([sign, own]): PictureBorder => ({
		key: sign,
		sign,
		d: own.map((i) => paths[i]).join('')
	}));
	return {
		stretches,
		paths,
		always: always.filter(({ d }) => d !== ''),
		runs,
		runAt,
		ofUnits,
		vertices: numbers.size
	};
});

function endsOf(line: readonly PicturePoint[], numbers: Map<string, number>): Omit<Stretch, 'at' | 'beyond'> {
	const [first = [0, 0], last = first] = [line[0], line.at(-1)];
	const [start, end] = [vertexOf(first), vertexOf(last)];
	return { from: numberOf(numbers, start), to: numberOf(numbers, end), start, moves: movesAlong(line) };
}

function numberOf(numbers: Map<string, number>, key: string): number {
	let number = numbers.get(key);
	if (number === undefined) numbers.set(key, (number = numbers.size));
	return number;
}

function inRuns(arcs: readonly number[]): (readonly number[])[] {
	const count = Math.ceil(arcs.length / MOST_IN_RUN);
	return Array.from({ length: count }, (_, i) => arcs.slice(i * MOST_IN_RUN, (i + 1) * MOST_IN_RUN));
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
