import { beforeEach, describe, expect, it } from 'vitest';
import { createAtlasCore } from '#lib/atlas/core.ts';
import { day, held, tinyAtlas } from '#lib/atlas/testing/tiny-atlas.ts';
import { atlasFacts } from '#lib/url/atlas-facts.ts';
import { defaultViewState } from '#lib/url/view-state.ts';
import { Explorer } from './explorer.svelte.ts';

const core = createAtlasCore(
	tinyAtlas({ control: ['na', 'nb', 'sa', 'sb', 'far'].map((area) => held(area, 0, 100, 'red')) })
);
const facts = atlasFacts(core);

describe('Explorer, comparing two days', () => {
	let explorer: Explorer;
	beforeEach(() => {
		explorer = new Explorer(core, defaultViewState(facts));
		explorer.showDifference({ from: day(20), to: day(60) });
	});
	const shown = () => [explorer.compare?.from, explorer.compare?.to, explorer.day, explorer.comparedWith];

	it('stands on the later day and describes the difference', () => {
		expect(shown()).toEqual([20, 60, 60, 20]);
		expect(explorer.difference).toMatchObject({ from: 20, to: 60, items: [] });
	});

	it.each([
		['moves the clock, the other day stays', 70, [20, 70, 70, 20]],
		['moves the clock over the other day', 10, [10, 20, 10, 20]],
		['never compares a day with itself: it goes on', 20, [19, 20, 19, 20]],
		['keeps to the period', 500, [20, 99, 99, 20]]
	])('%s', (_, to, expected) => {
		explorer.goTo(day(to), 'replace');
		expect(shown()).toEqual(expected);
	});

	it.each([
		['moves the other day, the clock stays', 30, [30, 60, 60, 30]],
		['moves the other day over the clock', 80, [60, 80, 60, 80]],
		['goes on where the two would meet', 60, [60, 61, 60, 61]]
	])('%s', (_, to, expected) => {
		explorer.compareWith(day(to));
		expect(shown()).toEqual(expected);
	});

	it('steps back from the edge of the period where the two would meet there', () => {
		explorer.compareWith(day(0));
		explorer.goTo(day(0), 'replace');
		expect(shown()).toEqual([0, 1, 1, 0]);
	});

	it('arrives where it is sent: on the other day the clock changes places with it', () => {
		explorer.goTo(day(20));
		expect(shown()).toEqual([20, 60, 20, 60]);
		explorer.visit(day(60), { kind: 'place', id: 'far' });
		expect(shown()).toEqual([20, 60, 60, 20]);
		expect(explorer.viewOn(day(20))).toMatchObject({ day: 20, compare: { from: 20, to: 60 } });
	});

	it('shows one day again, in the form of the next comparison', () => {
		explorer.compareAs('swipe');
		expect(explorer.compareForm).toBe('swipe');
		explorer.showDifference(null);
		expect([explorer.compare, explorer.compareForm, explorer.day, explorer.difference]).toEqual([
			null,
			'painted',
			60,
			null
		]);
	});
});

describe('Explorer, drawing', () => {
	it('draws another view by the account that view names, whatever is at hand, and paints where it would swipe', () => {
		const explorer = new Explorer(core, defaultViewState(facts));
		const at = { ...explorer.view, day: day(20) };
		expect(explorer.pictureOf(at, null).core).toBe(core);
		expect(explorer.pictureOf({ ...at, account: 'founding' }, null).core).not.toBe(core);
		explorer.followAccount('founding');
		expect(explorer.pictureOf(at, null).core).toBe(core);
		const swipe = { ...at, compare: { from: day(10), to: day(20) }, compareForm: 'swipe' } as const;
		expect(explorer.pictureOf(swipe, null)).toMatchObject({ halves: null, difference: { from: 10, to: 20 } });
	});
});

describe('Explorer, moving through changes while two days are compared', () => {
	const changing = createAtlasCore(
		tinyAtlas({
			control: [
				held('na', 0, 20, 'red'),
				held('na', 20, 60, 'blue'),
				held('na', 60, 100, 'red'),
				...['nb', 'sa', 'sb', 'far'].map((area) => held(area, 0, 100, 'red'))
			]
		})
	);

	it('stops at no day but one of change: it leaves out the day compared with', () => {
		const explorer = new Explorer(changing, defaultViewState(atlasFacts(changing)));
		explorer.showDifference({ from: day(20), to: day(70) });
		explorer.goTo(day(70));
		expect(explorer.previousStop?.day).toBe(60);
		explorer.goToPreviousStop();
		expect([explorer.compare?.from, explorer.day]).toEqual([20, 60]);
		expect([explorer.previousStop, explorer.nextStop]).toEqual([null, null]);
		explorer.goToPreviousStop();
		expect([explorer.compare?.from, explorer.day]).toEqual([20, 60]);
	});
});

