import { describe, expect, it } from 'vitest';
import { clipLine, growBox, leaveBox, runsAlong, touchesBox } from './geometry.ts';

describe('lines and boxes', () => {
	const box = [0, 0, 10, 10] as const;

	it('cuts a line at the edge of a box, into as many pieces as lie in it', () => {
		const line = [[-5, 5], [5, 5], [15, 5], [15, 8], [5, 8]]; // prettier-ignore
		const pieces = [[[0, 5], [5, 5], [10, 5]], [[10, 8], [5, 8]]]; // prettier-ignore
		expect(clipLine(line, box)).toEqual(pieces);
		expect(clipLine([[11, 0], [11, 10]], box)).toEqual([]); // prettier-ignore
	});

	it('cuts out of a line what lies in a box', () => {
		const line = [[-5, 5], [-3, 5], [5, 5], [15, 5], [15, 8], [5, 8], [5, 7]]; // prettier-ignore
		const pieces = [[[-5, 5], [-3, 5], [0, 5]], [[10, 5], [15, 5], [15, 8], [10, 8]]]; // prettier-ignore
		expect(leaveBox(line, box)).toEqual(pieces);
		expect(leaveBox([[11, 0], [11, 10]], box)).toEqual([[[11, 0], [11, 10]]]); // prettier-ignore
		expect(leaveBox([[1, 1], [9, 9]], box)).toEqual([]); // prettier-ignore
		expect(leaveBox([[5, 5], [15, 5]], box)).toEqual([[[10, 5], [15, 5]]]); // prettier-ignore
	});

	it('grows a box by shares of its size', () => {
		expect(growBox(box, [0.5, 0.1])).toEqual([-5, -1, 15, 11]);
	});

	it.each([
		['across its edge', [[8, 8], [12, 8], [12, 12]], true], // prettier-ignore
		['beside it', [[11, 8], [12, 8], [12, 12]], false], // prettier-ignore
		['round it', [[-1, -1], [11, -1], [11, 11], [-1, 11]], true] // prettier-ignore
	])('knows whether a ring touches a box: %s', (_, ring, touches) => {
		expect(touchesBox(ring, box)).toBe(touches);
	});

	it('knows a line along a ring from one that leaves it', () => {
		const ring = [[0, 0], [1, 0], [1, 1], [0, 1], [0, 0]]; // prettier-ignore
		expect(runsAlong([[0.1, 0.005], [0.9, -0.005]], ring, 1)).toBe(true); // prettier-ignore
		expect(runsAlong([[0, 0.5], [1, 0.5]], ring, 1)).toBe(false); // prettier-ignore
	});
});
