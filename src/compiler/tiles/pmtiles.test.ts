import { PMTiles, TileType, Compression, zxyToTileId, type Source } from 'pmtiles';
import { describe, expect, it } from 'vitest';
import { pmtiles, type Tile } from './pmtiles.ts';

const FACTS = {
	minZoom: 0,
	maxZoom: 8,
	bounds: [-10.5, 20, 30.25, 40],
	metadata: { vector_layers: [{ id: 'land' }] }
} as const;

/** A file in memory, which tells what was read of it. */
function sourceOf(file: Uint8Array): Source & { readonly read: { offset: number; length: number }[] } {
	const read: { offset: number; length: number }[] = [];
	return {
		read,
		getKey: () => 'file',
		getBytes: (offset, length) => {
			read.push({ offset, length });
			return Promise.resolve({ data: new Uint8Array(file.subarray(offset, offset + length)).buffer });
		}
	};
}

const tile = (z: number, x: number, y: number, text: string): Tile => ({ z, x, y, data: Buffer.from(text) });

/** What a tile holds, as the package for readers reads it. */
async function contentOf(archive: PMTiles, { z, x, y }: Omit<Tile, 'data'>): Promise<string | null> {
	const found = await archive.getZxy(z, x, y);
	return found ? Buffer.from(found.data).toString() : null;
}

describe('a file of tiles', () => {
	it('is read back with each of its tiles and what its header says', async () => {
		const tiles = [tile(2, 3, 1, 'c'), tile(0, 0, 0, 'a'), tile(1, 1, 0, 'b')];
		const archive = new PMTiles(sourceOf(pmtiles(tiles, FACTS)));
		for (const one of tiles) expect(await contentOf(archive, one)).toBe(Buffer.from(one.data).toString());
		expect(await contentOf(archive, { z: 1, x: 0, y: 0 })).toBeNull();
		expect(await archive.getMetadata()).toEqual(FACTS.metadata);
		expect(await archive.getHeader()).toMatchObject({
			specVersion: 3,
			tileType: TileType.Mvt,
			tileCompression: Compression.Gzip,
			internalCompression: Compression.Gzip,
			clustered: true,
			numAddressedTiles: 3,
			numTileEntries: 3,
			numTileContents: 3,
			minZoom: 0,
			maxZoom: 8,
			minLon: -10.5,
			minLat: 20,
			maxLon: 30.25,
			maxLat: 40,
			centerLon: 9.875,
			centerLat: 30
		});
	});

	it('is the same for the same tiles in any order', () => {
		const tiles = [tile(2, 3, 1, 'c'), tile(0, 0, 0, 'a')];
		expect(pmtiles(tiles.toReversed(), FACTS)).toEqual(pmtiles(tiles, FACTS));
	});

	it('holds the same content once, for neighbours and for tiles far apart', async () => {
		const tiles = [
			...Array.from({ length: 4 }, (_, i) => tile(1, i % 2, Math.floor(i / 2), 'sea')),
			tile(2, 0, 0, 'land'),
			tile(2, 3, 3, 'sea')
		];
		const archive = new PMTiles(sourceOf(pmtiles(tiles, FACTS)));
		for (const one of tiles) expect(await contentOf(archive, one)).toBe(Buffer.from(one.data).toString());
		const { numAddressedTiles, numTileEntries, numTileContents } = await archive.getHeader();
		expect([numAddressedTiles, numTileEntries, numTileContents]).toEqual([6, 3, 2]);
	});

	it('has more directories where one would be too long, and is read in small ranges all the same', async () => {
		// Scattered, so that the directory does not pack to nothing.
		const across = 2 ** 16;
		const at = (i: number, by: number) => Math.floor((i * by) % across);
		const tiles = Array.from({ length: 6000 }, (_, i) =>
			tile(16, at(i, 40_503.7), at(i, 27_011.3), String(i).repeat(1 + (i % 7)))
		);
		const source = sourceOf(pmtiles(tiles, { ...FACTS, maxZoom: 16 }));
		const archive = new PMTiles(source);
		const { leafDirectoryLength, rootDirectoryLength } = await archive.getHeader();
		expect(leafDirectoryLength).toBeGreaterThan(0);
		expect(rootDirectoryLength).toBeLessThan(16_384 - 127);
		const sorted = tiles.toSorted((a, b) => zxyToTileId(a.z, a.x, a.y) - zxyToTileId(b.z, b.x, b.y));
		for (let i = 0; i < sorted.length; i += 997) {
			const one = sorted[i];
			expect(one && (await contentOf(archive, one))).toBe(one && Buffer.from(one.data).toString());
		}
		expect(Math.max(...source.read.map(({ length }) => length))).toBeLessThan(50_000);
	});
});
