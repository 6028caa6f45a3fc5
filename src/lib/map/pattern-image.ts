import { NUMBER_RADIUS } from '#lib/paint/lettering.ts';
import type { PatternTile } from '#lib/paint/patterns.ts';

/** Side of the picture of a number, px. */
const NUMBER_SIDE = 22;

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

/** The mark of an event: a small diamond with a pale edge, at `ratio` pixels of the device per pixel of the screen. */
export function eventImage(colour: string, edge: string, ratio: number): ImageData {
	const context = squareCanvas(14, ratio);
	context.beginPath();
	context.moveTo(7, 2);
	context.lineTo(12, 7);
	context.lineTo(7, 12);
	context.lineTo(2, 7);
	context.closePath();
	context.fillStyle = colour;
	context.strokeStyle = edge;
	context.lineWidth = 1.6;
	context.stroke();
	context.fill();
	return pixelsOf(context);
}

/** A number of a difference in its ring, at `ratio` pixels of the device per pixel of the screen. */
export function numberImage(number: string, ink: string, ground: string, ratio: number): ImageData {
	const context = squareCanvas(NUMBER_SIDE, ratio);
	const middle = NUMBER_SIDE / 2;
	context.arc(middle, middle, NUMBER_RADIUS, 0, 2 * Math.PI);
	context.fillStyle = ground;
	context.fill();
	context.strokeStyle = ink;
	context.lineWidth = 1.3;
	context.stroke();
	context.fillStyle = ink;
	context.font = '600 12px "Atlas Sans SemiBold", sans-serif';
	context.textAlign = 'center';
	context.fillText(number, middle, middle + 4.2);
	return pixelsOf(context);
}

/** A canvas of `side` px of the screen, drawn on in these px, at `ratio` pixels of the device for each. */
function squareCanvas(side: number, ratio: number): OffscreenCanvasRenderingContext2D {
	const pixels = Math.round(side * ratio);
	const context = new OffscreenCanvas(pixels, pixels).getContext('2d');
	if (!context) throw new Error('no 2D canvas to draw on');
	context.scale(pixels / side, pixels / side);
	return context;
}

function pixelsOf(context: OffscreenCanvasRenderingContext2D): ImageData {
	const { width, height } = context.canvas;
	return context.getImageData(0, 0, width, height);
}
