import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fill } from '#lib/atlas/scene.ts';
import { loadAtlas } from '#lib/data/load-atlas.ts';
import { createPictureGeometry } from './picture.ts';
import { rememberLand, thinned } from './picture-land.ts';

describe('thinned lines', () => {
	it('keep both ends and their order, and fewer vertices the more is left out', () => {
		const line = fc.array(fc.tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 50 })), {
			minLength: 2,
			maxLength: 60
		});
		fc.assert(
			fc.property(line, fc.integer({ min: 1, max: 20 }), (points, most) => {
				const kept = thinned(points, most);
				expect([kept[0], kept.at(-1)]).toEqual([points[0], points.at(-1)]);
				expect(points.filter((point) => kept.includes(point))).toEqual(kept);
			})
		);
	});

	it('keep corners, and nothing of what is nearly straight', () => {
		const corner = [
			[0, 0],
			[50, 1],
			[100, 0],
			[101, 50],
			[100, 100]
		] as const;
		expect(thinned(corner, 5)).toEqual([corner[0], corner[2], corner[4]]);
		expect(thinned(corner, 0.5)).toEqual(corner);
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
		const before = draw(geometry, fillsOf(blue));
		expect(before.map(({ fill }) => fill?.ground)).toEqual(['blue', 'red']);
		expect(others.length).toBeGreaterThan(1);
		const again = draw(geometry, fillsOf(blue));
		expect(again.map((land, i) => land === before[i])).toEqual([true, true]);
		expect(draw(geometry, fillsOf(red))).toHaveLength(1);
	});

	it('is drawn one after another as each would be drawn first', () => {
		const draw = rememberLand();
		const fills = new Map<string, Fill | undefined>(ids.map((id) => [id, red]));
		const green: Fill = { ground: 'green', pattern: { kind: 'none' } };
		fc.assert(
			fc.property(fc.constantFrom(...ids), fc.constantFrom(red, blue, green, undefined), (unit, fill) => {
				fills.set(unit, fill);
				expect(draw(geometry, new Map(fills))).toEqual(rememberLand()(geometry, new Map(fills)));
			})
		);
	});

	it('covers all land once, however it is divided', () => {
		const areaOf = (fills: ReadonlyMap<string, Fill>) =>
			rememberLand()(geometry, fills).map(({ d }) => areaWithin(d));
		const [whole = 0] = areaOf(new Map(ids.map((id) => [id, red])));
		expect(whole).toBeGreaterThan(0);
		const sides = fc.array(fc.boolean(), { minLength: ids.length, maxLength: ids.length });
		fc.assert(
			fc.property(sides, (isRed) => {
				const parts = areaOf(new Map(ids.map((id, i) => [id, isRed[i] ? red : blue])));
				expect(parts.every((part) => part > 0)).toBe(true);
				expect(parts.reduce((sum, part) => sum + part, 0)).toBe(whole);
			})
		);
	});
});

/** The area of closed paths in relative moves; one that runs the other way is a hole. */
function areaWithin(d: string): number {
	return d
		.split('z')
		.filter((ring) => ring !== '')
		.reduce((sum, ring) => {
			const [start = '', moves = ''] = ring.slice(1).split('l');
			let [x = 0, y = 0] = start.split(' ').map(Number);
			const steps = moves.match(/-?\d+/g)?.map(Number) ?? [];
			let area = 0;
			for (let i = 0; i < steps.length; i += 2) {
				const [nextX, nextY] = [x + (steps[i] ?? 0), y + (steps[i + 1] ?? 0)];
				area += x * nextY - nextX * y;
				[x, y] = [nextX, nextY];
			}
			expect(`${x} ${y}`).toBe(start);
			return sum - area / 2;
		}, 0);
}
