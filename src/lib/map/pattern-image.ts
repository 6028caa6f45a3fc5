import { arrowOutline } from '#lib/paint/cartography/arrow.ts';
import { glyphOutline } from '#lib/paint/cartography/glyph.ts';
import type { ArrowSign, DiamondSign, GlyphSign } from '#lib/paint/cartography/sign.ts';
import { SHAPES } from '#lib/paint/cartography/signs.ts';
import type { PatternTile } from '#lib/paint/patterns.ts';
import type { TokenReader } from './theme-tokens.ts';

/** Draws a tile as a raster for MapLibre, at `ratio` pixels of the device per pixel of the screen. */
export function patternImage(tile: PatternTile, colour: string, ratio: number): ImageData {
	const context = squareCanvas(tile.size, ratio);
	context.strokeStyle = colour;
	context.fillStyle = colour;
	for (const shape of tile.shapes) {
		context.beginPath();
		if (shape.kind === 'line') {
			context.lineWidth = shape.width;
			context.moveTo(...shape.from);
			context.lineTo(...shape.to);
			context.stroke();
		} else {
			context.arc(...shape.at, shape.radius, 0, 2 * Math.PI);
			context.fill();
		}
	}
	return pixelsOf(context);
}

/** The signs that the map library draws from images. */
export const ICONS = SHAPES.filter(
	(sign) => sign.kind === 'diamond' || sign.kind === 'arrow' || sign.kind === 'glyph'
);

/** A diamond, a glyph or an arrowhead with its edge, at `ratio` pixels of the device per pixel of the screen. */
export function iconImage(
	sign: DiamondSign | GlyphSign | ArrowSign,
	token: TokenReader,
	ratio: number
): ImageData {
	const { radius, fill, edge } = sign;
	const middle = Math.ceil(radius + edge.width);
	const context = squareCanvas(2 * middle, ratio);
	context.translate(middle, middle);
	context.beginPath();
	for (const [x, y] of outlineOf(sign)) context.lineTo(x, y);
	context.closePath();
	context.fillStyle = token(fill);
	context.strokeStyle = token(edge.colour);
	context.lineWidth = edge.width;
	context.lineJoin = 'round';
	context.stroke();
	context.fill();
	return pixelsOf(context);
}

function outlineOf(sign: DiamondSign | GlyphSign | ArrowSign) {
	if (sign.kind === 'glyph') return glyphOutline(sign.glyph, sign.radius);
	return sign.kind === 'arrow' ? arrowOutline(sign.radius) : diamondOutline(sign.radius);
}

function diamondOutline(radius: number): readonly (readonly [x: number, y: number])[] {
	return [
		[0, -radius],
		[radius, 0],
		[0, radius],
		[-radius, 0]
	];
}

/** A canvas of `side` px of the screen, drawn on in these px, at `ratio` pixels of the device for each. */
function squareCanvas(side: number, ratio: number): OffscreenCanvasRenderingContext2D {
	const pixels = Math.round(side * ratio);
	// Read back as soon as it is drawn: the graphics card would have to be waited for, once for each image.
	const context = new OffscreenCanvas(pixels, pixels).getContext('2d', { willReadFrequently: true });
	if (!context) throw new Error('no 2D canvas to draw on');
	context.scale(pixels / side, pixels / side);
	return context;
}

function pixelsOf(context: OffscreenCanvasRenderingContext2D): ImageData {
	const { width, height } = context.canvas;
	return context.getImageData(0, 0, width, height);
}
