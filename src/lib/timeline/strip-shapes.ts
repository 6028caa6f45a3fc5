import type { StripBar } from '#lib/atlas/strip-rows.ts';
import type { Fill } from '#lib/atlas/scene.ts';
import type { Passage } from '#lib/atlas/succession.ts';
import type { Interval } from '#lib/atlas/time/interval.ts';
import { patternId } from '#lib/paint/patterns.ts';
import type { PlacedRow } from './place-rows.ts';

/** What a row of the strip is drawn with, in the order in which it is drawn: px, of path data. */
export type StripShape =
	| { readonly kind: 'run'; readonly ground: string; readonly pattern: string | null; readonly d: string }
	| { readonly kind: 'gap'; readonly edge: Exclude<Passage, 'none'>; readonly d: string }
	| { readonly kind: 'fade'; readonly ground: string; readonly d: string };

/** Where a day stands and how wide the strip is, px. */
export interface StripScale {
	readonly width: number;
	x(day: number): number;
}

/** Px: what others held along the foot of a row, and the gap above it. */
const FOOT = 2.5;
const FOOT_GAP = 0.6;
/** Px: a soft edge narrower than this would look sharp. */
const SOFTEST = 6;
/** Px that a bar takes on an average from which on its edges are drawn: of narrower ones they would be all that is seen. */
const LEAST_BAR = 6;

interface Box {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

/**
 * The shapes of a row: one for each tint and pattern, however many runs it has, except that a soft edge lies over what comes
 * before it and under what comes after. Where bars stand too close for edges to be told from them they have none.
 */
export function rowShapes(row: PlacedRow, scale: StripScale): StripShape[] {
	return [...barShapes(row, scale), ...partShapes(row, scale)];
}

function barShapes({ bars, y, height }: PlacedRow, scale: StripScale): StripShape[] {
	const layer = new Layer();
	const shapes: StripShape[] = [];
	const seen = bars.map((bar) => spanOn(scale, bar));
	const hasEdges = seen.filter((at) => at !== null).length * LEAST_BAR <= scale.width;
	for (const [i, bar] of bars.entries()) {
		const at = seen[i] ?? null;
		if (at) layer.run(bar.fill, { ...at, y, height });
		const before = bars[i - 1];
		if (!before || !hasEdges) continue;
		const fade = bar.fade && spanOn(scale, bar.fade, SOFTEST);
		if (fade) {
			// The old holder reaches to the end of the doubt, and the new one fades in over it.
			const from = Math.min(fade.x, scale.x(bar.start));
			shapes.push(...layer.take());
			layer.run(before.fill, { x: from, y, width: fade.x + fade.width - from, height });
			shapes.push(...layer.take(), {
				kind: 'fade',
				ground: groundOf(bar.fill),
				d: boxPath({ ...fade, y, height })
			});
		} else if (bar.edge !== 'none' && at) {
			layer.gap(bar.edge, { x: scale.x(bar.start) - 0.5, y, width: 1, height });
		}
	}
	return [...shapes, ...layer.take()];
}

/** Along the foot of the row; what one unit did lies over what those before it did. */
function partShapes({ parts, y, height }: PlacedRow, scale: StripScale): StripShape[] {
	const layer = new Layer();
	const shapes: StripShape[] = [];
	const foot = y + height - FOOT;
	let last: StripBar | undefined;
	for (const part of parts) {
		if (last && last.interval.area !== part.interval.area) shapes.push(...layer.take());
		last = part;
		const at = spanOn(scale, part);
		if (!at) continue;
		layer.gap('change', { ...at, y: foot - FOOT_GAP, height: FOOT_GAP });
		layer.run(part.fill, { ...at, y: foot, height: FOOT });
	}
	return [...shapes, ...layer.take()];
}

/** Boxes that do not cover one another: those of one look are one path, and those that meet are one box of it. */
class Layer {
	#runs = new Map<string, { ground: string; pattern: string | null; boxes: Box[] }>();
	#gaps = new Map<Exclude<Passage, 'none'>, Box[]>();

	run(fill: Fill, box: Box): void {
		const [ground, pattern] = [groundOf(fill), patternId(fill.pattern)];
		const key = `${ground} ${pattern ?? ''}`;
		const known = this.#runs.get(key);
		if (known) join(known.boxes, box);
		else this.#runs.set(key, { ground, pattern, boxes: [box] });
	}

	gap(edge: Exclude<Passage, 'none'>, box: Box): void {
		const known = this.#gaps.get(edge);
		if (known) join(known, box);
		else this.#gaps.set(edge, [box]);
	}

	/** The shapes so far, gaps over runs; it is empty then. */
	take(): StripShape[] {
		const shapes: StripShape[] = [
			...[...this.#runs.values()].map(({ ground, pattern, boxes }) => ({
				kind: 'run' as const,
				ground,
				pattern,
				d: boxes.map(boxPath).join('')
			})),
			...[...this.#gaps].map(([edge, boxes]) => ({
				kind: 'gap' as const,
				edge,
				d: boxes.map(boxPath).join('')
			}))
		];
		this.#runs.clear();
		this.#gaps.clear();
		return shapes;
	}
}

/** Px: boxes that are no further apart meet. */
const MEET = 0.01;

function join(boxes: Box[], box: Box): void {
	const last = boxes.at(-1);
	const meets =
		last !== undefined &&
		last.y === box.y &&
		last.height === box.height &&
		box.x >= last.x &&
		box.x <= last.x + last.width + MEET;
	if (!meets) boxes.push(box);
	else {
		const right = Math.max(last.x + last.width, box.x + box.width);
		boxes[boxes.length - 1] = { ...last, width: right - last.x };
	}
}

/** The tint that a fill has on the strip. */
export function groundOf({ ground }: Fill): string {
	return ground ?? 'unknown';
}

/** A run of days as x and width in px, cut to what is seen; `null` when none of it is. */
export function spanOn(
	scale: StripScale,
	{ start, end }: Interval,
	least = 0
): { readonly x: number; readonly width: number } | null {
	const from = Math.max(-2, scale.x(start));
	const to = Math.min(scale.width + 2, scale.x(end));
	return to <= from ? null : { x: from, width: Math.max(least, to - from) };
}

function boxPath({ x, y, width, height }: Box): string {
	const [left, top, high] = [tenths(x), tenths(y), tenths(height)];
	return `M${left} ${top}h${tenths(tenths(x + width) - left)}v${high}H${left}z`;
}

/** Px to a tenth: more could not be seen, and the strip travels in the page. */
function tenths(px: number): number {
	return Math.round(px * 10) / 10;
}
