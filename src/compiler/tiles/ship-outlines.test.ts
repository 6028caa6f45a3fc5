import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import { PMTiles } from 'pmtiles';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { borderArcs } from '#lib/atlas/geometry/arcs.ts';
import { unitFeatures } from '#lib/atlas/geometry/units.ts';
import { RECORD_LAYER } from '#lib/atlas/model/tiles.ts';
import type { Atlas } from '#lib/atlas/model/atlas.ts';
import { writeSyntheticAtlas } from '../../../tests/growth/synthetic-atlas.mjs';
import { compile } from '../compile.ts';
import { ringsOf } from '../rings.ts';
import { outlineBytes, shipOutlines } from './ship-outlines.ts';

/** A feature of a tile: its properties, and its lines in units of the tile. */
interface TileFeature {
	readonly properties: Readonly<Record<string, unknown>>;
	readonly rings: readonly (readonly { readonly x: number; readonly y: number }[])[];
}

const folder = mkdtempSync(join(tmpdir(), 'tiles-'));
let atlas: Atlas;
let tiled: ReturnType<typeof shipTiled>;

const SIZE = { units: 35, intervals: 100, events: 5, years: 5, points: 30 };
/** Vertices that come with a page. */
const LIGHT = 300;

beforeAll(() => {
	writeSyntheticAtlas(folder, SIZE);
	const compiled = compile(folder);
	if (!compiled.ok) throw new Error(compiled.faults.map(({ rule }) => rule).join('\n'));
	({ atlas } = compiled);
	tiled = shipTiled();
});
afterAll(() => {
	rmSync(folder, { recursive: true });
});

/** Ships the atlas with outlines that are too much for a page by one byte. */
function shipTiled() {
	const { atlas: shipped, tiles } = shipOutlines(atlas, outlineBytes(atlas) - 1, LIGHT);
	if (!tiles || !shipped.tiles) throw new Error('no tiles');
	return { shipped, tiles, from: shipped.tiles.from, file: shipped.tiles.file };
}

/** All tiles of a zoom level of a file, as a map reads them. */
async function tilesAt(file: Uint8Array, z: number): Promise<TileFeature[][]> {
	const archive = new PMTiles({
		getKey: () => 'file',
		getBytes: (offset, length) =>
			Promise.resolve({ data: new Uint8Array(file.subarray(offset, offset + length)).buffer })
	});
	const found: TileFeature[][] = [];
	for (let i = 0; i < 4 ** z; i++) {
		const tile = await archive.getZxy(z, i % 2 ** z, Math.floor(i / 2 ** z));
		const layer = tile && new VectorTile(new PbfReader(new Uint8Array(tile.data))).layers[RECORD_LAYER];
		if (!layer) continue;
		found.push(
			Array.from({ length: layer.length }, (_, j) => {
				const feature = layer.feature(j);
				return { properties: feature.properties, rings: feature.loadGeometry() };
			})
		);
	}
	return found;
}

describe('outlines', () => {
	it('come whole with the page up to the threshold, and the atlas is as it was', () => {
		const { atlas: shipped, tiles } = shipOutlines(atlas, outlineBytes(atlas));
		expect(tiles).toBeNull();
		expect(shipped).toBe(atlas);
	});

	it('come light with the page beyond it: the same lines between the same units, on the same grid', () => {
		const { shipped, file } = tiled;
		expect(file).toBe(`units-${atlas.version}.pmtiles`);
		expect(outlineBytes(shipped)).toBeLessThan(0.6 * outlineBytes(atlas));
		const sides = (of: Atlas) => borderArcs(of).map((arc) => ({ ...arc, coordinates: null }));
		expect(sides(shipped)).toEqual(sides(atlas));
		const grid = new Set(
			unitFeatures(atlas).features.flatMap(({ geometry }) => ringsOf(geometry).flat().map(positionKey))
		);
		const light = unitFeatures(shipped).features;
		expect(light).toHaveLength(SIZE.units);
		for (const { geometry, properties } of light)
			for (const position of ringsOf(geometry).flat())
				expect(grid.has(positionKey(position)), properties.unit).toBe(true);
	});

	it('are in the tiles of every level, each unit with what the map knows it by', async () => {
		const { tiles, from } = tiled;
		const deepest = Math.max(from, 6);
		for (let z = from; z <= deepest; z++) {
			const features = (await tilesAt(tiles, z)).flat().map(({ properties }) => properties);
			for (const { id } of atlas.units)
				expect(features, `${id} at ${z}`).toContainEqual({ key: id, unit: id, sign: 'unit' });
			const arcs = borderArcs(atlas);
			const keys = new Set(features.map(({ key }) => key));
			expect(arcs.filter(({ id }) => !keys.has(`arc:${id}`))).toEqual([]);
			for (const { id, left, right } of arcs) {
				expect(keys.has(`band:${id}:left`), id).toBe(left !== null);
				expect(keys.has(`band:${id}:right`), id).toBe(right !== null);
			}
			expect(features.some(({ sign, pattern }) => sign === 'pattern' && pattern !== undefined)).toBe(true);
		}
		expect(await tilesAt(tiles, from - 1)).toEqual([]);
	});

	it('leave no gap between neighbours in a tile: each side within is that of a neighbour too', async () => {
		const { tiles, from } = tiled;
		for (const tile of await tilesAt(tiles, from)) {
			const sidesWith = (sign: string) =>
				tile.flatMap(({ properties, rings }) => (properties['sign'] === sign ? rings.flatMap(sidesOf) : []));
			const counts = new Map<string, number>();
			for (const side of sidesWith('unit')) counts.set(side, (counts.get(side) ?? 0) + 1);
			const outer = new Set(sidesWith('outline'));
			expect(counts.size).toBeGreaterThan(0);
			expect([...counts].filter(([side, count]) => count === 1 && !outer.has(side))).toEqual([]);
		}
	});
});

const positionKey = ([x = 0, y = 0]: readonly number[]) => `${Math.round(x * 1e4)} ${Math.round(y * 1e4)}`;

/** Sides of a ring without direction, beside those along the edge that a tile is cut at. */
function sidesOf(ring: TileFeature['rings'][number]): string[] {
	const isCut = (n: number) => n <= 0 || n >= 4096;
	return ring.slice(1).flatMap((to, i) => {
		const from = ring[i] ?? to;
		const isBeyond = [from, to].some(({ x, y }) => isCut(x) || isCut(y));
		const isPoint = from.x === to.x && from.y === to.y;
		return isBeyond || isPoint ? [] : [[`${from.x} ${from.y}`, `${to.x} ${to.y}`].sort().join(' – ')];
	});
}
