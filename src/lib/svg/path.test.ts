import { describe, expect, it } from 'vitest';
import { createPicturePlane } from './mercator.ts';
import { pathData } from './path.ts';

const plane = createPicturePlane([0, 0, 20, 10]);

describe('createPicturePlane', () => {
	it('lays the north-west corner at the origin and the south-east at its width and height', () => {
		expect(plane.project([0, 10])).toEqual([0, 0]);
		const [x, y] = plane.project([20, 0]);
		expect(x).toBeCloseTo(plane.width, 9);
		expect(y).toBeCloseTo(plane.height, 9);
	});

	it('agrees with Web Mercator: a degree of longitude is as wide as one of latitude at the equator', () => {
		const [, y0] = plane.project([0, -0.5]);
		const [, y1] = plane.project([0, 0.5]);
		const [x0] = plane.project([0, 0]);
		const [x1] = plane.project([1, 0]);
		expect((y0 - y1) / (x1 - x0)).toBeCloseTo(1, 4);
	});

	it('gives the units of one pixel at a zoom level', () => {
		expect(plane.unitsPerPixel(3) / plane.unitsPerPixel(4)).toBeCloseTo(2, 9);
		expect(plane.unitsPerPixel(0)).toBeCloseTo((plane.width / 20) * (360 / 512), 6);
	});
});

describe('pathData', () => {
	it('writes whole units, relative, without repeated points', () => {
		const line = {
			type: 'LineString' as const,
			coordinates: [
				[0, 10],
				[1, 10],
				[1, 10],
				[1.0001, 10],
				[1, 9]
			]
		};
		expect(pathData(plane, line)).toBe('M0 0l100 0 0 101');
	});

	it('closes rings and keeps the parts of a multi-geometry', () => {
		const square = [
			[0, 10],
			[1, 10],
			[1, 9],
			[0, 10]
		];
		const data = pathData(plane, { type: 'MultiPolygon', coordinates: [[square], [square]] });
		expect(data.match(/M/g)).toHaveLength(2);
		expect(data.match(/z/g)).toHaveLength(2);
	});

	it('has nothing for points', () => {
		expect(pathData(plane, { type: 'Point', coordinates: [0, 0] })).toBe('');
	});
});