describe('Explorer, sent home', () => {
	const far = { kind: 'place', id: 'far' } as const;
	const core = createAtlasCore(
		tinyAtlas({
			control: ['na', 'nb', 'sa', 'sb', 'far'].map((area) => held(area, 0, 100, 'red')),
			places: tinyAtlas().places.map((place) => (place.id === far.id ? { ...place, lngLat: [40, 5] } : place))
		})
	);
	const camera = { zoom: 5, lng: 40, lat: 5, bearing: 0, pitch: 0 };
	let explorer: Explorer;
	beforeEach(() => {
		explorer = new Explorer(core, defaultViewState(atlasFacts(core)));
		explorer.select(far);
	});
	const sight = () => [explorer.camera, explorer.picture(null).box];

	it.each([
		['from what is selected', () => undefined],
		[
			'from a camera',
			() => {
				explorer.lookAt(camera);
			}
		],
		[
			'while two days are compared',
			() => {
				explorer.showDifference({ from: day(1), to: day(2) });
			}
		]
	])('shows the whole area %s, and keeps what is selected', (_, prepare) => {
		prepare();
		expect(sight()).not.toEqual([null, null]);
		explorer.goHome();
		expect(sight()).toEqual([null, null]);
		expect(explorer.selection).toEqual(far);
		explorer.goTo(day(30));
		expect(sight()).toEqual([null, null]);
	});

	it('follows what is selected next', () => {
		explorer.goHome();
		explorer.select(null);
		expect(explorer.view.camera).toBeNull();
		explorer.select(far);
		expect(explorer.picture(null).box).not.toBeNull();
	});

	it('needs no word in the link where the whole area is shown anyway', () => {
		explorer.select({ kind: 'district', id: 'north' });
		explorer.lookAt(camera);
		explorer.goHome();
		expect(explorer.view.camera).toBeNull();
	});
});

describe('Explorer, in other names', () => {
	it('tells prose by them, of the view shown and of another', () => {
		const base = tinyAtlas();
		const names = createAtlasCore({
			...base,
			units: base.units.map((unit) => ({ ...unit, name: `about {na-town}` })),
			places: base.places.map((place) => ({
				...place,
				toponyms: [...place.toponyms, { name: 'Newtown', lang: 'en', use: 'modern' as const }]
			}))
		});
		const explorer = new Explorer(names, defaultViewState(facts));
		const told = () => [explorer.base, explorer.core].map((one) => one.unit('na').name);
		expect(told()).toEqual(['about na-town', 'about na-town']);
		const other = { ...explorer.view, names: 'modern' as const };
		expect(explorer.pictureOf(other, null).core.unit('na').name).toBe('about Newtown');
		explorer.nameBy('modern');
		expect(told()).toEqual(['about Newtown', 'about Newtown']);
		expect(explorer.scene.units[0]?.name).toBe('about Newtown');
	});
});

describe('Explorer, restored from a link', () => {
	it('keeps what the link says as before, so that nothing is drawn anew', () => {
		const explorer = new Explorer(core, defaultViewState(facts));
		explorer.showLayer('relief', false);
		const before = [explorer.scene, explorer.hiddenLayers];
		explorer.restore(structuredClone(explorer.view), []);
		expect([explorer.scene, explorer.hiddenLayers].map((part, i) => part === before[i])).toEqual([
			true,
			true
		]);
		explorer.restore({ ...explorer.view, hiddenLayers: [] }, []);
		expect(explorer.hiddenLayers).toEqual([]);
	});

	it('looks where the link says, though it looked there before', () => {
		const explorer = new Explorer(core, defaultViewState(facts));
		const camera = { zoom: 4, lng: 1, lat: 1, bearing: 0, pitch: 0 };
		explorer.lookAt(camera);
		const before = explorer.camera;
		explorer.restore({ ...explorer.view, camera: { ...camera } }, []);
		expect(explorer.camera).not.toBe(before);
	});
});
