import { LANGUAGE } from '#lib/atlas/language.ts';
import type { AtlasCore } from '#lib/atlas/core.ts';
import { addDays, type Day } from '#lib/atlas/time/day.ts';
import type { Interval } from '#lib/atlas/time/interval.ts';
import { formatDay, formatShortDay } from '#lib/i18n/format-day.ts';
import { t } from '#lib/i18n/messages.ts';
import { parseDate, type DateReading } from '#lib/i18n/parse-date.ts';
import { parseSpan, type DaySpan } from '#lib/i18n/parse-span.ts';
import { typedWords, wordsOf } from '#lib/i18n/typed-words.ts';
import type { SearchHit } from '#lib/search/search-index.ts';
import { heldOn, servedOn } from './questions.ts';
import { eventResult, resultOf, type Result, type ResultGroup } from './results.ts';

/** Events of a stretch of time that are listed; the weightiest. */
const MOST_EVENTS = 12;
/** Days before and after a day that are around it. */
const DAYS_AROUND = 3;
/** Things that a day is asked of. */
const MOST_DATED = 6;

/**
 * The days that a text may mean, when it is a date or a stretch of time, and what happened then.
 *
 * @param asksForChange whether what differs between its ends is what was asked for
 */
export function dateGroups(core: AtlasCore, text: string, asksForChange: boolean): ResultGroup[] {
	const { period } = core.atlas;
	const span = parseSpan(text, period);
	const days = dateResults(text, span, period);
	const compared = span ? compareResults(span) : [];
	const dates = asksForChange ? [...compared, ...days] : [...days, ...compared];
	return [
		{ key: 'dates' as const, results: dates },
		...(span ? [{ key: 'happened' as const, results: eventsIn(core, span) }] : []),
		...(span?.unit === 'day' ? [{ key: 'week' as const, results: eventsAround(core, span.from) }] : [])
	];
}

function dateResults(text: string, span: DaySpan | null, period: Interval): Result[] {
	const read = parseDate(text, period);
	if (read.kind === 'date') return [dateResult(read, '')];
	if (read.kind === 'ambiguous') return read.readings.map((reading) => dateResult(reading, ''));
	if (span) return [dateResult({ day: span.from, precision: 'day' }, t('search.first-of.stretch'))];
	return read.kind === 'unreadable' ? [] : [dateResult(read.nearest, t(`search.${read.kind}`))];
}

function dateResult({ day, precision }: DateReading, note: string): Result {
	return {
		key: `day:${day}`,
		title: { name: t('search.go-to', { date: formatDay(day) }), lang: LANGUAGE },
		alias: null,
		note: note || (precision === 'day' ? '' : t(`search.first-of.${precision}`)),
		does: { kind: 'show', day, target: null }
	};
}

/** The two ends of a stretch of time beside each other. */
function compareResults({ from, to }: DaySpan): Result[] {
	if (from === to) return [];
	const dates = { from: formatShortDay(from), to: formatShortDay(to) };
	return [
		{
			key: `compare:${from}..${to}`,
			title: { name: t('search.compare', dates), lang: LANGUAGE },
			alias: null,
			note: t('search.compare.note'),
			does: { kind: 'compare', from, to }
		}
	];
}

/** What happened in a stretch of time, in its order; of too many the weightiest. */
function eventsIn(core: AtlasCore, { from, to }: DaySpan): Result[] {
	const events = core.eventsBetween(from, to);
	const weighty = events.toSorted((a, b) => b.importance - a.importance).slice(0, MOST_EVENTS);
	return events.filter((event) => weighty.includes(event)).map((event) => eventResult(core, event));
}

function eventsAround(core: AtlasCore, day: Day): Result[] {
	return core
		.eventsBetween(addDays(day, -DAYS_AROUND), addDays(day, DAYS_AROUND))
		.filter((event) => event.day.best !== day)
		.map((event) => eventResult(core, event));
}

/** A text that names a thing and a time: what is left without the time, and the time as it was typed and read. */
export interface DatedQuery {
	readonly rest: string;
	readonly date: string;
	readonly span: DaySpan;
}

/** Words that a time is written in at most, as in `from 1 june 1923 to 1 july 1923`. */
const MOST_WORDS = 8;

/** Takes a time from a text, if one stands there beside other words; the longest that can be read. */
export function datedQuery(text: string, period: Interval): DatedQuery | null {
	const words = wordsOf(text);
	const isJoining = (word = '') => typedWords('date.joining').includes(word.toLocaleLowerCase());
	if (isDate(text, period)) return null;
	for (let count = Math.min(MOST_WORDS, words.length - 1); count > 0; count--) {
		for (let at = words.length - count; at >= 0; at--) {
			const of = words.slice(at, at + count);
			const date = of.join(' ');
			// A name of a month alone may be another word.
			if (!/\p{N}/u.test(date) || isJoining(of[0]) || isJoining(of.at(-1))) continue;
			const span = parseSpan(date, period);
			if (span) return { rest: [...words.slice(0, at), ...words.slice(at + count)].join(' '), date, span };
			// What is no one day is no day to show.
			if (isDate(date, period)) return null;
		}
	}
	return null;
}

function isDate(text: string, period: Interval): boolean {
	return parseDate(text, period).kind !== 'unreadable' || parseSpan(text, period) !== null;
}

/** Things that a day may be asked of, each on that day; what has a day of its own, or none, is left out. */
export function resultsOnDay(core: AtlasCore, hits: readonly SearchHit[], day: Day): Result[] {
	return hits
		.filter(({ target }) => !['event', 'journey', 'source'].includes(target.kind))
		.slice(0, MOST_DATED)
		.map((hit) => onDay(core, hit, day));
}

function onDay(core: AtlasCore, hit: SearchHit, day: Day): Result {
	const result = resultOf(core, hit);
	const held = heldOn(core, hit.target, day) ?? servedOn(core, hit.target, day);
	return {
		...result,
		key: `${result.key}@${day}`,
		note: t('search.on-day', { date: formatDay(day) }),
		...(held ? { answer: held.line } : {}),
		does: { kind: 'show', day, target: hit.target }
	};
}
