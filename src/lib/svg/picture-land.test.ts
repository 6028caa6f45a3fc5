import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fill } from '#lib/atlas/scene.ts';
import { loadAtlas } from '#lib/data/load-atlas.ts';
import { createPictureGeometry } from './picture.ts';
import { rememberLand, thinned } from './picture-land.ts';

const asItIs = ([x, y]: readonly [number, number]) => [x, y] as const;

describe('thinned lines', () => {
	it('keep both ends, and no two vertices nearer than a step but the last', () => {
		const line = fc.array(fc.tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 50 })), {
			minLength: 2,
			maxLength: 60
		});
		fc.assert(
			fc.property(line, fc.integer({ min: 1, max: 20 }), (points, step) => {
				const kept = thinned(points, step, asItIs);
				expect([kept[0], kept.at(-1)]).toEqual([points[0], points.at(-1)]);
				for (const [i, [x = 0, y = 0]] of kept.slice(1, -1).entries()) {
					const [px = 0, py = 0] = kept[i] ?? [];
					expect(Math.hypot(x - px, y - py)).toBeGreaterThanOrEqual(step);
				}
			})
		);
	});
});

describe('land drawn by its fills', () => {
	const { atlas } = loadAtlas();
	const geometry = createPictureGeometry(atlas);
	const red: Fill = { ground: 'red', pattern: { kind: 'none' } };
	const blue: Fill = { ground: 'blue', pattern: { kind: 'none' } };
	const ids = atlas.units.map(({ id }) => id);

	it('is one shape for each fill, the same as long as the same units have it', () => {
		const draw = rememberLand();
		const [first, ...others] = ids;
		const fillsOf = (of: Fill) => new Map(ids.map((id) => [id, id === first ? of : red] as const));
		const before = draw(atlas, geometry, fillsOf(blue));
		expect(before.map(({ fill }) => fill?.ground)).toEqual(['blue', 'red']);
		expect(others.length).toBeGreaterThan(1);
		const again = draw(atlas, geometry, fillsOf(blue));
		expect(again.map((land, i) => land === before[i])).toEqual([true, true]);
		expect(draw(atlas, geometry, fillsOf(red))).toHaveLength(1);
	});
});
