import { expect, it } from 'vitest';
import { dayOf } from '#lib/atlas/time/day.ts';
import { certainDay } from '#lib/atlas/time/uncertain-day.ts';
import type { ListItem } from '../entity.ts';
import { itemsByName, itemsByYear } from './grouped.ts';

const on = (year: number, month: number) => certainDay(dayOf({ year, month, day: 1 }));
const item = (title: string, when?: ReturnType<typeof on>): ListItem => ({
	target: { kind: 'event', id: title },
	title,
	...(when ? { when } : {})
});
const period = { start: on(1944, 9).best, end: on(1950, 5).best };

it('groups by year, with what lies outside the period and what has no day by themselves', () => {
	const items = [
		item('late', on(1951, 1)),
		item('undated'),
		item('b', on(1945, 8)),
		item('a', on(1945, 8)),
		item('early', on(1930, 1)),
		item('first', on(1944, 9))
	];
	expect(
		itemsByYear(items, period).map(({ key, items: rows }) => [key, ...rows.map((row) => row.title)])
	).toEqual([
		['before', 'early'],
		['1944', 'first'],
		['1945', 'a', 'b'],
		['after', 'late'],
		['undated', 'undated']
	]);
});

it('puts names in the order of the language, not of code points', () => {
	expect(itemsByName([item('Öt'), item('Zed'), item('oak')])[0]?.items.map(({ title }) => title)).toEqual([
		'oak',
		'Öt',
		'Zed'
	]);
	expect(itemsByName([])).toEqual([]);
});
