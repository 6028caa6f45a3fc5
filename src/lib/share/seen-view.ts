import type { AtlasCore } from '#lib/atlas/core.ts';
import { frameOf } from '#lib/atlas/frame-of.ts';
import type { Bbox } from '#lib/atlas/model/area.ts';
import type { Atlas } from '#lib/atlas/model/atlas.ts';
import {
	boxOnPlane,
	type PictureCamera,
	type PictureInsets,
	type PictureSize
} from '#lib/svg/picture-frame.ts';
import type { PicturePlane } from '#lib/svg/mercator.ts';
import { createPictureGeometry } from '#lib/svg/picture.ts';
import type { Camera, ViewState } from '#lib/url/view-state.ts';

/** What the screen shows of a map that was moved: what lies in the middle of its free part, and the size of that, px. */
export interface SeenView {
	readonly camera: PictureCamera;
	readonly free: PictureSize;
}

/** A box on the screen, px. */
export type ScreenBox = Pick<DOMRectReadOnly, 'left' | 'top' | 'width' | 'height'>;

/**
 * What is seen of a map whose camera looks at the middle of `stage`, of which `free` is the part that nothing covers. `null`:
 * there is nothing to be seen of it.
 */
export function seenView(
	camera: PictureCamera,
	plane: PicturePlane,
	stage: ScreenBox,
	free: ScreenBox
): SeenView | null {
	if (free.width <= 0 || free.height <= 0) return null;
	const [x, y] = plane.project([camera.lng, camera.lat]);
	const units = plane.unitsPerPixel(camera.zoom);
	const [lng, lat] = plane.unproject([
		x + (middle(free.left, free.width) - middle(stage.left, stage.width)) * units,
		y + (middle(free.top, free.height) - middle(stage.top, stage.height)) * units
	]);
	return { camera: { zoom: camera.zoom, lng, lat }, free: { width: free.width, height: free.height } };
}

/**
 * The camera of a map whose free part shows a box `[west, south, east, north]`, and which is not turned: what {@link seenView}
 * makes of it, undone. `null`: there is nothing to be seen of it.
 */
export function cameraSeeing(
	seen: Bbox,
	plane: PicturePlane,
	stage: ScreenBox,
	free: ScreenBox
): Camera | null {
	if (free.width <= 0 || free.height <= 0) return null;
	const { x, y, width, height } = boxOnPlane(plane, seen);
	const units = width / free.width;
	const [lng, lat] = plane.unproject([
		x + width / 2 + (middle(stage.left, stage.width) - middle(free.left, free.width)) * units,
		y + height / 2 + (middle(stage.top, stage.height) - middle(free.top, free.height)) * units
	]);
	return { zoom: Math.log2(plane.unitsPerPixel(0) / units), lng, lat, bearing: 0, pitch: 0 };
}

/**
 * The camera that a link is given which is handed on: where something is selected, a link without one leaves the frame to whoever
 * opens it.
 *
 * @param seen - What the map shows.
 */
export function lastingCamera(core: AtlasCore, state: ViewState, seen: Bbox | null): ViewState['camera'] {
	const { selection, camera } = state;
	if (camera !== null || selection === null) return camera;
	if (frameOf(core, { selection, camera }) === null) return 'home';
	const boxes = boxesOnScreen();
	if (!seen || !boxes) return null;
	const { plane } = createPictureGeometry(core.atlas);
	return cameraSeeing(seen, plane, boxes.stage, boxes.free);
}

/** What the page shows of the map; `null` for the whole area as it is fitted, and where the page shows no map. */
export function viewOnScreen(camera: PictureCamera | null, atlas: Atlas): SeenView | null {
	const boxes = boxesOnScreen();
	if (!camera || !boxes) return null;
	const { plane } = createPictureGeometry(atlas);
	return seenView(camera, plane, boxes.stage, boxes.free);
}

/** The map of the page and the part of it that nothing covers; `null`: the page shows no map. */
function boxesOnScreen(): { readonly stage: ScreenBox; readonly free: ScreenBox } | null {
	const stage = document.querySelector('.stage');
	const free = stage?.querySelector(':scope > .fitted:not(.frame)');
	return stage && free ? { stage: stage.getBoundingClientRect(), free: free.getBoundingClientRect() } : null;
}

/** Whether the page shows an overview map beside the map. */
export function isInsetOnScreen(): boolean {
	return document.querySelector('.stage .inset') !== null;
}

/** The camera of a picture that shows all that is seen, within its insets. */
export function cameraOfPicture(
	{ camera, free }: SeenView,
	size: PictureSize,
	insets: PictureInsets
): PictureCamera {
	const width = size.width - insets.left - insets.right;
	const height = size.height - insets.top - insets.bottom;
	const times = Math.min(width / free.width, height / free.height);
	return { ...camera, zoom: camera.zoom + Math.log2(times) };
}

function middle(start: number, length: number): number {
	return start + length / 2;
}
