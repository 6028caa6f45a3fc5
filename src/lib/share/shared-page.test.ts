import { describe as suite, expect, it } from 'vitest';
import { createAtlasCore } from '#lib/atlas/core.ts';
import { pageDays } from '#lib/atlas/page-days.ts';
import { day, held, tinyAtlas } from '#lib/atlas/testing/tiny-atlas.ts';
import { formatIsoDay } from '#lib/atlas/time/day.ts';
import { atlasFacts } from '#lib/url/atlas-facts.ts';
import { defaultViewState, type ViewState } from '#lib/url/view-state.ts';
import { pageOfView } from './shared-page.ts';

/** A unit passes on day 40: that day alone has a page. */
const core = createAtlasCore(
	tinyAtlas({
		control: [
			...tinyAtlas().control.filter(({ area }) => area !== 'na'),
			held('na', 0, 40, 'red'),
			held('na', 40, 100, 'blue')
		]
	})
);
const facts = atlasFacts(core);
const on = (at: number, more: Partial<ViewState> = {}): ViewState => ({
	...defaultViewState(facts),
	day: day(at),
	...more
});
const [place] = core.atlas.places;
if (!place) throw new Error('no place');
const selection = { kind: 'place', id: place.id } as const;

suite('the page of a view', () => {
	it('is that of its day, with the picture of that day', () => {
		expect(pageDays(core)).toContain(day(40));
		const iso = formatIsoDay(day(40));
		expect(pageOfView(core, on(40))).toMatchObject({
			path: `on/${iso}/`,
			preview: { path: `previews/${iso}.png` },
			isSame: true
		});
		expect(pageOfView(core, on(41))).toBeNull();
	});

	it('is the same however the map is drawn, and less than a view that tells something else', () => {
		const framed = on(40, { camera: { zoom: 5, lng: 80, lat: 40, bearing: 0, pitch: 0 }, names: 'modern' });
		expect(pageOfView(core, framed)?.isSame).toBe(true);
		expect(pageOfView(core, on(40, { view: 'both' }))?.isSame).toBe(false);
		expect(pageOfView(core, on(40, { account: 'founding' }))?.isSame).toBe(false);
		expect(pageOfView(core, on(40, { tour: { id: 'walk', step: 1 } }))?.isSame).toBe(false);
		expect(pageOfView(core, on(40, { compare: { from: day(39), to: day(40) } }))).toBeNull();
	});

	it('of a polity has neither a map nor the day', () => {
		const [polity] = core.atlas.polities;
		if (!polity) throw new Error('no polity');
		const of = { kind: 'polity', id: polity.id } as const;
		expect(pageOfView(core, on(41, { selection: of }))).toMatchObject({
			path: `polity/${polity.id}/`,
			isSame: false
		});
	});

	it('of a place leaves the day out', () => {
		expect(pageOfView(core, on(41, { selection }))).toMatchObject({
			path: `place/${place.id}/`,
			isSame: false
		});
	});
});
