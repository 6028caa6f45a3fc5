import { expect, it } from 'vitest';
import { createPicturePlane } from './mercator.ts';
import { cameraOf, dragged, zoomed } from './picture-camera.ts';
import { pictureFrame } from './picture-frame.ts';

const plane = createPicturePlane([70, 34, 98, 50]);
const size = { width: 800, height: 600 };
const frame = pictureFrame(plane, size, { zoom: 5, lng: 82, lat: 43 });

/** Where on the Earth a pixel of a frame is. */
function placeAt(shown: typeof frame, x: number, y: number) {
	return plane.unproject([shown.x + x * shown.scale, shown.y + y * shown.scale]);
}

it('finds the camera of a frame again', () => {
	const { zoom, lng, lat } = cameraOf(plane, frame);
	expect([zoom, lng, lat].map((value) => Number(value.toFixed(9)))).toEqual([5, 82, 43]);
});

it('keeps under the pointer what was taken hold of', () => {
	const [lng, lat] = placeAt(frame, 100, 200);
	const after = placeAt(dragged(frame, { x: 30, y: -40 }), 130, 160);
	expect(after[0]).toBeCloseTo(lng, 9);
	expect(after[1]).toBeCloseTo(lat, 9);
});

it('zooms around the pointer, and no further than the live map', () => {
	const [lng, lat] = placeAt(frame, 600, 50);
	const nearer = zoomed(frame, 1.5, { x: 600, y: 50 });
	expect(nearer.zoom).toBe(6.5);
	const after = placeAt(nearer, 600, 50);
	expect(after[0]).toBeCloseTo(lng, 9);
	expect(after[1]).toBeCloseTo(lat, 9);
	expect(zoomed(frame, 50, { x: 0, y: 0 }).zoom).toBe(10);
	expect(zoomed(frame, -50, { x: 0, y: 0 }).zoom).toBe(1.5);
});
