import { describe, expect, it } from 'vitest';
import { createTextFilter } from './text-filter.ts';

describe('createTextFilter', () => {
	it.each([
		['', ['Anything'], true],
		['ünder', ['Under'], true],
		['und', ['Ünder'], true],
		['old harbour', ['The harbour', 'an old town'], true],
		['old bridge', ['The harbour', 'an old town'], false],
		["o'zbek", ['Oʻzbek'], true]
	])('finds %j in %j: %s', (typed, texts, expected) => {
		expect(createTextFilter(typed)(texts)).toBe(expected);
	});
});
