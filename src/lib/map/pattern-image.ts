import type { PatternTile } from '#lib/paint/patterns.ts';

/** Side of the picture of a number, px. */
const NUMBER_SIDE = 22;

/** Draws a tile as a raster for MapLibre, at `ratio` pixels of the device per pixel of the screen. */
export function patternImage(tile: PatternTile, colour: string, ratio: number): ImageData {
	const side = Math.round(tile.size * ratio);
	const canvas = new OffscreenCanvas(side, side);
	const context = canvas.getContext('2d');
	if (!context) throw new Error('no 2D canvas to draw patterns on');
	context.scale(side / tile.size, side / tile.size);
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
	return context.getImageData(0, 0, side, side);
}

/** The mark of an event: a small diamond with a pale edge, at `ratio` pixels of the device per pixel of the screen. */
export function eventImage(colour: string, edge: string, ratio: number): ImageData {
	const side = Math.round(14 * ratio);
	const canvas = new OffscreenCanvas(side, side);
	const context = canvas.getContext('2d');
	if (!context) throw new Error('no 2D canvas to draw marks on');
	context.scale(side / 14, side / 14);
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
	return context.getImageData(0, 0, side, side);
}

/** A number of a difference in its ring, at `ratio` pixels of the device per pixel of the screen. */
export function numberImage(number: string, ink: string, ground: string, ratio: number): ImageData {
	const side = Math.round(NUMBER_SIDE * ratio);
	const canvas = new OffscreenCanvas(side, side);
	const context = canvas.getContext('2d');
	if (!context) throw new Error('no 2D canvas to draw marks on');
	const middle = NUMBER_SIDE / 2;
	context.scale(side / NUMBER_SIDE, side / NUMBER_SIDE);
	context.arc(middle, middle, 9.5, 0, 2 * Math.PI);
	context.fillStyle = ground;
	context.fill();
	context.strokeStyle = ink;
	context.lineWidth = 1.3;
	context.stroke();
	context.fillStyle = ink;
	context.font = '600 12px "Atlas Sans SemiBold", sans-serif';
	context.textAlign = 'center';
	context.fillText(number, middle, middle + 4.2);
	return context.getImageData(0, 0, side, side);
}
