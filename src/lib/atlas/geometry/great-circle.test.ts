import { describe, expect, it } from 'vitest';
import { greatCircleLine } from './great-circle.ts';

describe('great circle', () => {
	it('runs from the first stop to the last by the stops between', () => {
		const { coordinates } = greatCircleLine(
			[
				[0, 0],
				[10, 0],
				[10, 20]
			],
			3300
		);
		expect(coordinates).toHaveLength(2);
		expect(coordinates[0]?.[0]).toEqual([0, 0]);
		expect(coordinates[0]?.at(-1)).toEqual([10, 0]);
		expect(coordinates[1]?.at(-1)).toEqual([10, 20]);
	});

	it('bends towards the pole', () => {
		const { coordinates } = greatCircleLine(
			[
				[0, 50],
				[60, 50]
			],
			4200
		);
		expect(Math.max(...(coordinates[0] ?? []).map(([, lat = 0]) => lat))).toBeGreaterThan(53);
	});

	it('is cut at the antimeridian, and leaves out stretches without length', () => {
		expect(
			greatCircleLine(
				[
					[170, 10],
					[-170, 10]
				],
				2200
			).coordinates
		).toHaveLength(2);
		expect(
			greatCircleLine(
				[
					[5, 5],
					[5, 5]
				],
				0
			).coordinates
		).toEqual([]);
	});
});
