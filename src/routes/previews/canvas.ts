/** What was drawn of a picture: four bytes a pixel, colours multiplied by their share; where it stands, px. */
export interface Sprite {
	readonly pixels: Uint8Array;
	readonly left: number;
	readonly top: number;
	readonly width: number;
	readonly height: number;
}

/** A picture of its own that begins as another. */
export function canvasOf(sprite: Sprite): Sprite {
	return { ...sprite, pixels: Uint8Array.from(sprite.pixels) };
}

/** A part without the rows and columns around it in which nothing is. */
export function trimmed({ pixels, left, top, width, height }: Sprite): Sprite {
	const words = wordsOf(pixels);
	let [from, to, over, under] = [width, 0, height, 0];
	for (let y = 0; y < height; y++)
		for (let x = 0; x < width; x++) {
			if (words[y * width + x] === 0) continue;
			from = Math.min(from, x);
			to = Math.max(to, x + 1);
			over = Math.min(over, y);
			under = y + 1;
		}
	const size = { width: Math.max(0, to - from), height: Math.max(0, under - over) };
	const kept = new Uint32Array(size.width * size.height);
	for (let y = 0; y < size.height; y++) {
		const start = (y + over) * width + from;
		kept.set(words.subarray(start, start + size.width), y * size.width);
	}
	return { pixels: new Uint8Array(kept.buffer), left: left + from, top: top + over, ...size };
}

/** Pixels of four bytes as one number each, of which the last byte is the highest. */
export function wordsOf(pixels: Uint8Array): Uint32Array {
	const isAligned = pixels.byteOffset % 4 === 0;
	const { buffer, byteOffset, length } = isAligned ? pixels : Uint8Array.from(pixels);
	return new Uint32Array(buffer, byteOffset, length / 4);
}

/** Paints a part onto a picture; what lies beyond its edges is left out. */
export function paint(canvas: Sprite, { pixels, left, top, width, height }: Sprite): void {
	const [words, on] = [wordsOf(pixels), wordsOf(canvas.pixels)];
	const [from, to] = [Math.max(0, -left), Math.min(width, canvas.width - left)];
	for (let y = Math.max(0, -top); y < Math.min(height, canvas.height - top); y++) {
		const shift = (y + top) * canvas.width + left;
		for (let x = from; x < to; x++) {
			const word = words[y * width + x] ?? 0;
			const rest = 255 - (word >>> 24);
			if (rest === 255) continue;
			on[shift + x] = rest === 0 ? word : mixed(word, on[shift + x] ?? 0, rest);
		}
	}
}

/** A colour over another, of which so much of 255 is seen. */
function mixed(over: number, under: number, rest: number): number {
	let word = 0;
	for (let shift = 0; shift < 32; shift += 8)
		word |= (((over >>> shift) & 255) + Math.round((((under >>> shift) & 255) * rest) / 255)) << shift;
	return word >>> 0;
}
