import type { Feature, Position } from 'geojson';
import geodesic from 'geographiclib-geodesic';
import { polygonsOf, type UnitGeometry } from './rings.ts';

const { WGS84 } = geodesic.Geodesic;

/**
 * The area of land on the WGS84 ellipsoid, m², its sides taken as geodesics: the figure that PostGIS (geography), QGIS
 * (ellipsoidal) and PROJ give. On a sphere it would be up to 0.3 % off at these latitudes.
 */
export function geodesicArea({ geometry }: Feature<UnitGeometry>): number {
	return polygonsOf(geometry).reduce((sum, rings) => sum + areaOf(rings), 0);
}

function areaOf(rings: readonly Position[][]): number {
	const [shell = 0, ...holes] = rings.map((ring) => {
		const polygon = WGS84.Polygon(false);
		for (const [lng = 0, lat = 0] of ring.slice(1)) polygon.AddPoint(lat, lng);
		return Math.abs(polygon.Compute(false, true).area ?? 0);
	});
	return holes.reduce((area, hole) => area - hole, shell);
}
