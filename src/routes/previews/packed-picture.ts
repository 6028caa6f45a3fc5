import { crc32, deflateSync } from 'node:zlib';
import { wordsOf } from './canvas.ts';

/** A drawn picture: four bytes a pixel, none of which lets anything through. */
export interface DrawnPicture {
	readonly pixels: Uint8Array;
	readonly width: number;
	readonly height: number;
}

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

const MOST_COLOURS = 256;
/** How far colours of a palette are apart, squared, 0–255 each channel: edges stay clean in some 45 KB a picture. */
const APART = 46 ** 2;
/** An area has so many pixels, in rows of so many. */
const [AREA, FLAT] = [120, 4];
/** Room is left for the edges between areas. */
const MOST_FLAT = 160;
/** A colour of so few pixels is none that another could not stand for. */
const FEW = 6;
/** Bits of each channel by which the colour that stands in for another is remembered. */
const CELL_BITS = 5;
const CELL_MASK = (1 << CELL_BITS) - 1;

/**
 * A picture as PNG with a palette. Areas are exactly of their colours, and the tints of holders too, however small their area: in that of
 * another, which is like it, one holder would be shown as another. Edges are of some colours between, none of them much like another.
 * @param tints - `#rrggbb`.
 */
export function packedPicture({ pixels, width, height }: DrawnPicture, tints: readonly string[]): Buffer {
	const runs = runsOf(wordsOf(pixels), width);
	const palette = new Palette(tints.map(numberOf), runs);
	// Each row begins with how it is filtered, which is not at all.
	const rows = new Uint8Array((width + 1) * height);
	for (let i = 0; i < runs.count; i++) {
		const start = runs.starts[i] ?? 0;
		const at = start + Math.floor(start / width) + 1;
		rows.fill(palette.indexOf(runs.colours[i]), at, at + lengthOf(runs, i));
	}
	const head = Buffer.alloc(13);
	head.writeUInt32BE(width, 0);
	head.writeUInt32BE(height, 4);
	// Eight bits a pixel, which are indexes.
	head.set([8, 3, 0, 0, 0], 8);
	return Buffer.concat([
		SIGNATURE,
		chunk('IHDR', head),
		chunk('PLTE', Uint8Array.from(palette.colours.flatMap(channelsOf))),
		// More memory does more for so flat a picture than more time: the next level takes 2.5 times as long for 4 % less.
		chunk('IDAT', deflateSync(rows, { level: 7, memLevel: 9 })),
		chunk('IEND', new Uint8Array())
	]);
}

/** The few colours of a picture. */
class Palette {
	readonly colours: number[];
	/** By cell of colours: the index of what stands for them, plus one. */
	readonly #cells = new Uint16Array(1 << (3 * CELL_BITS));
	/** Those of cells in which several must be told apart. */
	readonly #exact: ReadonlyMap<number, number>;

	constructor(tints: readonly number[], runs: Runs) {
		this.colours = flatColours(runs, new Set(tints));
		this.#exact = new Map(this.colours.map((colour, index) => [colour, index]));
		for (const colour of byArea(runs)) {
			if (this.colours.length === MOST_COLOURS) break;
			if (squareTo(this.colours[nearest(this.colours, colour)], colour) > APART) this.colours.push(colour);
		}
	}

