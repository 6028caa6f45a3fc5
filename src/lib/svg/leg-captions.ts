import type { JourneyLine } from '#lib/atlas/journeys-on.ts';
import type { ViewPicture } from '#lib/atlas/view-picture.ts';
import { legCaptions } from '#lib/i18n/leg-words.ts';
import { alongSteps } from '#lib/paint/cartography/along-steps.ts';
import type { SignId } from '#lib/paint/cartography/signs.ts';
import { frontsOn } from './picture-marks.ts';
import type { PicturePlane, PicturePoint } from './mercator.ts';
import { around, crosses, isFree, isWithin, widthOf, type Box } from './name-space.ts';
import {
	BASELINE,
	HALF_HEIGHT,
	nameSign,
	sizeOf,
	type LegCaption,
	type LetteringOptions,
	type Space
} from './name-spots.ts';
import { freeBox } from './picture-frame.ts';

/** A line of a caption where it stands. */
interface CaptionLine {
	readonly key: string;
	readonly sign: SignId;
	readonly text: string;
	readonly at: { readonly x: number; readonly y: number; readonly anchor: string };
	readonly path: null;
	readonly dy: number;
}

/** The captions of the legs that a picture shows; those under way before those past. */
export function captionsOf(
	{ core, scene, journeys }: ViewPicture,
	plane: Pick<PicturePlane, 'project'>
): LegCaption[] {
	const { day, selection } = scene.options;
	return journeys.lines
		.map((line) => ({
			key: `leg-${line.id}@${line.coordinates.at(-1)?.at(-1)?.join() ?? ''}`,
			sign: captionSign(line),
			texts: legCaptions(core, line, day, selection?.kind === 'journey' && selection.id === line.journey),
			course: line.coordinates.map((part) => part.map((point) => plane.project(point)))
		}))
		.toReversed();
}

function captionSign({ status, isAhead, isSecond }: JourneyLine): SignId {
	if (isAhead || status === 'not-flown') return 'leg-name-quiet';
	return isSecond ? 'leg-name-second' : 'leg-name';
}

/** Shares of what is seen of a leg at which its caption is tried. */
const SHARES = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.12, 0.88];
/** A place within so many px counts against the side it is on. */
const NEAR = 46;

/**
 * A caption beside the part of its leg that is seen, on the side away from places, where it meets no name, no dot and no
 * leg; none where there is no room even for its shortest text.
 */
export function setCaption(caption: LegCaption, options: LetteringOptions, space: Space): CaptionLine[] {
	const { key, sign: id, texts, course } = caption;
	const sign = nameSign(id);
	if (sign.placement.kind !== 'aside') return [];
	const { frame, taken, dots } = space;
	const seen = options.seen ?? freeBox(frame);
	const size = sizeOf(sign, frame);
	const crossed = [
		...(options.captions ?? []).flatMap((other) => other.course),
		...frontsOn(options.ground ?? null, options).flatMap(({ parts }) => parts)
	];
	const steps = stepsSeen(course, seen);
	for (const lines of texts) {
		const width = Math.max(...lines.map((line) => widthOf(line, sign.type))) * size;
		if (width > WIDEST * size) continue;
		const half = { width: width / 2, height: size * (HALF_HEIGHT + ((lines.length - 1) * LEADING) / 2) };
		const spots = spotsAlong(steps, half, sign.placement.gap * frame.scale).filter(
			({ box }) =>
				isWithin(box, seen) &&
				isFree(box, taken) &&
				isFree(box, dots) &&
				!crossed.some((line) => crosses(line, box))
		);
		const [best] = spots
			.map((spot) => ({ spot, cost: spot.rank + 3 * near(spot.box, dots, NEAR * frame.scale) }))
			.sort((a, b) => a.cost - b.cost);
		if (!best) continue;
		const { box, anchor, x, y } = best.spot;
		taken.push(box);
		return lines.map((text, i) => {
			const middle = y + (i - (lines.length - 1) / 2) * LEADING * size;
			const at = { x, y: middle + BASELINE * size, anchor };
			return { key: `${key}-${i}`, sign: id, text, at, path: null, dy: 0 };
		});
	}
	return [];
}

/** Em: a caption that is wider reads as one of the land it lies on. */
const WIDEST = 21;
/** From line to line, em. */
const LEADING = 1.2;

interface Spot {
	readonly box: Box;
	readonly x: number;
	readonly y: number;
	readonly anchor: 'start' | 'middle' | 'end';
	/** How far down the order of trial. */
	readonly rank: number;
}

interface Step {
	readonly from: PicturePoint;
	readonly to: PicturePoint;
	readonly length: number;
}

/** The steps of a course that have their middle in a box. */
function stepsSeen(course: LegCaption['course'], box: Box): Step[] {
	return course.flatMap((part) =>
		part.slice(1).flatMap((to, i): Step[] => {
			const from = part[i] ?? to;
			return cutInto(from, to).filter(({ from: [x1, y1], to: [x2, y2] }) =>
				isWithin(around([(x1 + x2) / 2, (y1 + y2) / 2], 0, 0), box)
			);
		})
	);
}

/** Long steps in pieces, so that the seen part of each is found. */
function cutInto(from: PicturePoint, to: PicturePoint): Step[] {
	const [x, y] = [to[0] - from[0], to[1] - from[1]];
	const whole = Math.hypot(x, y);
	const count = Math.max(1, Math.ceil(whole / LONGEST_STEP));
	const at = (i: number): PicturePoint => [from[0] + (x * i) / count, from[1] + (y * i) / count];
	return whole === 0
		? []
		: Array.from({ length: count }, (_, i) => ({ from: at(i), to: at(i + 1), length: whole / count }));
}

/** Units of the plane. */
const LONGEST_STEP = 40;

function spotsAlong(steps: readonly Step[], half: { width: number; height: number }, gap: number): Spot[] {
	const whole = steps.reduce((sum, { length }) => sum + length, 0);
	if (whole === 0) return [];
	return SHARES.flatMap((share, rank) => {
		const found = alongSteps(steps, share * whole);
		if (!found) return [];
		const { step, share: t } = found;
		const [right, down] = [step.to[0] - step.from[0], step.to[1] - step.from[1]];
		const at: PicturePoint = [step.from[0] + t * right, step.from[1] + t * down];
		return [1, -1].map((side): Spot => {
			const [across, along] = [(-down / step.length) * side, (right / step.length) * side];
			// So far off that no corner of the words touches a straight leg.
			const off = gap + Math.abs(across) * half.width + Math.abs(along) * half.height;
			const [x, y] = [at[0] + across * off, at[1] + along * off];
			const anchor = across > STEEP ? 'start' : across < -STEEP ? 'end' : 'middle';
			const edge = anchor === 'middle' ? x : anchor === 'start' ? x - half.width : x + half.width;
			return { box: around([x, y], half.width, half.height), x: edge, y, anchor, rank };
		});
	});
}

/** How upright a leg is, 0–1, whose caption begins or ends at it. */
const STEEP = 0.3;

/** How many boxes are within a distance of one. */
function near(box: Box, others: readonly Box[], reach: number): number {
	const wide = {
		left: box.left - reach,
		right: box.right + reach,
		top: box.top - reach,
		bottom: box.bottom + reach
	};
	return others.filter((other) => !isFree(other, [wide])).length;
}
