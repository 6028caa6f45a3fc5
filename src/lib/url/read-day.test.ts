import { describe, expect, it } from 'vitest';
import { formatIsoDay, parseIsoDay, type Day } from '#lib/atlas/time/day.ts';
import { readDay } from './read-day.ts';

const day = (text: string) => parseIsoDay(text) as Day;
const PERIOD = { start: day('1920-01-01'), end: day('1930-01-01') };

describe('readDay', () => {
	it.each([
		['July 1923', '1923-07-01'],
		['1 july 1923', '1923-07-01'],
		['1.7.1923', '1923-07-01'],
		['1923/07/01', '1923-07-01'],
		['1923-7-1', '1923-07-01'],
		['19230701', '1923-07-01'],
		['1923-07-01T12:00:00Z', '1923-07-01'],
		['1923-07~', '1923-07-01'],
		['~1923', '1923-01-01'],
		['[1923-07-01..1923-07-03]', '1923-07-01'],
		['{1923-07-01,1923-07-03}', '1923-07-01'],
		['1923-07-01/1923-07-03', '1923-07-01'],
		['1923-22', '1923-06-01'],
		['spring 1923', '1923-03-01'],
		['1923-07-XX', '1923-07-01'],
		['1923-07-1X', '1923-07-10'],
		['1923-XX', '1923-01-01'],
		['192X', '1920-01-01'],
		['192X-07', '1920-07-01'],
		["1920's", '1920-01-01'],
		['1923-07-01 12:00', '1923-07-01'],
		['１９２３年７月１日', '1923-07-01'],
		['一九二三年七月二十一日', '1923-07-21'],
		['١٩٢٣-٠٧-٠١', '1923-07-01']
	])('reads %s as %s', (text, expected) => {
		const said = readDay(text, PERIOD);
		expect(said && formatIsoDay(said.day)).toBe(expected);
		expect(said).toMatchObject({ isNear: false, isOutside: false });
	});

	it.each([
		['7/1/1923', { isNear: true }],
		['31 June 1923', { isNear: true }],
		['1 July 1931', { isOutside: true }]
	])('says of %s that it is not quite what is shown', (text, expected) => {
		expect(readDay(text, PERIOD)).toMatchObject(expected);
	});

	it.each([
		['Tuesday 3 July 1923', '1923-07-03'],
		['Tue Jul 03 1923 00:00:00 GMT+0000', '1923-07-03'],
		['before 1923-07-03', '1923-07-03'],
		['1923 07 03', '1923-07-03'],
		['circa July 1923', '1923-07-01'],
		['1923-W27', '1923-01-01']
	])('finds in %s the day %s, and says that it is not all', (text, expected) => {
		const said = readDay(text, PERIOD);
		expect(said && formatIsoDay(said.day)).toBe(expected);
		expect(said).toMatchObject({ isNear: true });
	});

	it.each(['', 'soon', '//', '..', '[]', '<script>', '%%%'])('finds no day in “%s”', (text) => {
		expect(readDay(text, PERIOD)).toBeNull();
	});
});
