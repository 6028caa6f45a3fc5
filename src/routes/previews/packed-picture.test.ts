import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { packedPicture } from './packed-picture.ts';

/* A small area keeps its own tint beside large ones that are like it. */

const [WIDTH, HEIGHT] = [300, 200];
/** Holders of which one is seen in the key alone, by where its swatch begins. */
const KEY = new Map([
	['#f6d9a2', 10],
	['#ebb9a1', 50],
	['#b3ada5', 90],
	['#d9c7c4', 130]
]);
const SIDE = 6;

/** Relief of many colours, and a key of small swatches on it. */
function drawn() {
	const pixels = new Uint8Array(WIDTH * HEIGHT * 4).fill(255);
	const paint = (x: number, y: number, colour: number) => {
		pixels.set([colour >> 16, (colour >> 8) & 255, colour & 255], (y * WIDTH + x) * 4);
	};
	for (let y = 0; y < HEIGHT; y++)
		for (let x = 0; x < WIDTH; x++)
			paint(x, y, ((150 + (x % 100)) << 16) | ((140 + (y % 110)) << 8) | (120 + ((x + y) % 130)));
	for (const [tint, left] of KEY)
		for (let y = 10; y < 10 + SIDE; y++)
			for (let x = left; x < left + SIDE; x++) paint(x, y, Number.parseInt(tint.slice(1), 16));
	return { pixels, width: WIDTH, height: HEIGHT };
}

/** The colours of the swatches in a picture. */
async function swatchesOf(png: Buffer): Promise<string[]> {
	const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
	return [...KEY.values()].map((left) => {
		const at = (12 * info.width + left + 2) * info.channels;
		return `#${data.subarray(at, at + 3).toString('hex')}`;
	});
}

describe('a packed picture', () => {
	it('shows each holder of the key in its own tint', async () => {
		const png = packedPicture(drawn(), [...KEY.keys()]);
		// Type of colour, in the header: indexes into a palette.
		expect(png[25]).toBe(3);
		expect(await swatchesOf(png)).toEqual([...KEY.keys()]);
	});

	it('would not, were its tints not told', async () => {
		expect(await swatchesOf(packedPicture(drawn(), []))).not.toEqual([...KEY.keys()]);
	});

	it('has areas in their own colours, though the key has others like them', async () => {
		const picture = drawn();
		// Land in the tint of a holder, of which the ground shows a little: nearly the tint of the next.
		const [tint, land, next] = ['#43889a', '#5793a0', '#61a19c'];
		const paint = (x: number, y: number, colour: string) => {
			picture.pixels.set(Buffer.from(colour.slice(1), 'hex'), (y * WIDTH + x) * 4);
		};
		for (let y = 100; y < 130; y++)
			for (let x = 0; x < 30; x++) {
				paint(x, y, land);
				if (y < 106 && x < 6)
					[tint, next].forEach((colour, i) => {
						paint(200 + i * 10 + x, y, colour);
					});
			}
		const png = packedPicture(picture, [tint, next]);
		const { data } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
		const colourAt = (x: number, y: number) =>
			`#${data.subarray((y * WIDTH + x) * 3, (y * WIDTH + x) * 3 + 3).toString('hex')}`;
		expect([colourAt(15, 115), colourAt(202, 103), colourAt(212, 103)]).toEqual([land, tint, next]);
	});
});
