import { expect, it } from 'vitest';
import type { StripRow } from '#lib/atlas/strip-rows.ts';
import { placeRows } from './place-rows.ts';

const row = (id: string, group: string): StripRow => ({
	id,
	kind: 'place',
	group,
	name: id,
	bars: [],
	parts: []
});

it('sets rows one below the other, and groups apart', () => {
	const rows = [row('a', 'one'), row('b', 'one'), row('c', 'two')];
	expect(placeRows(rows, { pitch: 10, bar: 8, gap: 4 }).map(({ y }) => y)).toEqual([0, 10, 24]);
});
