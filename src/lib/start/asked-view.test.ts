import { describe, expect, it } from 'vitest';
import { formatIsoDay, parseIsoDay, type Day } from '#lib/atlas/time/day.ts';
import { askedView, pageOf } from './asked-view.ts';
import { packDays, unpackDays } from './pack-days.ts';
import type { StartFacts } from './start-facts.ts';

const day = (text: string) => parseIsoDay(text) as Day;
const FACTS: StartFacts = {
	atlas: 'islands',
	version: '1',
	root: './',
	showsDay: true,
	isGuest: false,
	defaultDay: day('1922-05-10'),
	period: { start: day('1920-01-01'), end: day('1925-01-01') },
	pageDays: packDays(['1921-03-01', '1922-05-10', '1922-05-12'].map(day)),
	tours: { round: { title: 'Round the islands', days: packDays(['1923-02-03', '1921-03-01'].map(day)) } },
	words: {} as StartFacts['words'],
	fonts: null
};
const asked = (hash: string, search = '') => askedView(hash, search, FACTS);

describe('what a link asks for', () => {
	it.each([
		['', '', '1922-05-10', []],
		['#date=1923-01-02', '', '1923-01-02', []],
		['', '?year=1924', '1924-01-01', []],
		['#date%3D1923-01-02', '', '1923-01-02', []],
		['#compare=1921-01-01..1923-01-01&as=swipe', '', '1923-01-01', ['compare']],
		['#sel=place:harbour&view=both', '', '1922-05-10', ['selection', 'view']],
		['#tour=round.2', '', '1921-03-01', ['tour']],
		['#date=1922-05-11&tour=round.2', '', '1922-05-11', ['tour']],
		['#tour=constructor.2', '', '1922-05-10', []]
	])('%s %s', (hash, search, expected, lost) => {
		const found = asked(hash, search);
		expect([formatIsoDay(found.day), found.lost]).toEqual([expected, lost]);
	});

	it('is reported as it stands where it is no day of the atlas', () => {
		expect(asked('#date=1922-02-30')).toMatchObject({ badDate: '1922-02-30', day: day('1922-02-28') });
		expect(asked('#date=1950-01-01')).toMatchObject({ badDate: '1950-01-01', day: day('1924-12-31') });
		expect(asked('#date=1922-02-03').badDate).toBeNull();
	});
});

describe('the page of a day', () => {
	const days = unpackDays(FACTS.pageDays);

	it('is known from days packed in few letters', () => {
		expect(days.map(formatIsoDay)).toEqual(['1921-03-01', '1922-05-10', '1922-05-12']);
		expect(unpackDays(packDays([]))).toEqual([]);
	});

	it.each([
		['1922-05-10', '1922-05-10'],
		['1922-05-11', '1922-05-10'],
		['1924-01-01', '1922-05-12'],
		['1920-01-01', '1921-03-01']
	])('of %s is that of %s', (wanted, expected) => {
		expect(formatIsoDay(pageOf(day(wanted), days) as Day)).toBe(expected);
	});
});
