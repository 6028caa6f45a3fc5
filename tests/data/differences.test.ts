import { describe, expect, it } from 'vitest';
import type { AtlasCore } from '#lib/atlas/core.ts';
import { describeDifference } from '#lib/atlas/difference.ts';
import { originOf } from '#lib/atlas/succession.ts';
import { addDays, formatIsoDay, type Day } from '#lib/atlas/time/day.ts';
import { differenceSentence, formerName } from '#lib/i18n/legend-words.ts';
import { core } from '../built-core.ts';
import { dayOf } from './required.ts';

const differ = (from: string, to: string) =>
	describeDifference(core, dayOf(from), dayOf(to), { view: 'de-facto' });

/** The side that holds an area on a day, under whatever name, straight from the rows of the record. */
function sideOn({ atlas }: AtlasCore, area: string, day: Day): string | null {
	const row = atlas.control.find(
		(interval) => interval.area === area && interval.start.best <= day && day < interval.end.best
	);
	return row?.deFacto == null ? null : originOf(core, row.deFacto);
}

describe('from 1 November 1944 to 1 July 1946', () => {
	const difference = differ('1944-11-01', '1946-07-01');
	const lostOn = Object.fromEntries(
		difference.items.flatMap(({ areas, lost }) => areas.map(({ area }) => [area, formatIsoDay(lost.best)]))
	);

	it('gives the days on which the areas fell, and not that of a renaming', () => {
		expect(lostOn).toMatchObject({
			'ili-valley': '1944-11-12',
			'bole-wenquan': '1944-11-20',
			puli: '1945-08-22',
			shawan: '1945-09-12'
		});
		expect(Object.values(lostOn)).not.toContain('1946-06-27');
	});

	it('tells the renamings apart', () => {
		expect(
			difference.renamings.map(({ from, to, day }) => `${from} ${to} ${formatIsoDay(day.best)}`)
		).toEqual(['insurgents etr 1944-11-12', 'etr three-districts 1946-06-27']);
	});

	it('counts the side under its new name with what it held under the old one', () => {
		const row = difference.shares.find(({ entry }) => entry.key === 'polity:three-districts');
		expect(row?.before).toBeGreaterThan(0);
		expect(row && formerName(core, difference, row)).toBe('ETR to 27 Jun 1946');
	});

	it('says in a sentence who lost how much, and when', () => {
		expect(differenceSentence(core, difference)).toMatch(
			/^The Republic of China lost \d+ % of the province from November 1944 to September 1945\.$/
		);
	});
});

it('says by whose hands an area came to its holder', () => {
	const [item] = differ('1944-09-02', '1950-01-01').items.filter(({ areas }) =>
		areas.some(({ area }) => area === 'ili-valley')
	);
	expect(item && formatIsoDay(item.lost.best)).toBe('1944-11-12');
	expect(item && formatIsoDay(item.since.best)).toBe('1949-12-22');
	expect(item?.via).toEqual(['etr', 'three-districts']);
});

describe('between any two days of change', () => {
	const days = core.index.changeDays.map(({ day }) => day);
	const pairs = days.flatMap((from, i) => days.slice(i + 1).map((to) => [from, to] as const));
	const differences = pairs.map(([from, to]) => describeDifference(core, from, to, { view: 'de-facto' }));

	it('an area was its loser’s up to the day of loss, and at no time after it', () => {
		const faulty = differences.flatMap(({ items, to }) =>
			items.flatMap(({ loser, lost, areas }) =>
				loser === null
					? []
					: areas.flatMap(({ area }) => {
							const side = originOf(core, loser);
							const later = [...days.filter((day) => day >= lost.best && day <= to), to];
							const isSo =
								sideOn(core, area, addDays(lost.best, -1)) === side &&
								later.every((day) => sideOn(core, area, day) !== side);
							return isSo ? [] : [`${area} ${formatIsoDay(lost.best)}`];
						})
			)
		);
		expect(faulty).toEqual([]);
	});

	it('a renaming is of areas that one side held before and after it, and no loss of that side', () => {
		const faulty = differences.flatMap(({ renamings }) =>
			renamings.flatMap(({ areas, day, from, to }) =>
				areas.filter(
					(area) =>
						sideOn(core, area, addDays(day.best, -1)) !== originOf(core, from) ||
						sideOn(core, area, day.best) !== originOf(core, to) ||
						originOf(core, from) !== originOf(core, to)
				)
			)
		);
		expect(faulty).toEqual([]);
	});

	it('shares of both days are of the whole, and the losses of a side are no more than what differs', () => {
		for (const { shares, losses, share } of differences) {
			expect(shares.reduce((sum, { before }) => sum + before, 0)).toBeCloseTo(1);
			expect(shares.reduce((sum, { after }) => sum + after, 0)).toBeCloseTo(1);
			expect(losses.reduce((sum, loss) => sum + loss.share, 0)).toBeLessThanOrEqual(share + 1e-9);
		}
	});
});
