import { edgesOf, type Box } from '#lib/svg/name-space.ts';
import { onScreen } from './stage-px.ts';
import type { MapSpace } from '#lib/svg/tour-camera.ts';

/** Px around a thing that covers the map. */
const CLEARANCE = 3;
/** The page leaves a margin at the foot and head of a map; what takes more than this covers it. */
const FURNITURE = 40;

/**
 * What of the page covers or cuts a stage, px from its top left: the edges of the stage and of what its sides are given to, which
 * no name crosses, and the things that lie over it.
 */
export function obstaclesOf({ width, height, insets }: MapSpace, things: readonly Box[]): Box[] {
	const { top, right, bottom, left } = insets;
	const upright = [left, width - right].map((x) => ({ left: x, right: x, top: 0, bottom: height }));
	const level = [...(top > FURNITURE ? [top] : []), ...(bottom > FURNITURE ? [height - bottom] : [])].map(
		(y) => ({
			left: 0,
			right: width,
			top: y,
			bottom: y
		})
	);
	return [
		...edgesOf(width, height),
		...upright,
		...level,
		...things.map((thing) => ({
			left: thing.left - CLEARANCE,
			right: thing.right + CLEARANCE,
			top: thing.top - CLEARANCE,
			bottom: thing.bottom + CLEARANCE
		}))
	];
}

/** Obstacles of a stage as they lie from the top left of the box in it that is free, to which a picture is cut. */
export function fromFreeBox(obstacles: readonly Box[], { insets: { left, top } }: MapSpace): Box[] {
	return obstacles.map((box) => ({
		left: box.left - left,
		right: box.right - left,
		top: box.top - top,
		bottom: box.bottom - top
	}));
}

/** What covers a stage, px from its top left: things of its own, and the hint that the page lays over it. */
export function coversOf(stage: HTMLElement): [things: Box[], hint: Box[]] {
	return [
		boxesOn(stage, stage.querySelectorAll('[data-covers]')),
		boxesOn(stage, document.querySelectorAll('[data-hint]'))
	];
}

/**
 * Where elements lie on a stage, px from its top left, whole; what is not drawn takes no room.
 */
function boxesOn(stage: HTMLElement, elements: Iterable<Element>): Box[] {
	const { outer, ratio } = onScreen(stage);
	return [...elements].flatMap((element) => {
		const { left, right, top, bottom } = element.getBoundingClientRect();
		if (right <= left || bottom <= top) return [];
		const x = (value: number) => Math.round((value - outer.left) * ratio);
		const y = (value: number) => Math.round((value - outer.top) * ratio);
		return [{ left: x(left), right: x(right), top: y(top), bottom: y(bottom) }];
	});
}
