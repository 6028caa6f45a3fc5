import { describe, expect, it } from 'vitest';
import { arrowsAlong } from './arrows-along.ts';

const EAST = [
	[
		[0, 0],
		[20, 0]
	]
] as const;

describe('arrowsAlong', () => {
	it('points from the first point to the last', () => {
		expect(arrowsAlong(EAST)[0]).toMatchObject({ lngLat: [10, 0], turn: 90 });
		const [back] = arrowsAlong([[...EAST[0]].reverse()]);
		expect(back).toMatchObject({ lngLat: [10, 0], turn: -90 });
	});

	it('has further arrows between as there is room for them, never closer than 110 px', () => {
		const arrows = arrowsAlong(EAST);
		for (let zoom = 0; zoom <= 8; zoom++) {
			const at = arrows
				.filter(({ minZoom }) => minZoom <= zoom)
				.map(({ lngLat: [lng] }) => (lng / 360) * 512 * 2 ** zoom)
				.sort((a, b) => a - b);
			const gaps = at.slice(1).map((x, i) => x - (at[i] ?? 0));
			expect(Math.min(Infinity, ...gaps), `zoom ${zoom}`).toBeGreaterThanOrEqual(110);
		}
		expect(arrows.filter(({ minZoom }) => minZoom <= 5).length).toBeGreaterThan(1);
	});

	it('has none on a line without length', () => {
		expect(
			arrowsAlong([
				[
					[1, 1],
					[1, 1]
				]
			])
		).toEqual([]);
	});
});
