import type { Bbox } from '#lib/atlas/model/area.ts';
import type { ViewPicture } from '#lib/atlas/view-picture.ts';
import { INSET_SIZE, insetFrame, showsNearlyAll } from '#lib/svg/inset.ts';
import { edgesOf, type Box } from '#lib/svg/name-space.ts';
import {
	pictureFrame,
	seenBox,
	type PictureFrame,
	type PictureInsets,
	type PictureSize
} from '#lib/svg/picture-frame.ts';
import { createPictureGeometry } from '#lib/svg/picture.ts';
import { cameraOfPicture, type SeenView } from './seen-view.ts';

/** The overview map of an image: where on the map of the image it stands, px, and what it shows. */
export interface ImageInset {
	readonly x: number;
	readonly y: number;
	/** Of the plane. */
	readonly frame: PictureFrame;
	/** What of the Earth the map shows. */
	readonly seen: Bbox;
}

/** The map of an image. */
export interface InsetMap {
	readonly map: PictureSize;
	readonly view: SeenView | null;
	readonly insets: PictureInsets;
	/** Whether the page shows an overview map. */
	readonly isOnScreen: boolean;
}

/** Px of the map from which on there is room for an overview map. */
const ROOM = { width: 420, height: 300 };
/** Px between it and the edges of the map, and around it. */
const EDGE = 12;
/** Px of its own edge: the frame and the paper within. */
export const INSET_EDGE = 3;
/** Px above the base line of a scale bar, and below, that it takes. */
const BAR = { above: 14, below: 8 };

/**
 * The overview map of an image: where the page shows one, or the map looks beyond the home view; none where the map shows
 * nearly all of it by itself, or has no room, or is of two days side by side.
 */
export function insetOf(
	picture: ViewPicture,
	{ map, view, insets, isOnScreen }: InsetMap
): ImageInset | null {
	const { core, box, halves } = picture;
	const leavesHome = view !== null || box !== null;
	if (halves || !(isOnScreen || leavesHome) || map.width < ROOM.width || map.height < ROOM.height)
		return null;
	const { plane } = createPictureGeometry(core.atlas);
	const camera = view && cameraOfPicture(view, map, insets);
	const seen = seenBox(plane, pictureFrame(plane, map, camera, insets, box));
	const frame = insetFrame(core.atlas, plane);
	if (showsNearlyAll(seen, plane, frame)) return null;
	const reach = EDGE + INSET_EDGE;
	return { x: map.width - INSET_SIZE.width - reach, y: map.height - INSET_SIZE.height - reach, frame, seen };
}

/** Where the scale bar of an image ends, px of its map: left of the overview map, or in the corner. */
export function scaleEnd({ width, height }: PictureSize, inset: ImageInset | null) {
	const x = inset ? inset.x - INSET_EDGE - EDGE : width - EDGE;
	return { x, y: height - EDGE - BAR.below };
}

/** What stands over the map of an image, and its edges, px from its top left: names keep clear of them. `bar`: width of the scale bar. */
export function imageObstacles(map: PictureSize, inset: ImageInset | null, bar: number): Box[] {
	const { x, y } = scaleEnd(map, inset);
	const scale = { left: x - bar, right: x, top: y - BAR.above, bottom: y + BAR.below };
	const always = [scale, ...edgesOf(map.width, map.height)];
	if (!inset) return always;
	const edge = INSET_EDGE;
	return [
		...always,
		{
			left: inset.x - edge,
			right: inset.x + INSET_SIZE.width + edge,
			top: inset.y - edge,
			bottom: inset.y + INSET_SIZE.height + edge
		}
	];
}
