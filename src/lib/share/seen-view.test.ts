import { describe as suite, expect, it } from 'vitest';
import { createPicturePlane } from '#lib/svg/mercator.ts';
import { pictureFrame, seenBox } from '#lib/svg/picture-frame.ts';
import { cameraOfPicture, cameraSeeing, seenView } from './seen-view.ts';

const plane = createPicturePlane([70, 30, 100, 50]);
const camera = { zoom: 5, lng: 82, lat: 44 };
const stage = { left: 0, top: 0, width: 1280, height: 520 };
/** Furniture at the left, more of it at the right. */
const free = { left: 300, top: 10, width: 600, height: 500 };

suite('what is seen of a map that was moved', () => {
	it('is in the picture what stands in the free part of the screen, at the same place', () => {
		const view = seenView(camera, plane, stage, free);
		if (!view) throw new Error('nothing is seen');
		const onScreen = pictureFrame(plane, stage, camera);
		// A sheet of the size of the free part, with insets, is the free part over again.
		const insets = { top: 14, right: 14, bottom: 14, left: 14 };
		const size = { width: free.width + 28, height: free.height + 28 };
		const inPicture = pictureFrame(plane, size, cameraOfPicture(view, size, insets));
		expect(inPicture.scale).toBeCloseTo(onScreen.scale, 9);
		expect(inPicture.x + 14 * inPicture.scale).toBeCloseTo(onScreen.x + free.left * onScreen.scale, 6);
		expect(inPicture.y + 14 * inPicture.scale).toBeCloseTo(onScreen.y + free.top * onScreen.scale, 6);
	});

	it('is all in a picture of other proportions', () => {
		const view = seenView(camera, plane, stage, free);
		if (!view) throw new Error('nothing is seen');
		const none = { top: 0, right: 0, bottom: 0, left: 0 };
		const shown = pictureFrame(
			plane,
			{ width: 900, height: 300 },
			cameraOfPicture(view, { width: 900, height: 300 }, none)
		);
		const units = plane.unitsPerPixel(camera.zoom);
		expect(shown.width).toBeGreaterThanOrEqual(free.width * units - 1e-6);
		expect(shown.height).toBeCloseTo(free.height * units, 6);
	});

	it('is seen again by the camera that a link is given', () => {
		const insets = { top: 10, right: 380, bottom: 10, left: 300 };
		const seen = seenBox(plane, pictureFrame(plane, stage, camera), insets);
		const again = cameraSeeing(seen, plane, stage, free);
		expect(again?.zoom).toBeCloseTo(camera.zoom, 9);
		expect(again?.lng).toBeCloseTo(camera.lng, 9);
		expect(again?.lat).toBeCloseTo(camera.lat, 9);
	});

	it('is nothing where the page shows no map', () => {
		expect(seenView(camera, plane, stage, { ...free, width: 0 })).toBeNull();
	});
});
