import type { PatternTile } from '#lib/paint/patterns.ts';

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
