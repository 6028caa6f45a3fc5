import type { Geometry, Position } from 'geojson';
import type { LngLat } from '#lib/atlas/model/area.ts';
import type { PicturePlane } from './mercator.ts';

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
	let lastX = 0;
	let lastY = 0;
	let data = '';
	for (const [i, position] of line.entries()) {
		const [px, py] = plane.project(position as unknown as LngLat);
		const x = Math.round(px);
		const y = Math.round(py);
		if (i === 0) data = `M${x} ${y}l`;
		else if (x !== lastX || y !== lastY) data += `${joined(x - lastX, data)}${joined(y - lastY, '0')}`;
		lastX = x;
		lastY = y;
	}
	return data;
}

/** A number with the separator it needs: none before a minus or right after a letter. */
function joined(value: number, before: string): string {
	return value < 0 || /[a-z]$/i.test(before) ? String(value) : ` ${value}`;
}
