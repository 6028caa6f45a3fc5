import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { formatIsoDay, parseIsoDay, type Day } from '#lib/atlas/time/day.ts';
import { axisTicks, createTimeScale, leastWindow, panWindow, WHOLE, zoomWindow } from './time-axis.ts';

const day = (iso: string) => parseIsoDay(iso) as Day;
const period = { start: day('1920-03-01'), end: day('1925-01-01') };
const steps = ['1920-03-05', '1920-03-06', '1924-06-01'].map(day);

describe('createTimeScale', () => {
	it.each([
		['days', null],
		['changes', steps]
	])('finds each day again where it put it, evenly spaced by %s', (_, knots) => {
		fc.assert(
			fc.property(
				fc.integer({ min: period.start, max: period.end - 1 }),
				fc.double({ min: 0, max: 0.9, noNaN: true }),
				(value, from) => {
					const scale = createTimeScale(period, { from, to: from + 0.1 }, knots);
					expect(scale.dayAt(scale.at(value))).toBe(value);
				}
			)
		);
	});

	it('gives each run between changes the same room', () => {
		const scale = createTimeScale(period, WHOLE, steps);
		expect([period.start, ...steps, period.end].map((at) => scale.at(at))).toEqual([0, 0.25, 0.5, 0.75, 1]);
	});

	it('keeps to the period beyond its edges', () => {
		const scale = createTimeScale(period, WHOLE, null);
		expect([scale.dayAt(-1), scale.dayAt(2)]).toEqual([period.start, period.end - 1]);
	});
});

describe('a window on time', () => {
	it('keeps the place it is zoomed around, and the ends of the axis', () => {
		expect(zoomWindow({ from: 0.2, to: 0.6 }, 0.5, 0.5, 0.01)).toEqual({
			from: 0.30000000000000004,
			to: 0.5
		});
		expect(zoomWindow({ from: 0, to: 0.5 }, 4, 0.5, 0.01)).toEqual(WHOLE);
		expect(panWindow({ from: 0.5, to: 0.75 }, 3)).toEqual({ from: 0.75, to: 1 });
	});

	it('goes down to a fortnight, or to three changes', () => {
		const least = leastWindow(period, null);
		const { visible } = createTimeScale(period, zoomWindow(WHOLE, 0, 0, least), null);
		expect(visible.end - visible.start).toBe(15);
		expect(leastWindow(period, steps)).toBe(0.75);
	});
});

describe('axisTicks', () => {
	const labels = (from: string, to: string, width: number) => {
		const share = (iso: string) => (day(iso) - period.start) / (period.end - period.start);
		const scale = createTimeScale(period, { from: share(from), to: share(to) }, null);
		return axisTicks(scale, width)
			.filter((tick) => tick.isLabelled)
			.map((tick) => `${tick.unit} ${formatIsoDay(tick.day)}`);
	};

	it('labels years over the whole period, and marks quarters', () => {
		expect(labels('1920-03-01', '1925-01-01', 300)).toEqual(
			['1921', '1922', '1923', '1924'].map((year) => `year ${year}-01-01`)
		);
		const units = axisTicks(createTimeScale(period, WHOLE, null), 300).map((tick) => tick.unit);
		expect(new Set(units)).toEqual(new Set(['year', 'quarter']));
	});

	it.each([
		['1921-01-01', '1922-01-01', 800, 'month 1921-05-01'],
		['1921-03-20', '1921-05-10', 800, 'week 1921-04-22'],
		['1921-04-03', '1921-04-17', 800, 'day 1921-04-06']
	])('labels what has room from %s to %s', (from, to, width, expected) => {
		expect(labels(from, to, width)).toContain(expected);
	});

	it.each([
		['1764-01-01', '1914-01-01', 1200, 5, 5],
		['1764-01-01', '1914-01-01', 1600, 5, 1],
		['1764-01-01', '1914-01-01', 330, 20, 5],
		['0850-01-01', '1850-01-01', 1200, 50, 10],
		['1920-01-01', '1926-01-01', 1200, 1, 1]
	])(
		'from %s to %s labels on %i px every %i years, and marks every %i',
		(from, to, width, labelled, marked) => {
			const long = { start: day(from), end: day(to) };
			const ticks = axisTicks(createTimeScale(long, WHOLE, null), width);
			const years = ticks.filter(({ unit }) => unit === 'year' || unit === 'years');
			const yearOf = (tick: (typeof ticks)[number]) => Number(formatIsoDay(tick.day).slice(0, 4));
			const gaps = (of: typeof ticks) => {
				const all = of.map(yearOf).toSorted((a, b) => a - b);
				return new Set(all.slice(1).map((year, i) => year - (all[i] ?? 0)));
			};
			expect(gaps(years.filter(({ unit }) => unit === 'year'))).toEqual(new Set([labelled]));
			expect(gaps(years)).toEqual(new Set([marked]));
			expect(ticks.filter(({ isLabelled }) => isLabelled).length).toBeGreaterThan(4);
			expect(years.every((tick) => yearOf(tick) % marked === 0)).toBe(true);
		}
	);

	it('never lets two labels meet, however time is spaced', () => {
		for (const tick of [WHOLE, { from: 0.2, to: 0.5 }]) {
			const xs = axisTicks(createTimeScale(period, tick, steps), 700)
				.filter(({ isLabelled }) => isLabelled)
				.map(({ x }) => x)
				.toSorted((a, b) => a - b);
			for (const [i, x] of xs.entries()) if (i > 0) expect(x - (xs[i - 1] ?? 0)).toBeGreaterThanOrEqual(20);
		}
	});
});
