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
		['spring 1923', '1923-03-01']
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

	it.each(['', 'soon', '//', '..', '[]', '<script>', '%%%'])('finds no day in “%s”', (text) => {
		expect(readDay(text, PERIOD)).toBeNull();
	});
});
