import { calendarDate, dayOf, daysInMonth, parseIsoDay, type Day } from '#lib/atlas/time/day.ts';
import { julianDate } from '#lib/atlas/time/julian.ts';
import { CITATION_LOCALE } from '#lib/atlas/language.ts';
import { isUncertain, type UncertainDay } from '#lib/atlas/time/uncertain-day.ts';
import { t, type MessageKey } from './messages.ts';
import forms from './day-forms.en.json' with { type: 'json' };
import { dayWriter, longDays } from './write-days.ts';

/* Dates in words. With write-days.ts the only module that converts a day to a JS Date: Intl formats nothing else. */

const long = longDays;
const short = dayWriter({ day: 'numeric', month: 'short', year: 'numeric' });
const cited = dayWriter({ dateStyle: 'long' }, CITATION_LOCALE);
const dayOfYear = dayWriter({ day: 'numeric', month: 'short' });
const longDayOfYear = dayWriter({ day: 'numeric', month: 'long' });
const longMonthOfYear = dayWriter({ month: 'long' });
const monthOfYear = dayWriter({ month: 'short' });
const month = dayWriter({ month: 'short', year: 'numeric' });
const longMonth = dayWriter({ month: 'long', year: 'numeric' });
const year = dayWriter({ year: 'numeric' });
const tabular = dayWriter(forms.table as Intl.DateTimeFormatOptions);

/** “8 September 1945”. */
export function formatDay(day: Day): string {
	return long(day, day);
}

/** Today by the reader's clock and in the reader's time zone. */
export function today(): Day {
	const now = new Date();
	return dayOf({ year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() });
}

/** “September 8, 1945”, as citations write it: in English those of American styles. */
export function formatCitedDay(day: Day): string {
	return cited(day, day);
}

/** “8 Sept 1945”. */
export function formatShortDay(day: Day): string {
	return short(day, day);
}

/** “8 Sept 1945”, in a column of dates: as short as the language has it. */
export function formatTableDay(day: Day): string {
	return tabular(day, day).replaceAll('/', '.');
}

/** “8 Sept”, where the year is given elsewhere. */
export function formatDayOfYear(day: Day): string {
	return dayOfYear(day, day);
}

/** “8 September”, where the year is given elsewhere. */
export function formatLongDayOfYear(day: Day): string {
	return longDayOfYear(day, day);
}

/** “8 Sept 1945”, with a tilde before it when the day is uncertain. */
export function formatUncertainDay(day: UncertainDay): string {
	const date = formatShortDay(day.best);
	return isUncertain(day) ? t('date.about', { date }) : date;
}

/** “22 July 1571, old style”, what a day is in the Julian calendar; `null` from the day on that is given. */
export function formatOldStyle(day: Day, gregorianFrom: Day): string | null {
	if (day >= gregorianFrom) return null;
	const { year: ofYear, month: inMonth, day: inDay } = julianDate(day);
	// A leap day of that calendar may be none of ours: the month is written by its first.
	return t('date.old-style', {
		day: inDay,
		month: formatMonth(dayOf({ year: ofYear, month: inMonth, day: 1 }))
	});
}

/** “September 1945”, for any day of the month. */
export function formatMonth(day: Day): string {
	return longMonth(day, day);
}

/** How a date is written: `in-year` under a heading that gives the year, `point` as an end of a run of days. */
export type DateForm = 'short' | 'long' | 'in-year' | 'point';

/**
 * A date as well as it is known: “8 Sept 1945”, “7–9 Sept 1945”, “Sept 1945”, “1945”, “c. 1945”. As a point or within a
 * year a run of days is written as the best of them.
 */
export function formatWhen(when: UncertainDay, form: DateForm = 'short'): string {
	const text = formatBounds(when, form);
	return when.vague === undefined ? text : t(`date.${when.vague}`, { date: text });
}

function formatBounds({ earliest, best, latest }: UncertainDay, form: DateForm): string {
	const whole = wholePeriod(earliest, latest);
	// An end of a run is one time, not a run itself.
	if (form === 'point' && whole !== null && !isOnePeriod(whole, earliest, latest))
		return t('date.about', { date: whole === 'year' ? years(best, best) : month(best, best) });
	if (whole === 'year') return years(earliest, latest);
	if (whole === 'month') {
		return { short: month, long: longMonth, 'in-year': monthOfYear, point: month }[form](earliest, latest);
	}
	const format = { short, long, 'in-year': dayOfYear, point: short }[form];
	if (earliest === latest) return format(best, best);
	return form === 'in-year' || form === 'point'
		? t('date.about', { date: format(best, best) })
		: format(earliest, latest);
}

