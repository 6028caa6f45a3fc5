import { describe, expect, it } from 'vitest';
import { courseOf, stretchOf } from './name-space.ts';
import type { PicturePoint } from './mercator.ts';

/** A quarter of a circle around the origin, from the right to the bottom: read from left to right, its inside is above it. */
const RADIUS = 100;
const ARC = Array.from({ length: 46 }, (_, i): PicturePoint => {
	const angle = (Math.PI / 180) * (45 + 2 * i);
	return [RADIUS * Math.cos(angle), RADIUS * Math.sin(angle)];
});
const ROOM = { length: 60, size: 10, bend: 35 };

describe('a name along a bend', () => {
	it.each([ARC, ARC.toReversed()])('has its whole length where its letters stand', (...line) => {
		const stretch = stretchOf(courseOf(line), 0.5, { ...ROOM, offset: -20 });
		expect(stretch).not.toBeNull();
		const boxes = stretch?.boxes ?? [];
		const middles = boxes.map(({ left, right, top, bottom }): PicturePoint => [
			(left + right) / 2,
			(top + bottom) / 2
		]);
		for (const [x, y] of middles) expect(Math.abs(Math.hypot(x, y) - (RADIUS - 20))).toBeLessThan(3);
		expect(courseOf(middles).length).toBeGreaterThan(ROOM.length - 2);
		expect((middles[0]?.[0] ?? 0) < (middles.at(-1)?.[0] ?? 0)).toBe(true);
		expect(courseOf(stretch?.points ?? []).length).toBeGreaterThan(ROOM.length);
	});

	it('is not written where its letters would turn too far', () => {
		expect(stretchOf(courseOf(ARC), 0.5, { ...ROOM, bend: 15, offset: -70 })).toBeNull();
		expect(stretchOf(courseOf(ARC), 0.5, { ...ROOM, length: 600, offset: 0 })).toBeNull();
	});
});
