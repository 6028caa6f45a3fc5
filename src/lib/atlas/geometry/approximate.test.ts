import { expect, it } from 'vitest';
import { approximate, areaErrorKm2 } from './approximate.ts';

it.each([
	[512.4, 0, 512],
	[512.4, 1, 512],
	[512.4, 3, 510],
	[512.4, 12, 520],
	[512.4, 60, 500],
	[1_243_210, 17_500, 1_240_000],
	[3, 40, 3],
	[0, 5, 0]
])('%d ± %d is about %d', (value, error, rounded) => {
	expect(approximate(value, error)).toBe(rounded);
});

it('takes the error of an area from its outline', () => {
	expect(areaErrorKm2(10_000, 5)).toBe(1000);
});
