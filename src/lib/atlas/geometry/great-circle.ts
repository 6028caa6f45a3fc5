import greatCircle from '@turf/great-circle';
import type { MultiLineString, Position } from 'geojson';
import type { LngLat } from '../model/area.ts';

/** A point at least every so many km keeps the arc smooth at any zoom the map has. */
const STEP_KM = 40;

/**
 * The great-circle line through stops, one part per stretch (two where it crosses the antimeridian), for the map and for
 * export. Stretches between equal stops are left out.
 */
export function greatCircleLine(stops: readonly LngLat[], lengthKm: number): MultiLineString {
	const npoints = Math.max(2, Math.min(100, Math.ceil(lengthKm / STEP_KM)));
	const coordinates = stops.slice(1).flatMap((to, i): Position[][] => {
		const from = stops[i];
		if (!from || (from[0] === to[0] && from[1] === to[1])) return [];
		const { geometry } = greatCircle([...from], [...to], { npoints });
		return geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates;
	});
	return { type: 'MultiLineString', coordinates: coordinates.map((line) => line.map(rounded)) };
}

/** Four decimals, about 10 m. */
function rounded(position: Position): Position {
	return position.map((value) => Math.round(value * 1e4) / 1e4);
}