	indexOf(colour = 0): number {
		const cell = cellOf(colour);
		const known = this.#cells[cell] ?? 0;
		const index = known > 0 ? known - 1 : nearest(this.colours, colour);
		this.#cells[cell] = index + 1;
		return this.colours[index] === colour ? index : (this.#exact.get(colour) ?? index);
	}
}

/** Neighbours in a row that are of one colour. */
interface Runs {
	readonly count: number;
	/** Where each begins, counted from the first pixel; one more is the end of the last. */
	readonly starts: Uint32Array;
	readonly colours: Uint32Array;
}

function runsOf(words: Uint32Array, width: number): Runs {
	const starts = new Uint32Array(words.length + 1);
	const colours = new Uint32Array(words.length);
	let count = 0;
	for (let start = 0; start < words.length; start += width)
		for (let i = start; i < start + width; i++) {
			if (i > start && words[i] === words[i - 1]) continue;
			starts[count] = i;
			colours[count] = colourOf(words[i]);
			count++;
		}
	starts[count] = words.length;
	return { count, starts, colours };
}

function lengthOf({ starts }: Runs, i: number): number {
	return (starts[i + 1] ?? 0) - (starts[i] ?? 0);
}

/** The colours of areas, which are as they are however like another: the largest, and of tints each that is seen. */
function flatColours(runs: Runs, tints: ReadonlySet<number>): number[] {
	const areas = new Map<number, number>();
	for (let i = 0; i < runs.count; i++) {
		const length = lengthOf(runs, i);
		const colour = runs.colours[i] ?? 0;
		if (length >= FLAT || tints.has(colour)) areas.set(colour, (areas.get(colour) ?? 0) + length);
	}
	const all = [...areas].filter(([colour, area]) => area >= AREA || tints.has(colour));
	// Tints first, whatever their area.
	const rank = ([colour, area]: readonly [number, number]) => (tints.has(colour) ? Infinity : area);
	return all
		.sort((a, b) => (rank(a) === rank(b) ? a[0] - b[0] : rank(b) - rank(a)))
		.slice(0, MOST_FLAT)
		.map(([colour]) => colour);
}

/** The colours of a picture, of each cell the one that has the longest run, the cell of the largest area first. */
function byArea(runs: Runs): number[] {
	const areas = new Uint32Array(1 << (3 * CELL_BITS));
	const longest = new Uint32Array(areas.length);
	const colours = new Uint32Array(areas.length);
	const cells: number[] = [];
	for (let i = 0; i < runs.count; i++) {
		const length = lengthOf(runs, i);
		const colour = runs.colours[i] ?? 0;
		const cell = cellOf(colour);
		if (areas[cell] === 0) cells.push(cell);
		areas[cell] = (areas[cell] ?? 0) + length;
		if (length <= (longest[cell] ?? 0)) continue;
		longest[cell] = length;
		colours[cell] = colour;
	}
	return cells
		.filter((cell) => (areas[cell] ?? 0) > FEW)
		.sort((a, b) => (areas[b] ?? 0) - (areas[a] ?? 0) || a - b)
		.map((cell) => colours[cell] ?? 0);
}

function cellOf(colour: number): number {
	const rest = 8 - CELL_BITS;
	const r = colour >> (16 + rest);
	const g = (colour >> (8 + rest)) & CELL_MASK;
	const b = (colour >> rest) & CELL_MASK;
	return (((r << CELL_BITS) | g) << CELL_BITS) | b;
}

/** The colour of a pixel, as `0xrrggbb`: the first byte is the lowest. */
function colourOf(word = 0): number {
	return ((word & 255) << 16) | (word & 0xff00) | ((word >> 16) & 255);
}

function numberOf(tint: string): number {
	return Number.parseInt(tint.slice(1), 16);
}

function channelsOf(colour: number): [number, number, number] {
	return [colour >> 16, (colour >> 8) & 255, colour & 255];
}

/** The index of the colour of a palette that is nearest to another. */
function nearest(palette: readonly number[], colour: number): number {
	let index = 0;
	let least = Infinity;
	for (let i = 0; i < palette.length; i++) {
		const distance = squareTo(palette[i], colour);
		if (distance >= least) continue;
		index = i;
		least = distance;
	}
	return index;
}

/** How far a colour is from another, squared. */
function squareTo(from = 0, to = 0): number {
	const r = (from >> 16) - (to >> 16);
	const g = ((from >> 8) & 255) - ((to >> 8) & 255);
	const b = (from & 255) - (to & 255);
	return r * r + g * g + b * b;
}

function chunk(name: string, content: Uint8Array): Buffer {
	const named = Buffer.concat([Buffer.from(name, 'latin1'), content]);
	const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
	length.writeUInt32BE(content.length);
	sum.writeUInt32BE(crc32(named));
	return Buffer.concat([length, named, sum]);
}
