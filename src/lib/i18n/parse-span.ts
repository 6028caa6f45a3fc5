import { addDays, addMonths, calendarDate, dayOf, daysInMonth, type Day } from '#lib/atlas/time/day.ts';
import type { Interval } from '#lib/atlas/time/interval.ts';
import { parseDate, type DateReading } from './parse-date.ts';
import { typedWords, wordsOf } from './typed-words.ts';

/** Days from one to another, both included. */
export interface DaySpan {
	readonly from: Day;
	readonly to: Day;
	/** What was written: a day, a month or a year, or a stretch of time in other words. */
	readonly unit: DateReading['precision'] | 'stretch';
}

/** The seasons in the order of the year, spring first, as EDTF counts them; each begins three months after the last. */
const SEASONS = ['spring', 'summer', 'autumn', 'winter'] as const;
/** Thirds of a month or a year. */
const PARTS = ['early', 'middle', 'late'] as const;

/**
 * Reads a stretch of time: a date as {@link parseDate} reads it, with all the days it holds; a season (`summer 1923`, of
 * the meteorological year); a third of a month or a year (`late 1923`); or two of these joined (`1922–23`, `from july to
 * september 1923`). `null` where it is none, may be several, or lies outside the period; days outside are cut off.
 */
export function parseSpan(text: string, period: Interval): DaySpan | null {
	const written = wordsOf(text.toLocaleLowerCase())
		.filter((word) => !typedWords('date.joining').includes(word))
		.join(' ');
	return readRange(written, period) ?? readSingle(written, period);
}

function readSingle(text: string, period: Interval): DaySpan | null {
	const read = parseDate(text, period);
	if (read.kind === 'date') return within(daysOf(read), period);
	if (read.kind !== 'unreadable') return null;
	return readSeason(text, period) ?? readPart(text, period) ?? readDecade(text, period);
}

function readDecade(text: string, period: Interval): DaySpan | null {
	const [, decade = ''] = /^(\d{3})0s$/u.exec(text) ?? [];
	if (decade === '') return null;
	const from = dayOf({ year: Number(`${decade}0`), month: 1, day: 1 });
	const to = dayOf({ year: Number(`${decade}9`), month: 12, day: 31 });
	return within({ from, to, unit: 'stretch' }, period);
}

/** All the days that a date holds. */
function daysOf({ day, precision }: DateReading): DaySpan {
	const { year, month } = calendarDate(day);
	if (precision === 'day') return { from: day, to: day, unit: precision };
	const [first, last] = precision === 'year' ? [1, 12] : [month, month];
	return {
		from: dayOf({ year, month: first, day: 1 }),
		to: dayOf({ year, month: last, day: daysInMonth(year, last) }),
		unit: precision
	};
}

function readSeason(text: string, period: Interval): DaySpan | null {
	const [, before = '', year = '', after = ''] = /^(?:(\p{L}+) )?(\d{4})年?(?: (\p{L}+))?$/u.exec(text) ?? [];
	if (before !== '' && after !== '') return null;
	const word = before || after;
	const at = SEASONS.findIndex((season) => typedWords(`date.${season}`).includes(word));
	if (at === -1) return null;
	const from = dayOf({ year: Number(year), month: (at + 1) * 3, day: 1 });
	return within({ from, to: addDays(addMonths(from, 3), -1), unit: 'stretch' }, period);
}

function readPart(text: string, period: Interval): DaySpan | null {
	const [, word = '', rest = ''] = /^(\p{L}+)[ -](.+)$/u.exec(text) ?? [];
	const at = PARTS.findIndex((part) => typedWords(`date.${part}`).includes(word));
	const read = at === -1 ? null : parseDate(rest, period);
	if (read?.kind !== 'date' || read.precision === 'day') return null;
	return within(thirdOf(daysOf(read), at), period);
}

/** The first, middle or last third: four months of a year; ten days of a month and what is left. */
function thirdOf({ from, to, unit }: DaySpan, at: number): DaySpan {
	const first = unit === 'year' ? addMonths(from, at * 4) : addDays(from, at * 10);
	const next = unit === 'year' ? addMonths(first, 4) : addDays(first, 10);
	return { from: first, to: at === PARTS.length - 1 ? to : addDays(next, -1), unit: 'stretch' };
}

function readRange(text: string, period: Interval): DaySpan | null {
	for (const [first, last] of halves(text)) {
		const [start, end] = [readSingle(first, period), readSingle(last, period)];
		if (start && end && start.from < end.to) return { from: start.from, to: end.to, unit: 'stretch' };
	}
	return null;
}

/** A text cut in two where it may join two dates; the year of the second is that of the first too, where that has none. */
function halves(text: string): (readonly [string, string])[] {
	const [, firstYear = '', century = '', end = ''] = /^((\d\d)\d\d) ?[-–—/] ?(\d\d)$/u.exec(text) ?? [];
	// What no year has as a month is another year.
	if (Number(end) > 12) return [[firstYear, `${century}${end}`]];
	const [, from = '', to = ''] = /^(\d{4})-(\d{4})$/u.exec(text) ?? [];
	if (to !== '') return [[from, to]];
	const words = text.split(' ');
	const plain = typedWords('date.from').includes(words[0] ?? '') ? words.slice(1).join(' ') : text;
	const joins = typedWords('date.to').map((word) => ` ${word} `);
	return ['..', '…', '–', '—', ' - ', ...joins].flatMap((join) => {
		const parts = plain.split(join).map((part) => part.trim());
		const [first = '', last = ''] = parts;
		if (parts.length !== 2 || first === '' || last === '') return [];
		const year = /\d{4}$/.exec(last)?.[0];
		const isWithout = year !== undefined && !/\d{4}/.test(first);
		return [[isWithout ? `${first} ${year}` : first, last] as const];
	});
}

function within({ from, to, unit }: DaySpan, { start, end }: Interval): DaySpan | null {
	const last = addDays(end, -1);
	if (to < start || from > last) return null;
	return { from: from < start ? start : from, to: to > last ? last : to, unit };
}
