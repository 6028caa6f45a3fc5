import { describe as group, expect, it } from 'vitest';
import { createAtlasCore } from './core.ts';
import { describe } from './describe.ts';
import { overlaysOf, type OverlayOptions } from './overlays.ts';
import type { EventStub } from './model/event.ts';
import type { Selection } from './scene.ts';
import { day, held, tinyAtlas } from './testing/tiny-atlas.ts';
import { certainDay } from './time/uncertain-day.ts';

const event = (id: string, on: number, place?: string): EventStub => ({
	id,
	day: certainDay(day(on)),
	title: id,
	kind: 'military',
	importance: 1,
	areas: [],
	claims: [],
	...(place === undefined ? {} : { place })
});
const core = createAtlasCore({
	...tinyAtlas(),
	control: [
		held('na', 0, 50, 'red'),
		held('na', 50, 100, 'blue'),
		...['nb', 'sa', 'sb', 'far'].map((area) => held(area, 0, 100, 'red'))
	],
	events: [
		event('fall-of-na', 50, 'na-town'),
		event('talks', 50, 'sa-town'),
		event('decree', 50),
		event('later', 60, 'far')
	]
});
const drawn = (options: Partial<OverlayOptions> = {}, selection: Selection | null = null) =>
	overlaysOf(core, describe(core, { day: day(50), view: 'de-facto', selection, names: 'period' }), {
		hiddenLayers: [],
		isDifference: false,
		history: null,
		...options
	});
const ids = (events: readonly EventStub[]) => events.map(({ id }) => id);

group('overlaysOf', () => {
	it('marks events of the day at a place that no ring marks', () => {
		expect(ids(drawn().events)).toEqual(['talks']);
	});

	it('marks the selected event, on whatever day and at whatever place', () => {
		expect(ids(drawn({}, { kind: 'event', id: 'later' }).events)).toEqual(['later', 'talks']);
		expect(ids(drawn({}, { kind: 'event', id: 'fall-of-na' }).events)).toEqual(['fall-of-na', 'talks']);
		expect(ids(drawn({}, { kind: 'event', id: 'decree' }).events)).toEqual(['talks']);
	});

	it.each<[string, Partial<OverlayOptions>]>([
		['the layer is off', { hiddenLayers: ['events'] }],
		['two days are compared', { isDifference: true }]
	])('marks none when %s', (_, options) => {
		expect(drawn(options, { kind: 'event', id: 'later' }).events).toEqual([]);
	});
});
