import { describe, expect, it } from 'vitest';
import { formatIsoDay, parseIsoDay, type Day } from '#lib/atlas/time/day.ts';
import { axisContext } from './axis-context.ts';
import { axisTicks, createTimeScale } from './time-axis.ts';

const day = (text: string) => parseIsoDay(text) ?? (0 as Day);
const period = { start: day('1920-01-01'), end: day('1930-01-01') };
const words = {
	within: (at: Day, unit: 'month' | 'year') => formatIsoDay(at).slice(0, unit === 'month' ? 7 : 4)
};

/** The context of an axis of 800 px that shows the days from one to another. */
function contextOf(from: string, to: string): string | undefined {
	const share = (at: string) => (day(at) - period.start) / (period.end - period.start);
	const scale = createTimeScale(period, { from: share(from), to: share(to) }, null);
	return axisContext(axisTicks(scale, 800), scale.visible.start, words)?.text;
}

describe('axisContext', () => {
	it.each([
		['1920-01-01', '1930-01-01', undefined],
		['1921-02-01', '1921-12-20', '1921'],
		['1921-03-03', '1921-03-25', '1921-03']
	])('says what the marks from %s to %s leave out: %s', (from, to, expected) => {
		expect(contextOf(from, to)).toBe(expected);
	});
});
