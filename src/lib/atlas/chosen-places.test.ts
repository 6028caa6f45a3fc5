import { describe as group, expect, it } from 'vitest';
import { chosenPlaces } from './chosen-places.ts';
import { createAtlasCore } from './core.ts';
import { describe } from './describe.ts';
import type { LegStub } from './model/journey.ts';
import type { Selection } from './scene.ts';
import { day, tinyAtlas } from './testing/tiny-atlas.ts';
import { certainDay } from './time/uncertain-day.ts';

const days = { start: certainDay(day(10)), end: certainDay(day(11)) };
const leg = (from: string, via: readonly string[], to: string): LegStub => ({
	from,
	via,
	to,
	...days,
	status: 'documented',
	means: 'air',
	km: 10,
	attestations: []
});
const event = { day: certainDay(day(10)), kind: 'military', importance: 1, areas: [], claims: [] } as const;
const core = createAtlasCore(
	tinyAtlas({
		events: [
			{ ...event, id: 'battle', title: 'Battle', place: 'nb-hamlet' },
			{ ...event, id: 'decree', title: 'Decree' }
		],
		journeys: [
			{
				id: 'trip',
				title: 'Trip',
				label: 'Ada',
				...days,
				legs: [leg('na-town', ['nb-town'], 'far'), leg('far', [], 'na-town')]
			}
		]
	})
);

group('chosenPlaces', () => {
	it.each<[Selection | null, readonly string[]]>([
		[null, []],
		[{ kind: 'place', id: 'sa-town' }, ['sa-town']],
		[{ kind: 'event', id: 'battle' }, ['nb-hamlet']],
		[{ kind: 'event', id: 'decree' }, []],
		[{ kind: 'journey', id: 'trip' }, ['na-town', 'nb-town', 'far']],
		[{ kind: 'district', id: 'north' }, []]
	])('of %j are %j', (selection, places) => {
		expect(chosenPlaces(core, selection)).toEqual(places);
		const scene = describe(core, { day: day(1), view: 'de-facto', selection, names: 'period' });
		expect(scene.places.filter((place) => place.isChosen).map((place) => place.id)).toEqual(
			core.atlas.places.map((place) => place.id).filter((id) => places.includes(id))
		);
	});
});
