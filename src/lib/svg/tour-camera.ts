import type { PicturePlane } from './mercator.ts';
import {
	DESK,
	freeSize,
	NO_INSETS,
	type PictureCamera,
	type PictureInsets,
	type PictureSize
} from './picture-frame.ts';

/*
 * A camera of a link looks at the middle of the whole map. One that was chosen for a class or a tour looks at what is free of
 * words and cards, and is to show as much of the land there as it does on a desk.
 */

/** A map in px, and what of it the page covers. */
export interface MapSpace extends PictureSize {
	readonly insets: PictureInsets;
}

/** A map; without insets nothing of it is covered. */
type Space = PictureSize & Partial<MapSpace>;

/** The camera of the whole map whose free part shows what `camera` shows on a desk. */
export function fromTourCamera<C extends PictureCamera>(plane: PicturePlane, camera: C, space: Space): C {
	const zoom = camera.zoom - lostLevels(space);
	return { ...camera, zoom, ...moved(plane, { ...camera, zoom }, space, -1) };
}

/** The middle of a camera of the whole map that has a point in the middle of its free part, at a zoom level. */
export function inFreeBox(
	plane: PicturePlane,
	camera: PictureCamera,
	space: Space
): Pick<PictureCamera, 'lng' | 'lat'> {
	return moved(plane, camera, space, -1);
}

/** The inverse of {@link fromTourCamera}. */
export function toTourCamera<C extends PictureCamera>(plane: PicturePlane, camera: C, space: Space): C {
	return { ...camera, zoom: camera.zoom + lostLevels(space), ...moved(plane, camera, space, 1) };
}

/** Zoom levels by which a map must look from further off than a desk; none where it has more room. */
function lostLevels(space: Space): number {
	const free = freeSize(space, space.insets ?? NO_INSETS);
	return Math.max(0, Math.log2(DESK.width / free.width), Math.log2(DESK.height / free.height));
}

/** Where a camera looks after it was moved by the way from the middle of the map to the middle of its free part. */
function moved(
	plane: PicturePlane,
	{ zoom, lng, lat }: PictureCamera,
	{ insets = NO_INSETS }: Space,
	sign: 1 | -1
) {
	const { top, right, bottom, left } = insets;
	const half = (sign * plane.unitsPerPixel(zoom)) / 2;
	const [x, y] = plane.project([lng, lat]);
	const [movedLng, movedLat] = plane.unproject([x + (left - right) * half, y + (top - bottom) * half]);
	return { lng: movedLng, lat: movedLat };
}
