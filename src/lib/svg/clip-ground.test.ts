import { describe, expect, it } from 'vitest';
import { clippedPath } from './clip-ground.ts';

const box = { left: 0, top: 0, right: 100, bottom: 100 };

describe('clippedPath', () => {
	it.each([
		['what is inside', 'M10 10l20 20 5-5', 'M10 10L30 30L35 25'],
		['nothing of what is outside', 'M200 10l20 20', ''],
		['a line through it', 'M-50 50l900 0', 'M0 50L100 50'],
		['a line that leaves and comes back', 'M50 50l100 0 0 20 -100 0', 'M50 50L100 50M100 70L50 70'],
		['an area, closed along its edge', 'M50 50l900 0 0 20 -900 0z', 'M50 50L100 50L100 70L50 70z'],
		['an area around it', 'M-500 -500l2000 0 0 2000 -2000 0z', 'M0 100L0 0L100 0L100 100z'],
		['each part', 'M10 10l1 1M900 900l5 5M20 20l1 0', 'M10 10L11 11M20 20L21 20']
	])('keeps %s', (_, d, expected) => {
		expect(clippedPath(d, box)).toBe(expected);
	});
});
