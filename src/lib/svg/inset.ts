import type { Bbox } from '#lib/atlas/model/area.ts';
import type { Atlas } from '#lib/atlas/model/atlas.ts';
import { CITY_RANK } from '#lib/paint/lettering.ts';
import type { PicturePlane } from './mercator.ts';
import {
	boxOnPlane,
	pictureFrame,
	type PictureFrame,
	type PictureSize,
	type PlaneBox
} from './picture-frame.ts';

/** The size of an inset, px. */
export const INSET_SIZE: PictureSize = { width: 150, height: 96 };
/** Px around what an inset is fitted to. */
const MARGIN = 9;
/** From which share of its width on a map shows so much of what an inset does that it needs none. */
const NEARLY_ALL = 0.62;

/** What an inset shows: the whole area with every place that the atlas is about and every great city. */
export function insetFrame({ home, places }: Atlas, plane: PicturePlane): PictureFrame {
	const far = places.filter(
		({ unit, rank, mission }) => mission || (unit === undefined && rank <= CITY_RANK)
	);
	const [lngs, lats] = [far.map(({ lngLat }) => lngLat[0]), far.map(({ lngLat }) => lngLat[1])];
	const [west, south, east, north] = home;
	const box: Bbox = [
		Math.min(west, ...lngs),
		Math.min(south, ...lats),
		Math.max(east, ...lngs),
		Math.max(north, ...lats)
	];
	return pictureFrame(
		plane,
		INSET_SIZE,
		null,
		{ top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN },
		box
	);
}

/** Whether a map that shows a box of the Earth shows nearly all that an inset does. */
export function showsNearlyAll(seen: Bbox, plane: PicturePlane, frame: PictureFrame): boolean {
	return boxOnPlane(plane, seen).width >= frame.width * NEARLY_ALL;
}

/** A rectangle of the plane in px of a frame. */
export function pxOf(box: PlaneBox, { x, y, scale }: PictureFrame): PlaneBox {
	return {
		x: (box.x - x) / scale,
		y: (box.y - y) / scale,
		width: box.width / scale,
		height: box.height / scale
	};
}
