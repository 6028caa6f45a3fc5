import type { PicturePlane } from './mercator.ts';
import type { PictureCamera, PictureFrame } from './picture-frame.ts';

/** Px from the top left of a picture. */
export interface PicturePixel {
	readonly x: number;
	readonly y: number;
}

import { ZOOMS } from '#lib/paint/cartography/by-zoom.ts';

/** The camera that sees a frame. */
export function cameraOf(plane: PicturePlane, { x, y, width, height, zoom }: PictureFrame): PictureCamera {
	const [lng, lat] = plane.unproject([x + width / 2, y + height / 2]);
	return { zoom, lng, lat };
}

/** The frame after what it shows was dragged by some px. */
export function dragged(frame: PictureFrame, by: PicturePixel): PictureFrame {
	return { ...frame, x: frame.x - by.x * frame.scale, y: frame.y - by.y * frame.scale };
}

/** The frame enlarged by some zoom levels, within what may be seen; what stands at a pixel stays there. */
export function zoomed(frame: PictureFrame, levels: number, at: PicturePixel): PictureFrame {
	const zoom = Math.min(ZOOMS.most, Math.max(ZOOMS.least, frame.zoom + levels));
	const factor = 2 ** (frame.zoom - zoom);
	return {
		x: frame.x + at.x * frame.scale * (1 - factor),
		y: frame.y + at.y * frame.scale * (1 - factor),
		width: frame.width * factor,
		height: frame.height * factor,
		scale: frame.scale * factor,
		zoom
	};
}
