import { describe, expect, it } from 'vitest';
import { formatGiven } from './format-day.ts';

describe('formatGiven', () => {
	it.each([
		['1923-09-08', '8 Sept 1923'],
		['1923-09', 'Sept 1923'],
		['1923-23', 'autumn 1923'],
		['1923', '1923'],
		['1923-13', '1923-13'],
		['[1923-08-29..1923-09-11]', '29 Aug – 11 Sept 1923'],
		['[1923-09-01..1923-09-03]', '1 – 3 Sept 1923'],
		['[..1923-09-11]', '[..1923-09-11]'],
		['9 April, at second hand', '9 April, at second hand']
	])('writes “%s” as “%s”', (edtf, expected) => {
		expect(formatGiven(edtf).replaceAll(/\s/g, ' ')).toBe(expected);
	});
});
