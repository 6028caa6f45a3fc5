import {
	addDays,
	calendarDate,
	clampDay,
	dayOf,
	daysInMonth,
	isCalendarDate,
	type CalendarDate,
	type Day
} from '#lib/atlas/time/day.ts';
import { dayOfJulian, isJulianDate } from '#lib/atlas/time/julian.ts';
import type { Interval } from '#lib/atlas/time/interval.ts';
import { plainFigures } from './figures.ts';
import { LOCALE } from '#lib/atlas/language.ts';

/** A day that a text may mean; a month or a year means its first day in the period. */
export interface DateReading {
	readonly day: Day;
	readonly precision: 'day' | 'month' | 'year';
}

/** What a typed text says. */
export type ReadDate =
	| ({ readonly kind: 'date' } & DateReading)
	/** It can be read in several ways, in the order of the calendar. */
	| { readonly kind: 'ambiguous'; readonly readings: readonly DateReading[] }
	/** It has the form of a date, and the calendar has no such day; the nearest that exists, in the period. */
	| { readonly kind: 'impossible'; readonly nearest: DateReading }
	/** A date before or after the period; the end of the period next to it. */
	| { readonly kind: 'outside'; readonly nearest: DateReading }
	| { readonly kind: 'unreadable' };

/** A date with the parts that were written. */
interface WrittenDate {
	readonly year: number;
	readonly month?: number;
	readonly day?: number;
	/** By the Julian calendar. */
	readonly isOld?: true;
}

/** How a date of the old style is marked: `O.S.`, “(Julian)”, `ст. ст.`. */
const OLD_STYLE =
	/[\s(]*(?:o\.? ?s\.?|old style|julian|ст\.? ?ст\.?|(?:по )?старо(?:го|му) стил[юя])\)?\s*$/iu;

/** Languages whose names of months are read: that of the interface in both its orders, and those of the sources. */
const LOCALES = [LOCALE, 'en-GB', 'en-US', 'ru', 'fr', 'de'];
const SHORTEST_NAME = 3;

/**
 * Reads a date as people write it: `1 jul 1923`, `July 1, 1923`, `1923-07`, `7/1923`, `1.7.1923`, `1.VII.1923`,
 * `1923年7月1日`, `1923`; figures of other scripts are read too.
 * `O.S.` behind it says that it is a date of the Julian calendar.
 * Between slashes day and month may stand in either order; a date without its year may be of any year of the period, and
 * a year of two figures is one that the period has.
 */
export function parseDate(text: string, period: Interval): ReadDate {
	const plain = text.replace(OLD_STYLE, '');
	const isOld = plain !== text;
	const written = readingsOf(normalise(plain), period).map((date) => (isOld ? { ...date, isOld } : date));
	const [first] = written;
	if (!first) return { kind: 'unreadable' };
	const real = written.filter(exists);
	if (real.length === 0) return { kind: 'impossible', nearest: within(first, period) };
	const inside = real.filter((date) => touches(date, period));
	if (inside.length === 0) return { kind: 'outside', nearest: within(real[0] ?? first, period) };
	const readings = distinct(inside.map((date) => within(date, period)));
	const [only] = readings;
	return readings.length === 1 && only ? { kind: 'date', ...only } : { kind: 'ambiguous', readings };
}

/**
 * One form for what is written in many: figures of one width, no ordinals, commas, full stops of abbreviations, no “year”
 * after a Russian one, 号 as 日, no apostrophe for the century.
 */
