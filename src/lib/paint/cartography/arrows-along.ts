import type { LngLat } from '#lib/atlas/model/area.ts';
import { alongSteps } from './along-steps.ts';
import { mercator } from './mercator-point.ts';

/** An arrowhead on a line. */
export interface LineArrow {
	readonly lngLat: LngLat;
	/** Where it points, degrees clockwise from the north of the map. */
	readonly turn: number;
	/** The whole zoom level from which there is room for it. */
	readonly minZoom: number;
}

/** Px that a line is long, at least, for each arrowhead on it; a line with one alone may be shorter. */
const SPACING = 110;
const LEAST_LENGTH = 34;
/** How often the arrowheads of a line are doubled as a reader zooms in. */
const DOUBLINGS = 4;

/**
 * The arrowheads of a line in parts: one in the middle, and further ones between as the map is zoomed in, so that some of
 * a long line always has one in sight.
 */
export function arrowsAlong(parts: readonly (readonly LngLat[])[]): LineArrow[] {
	const steps = parts.flatMap((part) =>
		part
			.slice(1)
			.map((to, i) => stepOf(part[i] ?? to, to))
			.filter(({ length }) => length > 0)
	);
	const whole = steps.reduce((sum, { length }) => sum + length, 0);
	if (whole === 0) return [];
	return Array.from({ length: DOUBLINGS }, (_, level) => {
		const count = 2 ** level;
		const minZoom = levelWhere(whole, level === 0 ? LEAST_LENGTH : SPACING * 2 * count);
		return Array.from({ length: count }, (__, i) => ({
			...at(steps, (whole * (2 * i + 1)) / (2 * count)),
			minZoom
		}));
	}).flat();
}

interface Step {
	readonly from: LngLat;
	readonly to: LngLat;
	/** As a share of the world's width, on the map. */
	readonly length: number;
	readonly turn: number;
}

function stepOf(from: LngLat, to: LngLat): Step {
	const [[x1, y1], [x2, y2]] = [mercator(from), mercator(to)];
	const turn = (Math.atan2(x2 - x1, y1 - y2) * 180) / Math.PI;
	return { from, to, length: Math.hypot(x2 - x1, y2 - y1), turn };
}

/** The first whole zoom level at which a share of the world's width is so many px long. */
function levelWhere(share: number, px: number): number {
	return Math.max(0, Math.ceil(Math.log2(px / (share * WORLD))));
}

/** Width of the world at zoom level 0, px. */
const WORLD = 512;

function at(steps: readonly Step[], way: number): Pick<LineArrow, 'lngLat' | 'turn'> {
	const last = steps.at(-1);
	if (!last) throw new RangeError('a line without steps has no arrow');
	// Sums of lengths may fall short of the whole by what is lost in rounding.
	const { step, share: t } = alongSteps(steps, way) ?? { step: last, share: 1 };
	const between = (a: number, b: number) => a + t * (b - a);
	return {
		lngLat: [between(step.from[0], step.to[0]), between(step.from[1], step.to[1])],
		turn: Math.round(step.turn * 10) / 10
	};
}
