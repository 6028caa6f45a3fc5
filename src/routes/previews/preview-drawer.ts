import { Resvg, renderAsync } from '@resvg/resvg-js';
import type { PreviewParts } from '#lib/pages/preview-svg.ts';
import { BORDERS } from '#lib/svg/picture-signs.ts';
import { canvasOf, paint, trimmed, type Sprite } from './canvas.ts';
import { Kept } from './kept.ts';
import { boxOf, partsOf, withShapes, type Box, type Setting } from './picture-parts.ts';

/*
 * A preview is put together of what many have alike: land and borders, which stay the same from one change of control to the next, and
 * names and points. To draw each whole takes three times as long.
 */

/** Lands that are kept: pictures made one after another are of days near each other. */
const MOST_LANDS = 12;
/** Names and points of an atlas like this one, some 20 MB. */
const MOST_PARTS = 4000;
/** Px beyond its edge that a shape may colour. */
const SOFT = 1.5;
/** Letters are shapes: no font is asked for. */
const DRAWING = { font: { loadSystemFonts: false }, logLevel: 'error' } as const;

/** Where a map stands in its picture: px = units × scale + left or top. */
interface View {
	readonly width: number;
	readonly height: number;
	readonly scale: number;
	readonly left: number;
	readonly top: number;
}

/** The part of a picture that something takes, px. */
type Area = Omit<Sprite, 'pixels'>;

export class PreviewDrawer {
	readonly #setting: Setting;
	readonly #lands = new Kept<Promise<Sprite>>(MOST_LANDS);
	readonly #parts = new Kept<Sprite>(MOST_PARTS);

	constructor(setting: Setting) {
		this.#setting = setting;
	}

	/**
	 * Draws the picture of a preview.
	 * @throws {Error} Where what it is given is no SVG.
	 */
	async draw({ map, card }: PreviewParts): Promise<Sprite> {
		const view = viewOf(map);
		const { land, above, style } = layersOf(map);
		const canvas = canvasOf(await this.#landOf(land));
		for (const part of partsOf(above, style, this.#setting)) paint(canvas, this.#spriteOf(part, view));
		paint(canvas, await drawn(withShapes(card, this.#setting)));
		return canvas;
	}

	#landOf(svg: string): Promise<Sprite> {
		return this.#lands.of(svg, () => drawn(svg));
	}

	#spriteOf(part: string, view: View): Sprite {
		const key = [part, view.scale, view.left, view.top].join('\n');
		return this.#parts.of(key, () => drawnPart(part, view));
	}
}

async function drawn(svg: string): Promise<Sprite> {
	const { pixels, width, height } = await renderAsync(svg, DRAWING);
	return { pixels, width, height, left: 0, top: 0 };
}

/** Draws a part on a picture as large as itself. */
function drawnPart(part: string, view: View): Sprite {
	const box = boxOf(part);
	const area = box ? areaOf(part, box, view) : { ...view, left: 0, top: 0 };
	const { left, top, width, height } = area;
	if (width <= 0 || height <= 0) return { pixels: new Uint8Array(), left, top, width: 0, height: 0 };
	const place = `translate(${view.left - left} ${view.top - top}) scale(${view.scale})`;
	const picture = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><g transform="${place}" fill="none" stroke-linejoin="round">${part}</g></svg>`;
	const sprite = { pixels: new Resvg(picture, DRAWING).render().pixels, left, top, width, height };
	return box ? sprite : trimmed(sprite);
}

/** What a part takes of its picture, with its edge. */
function areaOf(part: string, box: Box, { width, height, scale, left, top }: View): Area {
	const edge = (Number(/ stroke-width="([\d.]+)/.exec(part)?.[1] ?? 0) / 2) * scale + SOFT;
	const from = Math.max(0, Math.floor(box.left * scale + left - edge));
	const to = Math.min(width, Math.ceil(box.right * scale + left + edge));
	const over = Math.max(0, Math.floor(box.top * scale + top - edge));
	const under = Math.min(height, Math.ceil(box.bottom * scale + top + edge));
	return { left: from, top: over, width: to - from, height: under - over };
}

/** As a browser fits the map into its picture: whole, in the middle. */
function viewOf(map: string): View {
	const [, box = '', w = '', h = ''] = / viewBox="([^"]*)" width="([^"]*)" height="([^"]*)"/.exec(map) ?? [];
	const [x = 0, y = 0, across = 1, down = 1] = box.split(' ').map(Number);
	const [width, height] = [Number(w), Number(h)];
	const scale = Math.min(width / across, height / down);
	const [left, top] = [(width - across * scale) / 2 - x * scale, (height - down * scale) / 2 - y * scale];
	return { width, height, scale, left, top };
}

/** A map up to its borders, as a picture; and what is painted above them, in which groups say only what is pressed. */
function layersOf(map: string) {
	const style = map.slice(map.indexOf('<style>'), map.indexOf('</style>'));
	const last = Math.max(...BORDERS.map(({ id }) => map.lastIndexOf(`<g class="${id}">`)));
	const end = map.indexOf('</g>', last) + '</g>'.length;
	return { style, land: `${map.slice(0, end)}</g></svg>`, above: map.slice(end) };
}
