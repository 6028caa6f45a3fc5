import { gzipSync } from 'node:zlib';
import { zxyToTileId } from 'pmtiles';
import type { Bbox } from '#lib/atlas/model/area.ts';

/*
 * Writes PMTiles, version 3 of the specification: one file of tiles, which a reader takes parts of by range. A header of 127 bytes, the
 * root directory, metadata, further directories, tiles. There is no writer for Node to be had; readers are the package `pmtiles`.
 */

/** A vector tile, not packed yet. */
export interface Tile {
	readonly z: number;
	readonly x: number;
	readonly y: number;
	readonly data: Uint8Array;
}

/** What the header says of the tiles. */
export interface ArchiveFacts {
	readonly minZoom: number;
	readonly maxZoom: number;
	readonly bounds: Bbox;
	/** Any JSON; readers of vector tiles look for `vector_layers`. */
	readonly metadata: object;
}

/** Where the packed content of a tile, or of a directory below the root, lies. */
interface Entry {
	readonly tileId: number;
	/** From the start of its section. */
	readonly offset: number;
	readonly length: number;
	/** How many tiles after each other have this content; 0 = it is a directory. */
	readonly runLength: number;
}

const HEADER_BYTES = 127;
/** In this much from the start of a file a reader finds header and root directory. */
const ROOT_BYTES = 16_384 - HEADER_BYTES;
/** Entries of a directory below the root. */
const LEAF_ENTRIES = 4096;
const GZIP = 2;
const VECTOR_TILES = 1;

/** A PMTiles file of vector tiles; the same tiles give the same bytes. */
export function pmtiles(tiles: readonly Tile[], facts: ArchiveFacts): Uint8Array {
	const { entries, contents, count } = laidOut(tiles);
	const { root, leaves } = directoriesOf(entries);
	const metadata = packed(Buffer.from(JSON.stringify(facts.metadata)));
	const sections = [root, metadata, leaves, Buffer.concat(contents)];
	const header = headerOf(facts, sections, { tiles: tiles.length, entries: entries.length, contents: count });
	return Buffer.concat([header, ...sections]);
}

/** Tiles in the order of their ids, each content once. */
function laidOut(tiles: readonly Tile[]): {
	readonly entries: readonly Entry[];
	readonly contents: readonly Uint8Array[];
	readonly count: number;
} {
	const sorted = tiles
		.map((tile) => ({ tileId: zxyToTileId(tile.z, tile.x, tile.y), data: packed(tile.data) }))
		.sort((a, b) => a.tileId - b.tileId);
	const entries: Entry[] = [];
	const offsets = new Map<string, number>();
	const contents: Uint8Array[] = [];
	let end = 0;
	for (const { tileId, data } of sorted) {
		const key = data.toString('latin1');
		const known = offsets.get(key);
		const last = entries.at(-1);
		if (last && last.offset === known && last.tileId + last.runLength === tileId) {
			entries[entries.length - 1] = { ...last, runLength: last.runLength + 1 };
			continue;
		}
		const offset = known ?? end;
		entries.push({ tileId, offset, length: data.length, runLength: 1 });
		if (known !== undefined) continue;
		offsets.set(key, end);
		contents.push(data);
		end += data.length;
	}
	return { entries, contents, count: contents.length };
}

/** The directory at the start, and those it refers to where it would be too long for that. */
function directoriesOf(entries: readonly Entry[]): { readonly root: Buffer; readonly leaves: Buffer } {
	const whole = directory(entries);
	if (whole.length <= ROOT_BYTES) return { root: whole, leaves: Buffer.alloc(0) };
	const leaves: Buffer[] = [];
	const pointers: Entry[] = [];
	let offset = 0;
	for (let first = 0; first < entries.length; first += LEAF_ENTRIES) {
		const leaf = directory(entries.slice(first, first + LEAF_ENTRIES));
		pointers.push({ tileId: entries[first]?.tileId ?? 0, offset, length: leaf.length, runLength: 0 });
		leaves.push(leaf);
		offset += leaf.length;
	}
	return { root: directory(pointers), leaves: Buffer.concat(leaves) };
}

/** A directory: columns of ids (each as the step from the one before), run lengths, lengths and offsets. */
function directory(entries: readonly Entry[]): Buffer {
	const numbers = [
		entries.length,
		...entries.map(({ tileId }, i) => tileId - (entries[i - 1]?.tileId ?? 0)),
		...entries.map(({ runLength }) => runLength),
		...entries.map(({ length }) => length),
		...entries.map(({ offset }, i) => {
			const before = entries[i - 1];
			return before && before.offset + before.length === offset ? 0 : offset + 1;
		})
	];
	return packed(Buffer.from(numbers.flatMap(varint)));
}

/** A number in bytes of seven bits, the lowest first. */
function varint(value: number): number[] {
	const bytes: number[] = [];
	let rest = value;
	for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128);
	return [...bytes, rest];
}

function packed(data: Uint8Array): Buffer {
	return gzipSync(data, { level: 9 });
}

function headerOf(
	{ minZoom, maxZoom, bounds }: ArchiveFacts,
	sections: readonly Buffer[],
	counts: { readonly tiles: number; readonly entries: number; readonly contents: number }
): Buffer {
	const header = Buffer.alloc(HEADER_BYTES);
	header.write('PMTiles', 0, 'latin1');
	header.writeUInt8(3, 7);
	let offset = HEADER_BYTES;
	for (const [i, section] of sections.entries()) {
		header.writeBigUInt64LE(BigInt(offset), 8 + i * 16);
		header.writeBigUInt64LE(BigInt(section.length), 16 + i * 16);
		offset += section.length;
	}
	for (const [i, count] of [counts.tiles, counts.entries, counts.contents].entries())
		header.writeBigUInt64LE(BigInt(count), 72 + i * 8);
	// Clustered: contents lie in the order of their ids.
	for (const [i, byte] of [1, GZIP, GZIP, VECTOR_TILES, minZoom, maxZoom].entries())
		header.writeUInt8(byte, 96 + i);
	const [west, south, east, north] = bounds;
	for (const [i, degrees] of bounds.entries()) header.writeInt32LE(Math.round(degrees * 1e7), 102 + i * 4);
	header.writeUInt8(minZoom, 118);
	header.writeInt32LE(Math.round(((west + east) / 2) * 1e7), 119);
	header.writeInt32LE(Math.round(((south + north) / 2) * 1e7), 123);
	return header;
}
