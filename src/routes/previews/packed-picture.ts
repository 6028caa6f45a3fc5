import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';

/** A drawn picture: four bytes a pixel. */
export interface DrawnPicture {
	readonly pixels: Uint8Array;
	readonly width: number;
	readonly height: number;
}

/** How near the palette must come, of 100: edges stay clean in some 45 KB a picture. */
export const QUALITY = 25;

/**
 * A picture as PNG with a palette, in which the tints of the holders are exactly theirs: a palette of few colours gives those of
 * a small area to another that is like it, so that the key would show one holder in the tint of another.
 * @param tints - `#rrggbb`.
 */
export async function packedPicture(
	{ pixels, width, height }: DrawnPicture,
	tints: readonly string[]
): Promise<Buffer> {
	const drawn = { raw: { width, height, channels: 4 } } as const;
	// What comes out is packed below: here it is only handed over.
	const png = await sharp(pixels, drawn)
		.removeAlpha()
		.png({ palette: true, quality: QUALITY, dither: 0, effort: 3, compressionLevel: 0 })
		.toBuffer();
	const reduced = await sharp(png).ensureAlpha().raw().toBuffer();
	return indexedPng({ pixels: reduced, width, height }, pixels, tints);
}

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

const MOST_COLOURS = 256;

/**
 * A picture of few colours as PNG: what was drawn in a tint has that tint again; where colours are too many for a palette the nearest
 * stands in.
 */
function indexedPng(
	{ pixels, width, height }: DrawnPicture,
	drawn: Uint8Array,
	tints: readonly string[]
): Buffer {
	const palette = tints.map(numberOf);
	const exact = new Set(palette);
	const known = new Map(palette.map((colour, index) => [colour, index]));
	const indexOf = (colour: number) => {
		let index = known.get(colour);
		if (index === undefined) {
			index = palette.length < MOST_COLOURS ? palette.push(colour) - 1 : nearest(palette, colour);
			known.set(colour, index);
		}
		return index;
	};
	const [reduced, original] = [wordsOf(pixels), wordsOf(drawn)];
	// Each row begins with how it is filtered, which is not at all.
	const rows = new Uint8Array((width + 1) * height);
	// Most pixels are as the one before: the bytes of both are compared at once.
	let index = 0;
	for (let i = 0, at = 0; i < width * height; i++, at++) {
		if (i % width === 0) at++;
		if (i === 0 || reduced[i] !== reduced[i - 1] || original[i] !== original[i - 1]) {
			const colour = colourAt(drawn, i * 4);
			index = indexOf(exact.has(colour) ? colour : colourAt(pixels, i * 4));
		}
		rows[at] = index;
	}
	const head = Buffer.alloc(13);
	head.writeUInt32BE(width, 0);
	head.writeUInt32BE(height, 4);
	// Eight bits a pixel, which are indexes.
	head.set([8, 3, 0, 0, 0], 8);
	const colours = Uint8Array.from(palette.flatMap(channelsOf));
	return Buffer.concat([
		SIGNATURE,
		chunk('IHDR', head),
		chunk('PLTE', colours),
		// More memory does more for so flat a picture than more time: the next level takes 2.5 times as long for 4 % less.
		chunk('IDAT', deflateSync(rows, { level: 7, memLevel: 9 })),
		chunk('IEND', new Uint8Array())
	]);
}

function colourAt(bytes: Uint8Array, at: number): number {
	return ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
}

/** Pixels of four bytes as one number each. */
function wordsOf(pixels: Uint8Array): Int32Array {
	const isAligned = pixels.byteOffset % 4 === 0;
	const { buffer, byteOffset, length } = isAligned ? pixels : new Uint8Array(pixels);
	return new Int32Array(buffer, byteOffset, length / 4);
}

function numberOf(tint: string): number {
	return Number.parseInt(tint.slice(1), 16);
}

function channelsOf(colour: number): [number, number, number] {
	return [colour >> 16, (colour >> 8) & 255, colour & 255];
}

function nearest(palette: readonly number[], colour: number): number {
	const own = channelsOf(colour);
	const away = palette.map((other) =>
		channelsOf(other).reduce((sum, value, i) => sum + (value - (own[i] ?? 0)) ** 2, 0)
	);
	return away.indexOf(Math.min(...away));
}

function chunk(name: string, content: Uint8Array): Buffer {
	const named = Buffer.concat([Buffer.from(name, 'latin1'), content]);
	const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
	length.writeUInt32BE(content.length);
	sum.writeUInt32BE(crc32(named));
	return Buffer.concat([length, named, sum]);
}
