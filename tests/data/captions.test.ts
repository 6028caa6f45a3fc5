import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { describe as group, expect, it } from 'vitest';
import { describe } from '#lib/atlas/describe.ts';
import { hideHolders } from '#lib/atlas/hide-holders.ts';
import type { ControlView } from '#lib/atlas/scene.ts';
import { loadBasemap } from '#lib/data/load-basemap.ts';
import { groundOfBasemap } from '#lib/svg/ground.ts';
import { createPicturePlane } from '#lib/svg/mercator.ts';
import type { Box } from '#lib/svg/name-space.ts';
import { pictureFrame, type PictureFrame } from '#lib/svg/picture-frame.ts';
import { letterPicture } from '#lib/svg/picture-labels.ts';
import { core } from '../built-core.ts';
import { dayOf } from './required.ts';

const FOLDER = resolve(import.meta.dirname, '../../static/data/basemap');
const basemap = await loadBasemap(FOLDER, async (file) => new Response(await readFile(file as string)));
if (!basemap) throw new Error('no basemap is compiled');
const plane = createPicturePlane(core.atlas.home);
const ground = groundOfBasemap(basemap, plane);
const frame = pictureFrame(plane, { width: 645, height: 494 }, null);

/** What a map of the whole area says of a day, by the signs of captions. */
function captionsOn(
	date: string,
	view: ControlView = 'de-facto',
	isHidden = false,
	seen: PictureFrame = frame
): string[] {
	const scene = describe(core, { day: dayOf(date), view, selection: null, names: 'period' });
	const { names } = letterPicture({
		scene: isHidden ? hideHolders(scene) : scene,
		ground,
		plane,
		frame: seen
	});
	return names.flatMap(({ sign, text }) => (sign.startsWith('caption') ? [text] : []));
}

/** The names on a busy day, in a map of the whole area of some size with things over it, px. */
function namesIn(size: { readonly width: number; readonly height: number }, obstacles: readonly Box[] = []) {
	const scene = describe(core, {
		day: dayOf('1945-09-08'),
		view: 'de-facto',
		selection: null,
		names: 'period'
	});
	return letterPicture({ scene, ground, plane, frame: pictureFrame(plane, size, null), obstacles }).names;
}

group('captions of the map', () => {
	it.each([
		['1944-09-20', ['Gongha besieged']],
		['1944-11-15', ['Garrison holds the airfield']],
		['1945-09-08', ['Aksu besieged', 'held from Ghulja', 'Osman Batur']],
		['1947-07-15', ['Rising in the Turfan oases', 'Fighting with Mongolian forces']],
		['1948-10-01', ['held from Ghulja']],
		['1950-03-10', []]
	])('say what happens on %s', (date, expected) => {
		expect(captionsOn(date)).toEqual(expect.arrayContaining(expected));
		expect(captionsOn(date).length).toBeLessThanOrEqual(5);
		if (expected.length === 0) expect(captionsOn(date)).toEqual([]);
	});

	it('are read from the back row too, where the map is magnified and has less room', () => {
		const projected = pictureFrame(plane, { width: 420, height: 385 }, null);
		const told = captionsOn('1945-09-08', 'de-facto', false, projected);
		expect(told).toContain('Aksu besieged');
		// The place that is held has no name there: nothing is said of nothing.
		expect(told).not.toContain('held from Ghulja');
	});

	it('stand clear of a way to a far place that lies over the map', () => {
		const way = { left: 478, right: 636, top: 92, bottom: 115 };
		expect(namesIn({ width: 649, height: 496 }, [way]).map(({ text }) => text)).toContain('Osman Batur');
	});

	it('letter the front on whichever of its sides has room', () => {
		const names = namesIn({ width: 803, height: 676 });
		expect(names.filter(({ sign }) => sign === 'front-name')).toHaveLength(1);
	});

	it('name places in their own script, whatever the map is lettered in', () => {
		const scene = describe(core, {
			day: dayOf('1945-09-08'),
			view: 'de-facto',
			selection: null,
			names: 'ug'
		});
		const { names } = letterPicture({ scene, ground, plane, frame });
		const told = names.filter(({ sign }) => sign.startsWith('caption')).map(({ text }) => text);
		expect(told).toContain('held from Ghulja');
		expect(told.join('')).not.toMatch(/\p{Script=Arabic}/u);
	});

	it.each([
		['ru', ['Aksai Chin']],
		['zh-Hant', ['Aksai Chin']]
	] as const)(
		'stand among land and water with names of one script, where there are any: %s',
		(names, lacking) => {
			const scene = describe(core, { day: dayOf('1948-06-01'), view: 'de-facto', selection: null, names });
			const wide = pictureFrame(plane, { width: 1280, height: 800 }, { zoom: 5, lng: 84, lat: 43 });
			const lettering = letterPicture({ scene, ground, plane, frame: wide });
			const others = lettering.names.filter(({ sign }) => !/^caption|^front/u.test(sign));
			expect(others.length).toBeGreaterThan(10);
			expect(others.map(({ text }) => text).filter((text) => /\p{Script=Latin}/u.test(text))).toEqual(
				lacking
			);
		}
	);

	it('end with what they tell: the siege on 7 October 1945', () => {
		expect(captionsOn('1945-10-06')).toContain('Aksu besieged');
		expect(captionsOn('1945-10-07')).not.toContain('Aksu besieged');
	});

	it('are not written where the map does not show who holds what', () => {
		expect(captionsOn('1945-09-08', 'de-jure')).toEqual([]);
		expect(captionsOn('1945-09-08', 'de-facto', true)).toEqual([]);
	});

	it('name places of the record alone', () => {
		const places = new Set(core.atlas.places.map(({ id }) => id));
		const named = ground.labels.flatMap(({ name }) =>
			[...name.matchAll(/\{([a-z-]+)\}/g)].map((found) => found[1])
		);
		expect(named.length).toBeGreaterThan(4);
		expect(named.filter((id) => !places.has(id ?? ''))).toEqual([]);
	});
});
