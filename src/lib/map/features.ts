import type { FeatureCollection, Point } from 'geojson';
import type { AtlasCore } from '#lib/atlas/core.ts';
import type { ScenePlace } from '#lib/atlas/scene.ts';
import { minZoomOf, placeSign } from '#lib/paint/lettering.ts';

/** Places whose control is recorded, by their unit or by themselves: the only ones that a change of holder can mark. */
function placesThatMayChange(core: AtlasCore, places: readonly ScenePlace[]): ScenePlace[] {
	const cities = new Set(core.atlas.cities.map((city) => city.id));
	return places.filter(({ id, isUnitTown }) => isUnitTown || cities.has(id));
}

/** The dots of places, each with the zoom level from which it is drawn. */
export function placeFeatures(places: readonly ScenePlace[]): FeatureCollection<Point> {
	return {
		type: 'FeatureCollection',
		features: places.map((place) => ({
			type: 'Feature',
			properties: {
				id: place.id,
				sign: placeSign(place),
				rank: place.rank,
				minZoom: minZoomOf(place)
			},
			geometry: { type: 'Point', coordinates: [...place.lngLat] }
		}))
	};
}

/** Places that may change hands, as they are marked on the days on which they do. */
export function todayFeatures(core: AtlasCore, places: readonly ScenePlace[]): FeatureCollection<Point> {
	return placeFeatures(placesThatMayChange(core, places));
}

/** What of places their dots depend on: equal texts need no new data. */
export function placesKey(places: readonly ScenePlace[]): string {
	return places.map((place) => place.id + (place.isChosen ? '!' : '')).join('|');
}
