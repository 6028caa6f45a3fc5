import { describe, expect, it } from 'vitest';
import { createAtlasCore } from './core.ts';
import { UnknownIdError } from './errors.ts';
import { createHistoryCore } from './history-core.ts';
import type { EventStub } from './model/event.ts';
import type { History } from './model/history.ts';
import type { Tenure } from './model/office.ts';
import { day, tinyAtlas } from './testing/tiny-atlas.ts';
import { certainDay } from './time/uncertain-day.ts';

const by = [{ source: 'gazette' }];
const at = (value: number) => certainDay(day(value));

function event(id: string, value: number, place: string): EventStub {
	return { id, day: at(value), title: id, kind: 'life', importance: 1, place, areas: ['na'], claims: [] };
}

function tenure(office: string, start: number, account: string | null = null): Tenure {
	return {
		office,
		holder: 'ann',
		start: at(start),
		end: null,
		acting: false,
		confidence: 'high',
		attestations: by,
		account
	};
}

const account = { account: '', confidence: 'high', attestations: by, versions: [] } as const;
const history: History = {
	schema: 1,
	version: '00000000',
	events: [
		{ id: 'one', people: ['ann'], ...account },
		{ id: 'two', people: ['ann', 'bob'], ...account }
	],
	people: [
		{
			id: 'ann',
			names: [{ name: 'Ann', lang: 'en' }],
			side: 'town',
			summary: '',
			versions: [],
			attestations: by
		}
	],
	institutions: [],
	journeys: [
		{
			id: 'walk',
			title: 'A walk',
			label: 'Ada',
			people: ['bob'],
			summary: '',
			legs: [
				{
					from: 'far',
					via: ['nb-town'],
					to: 'na-town',
					start: at(1),
					end: at(2),
					status: 'inferred',
					means: 'horse',
					km: 1,
					attestations: by
				}
			],
			versions: [],
			attestations: by
		}
	],
	sources: [],
	documents: [],
	communities: [],
	origins: [],
	population: [],
	pictures: [],
	statements: [
		{
			no: 'S1',
			document: 'tale',
			line: '1',
			claim: '',
			treatment: 'shown',
			entities: [
				{ kind: 'event', id: 'one' },
				{ kind: 'control', id: 'na', start: '1970-01-01' }
			]
		}
	]
};

const core = createHistoryCore(
	history,
	createAtlasCore(
		tinyAtlas({
			events: [event('one', 10, 'far'), event('two', 20, 'na-town')],
			offices: [
				{ id: 'mayor', name: 'Mayor', institution: 'guild', side: 'town', place: null },
				{ id: 'warden', name: 'Warden', institution: null, side: 'town', place: null }
			],
			tenures: [tenure('mayor', 30), tenure('warden', 5), tenure('mayor', 1, 'tale')]
		})
	)
);

const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id);

describe('history core', () => {
	it('looks up by id and refuses unknown ids', () => {
		expect(core.person('ann').names[0]?.name).toBe('Ann');
		expect(core.event('two').people).toEqual(['ann', 'bob']);
		expect(() => core.journey('run')).toThrow(UnknownIdError);
	});

	it('finds events by person, place and unit', () => {
		expect(ids(core.eventsOfPerson('ann'))).toEqual(['one', 'two']);
		expect(ids(core.eventsOfPerson('bob'))).toEqual(['two']);
		expect(ids(core.eventsAtPlace('far'))).toEqual(['one']);
		expect(ids(core.eventsOfUnit('na'))).toEqual(['one', 'two']);
		expect(core.eventsOfUnit('sb')).toEqual([]);
	});

	it('finds tenures of the best account in the order of their days', () => {
		expect(core.tenuresOfPerson('ann').map(({ office }) => office)).toEqual(['warden', 'mayor']);
		expect(core.tenuresOfInstitution('guild').map(({ office }) => office)).toEqual(['mayor']);
	});

	it('finds journeys by person and by any place they touch', () => {
		expect(ids(core.journeysOfPerson('bob'))).toEqual(['walk']);
		for (const place of ['far', 'nb-town', 'na-town'])
			expect(ids(core.journeysAtPlace(place))).toEqual(['walk']);
	});
});
