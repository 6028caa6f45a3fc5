import type { PictureCamera, PictureSize } from '#lib/svg/picture-frame.ts';

/** The share of a plate that its map takes. */
const MAP_SHARE = { width: 0.73, height: 0.85 };

/**
 * The camera of a picture of this size that shows what the map on the screen shows: the same middle, as near as lets the whole of
 * it in.
 */
export function pictureCamera(camera: PictureCamera | null, size: PictureSize): PictureCamera | null {
	const seen = document.querySelector('.stage .fitted')?.getBoundingClientRect();
	if (!camera || !seen || seen.width <= 0 || seen.height <= 0) return camera;
	const { width, height } = MAP_SHARE;
	const times = Math.min((size.width * width) / seen.width, (size.height * height) / seen.height);
	return { ...camera, zoom: camera.zoom + Math.log2(times) };
}
