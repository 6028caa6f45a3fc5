import { expect, it } from 'vitest';
import { fromTourCamera, toTourCamera } from './tour-camera.ts';
import { createPicturePlane } from './mercator.ts';
import { DESK, NO_INSETS, pictureFrame, seenBox } from './picture-frame.ts';

const plane = createPicturePlane([70, 34, 98, 50]);
const camera = { zoom: 5, lng: 82, lat: 44, bearing: 0, pitch: 0 };
const desk = { ...DESK, insets: NO_INSETS };

const SPACES = [
	['a desk', { width: 1280, height: 514, insets: { top: 10, right: 352, bottom: 10, left: 283 } }],
	[
		'a desk with the card of a tour',
		{ width: 1280, height: 514, insets: { top: 10, right: 352, bottom: 200, left: 283 } }
	],
	['a phone', { width: 390, height: 350, insets: { top: 8, right: 12, bottom: 8, left: 12 } }],
	['a projected map', { width: 873, height: 491, insets: { top: 12, right: 15, bottom: 110, left: 314 } }],
	['a wide screen', { width: 2560, height: 1200, insets: { top: 10, right: 352, bottom: 10, left: 283 } }]
] as const;

it.each(SPACES)(
	'shows in the free part of %s all that a camera shows on a desk, about the same middle',
	(_, space) => {
		const meant = seenBox(plane, pictureFrame(plane, desk, camera));
		const frame = pictureFrame(plane, space, fromTourCamera(plane, camera, space));
		const seen = seenBox(plane, frame, space.insets);
		expect(seen[0]).toBeLessThanOrEqual(meant[0] + 1e-9);
		expect(seen[1]).toBeLessThanOrEqual(meant[1] + 1e-9);
		expect(seen[2]).toBeGreaterThanOrEqual(meant[2] - 1e-9);
		expect(seen[3]).toBeGreaterThanOrEqual(meant[3] - 1e-9);
		expect((seen[0] + seen[2]) / 2).toBeCloseTo(camera.lng, 9);
	}
);

it.each(SPACES)('finds the camera again that %s was given', (_, space) => {
	const found = toTourCamera(plane, fromTourCamera(plane, camera, space), space);
	for (const key of ['zoom', 'lng', 'lat', 'bearing', 'pitch'] as const)
		expect(found[key]).toBeCloseTo(camera[key], 9);
});

it('comes no nearer where there is more room than on a desk', () => {
	const [, space] = SPACES[4];
	expect(fromTourCamera(plane, camera, space).zoom).toBe(camera.zoom);
});
