import { describe, expect, it } from 'vitest';
import { createAtlasCore } from './core.ts';
import type { SelectionKind } from './model/selection-kind.ts';
import { between, day, held, tinyAtlas } from './testing/tiny-atlas.ts';
import { selectedDays, selectedRow, stretchesApart, stripRows } from './strip-rows.ts';

/** nb leaves its seat from 20 to 40; sa turns blue at about 60, and sb with it. */
const core = createAtlasCore(
	tinyAtlas({
		control: [
			held('na', 0, 100, 'red'),
			held('nb', 0, 20, 'red'),
			held('nb', 20, 40, 'blue'),
			held('nb', 40, 100, 'red'),
			...['sa', 'sb'].flatMap((unit) => [
				held(unit, 0, 60, 'red'),
				held(unit, between(55, 60, 70), 100, 'blue')
			]),
			held('far', 0, 100, 'green')
		]
	})
);

describe('stripRows', () => {
	it('shows what others held of a district along its foot', () => {
		const rows = stripRows(core, null);
		expect(rows.map(({ id, kind }) => [id, kind])).toEqual([
			['north', 'district'],
			['south', 'district'],
			['far', 'place']
		]);
		expect(rows[0]?.parts.map(({ start, end, fill }) => [start, end, fill.ground])).toEqual([
			[20, 40, 'blue']
		]);
		expect(rows[1]?.parts).toEqual([]);
	});

	it('gives the opened district a row for each unit that went its own way, in place of the foot', () => {
		const rows = stripRows(core, 'north');
		expect(rows.map(({ id }) => id)).toEqual(['north', 'nb', 'south', 'far']);
		expect(rows[0]?.parts).toEqual([]);
		expect(rows[1]?.bars.map(({ start }) => start)).toEqual([0, 20, 40]);
		expect(stripRows(core, 'south').map(({ id }) => id)).toEqual(['north', 'south', 'far']);
	});

	it('fades an uncertain change in over its doubt', () => {
		expect(stripRows(core, null)[1]?.bars.map(({ fade }) => fade)).toEqual([null, { start: 55, end: 70 }]);
	});
});

describe('what is selected', () => {
	const closed = stripRows(core, null);
	const opened = stripRows(core, 'north');
	const found = (kind: SelectionKind, id: string, rows = closed) => selectedRow(core, rows, { kind, id })?.id;

	it('has the row of itself, or of the part or the district that it lies in', () => {
		expect([found('district', 'north'), found('place', 'far')]).toEqual(['north', 'far']);
		expect([found('place', 'nb-hamlet'), found('unit', 'nb')]).toEqual(['north', 'north']);
		expect([found('place', 'nb-hamlet', opened), found('unit', 'nb', opened)]).toEqual(['nb', 'nb']);
		expect(found('unit', 'na', opened)).toBe('north');
		expect(found('polity', 'red')).toBeUndefined();
	});

	it('has the days on which it may have been, or on which it was under way', () => {
		const event = { title: '', kind: 'politics', importance: 1, areas: [], claims: [] } as const;
		const dated = createAtlasCore(
			tinyAtlas({
				events: [{ ...event, id: 'vague', day: between(20, 22, 30) }],
				journeys: [
					{
						id: 'far-and-back',
						title: '',
						label: '',
						start: between(9, 10, 10),
						end: between(12, 14, 19),
						legs: []
					}
				]
			})
		);
		expect(selectedDays(dated, { kind: 'event', id: 'vague' })).toEqual({ start: 20, end: 31 });
		expect(selectedDays(dated, { kind: 'journey', id: 'far-and-back' })).toEqual({ start: 10, end: 15 });
		expect(selectedDays(dated, { kind: 'district', id: 'north' })).toBeNull();
	});
});

describe('stretchesApart', () => {
	it('finds the days on which two accounts have other holders', () => {
		const best = [held('na', 0, 30, 'red'), held('na', 30, 100, 'blue')];
		const told = [held('na', 0, 40, 'red'), held('na', 40, 100, 'blue')];
		expect(stretchesApart(told, best)).toEqual([{ start: day(30), end: day(40) }]);
		expect(stretchesApart(best, best)).toEqual([]);
	});
});
