import type { Bbox, LngLat } from '#lib/atlas/model/area.ts';
import { mercator } from '#lib/paint/cartography/mercator-point.ts';

/** A point of the picture, in its own units: `x` to the east, `y` to the south. */
export type PicturePoint = readonly [number, number];

/** Width of the home view in units of the picture: fine enough that whole units are a third of a pixel on a laptop. */
const HOME_WIDTH = 2000;

/**
 * A Mercator plane cut to the home view, of which `[0, 0]` is the north-west corner and `HOME_WIDTH` units the width.
 * It is Web Mercator up to scale, so the live map can lie exactly over the picture.
 */
export interface PicturePlane {
	readonly width: number;
	readonly height: number;
	project(lngLat: LngLat): PicturePoint;
	/** The place on the Earth of a point of the picture. */
	unproject(point: PicturePoint): LngLat;
	/** Units of the picture for one pixel of MapLibre's at a zoom level. */
	unitsPerPixel(zoom: number): number;
}

/** The plane of a home view `[west, south, east, north]`. */
export function createPicturePlane([west, south, east, north]: Bbox): PicturePlane {
	const [left, top] = mercator([west, north]);
	const [right, bottom] = mercator([east, south]);
	const scale = HOME_WIDTH / (right - left);
	return {
		width: HOME_WIDTH,
		height: (bottom - top) * scale,
		project(lngLat) {
			const [x, y] = mercator(lngLat);
			return [(x - left) * scale, (y - top) * scale];
		},
		unproject: ([x, y]) => lngLatOf([x / scale + left, y / scale + top]),
		unitsPerPixel: (zoom) => scale / (512 * 2 ** zoom)
	};
}

/** The inverse of {@link mercator}. */
function lngLatOf([x, y]: PicturePoint): LngLat {
	const radians = 2 * Math.atan(Math.exp((0.5 - y) * 2 * Math.PI)) - Math.PI / 2;
	return [x * 360 - 180, (radians * 180) / Math.PI];
}
