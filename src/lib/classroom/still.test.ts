import { describe, expect, it } from 'vitest';
import { createAtlasCore } from '#lib/atlas/core.ts';
import { day, held, tinyAtlas } from '#lib/atlas/testing/tiny-atlas.ts';
import { certainDay } from '#lib/atlas/time/uncertain-day.ts';
import { atlasFacts } from '#lib/url/atlas-facts.ts';
import { defaultViewState, type ViewState } from '#lib/url/view-state.ts';
import { stillOf } from './still.ts';

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
const still = (view: Partial<ViewState>) =>
	stillOf({ base, core: base, by: 'best' }, { ...defaultViewState(atlasFacts(base)), ...view }, null);

describe('stillOf', () => {
	it('shows what the screen shows of a view: the selected event, its frame, and names unless they are off', () => {
		const selection = { kind: 'event', id: 'talks' } as const;
		const shown = still({ day: day(20), selection });
		expect(shown.events.map(({ id }) => id)).toEqual(['talks']);
		expect(shown.scene.options.selection).toEqual(selection);
		expect(shown.hasLabels).toBe(true);
		expect(still({ day: day(20), selection, off: ['events', 'labels'] })).toMatchObject({
			events: [],
			hasLabels: false
		});
	});

	it('paints two days compared, a swipe too', () => {
		const compare = { from: day(10), to: day(70) };
		for (const as of ['painted', 'swipe'] as const)
			expect(still({ day: day(70), compare, as }).difference?.items).toHaveLength(1);
		expect(still({ day: day(70) }).difference).toBeNull();
	});

	it('tells a view by the account it names, whatever is at hand', () => {
		const other = createAtlasCore(tinyAtlas());
		const at = { ...defaultViewState(atlasFacts(base)), day: day(20) };
		expect(stillOf({ base, core: other, by: 'founding' }, { ...at, by: 'founding' }, null).core).toBe(other);
		expect(stillOf({ base, core: other, by: 'founding' }, at, null).core).toBe(base);
		const made = stillOf({ base, core: base, by: 'best' }, { ...at, by: 'founding' }, null).core;
		expect(made).not.toBe(base);
		expect(made.atlas.id).toBe('tiny');
	});
});
