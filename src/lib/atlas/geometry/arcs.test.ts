import { describe, expect, it } from 'vitest';
import booleanPointInPolygon from '@turf/boolean-point-in-polygon';
import { readAtlas } from '../wire.ts';
import wire from '#lib/generated/atlas.json' with { type: 'json' };
import { borderArcs } from './arcs.ts';
import { unitFeatures } from './units.ts';

const atlas = readAtlas(wire);
const polygons = new Map(unitFeatures(atlas).features.map((unit) => [unit.properties.unit, unit]));

describe('borderArcs', () => {
	it('says rightly which unit lies on which hand', () => {
		for (const { id, coordinates, left, right } of borderArcs(atlas)) {
			const at = Math.floor((coordinates.length - 1) / 2);
			const [x1 = 0, y1 = 0] = coordinates[at] ?? [];
			const [x2 = 0, y2 = 0] = coordinates[at + 1] ?? [];
			const [mx, my] = [(x1 + x2) / 2, (y1 + y2) / 2];
			// A very small step to the left of the direction of travel, and to the right.
			const step = 1e-3 / Math.hypot(x2 - x1, y2 - y1);
			const isIn = (unit: string | null, side: 1 | -1) => {
				const polygon = unit === null ? undefined : polygons.get(unit);
				return (
					!polygon ||
					booleanPointInPolygon([mx - side * (y2 - y1) * step, my + side * (x2 - x1) * step], polygon)
				);
			};
			expect([id, isIn(left, 1), isIn(right, -1)]).toEqual([id, true, true]);
		}
	});

	it('parts each pair of units that meet, and gives every unit a border', () => {
		const arcs = borderArcs(atlas);
		const units = new Set(arcs.flatMap(({ left, right }) => [left, right]));
		for (const { id } of atlas.units) expect(units).toContain(id);
		expect(
			arcs.every(({ kind, left, right }) => (kind === 'outline') === (left === null || right === null))
		).toBe(true);
	});
});
