import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	addDays,
	addMonths,
	calendarDate,
	clampDay,
	dayOf,
	daysInMonth,
	formatIsoDay,
	isCalendarDate,
	parseIsoDay,
	type Day
} from './day.ts';

const MILLISECONDS = 86_400_000;
const anyDay = fc.integer({ min: -719_528, max: 2_932_896 }).map((value) => value as Day);

describe('day', () => {
	it('counts from the first of January 1970', () => {
		expect(parseIsoDay('1970-01-01')).toBe(0);
		expect(formatIsoDay(-1 as Day)).toBe('1969-12-31');
	});

	it('agrees with the calendar of the platform on every day from year 0 to 9999', () => {
		fc.assert(
			fc.property(anyDay, (day) => {
				expect(formatIsoDay(day)).toBe(new Date(day * MILLISECONDS).toISOString().slice(0, 10));
			})
		);
	});

	it('is the inverse of its calendar parts and of its ISO form', () => {
		fc.assert(
			fc.property(anyDay, (day) => {
				expect(dayOf(calendarDate(day))).toBe(day);
				expect(parseIsoDay(formatIsoDay(day))).toBe(day);
			})
		);
	});

	it.each([
		'1945-02-29',
		'1945-13-01',
		'1945-00-10',
		'1945-04-31',
		'45-01-01',
		'1945-1-1',
		'',
		'1945-01-01T00:00'
	])('refuses %j', (text) => {
		expect(parseIsoDay(text)).toBeNull();
	});

	it('knows leap years', () => {
		expect([1900, 2000, 2023, 2024].map((year) => daysInMonth(year, 2))).toEqual([28, 29, 28, 29]);
		expect(isCalendarDate({ year: 2024, month: 2, day: 29.5 })).toBe(false);
	});

	it('moves by months to a day of the month that exists', () => {
		fc.assert(
			fc.property(anyDay, fc.integer({ min: -30, max: 30 }), (day, count) => {
				const from = calendarDate(day);
				const to = calendarDate(addMonths(day, count));
				expect((to.year - from.year) * 12 + to.month - from.month).toBe(count);
				expect(to.day).toBe(Math.min(from.day, daysInMonth(to.year, to.month)));
			})
		);
	});

	it('adds days and keeps within bounds', () => {
		expect(addDays(5 as Day, -7)).toBe(-2);
		expect([-5, 3, 12].map((value) => clampDay(value as Day, 0 as Day, 10 as Day))).toEqual([0, 3, 10]);
	});
});
