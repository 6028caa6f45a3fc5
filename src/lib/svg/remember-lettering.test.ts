import { expect, it } from 'vitest';
import { createAtlasCore } from '#lib/atlas/core.ts';
import { describe } from '#lib/atlas/describe.ts';
import { day, tinyAtlas } from '#lib/atlas/testing/tiny-atlas.ts';
import { createPicturePlane } from './mercator.ts';
import { pictureFrame } from './picture-frame.ts';
import { rememberLettering } from './remember-lettering.ts';

const atlas = tinyAtlas();
const core = createAtlasCore(atlas);
const sceneOn = (at: number) =>
	describe(core, { day: day(at), view: 'de-facto', selection: null, names: 'period' });
const plane = createPicturePlane(atlas.home);
const frame = pictureFrame(plane, null, null);

it('gives the same lettering while nothing of it changes', () => {
	const letter = rememberLettering();
	expect(letter({ scene: sceneOn(1), plane, frame })).toBe(letter({ scene: sceneOn(1), plane, frame }));
});

it('letters anew what stands elsewhere, as on a map that is turned', () => {
	const letter = rememberLettering();
	const before = letter({ scene: sceneOn(1), plane, frame });
	const turned = { ...plane, project: () => [frame.x, frame.y] as const };
	const after = letter({ scene: sceneOn(1), plane: turned, frame });
	expect(after.places.map(({ x, y }) => [x, y])).not.toEqual(before.places.map(({ x, y }) => [x, y]));
});
