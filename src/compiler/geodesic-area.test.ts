import { describe, expect, it } from 'vitest';
import { geodesicArea } from './geodesic-area.ts';

function polygon(...coordinates: number[][][]) {
	return { type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates } } as const;
}

const CELL = [
	[85, 43],
	[86, 43],
	[86, 44],
	[85, 44],
	[85, 43]
];
const HOLE = [
	[85.2, 43.2],
	[85.2, 43.4],
	[85.4, 43.4],
	[85.4, 43.2],
	[85.2, 43.2]
];

describe('geodesic area', () => {
	it('is the one that PROJ gives on WGS84, m²', () => {
		expect(geodesicArea(polygon(CELL))).toBeCloseTo(8985387394.84, 0);
	});

	it('is the same whichever way a ring runs, and leaves holes out', () => {
		expect(geodesicArea(polygon(CELL.toReversed()))).toBeCloseTo(8985387394.84, 0);
		expect(geodesicArea(polygon(CELL, HOLE))).toBeCloseTo(8624792213.75, 0);
		expect(geodesicArea(polygon(CELL, HOLE.toReversed()))).toBeCloseTo(8624792213.75, 0);
	});
});
