import { calendarDate, dayOf, daysInMonth, parseIsoDay, type Day } from '#lib/atlas/time/day.ts';
import { isUncertain, type UncertainDay } from '#lib/atlas/time/uncertain-day.ts';
import { LOCALE, t } from './messages.ts';

/*
 * The one module that makes a JS Date of a day: Intl formats nothing else. All formats are pinned to UTC, so that no
 * reader's time zone moves a day.
 */

const MILLISECONDS_PER_DAY = 86_400_000;
const long = new Intl.DateTimeFormat(LOCALE, {
	day: 'numeric',
	month: 'long',
	year: 'numeric',
	timeZone: 'UTC'
});
const short = new Intl.DateTimeFormat(LOCALE, {
	day: 'numeric',
	month: 'short',
	year: 'numeric',
	timeZone: 'UTC'
});
const UTC = { timeZone: 'UTC' } as const;
const american = new Intl.DateTimeFormat('en-US', { dateStyle: 'long', ...UTC });
const dayOfYear = new Intl.DateTimeFormat(LOCALE, { day: 'numeric', month: 'short', ...UTC });
const monthOfYear = new Intl.DateTimeFormat(LOCALE, { month: 'short', ...UTC });
const month = new Intl.DateTimeFormat(LOCALE, { month: 'short', year: 'numeric', ...UTC });
const longMonth = new Intl.DateTimeFormat(LOCALE, { month: 'long', year: 'numeric', ...UTC });
const year = new Intl.DateTimeFormat(LOCALE, { year: 'numeric', ...UTC });

/** “8 September 1945”. */
export function formatDay(day: Day): string {
	return long.format(day * MILLISECONDS_PER_DAY);
}

/** Today by the reader's clock and in the reader's time zone. */
export function today(): Day {
	const now = new Date();
	return dayOf({ year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() });
}

/** “September 8, 1945”, as American styles of citation write it. */
export function formatAmericanDay(day: Day): string {
	return american.format(day * MILLISECONDS_PER_DAY);
}

/** “8 Sept 1945”. */
export function formatShortDay(day: Day): string {
	return short.format(day * MILLISECONDS_PER_DAY);
}

/** “8 Sept”, where the year is told elsewhere. */
export function formatDayOfYear(day: Day): string {
	return dayOfYear.format(day * MILLISECONDS_PER_DAY);
}

/** “8 Sept 1945”, with a tilde before it when the day is uncertain. */
export function formatUncertainDay(day: UncertainDay): string {
	return `${isUncertain(day) ? 'c. ' : ''}${formatShortDay(day.best)}`;
}

/** “September 1945”, for any day of the month. */
export function formatMonth(day: Day): string {
	return longMonth.format(day * MILLISECONDS_PER_DAY);
}

/** How a date is written: `in-year` under a heading that gives the year, `point` as an end of a run of days. */
export type DateForm = 'short' | 'long' | 'in-year' | 'point';

/**
 * A date as well as it is known: “8 Sept 1945”, “7–9 Sept 1945”, “Sept 1945”, “1945”, “c. 1945”. As a point or within a
 * year a run of days is written as the best of them.
 */
export function formatWhen(when: UncertainDay, form: DateForm = 'short'): string {
	let texts = written.get(when);
	if (!texts) written.set(when, (texts = {}));
	return (texts[form] ??= writeWhen(when, form));
}

/** Dates of the record as they were written before: each tick of the clock writes many, and mostly the same. */
const written = new WeakMap<UncertainDay, Partial<Record<DateForm, string>>>();

function writeWhen(when: UncertainDay, form: DateForm): string {
	const text = formatBounds(when, form);
	return when.vague === undefined ? text : t(`date.${when.vague}`, { date: text });
}

function formatBounds({ earliest, best, latest }: UncertainDay, form: DateForm): string {
	const whole = wholePeriod(earliest, latest);
	if (whole === 'year') return formatRun(year, earliest, latest);
	if (whole === 'month') {
		return formatRun(
			{ short: month, long: longMonth, 'in-year': monthOfYear, point: month }[form],
			earliest,
			latest
		);
	}
	const format = { short, long, 'in-year': dayOfYear, point: short }[form];
	if (earliest === latest) return formatRun(format, best, best);
	return form === 'in-year' || form === 'point'
		? t('date.about', { date: formatRun(format, best, best) })
		: formatRun(format, earliest, latest);
}

/** “22–25 August 1949”, or the two dates by themselves when either is not a day; one date when they are the same. */
export function formatWhenSpan(start: UncertainDay, end: UncertainDay): string {
	if (!isUncertain(start) && !isUncertain(end)) return formatRun(long, start.best, end.best);
	const [from, to] = [formatWhen(start, 'point'), formatWhen(end, 'point')];
	return from === to ? from : t('date.span', { from, to });
}

/** The year alone, with its vagueness. */
export function formatYear(when: UncertainDay): string {
	const { earliest, latest, best, vague } = when;
	const text = formatRun(year, best, best);
	const isVague = vague !== undefined || calendarDate(earliest).year !== calendarDate(latest).year;
	return isVague ? t('date.about', { date: text }) : text;
}

/** A date as a source gives it, from its EDTF form: a day in words, anything else as it stands. */
export function formatGiven(edtf: string): string {
	const day = parseIsoDay(edtf);
	return day === null ? edtf : formatShortDay(day);
}

/** What a mark of the time axis begins. */
type AxisUnit = 'year' | 'quarter' | 'month' | 'week' | 'day';

/** What a mark of the time axis begins, in as few letters as it takes: “1945”, “Apr”, “8”. */
export function formatTick(day: Day, unit: AxisUnit): string {
	if (unit === 'year') return formatRun(year, day, day);
	if (unit === 'quarter' || unit === 'month') return formatRun(monthOfYear, day, day);
	return String(calendarDate(day).day);
}

/** The month or the year that a day is in: “Sept 1945”, “1945”. */
export function formatWithin(day: Day, unit: 'month' | 'year'): string {
	return formatRun(unit === 'year' ? year : month, day, day);
}

function formatRun(format: Intl.DateTimeFormat, from: Day, to: Day): string {
	// Several times faster, and the same for one day.
	if (from === to) return format.format(from * MILLISECONDS_PER_DAY);
	return format.formatRange(from * MILLISECONDS_PER_DAY, to * MILLISECONDS_PER_DAY);
}

/** Whether two bounds are the first and the last day of years, or else of months. */
function wholePeriod(earliest: Day, latest: Day): 'year' | 'month' | null {
	const [from, to] = [calendarDate(earliest), calendarDate(latest)];
	if (from.day !== 1 || to.day !== daysInMonth(to.year, to.month)) return null;
	return from.month === 1 && to.month === 12 ? 'year' : 'month';
}
