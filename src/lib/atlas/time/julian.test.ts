import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatIsoDay, parseIsoDay, type Day } from './day.ts';
import { dayOfJulian, isJulianDate, julianDate } from './julian.ts';

const parts = (iso: string) => {
	const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
	return { year, month, day };
};

describe('the Julian calendar', () => {
	it.each([
		['1582-10-05', '1582-10-15'],
		['1917-10-25', '1917-11-07'],
		['1752-09-03', '1752-09-14'],
		['1500-02-29', '1500-03-10'],
		['1066-10-14', '1066-10-20'],
		['0200-03-01', '0200-03-01']
	])('calls %s the day that is %s', (julian, gregorian) => {
		expect(formatIsoDay(dayOfJulian(parts(julian)))).toBe(gregorian);
		expect(julianDate(parseIsoDay(gregorian) as Day)).toEqual(parts(julian));
	});

	it('has every day once', () => {
		fc.assert(
			fc.property(fc.integer({ min: -719_000, max: 100_000 }), (value) => {
				const date = julianDate(value as Day);
				expect(isJulianDate(date)).toBe(true);
				expect(dayOfJulian(date)).toBe(value);
			})
		);
	});

	it.each(['1571-02-30', '1501-02-29', '1571-13-01'])('has no %s', (text) => {
		expect(isJulianDate(parts(text))).toBe(false);
	});
});
