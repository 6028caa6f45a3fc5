import { describe, expect, it } from 'vitest';
import { atlasPicture } from '#lib/atlas/view-picture.ts';
import type { Day } from '#lib/atlas/time/day.ts';
import { markFeatures } from '#lib/paint/cartography/mark-features.ts';
import { core } from '../../../tests/built-core.ts';
import { captionsOf } from './leg-captions.ts';
import { freeBox, pictureFrame } from './picture-frame.ts';
import { letterPicture } from './picture-labels.ts';
import { createPictureGeometry } from './picture.ts';

const { plane } = createPictureGeometry(core.atlas);
const frame = pictureFrame(plane, null, null);

/** What is written of every journey of the atlas on its last day, at the home view. */
function lettered(day: Day) {
	const picture = atlasPicture(core, day);
	const marks = markFeatures(picture.scene.places, picture);
	const captions = captionsOf(picture, plane);
	const options = { scene: picture.scene, plane, frame, marks };
	return { with: letterPicture({ ...options, captions }), without: letterPicture(options), captions };
}

const days = core.atlas.journeys
	.map(({ end }) => end.best)
	.filter((day) => day >= core.atlas.period.start && day < core.atlas.period.end);

describe('captions of legs', () => {
	it('move and displace no name of a place or a district', () => {
		for (const day of days) {
			const set = lettered(day);
			expect(set.with.places).toEqual(set.without.places);
			expect(set.with.districts).toEqual(set.without.districts);
		}
	});

	it('stand within what is seen, and are set on most days', () => {
		const box = freeBox(frame);
		let found = 0;
		for (const day of days)
			for (const { at, sign } of lettered(day).with.names.filter(({ sign }) => sign.startsWith('leg-name'))) {
				found += 1;
				expect(at !== null && at.x >= box.left && at.x <= box.right, `${day} ${sign}`).toBe(true);
			}
		expect(found).toBeGreaterThan(days.length / 2);
	});

	it('begin with the day, and say less where there is less room', () => {
		for (const day of days)
			for (const { texts } of lettered(day).captions) {
				const lengths = texts.map((lines) => lines.join(' ').length);
				expect(lengths).toEqual(lengths.toSorted((a, b) => b - a));
			}
	});
});
