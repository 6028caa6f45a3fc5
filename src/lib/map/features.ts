import type { Feature, FeatureCollection, Point, Polygon } from 'geojson';
import type { AtlasCore } from '#lib/atlas/core.ts';
import { borderLines, unitFeatures } from '#lib/atlas/geometry/units.ts';
import type { Atlas } from '#lib/atlas/model/atlas.ts';
import { patternedUnits } from '#lib/atlas/patterned-units.ts';
import type { Scene, ScenePlace } from '#lib/atlas/scene.ts';
import { minZoomOf } from '#lib/paint/lettering.ts';
import { patternId } from '#lib/paint/patterns.ts';

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

/** Every pattern a unit ever carries, as a feature with a `key` of its own that is switched on and off. */
export function patternFeatures(core: AtlasCore): FeatureCollection<Polygon> {
	const polygons = new Map(
		unitFeatures(core.atlas).features.map((feature) => [feature.properties.unit, feature.geometry])
	);
	const features = patternedUnits(core).flatMap(({ unit, pattern }): Feature<Polygon>[] => {
		const geometry = polygons.get(unit);
		const id = patternId(pattern);
		if (!geometry || id === null) return [];
		return [{ type: 'Feature', properties: { key: patternKey(unit, id), pattern: id }, geometry }];
	});
	return { type: 'FeatureCollection', features };
}

/** The id of the feature that carries a pattern on a unit. */
export function patternKey(unit: string, pattern: string): string {
	return `${unit}:${pattern}`;
}

/** Places whose control is recorded, by their unit or by themselves: the only ones that a change of holder can mark. */
export function placesThatMayChange(core: AtlasCore, places: readonly ScenePlace[]): ScenePlace[] {
	const cities = new Set(core.atlas.cities.map((city) => city.id));
	return places.filter(({ id, isUnitTown }) => isUnitTown || cities.has(id));
}

/** Places as they are lettered on the day of a scene. */
export function placeFeatures(places: readonly ScenePlace[]): FeatureCollection<Point> {
	return {
		type: 'FeatureCollection',
		features: places.map((place) => ({
			type: 'Feature',
			properties: {
				id: place.id,
				name: place.name,
				rank: place.rank,
				isSeat: place.isSeat,
				minZoom: minZoomOf(place)
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

/** What of places the map letters: equal texts need no new data. */
export function placesKey(places: readonly ScenePlace[]): string {
	return places.map((place) => place.id + place.name).join('|');
}
