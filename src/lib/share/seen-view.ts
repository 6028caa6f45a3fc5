import type { Atlas } from '#lib/atlas/model/atlas.ts';
import type { PictureCamera, PictureInsets, PictureSize } from '#lib/svg/picture-frame.ts';
import type { PicturePlane } from '#lib/svg/mercator.ts';
import { createPictureGeometry } from '#lib/svg/picture.ts';

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

/** What the page shows of the map; `null` for the whole area as it is fitted, and where the page shows no map. */
export function viewOnScreen(camera: PictureCamera | null, atlas: Atlas): SeenView | null {
	const stage = document.querySelector('.stage');
	const free = stage?.querySelector(':scope > .fitted:not(.frame)');
	if (!camera || !stage || !free) return null;
	const { plane } = createPictureGeometry(atlas);
	return seenView(camera, plane, stage.getBoundingClientRect(), free.getBoundingClientRect());
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
