import type { Polygon, Position } from 'geojson';

/** The rings of a polygon wound as RFC 7946 wants it: the outer one anticlockwise, holes clockwise. */
export function rightHanded(rings: readonly Position[][]): Position[][] {
	return rings.map((ring, i) => (signedArea(ring) < 0 === (i === 0) ? ring.toReversed() : ring));
}

/** The area of a polygon on the plane of longitude and latitude, square degrees. */
export function planarArea({ coordinates }: Polygon): number {
	const [outer = 0, ...holes] = coordinates.map((ring) => Math.abs(signedArea(ring)) / 2);
	return holes.reduce((area, hole) => area - hole, outer);
}

/** Twice the area of a ring, square degrees; negative where it runs clockwise. */
function signedArea(ring: readonly Position[]): number {
	return ring.reduce((sum, [x = 0, y = 0], i) => {
		const [nextX = 0, nextY = 0] = ring[(i + 1) % ring.length] ?? [];
		return sum + x * nextY - nextX * y;
	}, 0);
}
