import type { ViewPicture } from '#lib/atlas/view-picture.ts';
import { facilityLines } from '#lib/i18n/facility-words.ts';
import { eventLines, frontLines, legLines, positionLines, type MarkLine } from '#lib/i18n/mark-words.ts';
import type { MapMark, PointedMark } from '#lib/paint/cartography/map-mark.ts';
import type { PictureGround } from '#lib/svg/ground.ts';
import type { PicturePoint } from '#lib/svg/mercator.ts';
import type { PicturePixel } from '#lib/svg/picture-camera.ts';
import { freeBox, type PictureFrame, type PictureInsets } from '#lib/svg/picture-frame.ts';
import type { PictureMark } from '#lib/svg/picture-marks.ts';

/**
 * Marks that are in sight, each at the point of it that is nearest to the middle of what is seen.
 * @param frame - What is shown of the plane.
 * @param insets - What the page covers of it, px.
 * @param pixelOf - Where a point of the plane lies, px of the stage.
 */
export function marksInSight(
	marks: readonly PictureMark[],
	frame: PictureFrame,
	insets: PictureInsets,
	pixelOf: (point: PicturePoint) => PicturePixel
): PointedMark[] {
	const free = freeBox(frame, insets);
	const [middleX, middleY] = [(free.left + free.right) / 2, (free.top + free.bottom) / 2];
	const far = ([x, y]: PicturePoint) => Math.hypot(x - middleX, y - middleY);
	return marks.flatMap(({ mark, parts }) => {
		const [point] = parts
			.flat()
			.filter(([x, y]) => x > free.left && x < free.right && y > free.top && y < free.bottom)
			.sort((a, b) => far(a) - far(b));
		return point ? [{ mark, ...pixelOf(point) }] : [];
	});
}

/** What a mark says of itself, in lines. */
export function markLines(mark: MapMark, picture: ViewPicture, ground: PictureGround | null): MarkLine[] {
	switch (mark.kind) {
		case 'leg':
			return legLines(picture, mark.journey, mark.leg);
		case 'event-place':
			return eventLines(picture, mark.place);
		case 'position':
			return positionLines(picture, mark.index);
		case 'facility':
			return facilityLines(picture, mark.place, mark.layer);
		case 'front': {
			const front = ground?.fronts.find(({ id }) => id === mark.id);
			return front ? frontLines(picture, front) : [];
		}
	}
}
