import { describe, expect, it } from 'vitest';
import { createAtlasCore } from './core.ts';
import { UnknownIdError } from './errors.ts';
import type { EventStub } from './model/event.ts';
import type { Tenure } from './model/office.ts';
import { day, tinyAtlas } from './testing/tiny-atlas.ts';
import { certainDay } from './time/uncertain-day.ts';

function event(id: string, value: number): EventStub {
	return {
		id,
		day: certainDay(day(value)),
		title: id,
		kind: 'politics',
		importance: 1,
		areas: [],
		claims: []
	};
}

function tenure(holder: string, start: number, end: number | null, account: string | null = null): Tenure {
	return {
		office: 'mayor',
		holder,
		start: certainDay(day(start)),
		end: end === null ? null : certainDay(day(end)),
		acting: false,
		confidence: 'high',
		attestations: [],
		account
	};
}

const core = createAtlasCore(
	tinyAtlas({
		events: [event('before', -500), event('one', 10), event('two', 20), event('three', 30)],
		offices: [{ id: 'mayor', name: 'Mayor', institution: null, side: 'town', place: null }],
		tenures: [tenure('ann', 0, 40), tenure('bob', 40, null), tenure('cat', 0, 100, 'tale')],
		people: [{ id: 'ann', name: 'Ann', side: 'town' }],
		sides: [{ id: 'town', name: 'The town' }]
	})
);

describe('atlas core', () => {
	it('looks up by id and refuses unknown ids', () => {
		expect(core.polity('red').name).toBe('The red');
		expect(core.person('ann').name).toBe('Ann');
		expect(() => core.district('nowhere')).toThrow(UnknownIdError);
		expect(core.sideName('town')).toBe('The town');
		expect(core.sideName('other')).toBe('other');
	});

	it('knows what can be selected', () => {
		expect(core.has('unit', 'na')).toBe(true);
		expect(core.has('event', 'two')).toBe(true);
		expect(core.has('office', 'mayor')).toBe(true);
		expect(core.has('source', 'tale')).toBe(true);
		expect(core.has('person', 'two')).toBe(false);
	});

	it('knows seats and the towns that stand for their units', () => {
		expect(['na-town', 'nb-town', 'nb-hamlet', 'far'].map((id) => core.isSeat(id))).toEqual([
			true,
			false,
			false,
			false
		]);
		expect(['na-town', 'nb-town', 'nb-hamlet', 'far'].map((id) => core.isUnitTown(id))).toEqual([
			true,
			true,
			false,
			false
		]);
		expect(core.seatUnitOf('north')).toBe('na');
	});

	it('finds who holds an office on a day, by the best account', () => {
		expect([0, 39, 40, 99].map((value) => core.tenuresOn(day(value)).map(({ holder }) => holder))).toEqual([
			['ann'],
			['ann'],
			['bob'],
			['bob']
		]);
	});

	it('finds events between two days, both included', () => {
		expect(core.eventsBetween(day(10), day(20)).map(({ id }) => id)).toEqual(['one', 'two']);
		expect(core.eventsBetween(day(31), day(99))).toEqual([]);
	});
});
