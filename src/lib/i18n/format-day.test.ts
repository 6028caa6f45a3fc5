import { describe, expect, it } from 'vitest';
import { formatGiven } from './format-day.ts';

describe('formatGiven', () => {
	it.each([
		['1923-09-08', '8 Sept 1923'],
		['1923-09', 'Sept 1923'],
		['1923-23', 'autumn 1923'],
		['1923', '1923'],
		['1923-13', '1923-13'],
		['9 April, at second hand', '9 April, at second hand']
	])('writes “%s” as “%s”', (edtf, expected) => {
		expect(formatGiven(edtf)).toBe(expected);
	});
});
