import { describe, expect, it } from 'vitest';
import { formatIsoDay, parseIsoDay, type Day } from '#lib/atlas/time/day.ts';
import { parseSpan } from './parse-span.ts';

const day = (iso: string) => parseIsoDay(iso) as Day;
const period = { start: day('1920-03-01'), end: day('1925-01-01') };

function read(text: string): string | null {
	const span = parseSpan(text, period);
	return span && `${formatIsoDay(span.from)}..${formatIsoDay(span.to)} ${span.unit}`;
}

describe('parseSpan', () => {
	it.each([
		['1 jul 1922', '1922-07-01..1922-07-01 day'],
		['1922-02', '1922-02-01..1922-02-28 month'],
		['Feb 1924', '1924-02-01..1924-02-29 month'],
		['1922', '1922-01-01..1922-12-31 year'],
		['1920', '1920-03-01..1920-12-31 year'],
		['summer 1922', '1922-06-01..1922-08-31 stretch'],
		['1922 Spring', '1922-03-01..1922-05-31 stretch'],
		['the summer of 1922', '1922-06-01..1922-08-31 stretch'],
		['1920s', '1920-03-01..1924-12-31 stretch'],
		['fall 1922', '1922-09-01..1922-11-30 stretch'],
		['winter 1922', '1922-12-01..1923-02-28 stretch'],
		['winter 1924', '1924-12-01..1924-12-31 stretch'],
		['early 1922', '1922-01-01..1922-04-30 stretch'],
		['mid-1922', '1922-05-01..1922-08-31 stretch'],
		['late august 1922', '1922-08-21..1922-08-31 stretch'],
		['1922-23', '1922-01-01..1923-12-31 stretch'],
		['1922–1923', '1922-01-01..1923-12-31 stretch'],
		['july to september 1922', '1922-07-01..1922-09-30 stretch'],
		['from 1 sep 1921 to 3 oct 1922', '1921-09-01..1922-10-03 stretch'],
		['between may 1921 and june 1921', '1921-05-01..1921-06-30 stretch'],
		['1 sep 1921 .. 1 sep 1922', '1921-09-01..1922-09-01 stretch'],
		['1919', null],
		['winter 1925', null],
		['july', null],
		['1923 to 1922', null],
		['30 feb 1922', null],
		['somewhere', null],
		['', null]
	])('reads “%s” as %s', (text, expected) => {
		expect(read(text)).toBe(expected);
	});
});
