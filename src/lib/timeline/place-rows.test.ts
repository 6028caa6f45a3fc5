import { expect, it } from 'vitest';
import type { StripRow } from '#lib/atlas/strip-rows.ts';
import { firstRow, fitRows, MOST_ROWS, placeRows } from './place-rows.ts';

const row = (id: string, group: string, kind: StripRow['kind'] = 'place'): StripRow => ({
	id,
	kind,
	group,
	name: id,
	bars: [],
	parts: []
});

it('sets rows one below the other, and groups apart', () => {
	const rows = [row('a', 'one'), row('b', 'one'), row('c', 'two')];
	expect(placeRows(rows, { pitch: 10, bar: 8, gap: 4 }).map(({ y }) => y)).toEqual([0, 10, 24]);
});

it('opens a district without making the strip higher', () => {
	const closed = [row('a', 'one', 'district'), row('b', 'one', 'district'), row('c', 'two'), row('d', 'two')];
	const opened = [...closed.slice(0, 1), row('part', 'one', 'unit'), ...closed.slice(1)];
	const measures = { pitch: 12, bar: 9, gap: 4 };
	const rows = fitRows(opened, measures);
	const foot = (placed: typeof rows) => Math.max(...placed.map(({ y, height }) => y + height));
	expect(rows.map(({ height }) => height)).toEqual([9, 9, 5, 5, 5]);
	expect(rows.map(({ y }) => y)).toEqual([0, 12, 24, 36, 44]);
	expect(foot(rows)).toBeLessThanOrEqual(foot(placeRows(closed, measures)));
	expect(fitRows(closed, measures)).toEqual(placeRows(closed, measures));
});

it('shows as many rows as there may be, the wanted one among them, and turns no further than it must', () => {
	expect(firstRow(10, 5)).toBe(0);
	expect(firstRow(100, 30, 40)).toBe(30);
	expect(firstRow(100, 30, 10)).toBe(10);
	expect(firstRow(100, 0, 60)).toBe(60 - MOST_ROWS + 1);
	expect(firstRow(100, 1000)).toBe(100 - MOST_ROWS);
	expect(firstRow(100, -5)).toBe(0);
});
