import type { MultiPolygon, Polygon, Position } from 'geojson';
import { GRID } from '#lib/atlas/geometry/precision.ts';

/** Land: one polygon, or several where it has several parts. */
export type UnitGeometry = Polygon | MultiPolygon;

/** The polygons of land, each by its rings. */
export function polygonsOf(geometry: UnitGeometry): Position[][][] {
	return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}

/** All rings of land, outer ones and holes. */
export function ringsOf(geometry: UnitGeometry): Position[][] {
	return polygonsOf(geometry).flat();
}

/** The rings of a polygon wound as RFC 7946 wants it: the outer one anticlockwise, holes clockwise. */
export function rightHanded(rings: readonly Position[][]): Position[][] {
	return rings.map((ring, i) => (signedArea(ring) < 0 === (i === 0) ? ring.toReversed() : ring));
}

/** The area of a polygon on the plane of longitude and latitude, square degrees. */
export function planarArea({ coordinates }: Polygon): number {
	const [outer = 0, ...holes] = coordinates.map((ring) => Math.abs(signedArea(ring)) / 2);
	return holes.reduce((area, hole) => area - hole, outer);
}

/** How long the outer ring of a polygon is on that plane, degrees. */
function planarLength({ coordinates }: Polygon): number {
	return (coordinates[0] ?? []).reduce(
		(sum, [x = 0, y = 0], i, ring) =>
			i === 0 ? 0 : sum + Math.hypot(x - (ring[i - 1]?.[0] ?? 0), y - (ring[i - 1]?.[1] ?? 0)),
		0
	);
}

/** Whether a piece is wider, on the whole, than rounding its sides to the grid of coordinates makes it. */
export function isWide(piece: Polygon): boolean {
	return planarArea(piece) > (planarLength(piece) / 2) * GRID;
}

/** Twice the area of a ring, square degrees; negative where it runs clockwise. */
function signedArea(ring: readonly Position[]): number {
	return ring.reduce((sum, [x = 0, y = 0], i) => {
		const [nextX = 0, nextY = 0] = ring[(i + 1) % ring.length] ?? [];
		return sum + x * nextY - nextX * y;
	}, 0);
}
