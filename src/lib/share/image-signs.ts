import type { ViewPicture } from '#lib/atlas/view-picture.ts';
import { markFeatures } from '#lib/paint/cartography/mark-features.ts';
import type { PictureGround } from '#lib/svg/ground.ts';
import type { Box } from '#lib/svg/name-space.ts';
import { captionsOf } from '#lib/svg/leg-captions.ts';
import { freeBox, pictureFrame, type PictureInsets, type PictureSize } from '#lib/svg/picture-frame.ts';
import { letterPicture } from '#lib/svg/picture-labels.ts';
import { createPictureGeometry, numbersOn } from '#lib/svg/picture.ts';
import { signsShown } from '#lib/svg/signs-shown.ts';
import { cameraOfPicture, type SeenView } from './seen-view.ts';

/** How the map of an image is drawn. */
interface DrawnMap {
	readonly ground: PictureGround | null;
	readonly map: PictureSize;
	readonly view: SeenView | null;
	readonly insets: PictureInsets;
	/** What stands over it, px from its top left. */
	readonly obstacles?: readonly Box[];
}

/** The signs that the map of an image shows. */
export function signsOn(
	picture: ViewPicture,
	{ ground, map, view, insets, obstacles = [] }: DrawnMap
): ReadonlySet<string> {
	const { core, scene, journeys, positions, facilities, difference, box } = picture;
	const { plane } = createPictureGeometry(core.atlas);
	const camera = view && cameraOfPicture(view, map, insets);
	const frame = pictureFrame(plane, map, camera, insets, box);
	const marks = markFeatures(scene.places, { journeys, positions });
	const numbers = numbersOn(core.atlas, difference, plane);
	const captions = captionsOf(picture, plane);
	const names = { scene, ground, marks, facilities, numbers, captions, obstacles };
	const lettering = letterPicture({ ...names, plane, frame });
	return signsShown({ picture, ground, frame, lettering, seen: freeBox(frame) });
}
