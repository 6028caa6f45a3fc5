import greatCircle from '@turf/great-circle';
import type { MultiLineString, Position } from 'geojson';
import type { LngLat } from '../model/area.ts';
import { rounded } from './precision.ts';

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
	return { type: 'MultiLineString', coordinates: rounded(coordinates) };
}

/** A line each of whose parts is bent to the right by up to `bend` of the distance of its ends, which stay; negative = to the left. */
export function bentLine(parts: readonly (readonly LngLat[])[], bend: number): LngLat[][] {
	return parts.map((part) => {
		const [from, to] = [part[0], part.at(-1)];
		if (bend === 0 || !from || !to) return [...part];
		const narrowing = Math.cos(((from[1] + to[1]) * Math.PI) / 360);
		const [east, north] = [(to[0] - from[0]) * narrowing, to[1] - from[1]];
		return part.map(([lng, lat], i): LngLat => {
			const off = bend * Math.sin((Math.PI * i) / (part.length - 1));
			return [lng + (off * north) / narrowing, lat - off * east];
		});
	});
}

/** The first `share` (0–1) of a line in parts, by length along it; the last point is where it ends. */
export function partOfLine(parts: readonly (readonly LngLat[])[], share: number): LngLat[][] {
	if (share >= 1) return parts.map((part) => [...part]);
	let left = share * parts.reduce((sum, part) => sum + lengthOf(part), 0);
	const cut: LngLat[][] = [];
	for (const part of parts) {
		const [first] = part;
		if (!first || left <= 0) break;
		const run: LngLat[] = [first];
		for (const [i, to] of part.slice(1).entries()) {
			const from = part[i] ?? to;
			const length = distance(from, to);
			if (length >= left) {
				const t = length === 0 ? 0 : left / length;
				run.push([from[0] + t * (to[0] - from[0]), from[1] + t * (to[1] - from[1])]);
				left = 0;
				break;
			}
			run.push(to);
			left -= length;
		}
		cut.push(run);
	}
	return cut;
}

function lengthOf(part: readonly LngLat[]): number {
	return part.slice(1).reduce((sum, to, i) => sum + distance(part[i] ?? to, to), 0);
}

/** Linear interpolation between the close points of an arc: degrees of latitude, those of longitude shortened by it. */
function distance([x1, y1]: LngLat, [x2, y2]: LngLat): number {
	return Math.hypot((x2 - x1) * Math.cos(((y1 + y2) * Math.PI) / 360), y2 - y1);
}
