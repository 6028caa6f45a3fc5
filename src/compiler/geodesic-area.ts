import type { Feature, Polygon } from 'geojson';
import geodesic from 'geographiclib-geodesic';

const { WGS84 } = geodesic.Geodesic;

/**
 * The area of a polygon on the WGS84 ellipsoid, m², its sides taken as geodesics: the figure that PostGIS (geography), QGIS
 * (ellipsoidal) and PROJ give. On a sphere it would be up to 0.3 % off at these latitudes.
 */
export function geodesicArea({ geometry }: Feature<Polygon>): number {
	const [shell = 0, ...holes] = geometry.coordinates.map((ring) => {
		const polygon = WGS84.Polygon(false);
		for (const [lng = 0, lat = 0] of ring.slice(1)) polygon.AddPoint(lat, lng);
		return Math.abs(polygon.Compute(false, true).area ?? 0);
	});
	return holes.reduce((area, hole) => area - hole, shell);
}
