import { describe, expect, it } from 'vitest';
import { arrowHead, bowed } from './mark-lines.ts';

const numbers = (path: string) => path.match(/-?[\d.]+/g)?.map(Number) ?? [];

describe('an arrow', () => {
	it('ends with its point where it points', () => {
		expect(numbers(arrowHead([0, 0], [100, 0])).slice(0, 2)).toEqual([100, 0]);
	});

	it('bows to one side, whichever way it goes', () => {
		const [, , , right = 0] = numbers(bowed([0, 0], [100, 0]));
		const [, , , left = 0] = numbers(bowed([100, 0], [0, 0]));
		expect([Math.sign(right), Math.sign(left)]).toEqual([-1, 1]);
	});

	it('of no length is still a path', () => {
		expect(numbers(arrowHead([5, 5], [5, 5])).every(Number.isFinite)).toBe(true);
	});
});
