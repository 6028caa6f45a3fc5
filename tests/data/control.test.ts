import { describe, expect, it } from 'vitest';
import { createAtlasCore } from '#lib/atlas/core.ts';
import { formatIsoDay, type Day } from '#lib/atlas/time/day.ts';
import { compileGeodata } from './compiled.ts';
import { dayOf } from './required.ts';

const { atlas } = compileGeodata();
const core = createAtlasCore(atlas);
const { start: FIRST, end: END } = atlas.period;
const areas = [...atlas.units, ...atlas.cities].map(({ id }) => id);

/** How many of the intervals hold each day of the period. */
function coverage(intervals: readonly { start: { best: Day }; end: { best: Day } }[]): number[] {
	const counts = Array.from({ length: END - FIRST }, () => 0);
	for (const { start, end } of intervals) {
		for (let day = Math.max(start.best, FIRST); day < Math.min(end.best, END); day++)
			counts[day - FIRST] = (counts[day - FIRST] ?? 0) + 1;
	}
	return counts;
}

describe('control', () => {
	it.each(areas)('%s has one record on every day of the period, and no other days', (area) => {
		const intervals = atlas.control.filter((interval) => interval.area === area);
		expect(new Set(coverage(intervals))).toEqual(new Set([1]));
		expect(Math.min(...intervals.map(({ start }) => start.best))).toBe(FIRST);
		expect(Math.max(...intervals.map(({ end }) => end.best))).toBe(END);
	});

	it.each(
		atlas.control.map(
			(interval) => [`${interval.area} ${formatIsoDay(interval.start.best)}`, interval] as const
		)
	)('%s: best day within its bounds, bounds within its neighbours', (_, interval) => {
		const { earliest, best, latest } = interval.start;
		expect(earliest).toBeLessThanOrEqual(best);
		expect(best).toBeLessThanOrEqual(latest);
		expect(latest).toBeLessThanOrEqual(interval.end.best);
	});

	it('parts the province among its holders on every day: each unit once, all its area', () => {
		const total = atlas.units.reduce((sum, unit) => sum + unit.areaKm2, 0);
		const heldOn = (day: Day) => {
			const { areas: states } = core.index.stateOn(day);
			return atlas.units
				.filter((unit) => states.get(unit.id) !== undefined)
				.reduce((sum, unit) => sum + unit.areaKm2, 0);
		};
		const days = Array.from({ length: END - FIRST }, (_, i) => (FIRST + i) as Day);
		expect(days.filter((day) => heldOn(day) !== total).map(formatIsoDay)).toEqual([]);
		expect(total).toBeGreaterThan(1_600_000);
		expect(total).toBeLessThan(1_750_000);
	});

	it.each(atlas.districts.map(({ id }) => id))('district %s: has its units, one of them its seat', (id) => {
		const district = core.district(id);
		expect(district.units).toContain(district.seatUnit);
		expect(district.areaKm2).toBe(district.units.reduce((sum, unit) => sum + core.unit(unit).areaKm2, 0));
		expect(core.place(district.seat).unit).toBe(district.seatUnit);
	});

	it('names the East Turkestan Republic only from 12 November 1944 to 27 June 1946', () => {
		const rows = atlas.control.filter(
			(interval) => interval.deFacto === 'etr' || interval.claimants.includes('etr')
		);
		expect(new Set(rows.map(({ status }) => status))).toEqual(new Set(['held', 'contested']));
		expect(Math.min(...rows.map(({ start }) => start.best))).toBe(dayOf('1944-11-12'));
		expect(Math.max(...rows.map(({ end }) => end.best))).toBe(dayOf('1946-06-27'));
	});
});

const CONTROL_TABLE: readonly (readonly [
	day: string,
	unit: string,
	status: string,
	holder: string | null
])[] = [
	['1944-09-01', 'ili-valley', 'held', 'roc'],
	['1944-10-07', 'nilka', 'held', 'insurgents'],
	['1944-11-07', 'ili-valley', 'contested', 'roc'],
	['1944-11-12', 'ili-valley', 'contested', 'etr'],
	['1945-01-31', 'ili-valley', 'held', 'etr'],
	['1945-07-30', 'tacheng-emin', 'contested', 'roc'],
	['1945-07-31', 'tacheng-emin', 'held', 'etr'],
	['1945-09-06', 'wusu', 'held', 'roc'],
	['1945-09-08', 'wusu', 'held', 'etr'],
	['1945-09-12', 'shawan', 'held', 'etr'],
	['1945-09-07', 'altay-west', 'held', 'etr'],
	['1946-06-27', 'ili-valley', 'held', 'three-districts'],
	['1946-12-01', 'altay-west', 'contested', 'three-districts'],
	['1947-09-20', 'altay-east', 'held', 'osman'],
	['1947-10-17', 'altay-east', 'held', 'three-districts'],
	['1949-09-26', 'dihua-core', 'held', 'provincial-authorities'],
	['1949-10-20', 'dihua-core', 'held', 'prc'],
	['1949-12-22', 'ili-valley', 'held', 'prc'],
	['1949-12-22', 'hotan', 'held', 'prc'],
	['1949-04-23', 'nanjing', 'held', 'pla'],
	['1949-10-01', 'beiping', 'held', 'prc']
];

describe('who held what', () => {
	it.each(CONTROL_TABLE)('%s %s: %s %s', (day, area, status, holder) => {
		const control = core.index.stateOn(dayOf(day)).areas.get(area)?.control;
		expect([control?.status, control?.deFacto]).toEqual([status, holder]);
	});
});
