import { dayOf, type CalendarDate, type Day } from './day.ts';

/*
 * The calendar of Julius Caesar, in which dates are written before the Gregorian one, and long after in some lands: old style.
 * A day is the same in both; what it is called differs.
 */

/** Days from 1 March of the year 0 of this calendar to 1 January 1970. */
const TO_EPOCH = 719_470;
const DAYS_IN_FOUR_YEARS = 1461;

/** From which day on dates are Gregorian where nothing else is said: 15 October 1582. */
export const GREGORIAN_FROM = dayOf({ year: 1582, month: 10, day: 15 });

/** Whether the parts name a day that exists in the Julian calendar. */
export function isJulianDate({ year, month, day }: CalendarDate): boolean {
	const february = year % 4 === 0 ? 29 : 28;
	const days = month === 2 ? february : [4, 6, 9, 11].includes(month) ? 30 : 31;
	return month >= 1 && month <= 12 && day >= 1 && day <= days;
}

/** The day of a date of the Julian calendar. The parts must exist (see {@link isJulianDate}). */
export function dayOfJulian({ year, month, day }: CalendarDate): Day {
	const y = month <= 2 ? year - 1 : year;
	const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
	return (y * 365 + Math.floor(y / 4) + dayOfYear - TO_EPOCH) as Day;
}

/** What a day is in the Julian calendar: the inverse of {@link dayOfJulian}. */
export function julianDate(value: Day): CalendarDate {
	const z = value + TO_EPOCH;
	const y = Math.floor((4 * z + 3) / DAYS_IN_FOUR_YEARS);
	const dayOfYear = z - Math.floor((DAYS_IN_FOUR_YEARS * y) / 4);
	const shifted = Math.floor((5 * dayOfYear + 2) / 153);
	const month = shifted < 10 ? shifted + 3 : shifted - 9;
	return {
		year: y + (month <= 2 ? 1 : 0),
		month,
		day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1
	};
}
