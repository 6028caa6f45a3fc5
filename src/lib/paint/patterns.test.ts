import { describe, expect, it } from 'vitest';
import type { Atlas } from '#lib/atlas/model/atlas.ts';
import type { Polity } from '#lib/atlas/model/polity.ts';
import { patternId, patternTiles } from './patterns.ts';
import { paintOf, polityStyleSheet } from './tints.ts';

const polity = (id: string, pattern: Polity['pattern']): Polity => ({
	id,
	name: id,
	short: id,
	inText: { name: id, short: id },
	isPlural: false,
	pattern,
	tint: { light: '#f6d9a2', dark: '#705a2c', projector: '#fbdb96' }
});
const polities = [polity('a', 'none'), polity('b', 'dots'), polity('c', 'pinstripe')];

describe('patternTiles', () => {
	const tiles = patternTiles({ polities } as unknown as Atlas);

	it('has a tile for every fill an atlas can have', () => {
		const ids = tiles.map((tile) => tile.id);
		expect(new Set(ids).size).toBe(ids.length);
		for (const { id, pattern } of polities) {
			expect(ids).toContain(patternId({ kind: 'stripe', of: id, even: false }));
			expect(ids).toContain(patternId({ kind: 'stripe', of: id, even: true }));
			if (pattern !== 'none') expect(ids).toContain(patternId({ kind: 'polity', of: id }));
		}
		expect(ids).toContain(patternId({ kind: 'unknown' }));
		expect(patternId({ kind: 'none' })).toBeNull();
	});

	it('repeats without a seam: each stroke leaves the tile where it enters the next', () => {
		const crossings = (at: 'left' | 'right', size: number, tile: (typeof tiles)[number]) =>
			tile.shapes
				.flatMap((shape) => {
					if (shape.kind !== 'line') return [];
					const [x1, y1] = shape.from;
					const [x2, y2] = shape.to;
					if (x1 === x2) return [];
					return [y1 + (((at === 'left' ? 0 : size) - x1) / (x2 - x1)) * (y2 - y1)];
				})
				.map((y) => ((y % size) + size) % size)
				.sort((p, q) => p - q);
		for (const tile of tiles)
			expect(crossings('left', tile.size, tile)).toEqual(crossings('right', tile.size, tile));
	});
});

describe('paintOf', () => {
	it('keeps the hue and makes the band darker by day and lighter by night', () => {
		const [first] = polities;
		if (!first) throw new Error('no polity');
		expect(paintOf(first, 'light')).toMatchObject({ tint: '#f6d9a2' });
		expect(paintOf(first, 'light').band < '#d0').toBe(true);
		expect(paintOf(first, 'dark').band > '#70').toBe(true);
	});

	it('gives each polity its custom properties', () => {
		const css = polityStyleSheet(polities);
		for (const { id } of polities) expect(css).toContain(`--p-${id}:light-dark(#f6d9a2,#705a2c)`);
		expect(css).not.toContain('undefined');
	});
});
