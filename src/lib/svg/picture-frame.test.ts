import { expect, it } from 'vitest';
import { createPicturePlane } from './mercator.ts';
import { pictureFrame, seenBox } from './picture-frame.ts';

const plane = createPicturePlane([70, 34, 98, 50]);
const INSETS = { top: 10, right: 350, bottom: 40, left: 280 };

it('finds the place of a point again', () => {
	const [lng, lat] = plane.unproject(plane.project([81.3, 43.9]));
	expect(lng).toBeCloseTo(81.3, 9);
	expect(lat).toBeCloseTo(43.9, 9);
});

it('sees all of what is fitted into the free part, and no more than the other side needs', () => {
	const frame = pictureFrame(plane, { width: 1280, height: 520 }, null, INSETS);
	const [west, south, east, north] = seenBox(plane, frame, INSETS);
	// 470 px are high as 650 are wide: the height is what decides.
	expect(south).toBeCloseTo(34, 9);
	expect(north).toBeCloseTo(50, 9);
	expect(west).toBeLessThan(70);
	expect(east).toBeGreaterThan(98);
});

it('sees what a camera looks at, without what the insets cover', () => {
	const camera = { zoom: 6, lng: 80, lat: 44 };
	const whole = seenBox(plane, pictureFrame(plane, { width: 1280, height: 520 }, camera));
	const free = seenBox(plane, pictureFrame(plane, { width: 1280, height: 520 }, camera, INSETS), INSETS);
	expect((whole[0] + whole[2]) / 2).toBeCloseTo(80, 6);
	// 280 px of the world's 512 · 2⁶ are covered in the west.
	expect(free[0] - whole[0]).toBeCloseTo((280 / (512 * 64)) * 360, 6);
	expect(whole[2] - free[2]).toBeCloseTo((350 / (512 * 64)) * 360, 6);
});
