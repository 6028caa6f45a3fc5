import { describe, expect, it } from 'vitest';
import { formatIsoDay, parseIsoDay, type Day } from '#lib/atlas/time/day.ts';
import { parseDate } from './parse-date.ts';

const day = (iso: string) => parseIsoDay(iso) as Day;
const period = { start: day('1920-03-01'), end: day('1925-01-01') };

/** What a text is read as: an ISO day, several joined by “or”, or the kind of failure and the nearest day. */
function read(text: string): string {
	const found = parseDate(text, period);
	switch (found.kind) {
		case 'date':
			return `${formatIsoDay(found.day)} ${found.precision}`;
		case 'ambiguous':
			return found.readings.map((reading) => formatIsoDay(reading.day)).join(' or ');
		case 'unreadable':
			return 'unreadable';
		default:
			return `${found.kind}: ${formatIsoDay(found.nearest.day)}`;
	}
}

describe('parseDate', () => {
	it.each([
		['1922-07-01', '1922-07-01 day'],
		['1 jul 1922', '1922-07-01 day'],
		['1 Sept. 1922', '1922-09-01 day'],
		['1 sep 1922', '1922-09-01 day'],
		['1st of July, 1922', '1922-07-01 day'],
		['July 1, 1922', '1922-07-01 day'],
		['1922 July 1', '1922-07-01 day'],
		['1jul1922', '1922-07-01 day'],
		['  1  JULY   1922 ', '1922-07-01 day'],
		['1 jul 22', '1922-07-01 day'],
		// Thirteen days later in the calendar of today.
		['1 July 1922 O.S.', '1922-07-14 day'],
		['1922-07-01 (Julian)', '1922-07-14 day'],
		['18 июня 1922 г. ст. ст.', '1922-07-01 day'],
		['29 Feb 1924 OS', '1924-03-13 day'],
		['July 1922 old style', '1922-07-14 month'],
		['1922-07', '1922-07-01 month'],
		['1922/7', '1922-07-01 month'],
		['7/1922', '1922-07-01 month'],
		['july 1922', '1922-07-01 month'],
		['1922 july', '1922-07-01 month'],
		['1922', '1922-01-01 year'],
		['1922年', '1922-01-01 year'],
		['1922年7月', '1922-07-01 month'],
		['1922年7月1日', '1922-07-01 day'],
		['1922 年 7 月 1 日', '1922-07-01 day'],
		['1922', '1922-01-01 year'],
		['1.7.1922', '1922-07-01 day'],
		['1. 7. 22', '1922-07-01 day'],
		['1922.7.1', '1922-07-01 day'],
		['1 июля 1922', '1922-07-01 day'],
		['1 июля 1922 г.', '1922-07-01 day'],
		['июль 1922 года', '1922-07-01 month'],
		['1.VII.1922', '1922-07-01 day'],
		['1 vii 1922', '1922-07-01 day'],
		['VII.1922', '1922-07-01 month'],
		['1922年7月1号', '1922-07-01 day'],
		["1 jul '22", '1922-07-01 day'],
		['1er juillet 1922', '1922-07-01 day'],
		['1. Juli 1922', '1922-07-01 day'],
		['13/7/1922', '1922-07-13 day'],
		['7/13/1922', '1922-07-13 day'],
		['7–13–1922', '1922-07-13 day'],
		['4/4/1922', '1922-04-04 day'],
		['29 feb 1924', '1924-02-29 day'],
		// A year or month that begins before the period begins with the period.
		['1920', '1920-03-01 year'],
		// Of two orders only one is in the period.
		['1/4/1920', '1920-04-01 day']
	])('reads “%s” as %s', (text, expected) => {
		expect(read(text)).toBe(expected);
	});

	it.each([
		['3/4/1922', '1922-03-04 or 1922-04-03'],
		['03-04-22', '1922-03-04 or 1922-04-03'],
		['1 jul', '1920-07-01 or 1921-07-01 or 1922-07-01 or 1923-07-01 or 1924-07-01'],
		['29 feb', '1924-02-29'],
		['7月1日', '1920-07-01 or 1921-07-01 or 1922-07-01 or 1923-07-01 or 1924-07-01'],
		['30 feb 1922', 'impossible: 1922-02-28'],
		['30/2/1922', 'impossible: 1922-02-28'],
		['1922-13', 'impossible: 1922-12-01'],
		['31.6.1922', 'impossible: 1922-06-30'],
		['0/1922', 'impossible: 1922-01-01'],
		['1 jul 1899', 'outside: 1920-03-01'],
		['1930', 'outside: 1924-12-31'],
		['jul 50', 'outside: 1924-12-31'],
		['1 jul 50', 'outside: 1924-12-31'],
		['', 'unreadable'],
		['soon', 'unreadable'],
		['1 ju 1922', 'unreadable'],
		['1922-07-01-02', 'unreadable'],
		['99999999', 'unreadable']
	])('explains “%s”: %s', (text, expected) => {
		expect(read(text).replace(/ day$/, '')).toBe(expected);
	});
});
