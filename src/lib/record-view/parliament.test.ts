import { describe, expect, it } from 'vitest';
import { seatPositions } from './parliament.ts';

describe('seatPositions', () => {
	it.each([
		[1, 1],
		[25, 3],
		[100, 5],
		[2, 3]
	])('seats %i in %i arcs, each in a place of its own', (count, arcs) => {
		const seats = seatPositions(count, arcs);
		expect(seats).toHaveLength(count);
		expect(new Set(seats.map(({ x, y }) => `${x.toFixed(4)},${y.toFixed(4)}`)).size).toBe(count);
		for (const { x, y } of seats) {
			expect(Math.hypot(x, y)).toBeLessThanOrEqual(1.000001);
			expect(y).toBeGreaterThanOrEqual(-0.000001);
		}
	});

	it('goes from left to right', () => {
		const seats = seatPositions(25, 3);
		expect(seats[0]?.x).toBeLessThan(-0.4);
		expect(seats[24]?.x).toBeGreaterThan(0.4);
	});
});
