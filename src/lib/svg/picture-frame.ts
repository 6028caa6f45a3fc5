import type { Bbox } from '#lib/atlas/model/area.ts';
import type { PicturePlane } from './mercator.ts';
import type { Box } from './name-space.ts';

/** Px. */
export interface PictureSize {
	readonly width: number;
	readonly height: number;
}

/** Px that are kept free of the whole area at each side of a picture. */
export interface PictureInsets {
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
	readonly left: number;
}

/** Where a picture looks; zoom levels as MapLibre counts them. */
export interface PictureCamera {
	readonly zoom: number;
	readonly lng: number;
	readonly lat: number;
}

/** A rectangle of the plane. */
export interface PlaneBox {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

/** The part of the plane that a picture shows. */
export interface PictureFrame extends PlaneBox {
	/** Units of the plane per pixel of the screen. */
	readonly scale: number;
	/** MapLibre's zoom level of this scale. */
	readonly zoom: number;
}

/** What the furniture of a page 1280 px wide and 720 px high leaves free, px. */
export const DESK: PictureSize = { width: 645, height: 494 };
export const NO_INSETS: PictureInsets = { top: 0, right: 0, bottom: 0, left: 0 };

/**
 * What a picture shows: the home view, or a box `[west, south, east, north]`, fitted into what the insets leave, or what a camera sees. Without a size it is the
 * home view alone, at the scale of a desk.
 */
export function pictureFrame(
	plane: PicturePlane,
	size: PictureSize | null,
	camera: PictureCamera | null,
	insets: PictureInsets = NO_INSETS,
	box: Bbox | null = null
): PictureFrame {
	const fitted = box ? boxOnPlane(plane, box) : { x: 0, y: 0, width: plane.width, height: plane.height };
	if (!size) {
		const scale = fitted.width / DESK.width;
		return { ...fitted, scale, zoom: zoomOf(plane, scale) };
	}
	if (camera) {
		const scale = plane.unitsPerPixel(camera.zoom);
		const [x, y] = plane.project([camera.lng, camera.lat]);
		return frameAround(plane, x, y, size.width / 2, size.height / 2, size, scale);
	}
	const free = freeSize(size, insets);
	const scale = Math.max(fitted.width / free.width, fitted.height / free.height);
	const at = { x: insets.left + free.width / 2, y: insets.top + free.height / 2 };
	const [x, y] = [fitted.x + fitted.width / 2, fitted.y + fitted.height / 2];
	return frameAround(plane, x, y, at.x, at.y, size, scale);
}

/** What insets leave of a size. */
export function freeSize(size: PictureSize, { top, right, bottom, left }: PictureInsets): PictureSize {
	return {
		width: Math.max(1, size.width - left - right),
		height: Math.max(1, size.height - top - bottom)
	};
}

/** What of the Earth a frame shows inside the insets, `[west, south, east, north]`. */
export function seenBox(plane: PicturePlane, frame: PictureFrame, insets: PictureInsets = NO_INSETS): Bbox {
	const { left, right, top, bottom } = freeBox(frame, insets);
	const [west, north] = plane.unproject([left, top]);
	const [east, south] = plane.unproject([right, bottom]);
	return [west, south, east, north];
}

/** What of a frame the insets leave, on the plane. */
export function freeBox(frame: PictureFrame, insets: PictureInsets = NO_INSETS): Box {
	const { scale } = frame;
	const { left, right, top, bottom } = sidesOf(frame);
	return {
		left: left + insets.left * scale,
		right: right - insets.right * scale,
		top: top + insets.top * scale,
		bottom: bottom - insets.bottom * scale
	};
}

/** A rectangle of the plane by its sides. */
export function sidesOf({ x, y, width, height }: PlaneBox): Box {
	return { left: x, right: x + width, top: y, bottom: y + height };
}

/** The zoom level at which the free part of a map shows a box: the inverse of {@link seenBox}. */
export function zoomOfSeen(
	plane: PicturePlane,
	seen: Bbox,
	size: PictureSize,
	insets: PictureInsets
): number {
	return zoomOf(plane, boxOnPlane(plane, seen).width / freeSize(size, insets).width);
}

/** A box of the Earth `[west, south, east, north]` on the plane. */
export function boxOnPlane(plane: PicturePlane, [west, south, east, north]: Bbox): PlaneBox {
	const [x, y] = plane.project([west, north]);
	const [right, bottom] = plane.project([east, south]);
	return { x, y, width: right - x, height: bottom - y };
}

/** The frame in which a point of the plane stands at a point of the screen. */
function frameAround(
	plane: PicturePlane,
	x: number,
	y: number,
	left: number,
	top: number,
	{ width, height }: PictureSize,
	scale: number
): PictureFrame {
	return {
		x: x - left * scale,
		y: y - top * scale,
		width: width * scale,
		height: height * scale,
		scale,
		zoom: zoomOf(plane, scale)
	};
}

function zoomOf(plane: PicturePlane, scale: number): number {
	return Math.log2(plane.unitsPerPixel(0) / scale);
}
