import { addDays, formatIsoDay, parseIsoDay, type Day } from '#lib/atlas/time/day.ts';
import type { Interval } from '#lib/atlas/time/interval.ts';
import { parseDate } from '#lib/i18n/parse-date.ts';
import { parseSpan } from '#lib/i18n/parse-span.ts';
import type { SaidDay } from './link-key.ts';

/** The seasons of EDTF in the order of its numbers, from 21, as the typed grammar calls them. */
const SEASONS = ['spring', 'summer', 'autumn', 'winter'];

/**
 * The first day that a text means: one that people write (`July 1923`, `1.7.1923`), or of the grammar of the data (EDTF:
 * `1923-07~`, `[1923-07-01..1923-07-03]`, `1923-07-01/1923-07-03`, `1923-21`, `1923-07-XX`, `192X`), or an instant in ISO 8601;
 * else one that is written in it (`Tuesday 1 July 1923`, `1923-W27`), which may not be all it says. `null` = none.
 */
export function readDay(text: string, period: Interval): SaidDay | null {
	const written = inWords(apart(text.trim()));
	const read = parseDate(written, period);
	if (read.kind === 'date') return sure(read.day);
	if (read.kind === 'outside') return { ...sure(read.nearest.day), isOutside: true };
	if (read.kind === 'impossible') return { ...sure(read.nearest.day), isNear: true };
	const [first] = read.kind === 'ambiguous' ? read.readings : [];
	if (first) return { ...sure(first.day), isNear: true };
	const known = plain(written);
	const unspecified = firstOfPattern(known, period);
	if (unspecified !== null) return sure(unspecified);
	const span = parseSpan(known, period);
	return span ? sure(span.from) : dayWithin(written, period);
}

function sure(day: SaidDay['day']): SaidDay {
	return { day, isNear: false, isOutside: false };
}

/** What of a text in EDTF names its first day, in the words that people type. */
function plain(text: string): string {
	const [, compact] = /^(\d{8})$/u.exec(text) ?? [];
	if (compact) return [compact.slice(0, 4), compact.slice(4, 6), compact.slice(6)].join('-');
	const [first = ''] = text
		.replaceAll(/[[\]{}~?%]|'(?=s$)/gu, '')
		.split(/\.\.|[/,]/u)
		.filter((part) => part.trim() !== '');
	const [, instant] = /^(\d{4}-\d\d-\d\d)[t ]\d/iu.exec(first) ?? [];
	if (instant !== undefined && parseIsoDay(instant) !== null) return instant;
	return inWords(first);
}

/** The name of a month that hyphens tie to figures, by itself: `2-Jul-1923`. */
function apart(text: string): string {
	return text.replaceAll(/(?<=\d)[-–](?=\p{L}{3})|(?<=\p{L}{3})[-–](?=\d)/gu, ' ');
}

/** A season of EDTF in words; anything else as it is. */
function inWords(text: string): string {
	const [, year = '', season = ''] = /^(\d{4})-2([1-4])$/u.exec(text) ?? [];
	return season === '' ? text : `${SEASONS[Number(season) - 1] ?? ''} ${year}`;
}

/** The first day of the period that a date of EDTF may be some figures of which are not specified; `null` = none, or no such text. */
function firstOfPattern(text: string, { start, end }: Interval): Day | null {
	if (!/^[\dx]{4}(?:-[\dx]{2}){0,2}$/iu.test(text) || !/x/iu.test(text)) return null;
	const pattern = new RegExp(`^${text.replaceAll(/x/giu, String.raw`\d`)}`, 'u');
	for (let day = start; day < end; day = addDays(day, 1)) if (pattern.test(formatIsoDay(day))) return day;
	return null;
}

/** The date whose figures stand in a text, else the longest that some words in a row of it say, else a year. */
function dayWithin(text: string, period: Interval): SaidDay | null {
	const words = text.split(/[\s,;|()]+/u).filter(Boolean);
	const [, year, month, day] = /(?<!\d)(\d{4})\D{1,3}(\d{1,2})\D{1,3}(\d{1,2})(?!\d)/u.exec(text) ?? [];
	const candidates = [
		...(year && month && day ? [`${year}-${month}-${day}`] : []),
		...rowsOf(words),
		...(/(?<!\d)\d{4}(?!\d)/u.exec(text) ?? [])
	];
	for (const candidate of candidates) {
		const read = parseDate(candidate, period);
		if (read.kind === 'date') return { ...sure(read.day), isNear: true };
	}
	return null;
}

/** Most words that a date is written in. */
const MOST_WORDS = 4;

/** Words in a row that hold a figure, the longest rows first, without the whole. */
function rowsOf(words: readonly string[]): string[] {
	const most = Math.min(MOST_WORDS, words.length - 1);
	return Array.from({ length: Math.max(0, most) }, (_, i) => most - i).flatMap((count) =>
		Array.from({ length: words.length - count + 1 }, (_, at) => words.slice(at, at + count).join(' ')).filter(
			(row) => /\d{4}/u.test(row)
		)
	);
}
