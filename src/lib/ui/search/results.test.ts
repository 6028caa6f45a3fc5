import { expect, it } from 'vitest';
import { createAtlasCore } from '#lib/atlas/core.ts';
import type { SelectionKind } from '#lib/atlas/model/selection-kind.ts';
import { day as tinyDay, held, tinyAtlas } from '#lib/atlas/testing/tiny-atlas.ts';
import { dayOf } from '#lib/atlas/time/day.ts';
import { datedQuery, groupHits } from './results.ts';

const period = {
	start: dayOf({ year: 1944, month: 9, day: 1 }),
	end: dayOf({ year: 1950, month: 5, day: 1 })
};
const day = dayOf({ year: 1945, month: 9, day: 1 });

it.each([
	['somewhere 1 sep 1945', { rest: 'somewhere', day }],
	['Somewhere on 1 September 1945', { rest: 'Somewhere', day }],
	['1945-09-01 the old town', { rest: 'the old town', day }],
	['somewhere in 1945-09', { rest: 'somewhere', day }],
	['1 sep 1945', null],
	['somewhere', null],
	['coup of 1945', null],
	['somewhere 30 feb 1945', null]
])('reads a thing and a day from “%s”', (text, expected) => {
	expect(datedQuery(text, period)).toEqual(expected);
});

it('puts a person before the same person as a holder who holds nothing on the day', () => {
	const plain = tinyAtlas();
	const core = createAtlasCore(
		tinyAtlas({
			control: [
				held('na', 0, 50, 'red'),
				held('na', 50, 100, 'blue'),
				...['nb', 'sa', 'sb', 'far'].map((area) => held(area, 0, 100, 'red'))
			],
			polities: plain.polities.map((polity) =>
				polity.id === 'blue' ? { ...polity, person: 'captain' } : polity
			),
			people: [{ id: 'captain', name: 'Captain Blue', side: 'north' }]
		})
	);
	const hit = (kind: SelectionKind, id: string) => ({
		target: { kind, id },
		title: { name: id, lang: 'en' },
		alias: null,
		score: 1
	});
	const holder = hit('polity', 'blue');
	const person = hit('person', 'captain');
	const order = (on: number, hits = [holder, hit('polity', 'red'), person]) =>
		groupHits(core, hits, tinyDay(on)).map(({ results }) => results.map(({ key }) => key));
	expect(order(10, [holder, person])).toEqual([['person:captain'], ['polity:blue']]);
	expect(order(60, [holder, person])).toEqual([['polity:blue'], ['person:captain']]);
	expect(order(10)).toEqual([['polity:red', 'polity:blue'], ['person:captain']]);
	expect(order(60)).toEqual([['polity:blue', 'polity:red'], ['person:captain']]);
});
