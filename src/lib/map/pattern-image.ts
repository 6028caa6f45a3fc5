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
