import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Day } from './day.ts';
import { containsDay, intersect, lastAtOrBefore, lengthInDays, overlaps, type Interval } from './interval.ts';

const interval = fc
	.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: 1, max: 40 }))
	.map(([start, length]): Interval => ({ start: start as Day, end: (start + length) as Day }));

describe('interval', () => {
	it('holds its first day and not its end', () => {
		const days = { start: 3 as Day, end: 5 as Day };
		expect([2, 3, 4, 5].map((day) => containsDay(days, day as Day))).toEqual([false, true, true, false]);
		expect(lengthInDays(days)).toBe(2);
	});

	it('shares with another exactly the days that both hold', () => {
		fc.assert(
			fc.property(interval, interval, fc.integer({ min: -60, max: 100 }), (a, b, value) => {
				const day = value as Day;
				const shared = intersect(a, b);
				expect(shared !== null).toBe(overlaps(a, b));
				expect(shared !== null && containsDay(shared, day)).toBe(containsDay(a, day) && containsDay(b, day));
			})
		);
	});

	it('finds the last item at or before a value, as a scan would', () => {
		fc.assert(
			fc.property(
				fc.array(fc.integer({ min: 0, max: 30 })),
				fc.integer({ min: -5, max: 35 }),
				(values, wanted) => {
					const sorted = values.toSorted((a, b) => a - b);
					const scanned = sorted.filter((value) => value <= wanted).length - 1;
					expect(lastAtOrBefore(sorted, wanted, (value) => value)).toBe(scanned);
				}
			)
		);
	});
});
