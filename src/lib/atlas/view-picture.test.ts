import { describe, expect, it } from 'vitest';
import { createAtlasCore } from './core.ts';
import { areFrontsShown } from './fronts-shown.ts';
import { day, held, tinyAtlas } from './testing/tiny-atlas.ts';
import { certainDay } from './time/uncertain-day.ts';
import { plainView, viewPicture, type PictureContext, type PicturedView } from './view-picture.ts';

const base = createAtlasCore({
	...tinyAtlas(),
	control: [
		held('na', 0, 50, 'red'),
		held('na', 50, 100, 'blue'),
		...['nb', 'sa', 'sb', 'far'].map((area) => held(area, 0, 100, 'red'))
	],
	events: [
		{
			id: 'talks',
			day: certainDay(day(60)),
			title: 'Talks',
			kind: 'diplomacy',
			importance: 1,
			areas: [],
			claims: [],
			place: 'sa-town'
		}
	]
});
const of = (view: Partial<PicturedView>, context: Partial<PictureContext> = {}) =>
	viewPicture(base, { ...plainView(day(20)), ...view }, { history: null, ...context });
const compare = { from: day(10), to: day(70) };

describe('viewPicture', () => {
	it('shows the selected event, its frame, and each layer unless it is off', () => {
		const selection = { kind: 'event', id: 'talks' } as const;
		const shown = of({ selection });
		expect(shown.events.map(({ id }) => id)).toEqual(['talks']);
		expect(shown.scene.options.selection).toEqual(selection);
		expect(shown).toMatchObject({ hasLabels: true, hasRelief: true });
		expect(of({ selection, hiddenLayers: ['events', 'labels', 'relief'] })).toMatchObject({
			events: [],
			hasLabels: false,
			hasRelief: false
		});
	});

	it('paints two days compared on one map, or shows each of them', () => {
		const painted = of({ day: day(70), compare });
		expect(painted.difference?.items).toHaveLength(1);
		expect(painted.halves).toBeNull();
		const swiped = of({ day: day(70), compare, compareForm: 'swipe', hiddenLayers: ['labels'] });
		expect(swiped.difference).toBeNull();
		expect(swiped.halves?.map(({ scene }) => scene.options.day)).toEqual([day(10), day(70)]);
		expect(swiped.halves?.map(({ hasLabels }) => hasLabels)).toEqual([false, false]);
		expect(of({}).difference).toBeNull();
	});

	it.each(['painted', 'swipe'] as const)('tells no holder while holders are hidden: %s', (as) => {
		const { scene, difference, halves, events } = of(
			{ day: day(60), view: 'both', compare, compareForm: as },
			{ areHoldersHidden: true }
		);
		expect(scene.units.every(({ fill }) => fill.ground === null && fill.pattern.kind === 'none')).toBe(true);
		expect([scene.legend, scene.titles, scene.options.view, events]).toEqual([[], [], 'de-facto', []]);
		expect([difference, halves]).toEqual([null, null]);
		expect(
			JSON.stringify([
				scene.units.map(({ control }) => control),
				scene.rows.map(({ fill, deFacto, claimants, parts }) => ({ fill, deFacto, claimants, parts }))
			])
		).not.toMatch(/red|blue/);
		expect(areFrontsShown(scene.options)).toBe(false);
	});

	it('takes scene and difference that are at hand', () => {
		const { scene, difference, box } = of({ day: day(70), compare });
		const known = { scene, difference, box };
		const again = of({ day: day(70), compare }, { known });
		expect(again.scene).toBe(scene);
		expect(again.difference).toBe(difference);
	});
});
