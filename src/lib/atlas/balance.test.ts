import { describe, expect, it } from 'vitest';
import { balanceOf } from './balance.ts';
import type { Atlas } from './model/atlas.ts';
import type { History } from './model/history.ts';

const NONE = { versions: [], attestations: [] };

function tables(origins: History['origins']) {
	const atlas = {
		control: [{ attestations: [{ source: 'LETTER' }, { source: 'BOOK' }] }],
		titles: [],
		versions: [],
		places: [],
		tenures: [],
		facilities: [],
		events: [],
		units: [],
		districts: []
	} as unknown as Atlas;
	const history = {
		events: [],
		people: [],
		institutions: [],
		journeys: [],
		documents: [{ ...NONE, parts: [{ attestations: [{ source: 'LETTER' }, { source: 'GK' }] }] }],
		population: [],
		pictures: [],
		origins,
		sources: [
			{ id: 'LETTER', kind: 'primary', origin: 'here', read: 'part' },
			{ id: 'BOOK', kind: 'scholarship', origin: 'there' },
			{ id: 'LOST', kind: 'reference', origin: 'there', read: 'cited' },
			{ id: 'GK', kind: 'general' }
		]
	} as unknown as History;
	return Object.fromEntries(balanceOf(atlas, history).map(({ key, rows }) => [key, rows]));
}

describe('the balance of a record', () => {
	it('counts each time that a source is cited for its origin', () => {
		expect(tables([{ id: 'here', name: 'Here' }])['citations-origin']).toEqual([
			{ value: 'here', count: 2 },
			{ value: 'there', count: 1 },
			{ value: '', count: 1 }
		]);
	});

	it('has no table of origins where an atlas tells of none', () => {
		expect(tables([])).not.toHaveProperty('citations-origin');
	});

	it('counts how far documents of the time were read, those among them that only others tell of', () => {
		expect(tables([])['sources-read']).toEqual([
			{ value: 'part', count: 1 },
			{ value: 'cited', count: 1 }
		]);
	});
});
