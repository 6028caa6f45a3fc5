import type { Scene, ScenePlace } from '#lib/atlas/scene.ts';
import type { PicturePlane } from './mercator.ts';

/** A name of the picture with its point, in units of the plane. */
export interface PictureLabel {
	readonly place: ScenePlace;
	readonly x: number;
	readonly y: number;
	readonly anchor: 'start' | 'end';
}

/** The best lettering rank drawn at the scale of the whole province. */
const HOME_RANK = 3;
/** Rough width of a letter against the size of its type, for keeping names apart. */
const LETTER_WIDTH = 0.56;
const TYPE_PX = 13;
/** Spaced capitals. */
const DISTRICT_LETTER_WIDTH = 0.86;
const DISTRICT_TYPE_PX = 12.6;

/**
 * Places lettered at the scale of the whole province: capital, seats and what changes today. A name stands to the right of
 * its point, or to the left where it would meet one already set; what fits nowhere keeps its point and loses its name.
 */
export function pictureLabels(scene: Scene, plane: PicturePlane, unitsPerPixel: number): PictureLabel[] {
	const wanted = scene.places
		.filter((place) => place.rank <= HOME_RANK || place.changesToday)
		.map((place) => ({ place, point: plane.project(place.lngLat) }))
		.filter(({ point: [x, y] }) => x >= 0 && x <= plane.width && y >= 0 && y <= plane.height)
		.sort((a, b) => a.place.rank - b.place.rank);
	const set: Box[] = scene.districts.map(({ name, lngLat }) =>
		districtBox(name, plane.project(lngLat), unitsPerPixel)
	);
	return wanted.flatMap(({ place, point: [x, y] }): PictureLabel[] => {
		for (const anchor of ['start', 'end'] as const) {
			const box = boxOf(place.name, x, y, anchor, unitsPerPixel);
			if (set.some((other) => meets(box, other))) continue;
			set.push(box);
			return [{ place, x, y, anchor }];
		}
		return [];
	});
}

/** District names stand where the record puts them; towns give way to them. */
function districtBox(name: string, [x, y]: readonly [number, number], scale: number): Box {
	const half = (name.length * DISTRICT_LETTER_WIDTH * DISTRICT_TYPE_PX * scale) / 2;
	return { left: x - half, right: x + half, top: y - DISTRICT_TYPE_PX * scale, bottom: y + 2 * scale };
}

interface Box {
	readonly left: number;
	readonly right: number;
	readonly top: number;
	readonly bottom: number;
}

function boxOf(name: string, x: number, y: number, anchor: 'start' | 'end', scale: number): Box {
	const width = (name.length * LETTER_WIDTH * TYPE_PX + 12) * scale;
	const half = TYPE_PX * 0.62 * scale;
	return {
		left: anchor === 'start' ? x - 6 * scale : x - width,
		right: anchor === 'start' ? x + width : x + 6 * scale,
		top: y - half,
		bottom: y + half
	};
}

function meets(a: Box, b: Box): boolean {
	return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
