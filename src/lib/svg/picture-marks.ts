import { areFrontsShown } from '#lib/atlas/fronts-shown.ts';
import { circleAround } from '#lib/atlas/geometry/circle.ts';
import { isThere } from '#lib/atlas/time/interval.ts';
import type { ViewPicture } from '#lib/atlas/view-picture.ts';
import { signOf } from '#lib/paint/cartography/signs.ts';
import { FACILITY_ZOOM } from '#lib/paint/cartography/facility-features.ts';
import type { MapMark } from '#lib/paint/cartography/map-mark.ts';
import { facilityPoint } from './facility-spots.ts';
import type { GroundFront, PictureGround } from './ground.ts';
import type { PicturePlane, PicturePoint } from './mercator.ts';
import { remember } from './remember.ts';

/** A mark of a map with where it is: a point, or lines. */
export interface PictureMark {
	readonly mark: MapMark;
	/** Runs of points of the plane; a run of one is a point. */
	readonly parts: readonly (readonly PicturePoint[])[];
}

/** {@link marksOf} that gives the same marks again as long as the picture has the same: on most days of the clock it has. */
export function rememberMarks(): typeof marksOf {
	return remember((picture, ground, plane, scale) => {
		const { core, journeys, events, positions, facilities } = picture;
		const key = [
			journeys.key,
			facilities.key,
			...events.map(({ id }) => id),
			...positions.map(({ place, label }) => place + label),
			...frontsOn(ground, picture).map(({ id }) => id)
		].join('|');
		return [core, ground, plane, scale, key];
	}, marksOf);
}

/**
 * The marks of a picture that say more to who points at them, bottom to top.
 * @param scale - Units of the plane per pixel: some marks stand beside their points.
 */
function marksOf(
	picture: ViewPicture,
	ground: PictureGround | null,
	plane: PicturePlane,
	scale: number
): PictureMark[] {
	const { core, journeys, events, positions, facilities } = picture;
	const [right, down] = signOf('event').offset;
	const places = new Set(events.flatMap(({ place }) => place ?? []));
	return [
		...frontsOn(ground, picture).map(({ id, parts }) => ({ mark: { kind: 'front', id } as const, parts })),
		...journeys.lines.map(({ journey, leg, coordinates }) => ({
			mark: { kind: 'leg', journey, leg } as const,
			parts: coordinates.map((part) => part.map((point) => plane.project(point)))
		})),
		...(scale <= plane.unitsPerPixel(FACILITY_ZOOM) ? facilities.marks : []).map((mark) => ({
			mark: { kind: 'facility', place: mark.place, layer: mark.layer } as const,
			parts: [[facilityPoint(mark, plane, scale)]]
		})),
		...positions.map(({ lngLat, radiusKm }, index) => ({
			mark: { kind: 'position', index } as const,
			parts: [
				[plane.project(lngLat)],
				...(radiusKm > 0
					? [circleAround(lngLat, radiusKm).map(([lng = 0, lat = 0]) => plane.project([lng, lat]))]
					: [])
			]
		})),
		...[...places].map((place) => {
			const [x, y] = plane.project(core.place(place).lngLat);
			return {
				mark: { kind: 'event-place', place } as const,
				parts: [[[x + right * scale, y + down * scale] as const]]
			};
		})
	];
}

/** The fronts and sieges of the day of a picture; none where it shows title alone. */
export function frontsOn(
	ground: PictureGround | null,
	{ scene }: Pick<ViewPicture, 'scene'>
): readonly GroundFront[] {
	if (!ground || !areFrontsShown(scene.options)) return [];
	return ground.fronts.filter((front) => isThere(front, scene.options.day));
}
