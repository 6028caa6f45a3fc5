import { expect, it } from 'vitest';
import { createAtlasCore } from './core.ts';
import { createHistoryCore } from './history-core.ts';
import type { History } from './model/history.ts';
import type { Selection } from './scene.ts';
import { day, tinyAtlas } from './testing/tiny-atlas.ts';
import { certainDay } from './time/uncertain-day.ts';
import { groupsOf, isInView, whereaboutsOf } from './whereabouts.ts';

/* A clerk in office at one town all along, who travels on days 10 to 12 to the city elsewhere. */

const leg = {
	from: 'na-town',
	to: 'far',
	via: ['nb-town'],
	start: certainDay(day(10)),
	end: certainDay(day(12)),
	status: 'documented' as const,
	means: 'rail' as const,
	km: 1,
	attestations: []
};
const journey = { id: 'trip', title: 'Trip', label: 'Ada', start: leg.start, end: leg.end, legs: [leg] };
const atlas = tinyAtlas();
const core = createAtlasCore({
	...atlas,
	places: atlas.places.map((place) => (place.id === 'far' ? { ...place, lngLat: [50, 50] as const } : place)),
	people: [{ id: 'clerk', name: 'Clerk', side: 'one' }],
	offices: [{ id: 'desk', name: 'Desk', institution: 'house', side: 'one', place: 'sa-town' }],
	tenures: [
		{
			office: 'desk',
			holder: 'clerk',
			start: certainDay(day(0)),
			end: null,
			acting: false,
			confidence: 'high',
			attestations: [],
			account: null
		}
	],
	institutions: [{ id: 'house', name: 'House', kind: 'council' }],
	journeys: [journey],
	events: [
		{
			id: 'fair',
			day: certainDay(day(5)),
			title: 'Fair',
			kind: 'politics',
			importance: 1,
			areas: ['nb'],
			claims: []
		}
	]
});
const history = createHistoryCore(
	{
		schema: 1,
		version: '00000000',
		events: [],
		people: [],
		institutions: [],
		journeys: [
			{
				...journey,
				people: ['clerk'],
				summary: '',
				versions: [],
				attestations: []
			}
		],
		sources: [],
		documents: [],
		communities: [],
		origins: [],
		population: [],
		pictures: [],
		statements: []
	} satisfies History,
	core
);

it.each([
	['a place is where it is', { kind: 'place', id: 'far' }, 0, ['far'], ['all']],
	[
		'a journey is at all its stops',
		{ kind: 'journey', id: 'trip' },
		0,
		['na-town', 'nb-town', 'far'],
		['all']
	],
	['who holds an office is at its place', { kind: 'person', id: 'clerk' }, 9, ['sa-town'], ['all']],
	['who travels is on the way', { kind: 'person', id: 'clerk' }, 11, ['na-town', 'nb-town', 'far'], ['all']],
	['an office is at its place', { kind: 'office', id: 'desk' }, 0, ['sa-town'], ['all']],
	['an event without a place has its units', { kind: 'event', id: 'fair' }, 0, [], ['all']],
	['a holder is nowhere', { kind: 'polity', id: 'red' }, 0, [], []]
] as const)('%s', (_, selection: Selection, on, places, groups) => {
	const found = whereaboutsOf(core, history, selection, day(on));
	expect(found.places).toEqual(places);
	expect([...groupsOf(core, found)]).toEqual(groups);
});

it('is in view where any of its places is, or the middle of a unit where it has no place', () => {
	const see = (selection: Selection, on: number, box: readonly [number, number, number, number]) =>
		isInView(core, whereaboutsOf(core, history, selection, day(on)), box);
	expect(see({ kind: 'person', id: 'clerk' }, 9, [40, 40, 60, 60])).toBe(false);
	expect(see({ kind: 'person', id: 'clerk' }, 11, [40, 40, 60, 60])).toBe(true);
	expect(see({ kind: 'event', id: 'fair' }, 0, [-1, -1, 0.5, 0.5])).toBe(true);
	expect(see({ kind: 'event', id: 'fair' }, 0, [0.5, 0.5, 2, 2])).toBe(false);
});
