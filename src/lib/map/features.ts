import type { FeatureCollection, Point } from 'geojson';
import { borderLines } from '#lib/atlas/geometry/units.ts';
import type { Atlas } from '#lib/atlas/model/atlas.ts';
import type { Scene } from '#lib/atlas/scene.ts';

/** From which zoom level a place of a lettering rank is drawn. */
const MIN_ZOOM_BY_RANK: readonly number[] = [0, 3, 3, 3, 4.2, 4.6, 4.6, 4.6, 4.6, 4.6, 5.4];

/** Province, district and unit borders, each a feature with its `kind`. */
export function lineFeatures(atlas: Atlas): FeatureCollection {
	const { outline, districts, units } = borderLines(atlas);
	const line = (kind: string, geometry: typeof outline) => ({
		type: 'Feature' as const,
		properties: { kind },
		geometry
	});
	return {
		type: 'FeatureCollection',
		features: [line('unit', units), line('district', districts), line('outline', outline)]
	};
}

/** Places as they are lettered on the day of a scene. */
export function placeFeatures(scene: Scene): FeatureCollection<Point> {
	return {
		type: 'FeatureCollection',
		features: scene.places.map((place) => ({
			type: 'Feature',
			properties: {
				id: place.id,
				name: place.name,
				rank: place.rank,
				isSeat: place.isSeat,
				changesToday: place.changesToday,
				minZoom: MIN_ZOOM_BY_RANK[place.mission ? 1 : place.rank] ?? 0
			},
			geometry: { type: 'Point', coordinates: [...place.lngLat] }
		}))
	};
}

/** District names at their label points. */
export function districtFeatures(scene: Scene): FeatureCollection<Point> {
	return {
		type: 'FeatureCollection',
		features: scene.districts.map(({ id, name, lngLat, seatUnit }) => ({
			type: 'Feature',
			properties: { id, name, seatUnit },
			geometry: { type: 'Point', coordinates: [...lngLat] }
		}))
	};
}

/** What of a scene's places the map shows: equal texts need no new data. */
export function placesKey(scene: Scene): string {
	return scene.places.map((place) => `${place.name}${place.changesToday ? '!' : ''}`).join('|');
}
