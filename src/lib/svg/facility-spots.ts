import type { FacilityMark } from '#lib/atlas/facilities-on.ts';
import { isPast } from '#lib/paint/cartography/by-zoom.ts';
import { FACILITY_ZOOM, facilityOffset } from '#lib/paint/cartography/facility-features.ts';
import { signOf } from '#lib/paint/cartography/signs.ts';
import type { PicturePlane, PicturePoint } from './mercator.ts';
import { around, type Box } from './name-space.ts';
import type { PictureFrame } from './picture-frame.ts';

/** How far a name keeps from a mark, px. */
const AIR = 1;

/** Where the middle of a mark of facilities is on the plane: beside the point of its place. */
export function facilityPoint(
	{ lngLat, slot }: Pick<FacilityMark, 'lngLat' | 'slot'>,
	plane: PicturePlane,
	scale: number
): PicturePoint {
	const [x, y] = plane.project(lngLat);
	const [right, down] = facilityOffset(slot);
	return [x + right * scale, y + down * scale];
}

/** What marks of facilities take of the plane: names keep off it. */
export function facilityBoxes(
	marks: readonly FacilityMark[],
	plane: PicturePlane,
	{ scale, zoom }: PictureFrame
): Box[] {
	if (!isPast(FACILITY_ZOOM, zoom)) return [];
	const half = (signOf('facility-house').radius + AIR) * scale;
	return marks.map((mark) => around(facilityPoint(mark, plane, scale), half, half));
}

/** What is written beside the marks of facilities, each with the point that it stands beside. */
export function facilityNames(marks: readonly FacilityMark[], plane: PicturePlane, frame: PictureFrame) {
	const { id: sign, from } = signOf('facility-name');
	if (!isPast(from, frame.zoom)) return [];
	return marks
		.filter(({ label }) => label !== '')
		.map((mark, rank) => ({
			key: `facility-${mark.layer}-${mark.place}`,
			sign,
			text: mark.label,
			rank,
			point: facilityPoint(mark, plane, frame.scale),
			lines: []
		}));
}