/** Whether two days are of one year, or of one month. */
function isOnePeriod(period: 'year' | 'month', a: Day, b: Day): boolean {
	const [from, to] = [calendarDate(a), calendarDate(b)];
	return from.year === to.year && (period === 'year' || from.month === to.month);
}

/** A year within a text, with its word where the language has one. */
function years(from: Day, to: Day): string {
	const text = year(from, to);
	return (text.length > 4 ? forms.years : forms.year).replace('{year}', text);
}

/** “22–25 August 1949”, or the two dates by themselves when either is not a day; one date when they are the same. */
export function formatWhenSpan(start: UncertainDay, end: UncertainDay): string {
	if (!isUncertain(start) && !isUncertain(end)) return long(start.best, end.best);
	const [from, to] = [formatWhen(start, 'point'), formatWhen(end, 'point')];
	return from === to ? from : t('date.span', { from, to });
}

/**
 * The days of a leg of a journey, for its caption: the day that is known where only one of its ends is; the year where it is
 * not that of a day shown: “24 August”, “10 June – 11 July”, “October 1948”.
 */
export function formatLegDays(start: UncertainDay, end: UncertainDay, shown: Day): string {
	const inYear = calendarDate(shown).year === calendarDate(end.best).year;
	const write = inYear ? longDayOfYear : long;
	if (!isUncertain(start)) return write(start.best, isUncertain(end) ? start.best : end.best);
	if (!isUncertain(end)) return write(end.best, end.best);
	const whole = wholePeriod(end.earliest, end.latest);
	if (whole === 'year') return years(end.best, end.best);
	if (whole === 'month') return (inYear ? longMonthOfYear : longMonth)(end.best, end.best);
	return t(`date.${end.vague ?? 'about'}`, { date: write(end.best, end.best) });
}

/** The year alone, with its vagueness. */
export function formatYear(when: UncertainDay): string {
	const { earliest, latest, best, vague } = when;
	const text = year(best, best);
	const isVague = vague !== undefined || calendarDate(earliest).year !== calendarDate(latest).year;
	return isVague ? t('date.about', { date: text }) : text;
}

const SEASONS: Readonly<Record<string, MessageKey>> = {
	21: 'date.spring',
	22: 'date.summer',
	23: 'date.autumn',
	24: 'date.winter'
};

/**
 * A date as a source gives it, from its EDTF form: a day, some day of several, a month or a season in words; anything else, as a year or what
 * the source says instead, as it stands.
 */
export function formatGiven(edtf: string): string {
	const day = parseIsoDay(edtf);
	if (day !== null) return formatShortDay(day);
	const [, inYear = '', part = ''] = /^(\d{4})-(\d{2})$/.exec(edtf) ?? [];
	const season = SEASONS[part];
	if (season !== undefined) return t(season, { year: inYear });
	const first = part === '' ? null : parseIsoDay(`${edtf}-01`);
	if (first !== null) return month(first, first);
	const [from = null, to = null] = (ONE_OF.exec(edtf) ?? []).slice(1).map(parseIsoDay);
	return from === null || to === null ? edtf : short(from, to);
}

/** One of the days from the first to the last. */
const ONE_OF = /^\[(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})\]$/;

/** What a mark of the time axis begins. */
type AxisUnit = 'year' | 'years' | 'quarter' | 'month' | 'week' | 'day';

/** What a mark of the time axis begins, as short as possible: “1945”, “Apr”, “8”. */
export function formatTick(day: Day, unit: AxisUnit): string {
	if (unit === 'year' || unit === 'years') return String(calendarDate(day).year);
	if (unit === 'quarter' || unit === 'month') return monthOfYear(day, day);
	return String(calendarDate(day).day);
}

/** The month or the year that a day is in: “Sept 1945”, “1945”. */
export function formatWithin(day: Day, unit: 'month' | 'year'): string {
	return (unit === 'year' ? year : month)(day, day);
}

/** Whether two bounds are the first and the last day of years, or else of months. */
function wholePeriod(earliest: Day, latest: Day): 'year' | 'month' | null {
	const [from, to] = [calendarDate(earliest), calendarDate(latest)];
	if (from.day !== 1 || to.day !== daysInMonth(to.year, to.month)) return null;
	return from.month === 1 && to.month === 12 ? 'year' : 'month';
}
