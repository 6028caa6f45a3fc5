import { describe, expect, it } from 'vitest';
import { createAtlasCore } from './core.ts';
import { describeDifference } from './difference.ts';
import { between, day, held, tinyAtlas, title } from './testing/tiny-atlas.ts';

/** na: red, contested from 20, blue from 30; nb: blue from 10; sa: green from 40, red again from 60; far: blue from 50. */
const core = createAtlasCore(
	tinyAtlas({
		control: [
			held('na', 0, 20, 'red'),
			held('na', 20, 30, 'red', { status: 'contested', claimants: ['red', 'blue'], change: 'fighting' }),
			held('na', between(28, 30, 33), 100, 'blue', { change: 'the town falls' }),
			held('nb', 0, 10, 'red'),
			held('nb', 10, 100, 'blue'),
			held('sa', 0, 40, 'red'),
			held('sa', 40, 60, 'green'),
			held('sa', 60, 100, 'red'),
			held('sb', 0, 10, 'red'),
			held('sb', 10, 100, 'blue'),
			held('far', 0, 50, 'red'),
			held('far', 50, 100, 'blue')
		],
		titles: [title('whole', 0, 70, 'red'), title('whole', 70, 100, 'green')]
	})
);
const differ = (from: number, to: number, view: 'de-facto' | 'de-jure' = 'de-facto') =>
	describeDifference(core, day(from), day(to), { view });
const numbers = (difference: ReturnType<typeof differ>) =>
	difference.items.map((item) => [item.number, item.since.best, ...item.areas.map((unit) => unit.area)]);

describe('describeDifference', () => {
	it('numbers what changed by the day it became so, a number for each day and pair of holders', () => {
		const difference = differ(0, 70);
		expect(numbers(difference)).toEqual([
			[1, 10, 'nb', 'sb'],
			[2, 30, 'na']
		]);
		expect(difference.units.get('sb')?.number).toBe(1);
		expect(difference.units.has('sa')).toBe(false);
		expect(difference.items[1]).toMatchObject({
			fromFill: { ground: 'red' },
			toFill: { ground: 'blue' },
			since: between(28, 30, 33)
		});
	});

	it('tells the changes in between, with their words', () => {
		const unit = differ(0, 70).units.get('na');
		expect(unit?.changes.map((change) => [change.day, change.to.change])).toEqual([
			[20, 'fighting'],
			[30, 'the town falls']
		]);
	});

	it('counts the later day in and the earlier out', () => {
		expect(numbers(differ(10, 30))).toEqual([[1, 30, 'na']]);
		expect(numbers(differ(30, 35))).toEqual([]);
	});

	it('keeps apart what passed on and came back, and the cities', () => {
		const difference = differ(35, 70);
		expect(difference.items).toEqual([]);
		expect(difference.returned.map((unit) => unit.area)).toEqual(['sa']);
		expect(difference.cities.map((city) => [city.area, city.since.best])).toEqual([['far', 50]]);
	});

	it('gives shares of the area, of what changed and of each holder on both days', () => {
		const difference = differ(0, 70);
		expect(difference.share).toBeCloseTo(0.75);
		expect(difference.shares.map(({ entry, before, after }) => [entry.key, before, after])).toEqual([
			['polity:blue', 0, 0.75],
			['polity:red', 1, 0.25]
		]);
	});

	it('compares titles in the de jure view', () => {
		expect(numbers(differ(0, 75, 'de-jure'))).toEqual([[1, 70, 'na', 'nb', 'sa', 'sb']]);
		expect(differ(0, 60, 'de-jure').items).toEqual([]);
	});
});
