import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fill } from '#lib/atlas/scene.ts';
import { loadAtlas } from '#lib/data/load-atlas.ts';
import { createPictureGeometry, type UnitFills } from './picture.ts';
import { thinned } from './light-borders.ts';
import { rememberLand, type DrawnLand } from './picture-land.ts';

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

	const green: Fill = { ground: 'green', pattern: { kind: 'none' } };
	const painted = (fills: readonly (Fill | undefined)[]): UnitFills => ({
		by: fills,
		at: (unit) => fills[unit]
	});
	/** Draws it so, few as its units are. */
	const drawLandOf = () => {
		const draw = rememberLand(0);
		return (...of: Parameters<typeof draw>) => draw(...of) ?? { land: [], borders: [] };
	};
	const one = atlas.units.length > 1 ? 1 : 0;

	it('is one shape for each fill, the same as long as the same units have it', () => {
		const draw = drawLandOf();
		const fillsOf = (of: Fill) => painted(ids.map((_, i) => (i === one ? of : red)));
		const { land: before, borders } = draw(geometry, fillsOf(blue));
		expect(before.map(({ fill }) => fill?.ground)).toEqual(['red', 'blue']);
		const again = draw(geometry, fillsOf(blue));
		expect(again.land.map((land, i) => land === before[i])).toEqual([true, true]);
		expect(again.borders.map((border, i) => border === borders[i])).toEqual(borders.map(() => true));
		expect(draw(geometry, fillsOf(red)).land).toHaveLength(1);
	});

	it('is drawn one after another as each would be drawn first', () => {
		const draw = drawLandOf();
		const fills: (Fill | undefined)[] = ids.map(() => red);
		const repainting = fc.record({
			units: fc.subarray([...ids.keys()], { minLength: 1, maxLength: 4 }),
			fill: fc.constantFrom(red, blue, green, undefined)
		});
		fc.assert(
			fc.property(repainting, ({ units, fill }) => {
				for (const unit of units) fills[unit] = fill;
				expect(looksOf(draw(geometry, painted([...fills])))).toEqual(
					looksOf(drawLandOf()(geometry, painted([...fills])))
				);
			})
		);
	});

	it('parts only what is painted in another way by the borders within districts', () => {
		const within = geometry.arcs.filter(({ kind }) => kind === 'unit');
		const linesOf = (fills: UnitFills) =>
			drawLandOf()(geometry, fills).borders.reduce((sum, { d }) => sum + d.split('M').length - 1, 0);
		expect(within.length).toBeGreaterThan(0);
		const inOne = linesOf(painted(ids.map(() => red)));
		for (const { leftAt } of within) {
			const around = within.filter((arc) => arc.leftAt === leftAt || arc.rightAt === leftAt).length;
			expect(linesOf(painted(ids.map((_, i) => (i === leftAt ? blue : red))))).toBe(inOne + around);
		}
	});

	it('covers all land once, however it is divided', () => {
		const areaOf = (fills: UnitFills) => drawLandOf()(geometry, fills).land.map(({ d }) => areaWithin(d));
		const [whole = 0] = areaOf(painted(ids.map(() => red)));
		expect(whole).toBeGreaterThan(0);
		const sides = fc.array(fc.boolean(), { minLength: ids.length, maxLength: ids.length });
		fc.assert(
			fc.property(sides, (isRed) => {
				const parts = areaOf(painted(ids.map((_, i) => (isRed[i] ? red : blue))));
				expect(parts.every((part) => part > 0)).toBe(true);
				expect(parts.reduce((sum, part) => sum + part, 0)).toBe(whole);
			})
		);
	});
});

/** What is seen of drawn land: how each piece is painted and the lines around it, wherever their writing begins. */
function looksOf({ land, borders }: DrawnLand) {
	const pieces = land.map(({ key, fill, d }) => [key, { fill, lines: linesAround(d) }] as const);
	return { pieces: new Map(pieces), borders };
}

/** The straight lines of closed paths in relative moves, by both ends. */
function linesAround(d: string): string[] {
	const lines: string[] = [];
	for (const ring of d.split('z').filter(Boolean)) {
		const [start = '', moves = ''] = ring.slice(1).split('l');
		let at = start.split(' ').map(Number);
		const steps = moves.match(/-?\d+/g)?.map(Number) ?? [];
		for (let i = 0; i < steps.length; i += 2) {
			const next = [(at[0] ?? 0) + (steps[i] ?? 0), (at[1] ?? 0) + (steps[i + 1] ?? 0)];
			lines.push(`${at.join()}>${next.join()}`);
			at = next;
		}
	}
	return lines.sort();
}

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