function normalise(text: string): string {
	return plainFigures(text.normalize('NFKC'))
		.toLowerCase()
		.replace(/(\d) ?(?:г|год|года|году)\.?$/u, '$1')
		.replace(/(\d)[号號]/gu, '$1日')
		.replace(/['’‘](?=\d{2}$)/gu, '')
		.replace(/(\d)(?:st|nd|rd|th|er)\b/gu, '$1')
		.replace(/(\p{L})\./gu, '$1 ')
		.replace(/[,،]|\bof\b/gu, ' ')
		.replace(/[‐‑–—−]/gu, '-')
		.replace(/\s+/gu, ' ')
		.trim();
}

const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];

type Reader = (parts: readonly string[], period: Interval) => WrittenDate[];

/** The forms that are read, the first that fits. */
const FORMS: readonly (readonly [RegExp, Reader])[] = [
	[/^(\d{4}) ?年?$/u, ([year = '']) => [{ year: Number(year) }]],
	[/^(\d{4}) ?(?:[-/.]|年) ?(\d{1,2}) ?月?$/u, ([year, month]) => [numbers(year, month)]],
	[
		/^(\d{4}) ?(?:[-/.]|年) ?(\d{1,2}) ?(?:[-/.]|月) ?(\d{1,2}) ?日?$/u,
		([year, month, day]) => [numbers(year, month, day)]
	],
	[
		/^(\d{1,2}) ?月 ?(\d{1,2}) ?日?$/u,
		([month, day], period) => years(undefined, period).map((year) => numbers(year, month, day))
	],
	[/^(\d{1,2}) ?[-/.] ?(\d{4})$/u, ([month, year]) => [numbers(year, month)]],
	// Between full stops the day stands first, wherever dates are written so.
	[
		/^(\d{1,2}) ?\. ?(\d{1,2}) ?\. ?(\d{4}|\d{2})$/u,
		([day, month, year], period) => years(year, period).map((known) => numbers(known, month, day))
	],
	[
		/^(\d{1,2}) ?[-/] ?(\d{1,2}) ?[-/] ?(\d{4}|\d{2})$/u,
		([a, b, year], period) =>
			years(year, period).flatMap((known) => [numbers(known, b, a), numbers(known, a, b)])
	],
	// Months in Roman figures, as registers and letters of the time have them.
	[
		/^(?:(\d{1,2}) ?[ ./-] ?)?([ivx]{1,4}) ?[ ./-] ?(\d{4}|\d{2})$/u,
		([day, roman = '', year], period) =>
			ROMAN.includes(roman)
				? years(year, period).map((known) => numbers(known, String(ROMAN.indexOf(roman) + 1), day))
				: []
	],
	[
		/^(\d{1,2})\.? ?([\p{L}]+)(?: ?(\d{4}|\d{2}))?$/u,
		([day, name, year], period) => named(years(year, period), name, day)
	],
	// What no month has as a day is a year of two figures.
	[/^([\p{L}]+) ?(3[2-9]|[4-9]\d)$/u, ([name, year], period) => named(years(year, period), name)],
	[
		/^([\p{L}]+) (\d{1,2})(?: (\d{4}|\d{2}))?$/u,
		([name, day, year], period) => named(years(year, period), name, day)
	],
	[/^([\p{L}]+)(?: ?(\d{4}))?$/u, ([name, year], period) => named(years(year, period), name)],
	[/^(\d{4}) ([\p{L}]+)(?: (\d{1,2}))?$/u, ([year = '', name, day]) => named([Number(year)], name, day)]
];

function readingsOf(text: string, period: Interval): WrittenDate[] {
	for (const [form, read] of FORMS) {
		const match = form.exec(text);
		if (match) return read(match.slice(1), period);
	}
	return [];
}

function numbers(year: string | number | undefined, month?: string, day?: string): WrittenDate {
	return {
		year: Number(year),
		...(month === undefined ? {} : { month: Number(month) }),
		...(day === undefined ? {} : { day: Number(day) })
	};
}

/** A date for each year and each month that the beginning of a name may mean. */
function named(inYears: readonly number[], name = '', day?: string): WrittenDate[] {
	return inYears.flatMap((year) =>
		monthsNamed(name).map((month) => ({ year, month, ...(day === undefined ? {} : { day: Number(day) }) }))
	);
}

/** The year written; of two figures the years of the period that end so; without any, all years of the period. */
function years(written: string | undefined, { start, end }: Interval): number[] {
	if (written?.length === 4) return [Number(written)];
	const first = yearOf(start);
	const all = Array.from({ length: yearOf(addDays(end, -1)) - first + 1 }, (_, i) => first + i);
	if (written === undefined) return all;
	const ending = all.filter((year) => year % 100 === Number(written));
	return ending.length > 0 ? ending : [first - (first % 100) + Number(written)];
}

function yearOf(day: Day): number {
	return calendarDate(day).year;
}

function monthsNamed(beginning: string): number[] {
	if (beginning.length < SHORTEST_NAME) return [];
	const months = monthNames().flatMap((names, i) =>
		names.some((name) => name.startsWith(beginning)) ? [i + 1] : []
	);
	const whole = months.filter((month) => monthNames()[month - 1]?.includes(beginning));
	return whole.length > 0 ? whole : months;
}

let cachedNames: readonly (readonly string[])[] | null = null;

/** Names of the twelve months, long and short, alone and in a date, as the browser's own data have them. */
function monthNames(): readonly (readonly string[])[] {
	cachedNames ??= Array.from({ length: 12 }, (_, month) => {
		const time = Date.UTC(2001, month, 1);
		const names = LOCALES.flatMap((locale) =>
			(['long', 'short'] as const).flatMap((form) =>
				[{ month: form }, { day: 'numeric', month: form } as const].map((options) =>
					new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' })
						.formatToParts(time)
						.filter((part) => part.type === 'month')
						.map((part) => part.value.toLowerCase().replace(/\.$/u, ''))
						.join('')
				)
			)
		);
		return [...new Set(names)];
	});
	return cachedNames;
}

function exists({ year, month = 1, day = 1, isOld }: WrittenDate): boolean {
	const date = { year, month, day };
	return isOld ? isJulianDate(date) : isCalendarDate(date);
}

/** The first and the last day that a written date may mean; what the calendar lacks becomes the nearest it has. */
function bounds({ year, month, day, isOld }: WrittenDate): Interval {
	const of = (wantedMonth: number, wantedDay: number): Day => {
		const inYear = Math.min(12, Math.max(1, wantedMonth));
		const parts: CalendarDate = {
			year,
			month: inYear,
			day: Math.min(lastOf(year, inYear, isOld), Math.max(1, wantedDay))
		};
		return isOld ? dayOfJulian(parts) : dayOf(parts);
	};
	return { start: of(month ?? 1, day ?? 1), end: addDays(of(month ?? 12, day ?? 31), 1) };
}

function lastOf(year: number, month: number, isOld = false): number {
	return isOld && month === 2 && year % 4 === 0 ? 29 : daysInMonth(year, month);
}

function touches(date: WrittenDate, period: Interval): boolean {
	const { start, end } = bounds(date);
	return start < period.end && end > period.start;
}

function within(date: WrittenDate, { start, end }: Interval): DateReading {
	const precision = date.month === undefined ? 'year' : date.day === undefined ? 'month' : 'day';
	return { day: clampDay(bounds(date).start, start, addDays(end, -1)), precision };
}

function distinct(readings: readonly DateReading[]): DateReading[] {
	return readings
		.filter((reading, i) => readings.findIndex((other) => other.day === reading.day) === i)
		.toSorted((a, b) => a.day - b.day);
}
