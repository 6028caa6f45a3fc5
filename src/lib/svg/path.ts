import type { Geometry, Position } from 'geojson';
import type { LngLat } from '#lib/atlas/model/area.ts';
import type { PicturePlane, PicturePoint } from './mercator.ts';

/**
 * SVG path data of a GeoJSON geometry on the plane: whole units, relative moves, repeated points dropped. A third of
 * the length that absolute decimals take, which matters because the first picture travels in the page itself.
 */
export function pathData(plane: PicturePlane, geometry: Geometry): string {
	switch (geometry.type) {
		case 'Polygon':
			return geometry.coordinates.map((ring) => `${run(plane, ring)}z`).join('');
		case 'MultiPolygon':
			return geometry.coordinates
				.flatMap((polygon) => polygon.map((ring) => `${run(plane, ring)}z`))
				.join('');
		case 'LineString':
			return run(plane, geometry.coordinates);
		case 'MultiLineString':
			return geometry.coordinates.map((line) => run(plane, line)).join('');
		case 'GeometryCollection':
			return geometry.geometries.map((part) => pathData(plane, part)).join('');
		default:
			return '';
	}
}

/** The lines of a geometry that is one or several of them; none of any other. */
export function linesOf(geometry: Geometry): readonly (readonly Position[])[] {
	if (geometry.type === 'LineString') return [geometry.coordinates];
	return geometry.type === 'MultiLineString' ? geometry.coordinates : [];
}

function run(plane: PicturePlane, line: readonly Position[]): string {
	const points = line.map((position) => plane.project(position as unknown as LngLat));
	return points[0] ? `M${vertexOf(points[0])}l${movesAlong(points)}` : '';
}

/** A point in whole units, as path data has it. */
export function vertexOf([x, y]: PicturePoint): string {
	return `${Math.round(x)} ${Math.round(y)}`;
}

/** The relative moves along some points, without a separator before them; empty where all are one. */
export function movesAlong(points: readonly PicturePoint[]): string {
	let [lastX, lastY] = [NaN, NaN];
	let data = '';
	for (const [px, py] of points) {
		const [x, y] = [Math.round(px), Math.round(py)];
		if (!Number.isNaN(lastX) && (x !== lastX || y !== lastY))
			data += `${separated(x - lastX, data === '')}${separated(y - lastY, false)}`;
		[lastX, lastY] = [x, y];
	}
	return data;
}

/** Relative moves after others. */
export function joinMoves(moves: readonly string[]): string {
	return moves.reduce(
		(all, next) => all + (all === '' || next === '' || next.startsWith('-') ? next : ` ${next}`),
		''
	);
}

/** A number with the separator it needs: none before a minus, nor where it is the first after a letter. */
function separated(value: number, isFirst: boolean): string {
	return value < 0 || isFirst ? String(value) : ` ${value}`;
}
