import { describe as group, expect, it } from 'vitest';
import { createAtlasCore } from '#lib/atlas/core.ts';
import { describe } from '#lib/atlas/describe.ts';
import { day, tinyAtlas } from '#lib/atlas/testing/tiny-atlas.ts';
import { createPicturePlane } from './mercator.ts';
import { edgesOf } from './name-space.ts';
import { pictureFrame } from './picture-frame.ts';
import { letterPicture } from './picture-labels.ts';

/** The tiny atlas with its far city at a place. */
function lettered(lng: number, lat: number, isCut: boolean) {
	const atlas = tinyAtlas();
	const core = createAtlasCore({
		...atlas,
		places: atlas.places.flatMap((place) =>
			place.id === 'far' ? [{ ...place, lngLat: [lng, lat] as const }] : []
		)
	});
	const scene = describe(core, { day: day(1), view: 'de-facto', selection: null, names: 'period' });
	const plane = createPicturePlane(atlas.home);
	const frame = pictureFrame(plane, null, null);
	const obstacles = isCut ? edgesOf(frame.width / frame.scale, frame.height / frame.scale) : [];
	return letterPicture({ scene, plane, frame, obstacles }).places[0]?.name?.anchor;
}

group('letterPicture', () => {
	it('sets a name to the right of its point', () => {
		expect(lettered(0.5, 0.9, true)).toBe('start');
	});

	it('sets the names of districts apart, the first of them where the record puts it', () => {
		const atlas = tinyAtlas();
		const middle = [0.5, 0.5] as const;
		const core = createAtlasCore({
			...atlas,
			districts: atlas.districts.map((district) => ({ ...district, label: middle }))
		});
		const scene = describe(core, { day: day(1), view: 'de-facto', selection: null, names: 'period' });
		const plane = createPicturePlane(atlas.home);
		const { districts } = letterPicture({ scene, plane, frame: pictureFrame(plane, null, null) });
		expect(districts).toHaveLength(2);
		// The line that its letters stand on is a little below.
		expect(districts[0]?.y).toBeCloseTo(plane.project(middle)[1], -2);
		expect(districts[1]?.y).not.toBe(districts[0]?.y);
	});

	it('sets no name beyond the edge of a picture that is cut there', () => {
		expect(lettered(0.999, 0.9, false)).toBe('start');
		expect(lettered(0.999, 0.9, true)).toBe('end');
	});
});
