import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createControlIndex, WHOLE, type Change } from './control-index.ts';
import type { Atlas } from './model/atlas.ts';
import type { ControlInterval, TitleInterval } from './model/control.ts';
import { day, held, tinyAtlas, title } from './testing/tiny-atlas.ts';

const AREAS = ['na', 'nb', 'sa', 'sb', 'far'];
const HOLDERS = ['red', 'blue', 'green', null];

/** Days that cut 0–100 into runs. */
const cuts = fc
	.uniqueArray(fc.integer({ min: 1, max: 99 }), { maxLength: 6 })
	.map((days) => [0, ...days.toSorted((a, b) => a - b), 100]);

function runs<T>(days: readonly number[], make: (start: number, end: number) => T): T[] {
	return days.slice(0, -1).map((start, i) => make(start, days[i + 1] ?? 100));
}

const historyOf = (area: string) =>
	fc.tuple(cuts, fc.array(fc.nat(3), { minLength: 7, maxLength: 7 })).map(([days, holders]) => {
		let i = 0;
		return runs(days, (start, end) => held(area, start, end, HOLDERS[holders[i++] ?? 0] ?? null));
	});

const titleLayers = fc
	.tuple(cuts, fc.option(fc.tuple(fc.nat(89), fc.integer({ min: 1, max: 10 }))))
	.map(([days, narrow]) => [
		...runs(days, (start, end) => title(WHOLE, start, end, start % 2 === 0 ? 'red' : 'blue')),
		...(narrow ? [title('north', narrow[0], narrow[0] + narrow[1], 'red', { claimedBy: ['green'] })] : [])
	]);

const anyAtlas = fc
	.tuple(titleLayers, ...AREAS.map(historyOf))
	.map(([titles, ...histories]) => tinyAtlas({ control: histories.flat(), titles }));

/** The naive way: look through everything for each day. */
function scan(
	atlas: Atlas,
	area: string,
	value: number
): { control: ControlInterval | undefined; title: TitleInterval | undefined } {
	const holds = (i: { start: { best: number }; end: { best: number } }) =>
		i.start.best <= value && value < i.end.best;
	const district = atlas.units.find((unit) => unit.id === area)?.district;
	const title = [area, district, WHOLE]
		.map((id) => atlas.titles.find((t) => t.area === id && holds(t)))
		.find((t) => t !== undefined);
	return { control: atlas.control.find((c) => c.area === area && holds(c)), title };
}

function key({ control, title }: ReturnType<typeof scan>): string {
	return [
		control?.status,
		control?.deFacto,
		control?.claimants.join(),
		title?.deJure,
		title?.qualifier,
		title?.claimedBy.join()
	].join('|');
}

describe('control index', () => {
	it('says of any area and day what a scan of the record says', () => {
		fc.assert(
			fc.property(anyAtlas, fc.integer({ min: 0, max: 99 }), (atlas, value) => {
				const epoch = createControlIndex(atlas).stateOn(day(value));
				for (const area of AREAS) {
					const state = epoch.areas.get(area);
					expect(state && key(state)).toBe(key(scan(atlas, area, value)));
				}
			})
		);
	});

	it('has a change on exactly the days on which a scan differs from the day before', () => {
		fc.assert(
			fc.property(
				anyAtlas,
				fc.integer({ min: 0, max: 98 }),
				fc.integer({ min: 1, max: 40 }),
				(atlas, after, length) => {
					const upTo = Math.min(99, after + length);
					const told = createControlIndex(atlas).changesBetween(day(after), day(upTo));
					const found = new Set(
						told.flatMap(({ day: on, changes }) => changes.map((change) => `${on} ${change.area}`))
					);
					const expected = new Set<string>();
					for (let on = after + 1; on <= upTo; on++) {
						for (const area of AREAS) {
							if (key(scan(atlas, area, on)) !== key(scan(atlas, area, on - 1)))
								expected.add(`${on} ${area}`);
						}
					}
					expect(found).toEqual(expected);
				}
			)
		);
	});

	it('gives one and the same state for all days of an epoch, and shares what did not change', () => {
		const index = createControlIndex(
			tinyAtlas({
				control: [
					held('na', 0, 40, 'red'),
					held('na', 40, 100, 'blue'),
					...['nb', 'sa', 'sb', 'far'].map((area) => held(area, 0, 100, 'red'))
				]
			})
		);
		expect(index.stateOn(day(39))).toBe(index.stateOn(day(0)));
		expect(index.stateOn(day(40))).not.toBe(index.stateOn(day(39)));
		expect(index.stateOn(day(40)).areas.get('sa')).toBe(index.stateOn(day(39)).areas.get('sa'));
	});

	it('gives the changes of a day and the history of an area', () => {
		const control = [
			held('na', 0, 20, 'red'),
			held('na', 20, 60, 'blue'),
			held('na', 60, 100, 'red'),
			...['nb', 'sa', 'sb', 'far'].map((area) => held(area, 0, 100, 'red'))
		];
		const index = createControlIndex(tinyAtlas({ control }));
		expect(index.changeDays.map((change) => change.day)).toEqual([20, 60]);
		expect(index.changesOn(day(21))).toBeNull();
		expect(index.changesOn(day(20))?.changes.map((change: Change) => change.area)).toEqual(['na']);
		expect(index.historyOf('na')).toHaveLength(3);
		expect(index.historyOf('nowhere')).toEqual([]);
		expect(index.titlesOf('nowhere')).toEqual([]);
	});

	it('refuses days outside the period and areas without record', () => {
		const index = createControlIndex(tinyAtlas());
		expect(() => index.stateOn(day(100))).toThrow(RangeError);
		expect(() => index.stateOn(day(-1))).toThrow(RangeError);
		expect(() => createControlIndex(tinyAtlas({ control: [held('na', 0, 100, 'red')] }))).toThrow(RangeError);
	});
});
