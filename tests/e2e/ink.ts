/** Dark pixels of a grey picture, row by row: 1 = ink. */
export interface Ink {
	readonly width: number;
	readonly height: number;
	readonly at: Uint8Array;
}

/** A grey picture of one byte a pixel. */
interface GreyPicture {
	readonly data: Uint8Array;
	readonly width: number;
	readonly height: number;
}

/** Darker than this is ink: lines of roads over the lightest tints are lighter. */
const DARK = 110;

/** The ink of a picture. */
export function inkOf({ data, width, height }: GreyPicture): Ink {
	return { width, height, at: Uint8Array.from(data, (value) => Number(value < DARK)) };
}

/** The part of a picture that its ink takes up. @throws RangeError where there is none. */
export function cutToInk({ width, height, at }: Ink): Ink {
	const points = [...at.keys()].filter((i) => at[i]);
	if (points.length === 0) throw new RangeError('no ink');
	const xs = points.map((i) => i % width);
	const [left, right] = [Math.min(...xs), Math.max(...xs)];
	const [top, bottom] = [Math.floor(Math.min(...points) / width), Math.floor(Math.max(...points) / width)];
	if (bottom >= height) throw new RangeError('more ink than picture');
	const rows = Array.from({ length: bottom - top + 1 }, (_, y) =>
		at.subarray((top + y) * width + left, (top + y) * width + right + 1)
	);
	return {
		width: right - left + 1,
		height: rows.length,
		at: Uint8Array.from(rows.flatMap((row) => [...row]))
	};
}

/**
 * How well a word is found in a picture: of all ink in the word’s box, the share, 0 to 1, that both have, where the two agree
 * best. What stands elsewhere in the picture does not count.
 */
export function bestOverlap(picture: Ink, word: Ink): number {
	let best = 0;
	for (let left = 0; left <= picture.width - word.width; left++)
		for (let top = 0; top <= picture.height - word.height; top++)
			best = Math.max(best, overlap(picture, word, left, top));
	return best;
}

function overlap(picture: Ink, word: Ink, left: number, top: number): number {
	let both = 0;
	let either = 0;
	for (let y = 0; y < word.height; y++) {
		for (let x = 0; x < word.width; x++) {
			const one = picture.at[(top + y) * picture.width + left + x] ?? 0;
			const two = word.at[y * word.width + x] ?? 0;
			both += one & two;
			either += one | two;
		}
	}
	return either === 0 ? 0 : both / either;
}
