import { describe, expect, it } from 'vitest';
import { createAtlasCore } from '#lib/atlas/core.ts';
import { resolve } from '#lib/atlas/resolve.ts';
import { resolveHistory } from '#lib/atlas/resolve-history.ts';
import { formatIsoDay } from '#lib/atlas/time/day.ts';
import { compileGeodata } from './compiled.ts';
import { dayOf, mustFind } from './required.ts';

const { atlas, history } = compileGeodata();

function coreBy(preference: string) {
	return createAtlasCore(resolve(atlas, preference));
}

function holder(core: ReturnType<typeof coreBy>, area: string, day: string): string | null | undefined {
	return core.index.stateOn(dayOf(day)).areas.get(area)?.control.deFacto;
}

describe('by the founding documents', () => {
	const core = coreBy('founding');
	const told = resolveHistory(history, atlas, 'founding');
	const threeDistricts = atlas.districts
		.filter((district) => district.group === 'three')
		.flatMap((district) => district.units);

	it.each(threeDistricts)('%s turns on 12 November 1944', (unit) => {
		expect(holder(core, unit, '1944-11-11')).toBe('roc');
		expect(holder(core, unit, '1944-11-12')).toBe('etr');
		expect(holder(core, unit, '1945-06-01')).toBe('etr');
	});

	it('has no war of 1945, and no part of the other seven districts in ETR hands but where the documents are silent', () => {
		const changes = core.index.changesBetween(dayOf('1945-01-01'), dayOf('1945-08-01'));
		expect(
			changes
				.flatMap(({ changes: all }) => all)
				.filter(({ area, kind }) => kind === 'control' && threeDistricts.includes(area))
		).toEqual([]);
	});

	it('dates the crash 27 August 1949, with eleven aboard, bound for Beijing', () => {
		const crash = core.event('1949-08-25-air-crash-on-mount-kabanya');
		expect(formatIsoDay(crash.day.best)).toBe('1949-08-27');
		const flight = mustFind(told.journeys, ({ id }) => id === 'last-flight');
		const preferred = (question: string) =>
			mustFind(flight.versions, (version) => version.question === question).accounts.find(
				(account) => account.preferred
			)?.says;
		expect(preferred('how many were aboard')).toMatch(/^Eleven men/);
		expect(preferred('whither')).toMatch(/^Beijing/);
		expect(flight.legs.map(({ end }) => formatIsoDay(end.best))[2]).toBe('1949-08-27');
		const person = mustFind(told.people, ({ id }) => id === 'ehmetjan-qasimi');
		expect(person.died && formatIsoDay(person.died.date.best)).toBe('1949-08-27');
	});

	it('makes Ehmetjan Qasimi president to 27 August 1949', () => {
		const tenures = core.tenuresOn(dayOf('1948-01-01'));
		expect(tenures.find(({ office }) => office === 'etr-president')?.holder).toBe('ehmetjan-qasimi');
		expect(
			coreBy('best')
				.tenuresOn(dayOf('1948-01-01'))
				.some(({ office }) => office === 'etr-president')
		).toBe(false);
	});

	it('ends separate rule on 20 December 1949', () => {
		expect(holder(core, 'ili-valley', '1949-12-19')).toBe('three-districts');
		expect(holder(core, 'ili-valley', '1949-12-20')).toBe('prc');
		expect(holder(coreBy('SEED-E'), 'ili-valley', '1948-01-01')).toBe('etr');
	});
});

const BY_SOURCE: readonly (readonly [source: string, area: string, day: string, holder: string | null])[] = [
	['DICT1840', 'nilka', '1944-10-07', 'roc'],
	['DICT1840', 'nilka', '1944-10-08', 'insurgents'],
	['BARMIN-KOAL', 'nilka', '1944-11-14', 'insurgents'],
	['KEKE', 'ili-valley', '1945-01-30', 'etr'],
	['DUDU-HAMI', 'hami', '1949-10-13', 'prc'],
	['DICT-PULI', 'puli', '1945-08-15', 'southern-rebels'],
	['SEED-E', 'yulduz', '1946-01-01', 'roc']
];

describe('by one source', () => {
	it.each(BY_SOURCE)('%s: %s on %s', (source, area, day, expected) => {
		expect(holder(coreBy(source), area, day)).toBe(expected);
	});

	it.each(atlas.sources.map(({ id }) => id))('%s leaves a whole atlas', (source) => {
		const core = coreBy(source);
		const { start, end } = atlas.period;
		for (const unit of atlas.units) {
			const intervals = core.index.historyOf(unit.id);
			expect([intervals[0]?.start.best, intervals.at(-1)?.end.best]).toEqual([start, end]);
			for (const [i, interval] of intervals.entries())
				if (i > 0) expect(interval.start.best).toBe(intervals[i - 1]?.end.best);
		}
		const told = resolveHistory(history, atlas, source);
		for (const { versions } of [...told.events, ...told.people, ...told.institutions, ...told.journeys]) {
			for (const { accounts } of versions)
				expect(accounts.filter(({ preferred }) => preferred).length).toBeLessThanOrEqual(1);
		}
	});
});
