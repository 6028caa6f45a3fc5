import type { LngLat } from '#lib/atlas/model/area.ts';

/** Web Mercator with the world as the unit square, `y` to the south. */
export function mercator([lng, lat]: LngLat): readonly [x: number, y: number] {
	const radians = (lat * Math.PI) / 180;
	return [(lng + 180) / 360, 0.5 - Math.log(Math.tan(Math.PI / 4 + radians / 2)) / (2 * Math.PI)];
}
