/**
 * A civil day as an integer: days since 1970-01-01, proleptic Gregorian, without time zone.
 * The brand keeps a plain number from being taken for a day.
 */
export type Day = number & { readonly __day: unique symbol };

/** Calendar parts of a day: `month` 1–12, `day` 1–31; years before 1 are astronomical (0 = 1 BCE). */
export interface CalendarDate {
	readonly year: number;
	readonly month: number;
	readonly day: number;
}

const DAYS_PER_ERA = 146_097; // 400 Gregorian years
const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Days in a month of the proleptic Gregorian calendar (28–31). */
export function daysInMonth(year: number, month: number): number {
	if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
	return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Whether the parts name a day that exists in the calendar. */
export function isCalendarDate({ year, month, day }: CalendarDate): boolean {
	return Number.isInteger(year) && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/**
 * The day of a calendar date. The parts must exist (see {@link isCalendarDate}); no check is made here.
 * Years run from March in the sum, so that the leap day comes last (Howard Hinnant's civil-day algorithm).
 */
export function dayOf({ year, month, day }: CalendarDate): Day {
	const y = month <= 2 ? year - 1 : year;
	const era = Math.floor(y / 400);
	const yearOfEra = y - era * 400;
	const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
	const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
	return (era * DAYS_PER_ERA + dayOfEra - 719_468) as Day;
}

/** The calendar parts of a day: the inverse of {@link dayOf}. */
export function calendarDate(value: Day): CalendarDate {
	const z = value + 719_468;
	const era = Math.floor(z / DAYS_PER_ERA);
	const dayOfEra = z - era * DAYS_PER_ERA;
	const yearOfEra = Math.floor(
		(dayOfEra -
			Math.floor(dayOfEra / 1460) +
			Math.floor(dayOfEra / 36_524) -
			Math.floor(dayOfEra / 146_096)) /
			365
	);
	const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
	const shifted = Math.floor((5 * dayOfYear + 2) / 153);
	const month = shifted < 10 ? shifted + 3 : shifted - 9;
	const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
	return { year, month, day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1 };
}

/** Parses `YYYY-MM-DD`; `null` when the text is not of that form or names no day of the calendar. */
export function parseIsoDay(text: string): Day | null {
	const match = ISO_DAY.exec(text);
	if (!match) return null;
	const parts = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
	return isCalendarDate(parts) ? dayOf(parts) : null;
}

/** Writes a day as `YYYY-MM-DD` (years 0–9999). */
export function formatIsoDay(day: Day): string {
	const { year, month, day: dayOfMonth } = calendarDate(day);
	return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`;
}

/** The day `count` days later (earlier when negative). */
export function addDays(day: Day, count: number): Day {
	return (day + count) as Day;
}

/** The same day of the month `count` months later; the last day of a shorter month stands in for a missing one. */
export function addMonths(day: Day, count: number): Day {
	const parts = calendarDate(day);
	const months = parts.year * 12 + (parts.month - 1) + count;
	const year = Math.floor(months / 12);
	const month = months - year * 12 + 1;
	return dayOf({ year, month, day: Math.min(parts.day, daysInMonth(year, month)) });
}

/** The day brought into `[first, last]`. */
export function clampDay(day: Day, first: Day, last: Day): Day {
	return day < first ? first : day > last ? last : day;
}
