import { expect, it } from 'vitest';
import { circleAround } from './circle.ts';

it('draws circles as wide as they are said to be', () => {
	const degree = 111.195;
	const ring = circleAround([100, 60], degree);
	expect(Math.max(...ring.map(([, lat]) => lat))).toBeCloseTo(61, 4);
	expect(Math.max(...ring.map(([lng]) => lng))).toBeCloseTo(102, 2);
	expect(ring[0]).toEqual(ring.at(-1)?.map((value) => expect.closeTo(value, 9)));
	expect(ring).toHaveLength(65);
});
