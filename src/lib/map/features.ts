import type { Feature, FeatureCollection, MultiPolygon, Point, Polygon, Position } from 'geojson';
import type { AtlasCore } from '#lib/atlas/core.ts';
import { borderArcs, type BorderArc } from '#lib/atlas/geometry/arcs.ts';
import { unitFeatures } from '#lib/atlas/geometry/units.ts';
import { patternedUnits } from '#lib/atlas/patterned-units.ts';
import type { ScenePlace } from '#lib/atlas/scene.ts';
import { arcSign } from '#lib/paint/cartography/record-signs.ts';
import { minZoomOf, placeSign } from '#lib/paint/lettering.ts';
import { patternId } from '#lib/paint/patterns.ts';

/**
 * Everything of the record that has an extent, in one source: units, the patterns they ever carry, the stretches of their
 * borders and, for each side of a stretch, the band along it. One source, because the map prepares the whole screen anew
 * whenever it turns from one source to another.
 */
export function recordFeatures(core: AtlasCore): FeatureCollection {
	return {
		type: 'FeatureCollection',
		features: [
			...unitFeatures(core.atlas).features.map((unit) => ({
				...unit,
				properties: { ...unit.properties, key: unit.properties.unit, sign: 'unit' }
			})),
			...patternFeatures(core),
			...borderArcs(core.atlas).flatMap(arcFeatures)
		]
	};
}

function arcFeatures({ id, kind, confidence, coordinates, left, right }: BorderArc): Feature[] {
	const geometry = { type: 'LineString' as const, coordinates: coordinates as Position[] };
	const line: Feature = {
		type: 'Feature',
		properties: { key: arcKey(id), sign: arcSign({ kind, confidence }) },
		geometry
	};
	const bands = [
		{ unit: left, hand: 'left' as const },
		{ unit: right, hand: 'right' as const }
	].flatMap(({ unit, hand }): Feature[] =>
		unit === null
			? []
			: [{ type: 'Feature', properties: { key: bandKey(id, hand), sign: 'band', hand }, geometry }]
	);
	return [line, ...bands];
}

/** The id of the feature of a stretch of border. */
export function arcKey(arc: string): string {
	return `arc:${arc}`;
}

/** The id of the feature of the band on one hand of a stretch of border. */
export function bandKey(arc: string, hand: 'left' | 'right'): string {
	return `band:${arc}:${hand}`;
}

/** Every pattern a unit ever carries, as a feature with a `key` of its own that is switched on and off. */
function patternFeatures(core: AtlasCore): Feature<Polygon | MultiPolygon>[] {
	const polygons = new Map(
		unitFeatures(core.atlas).features.map((feature) => [feature.properties.unit, feature.geometry])
	);
	return patternedUnits(core).flatMap(({ unit, pattern }): Feature<Polygon | MultiPolygon>[] => {
		const geometry = polygons.get(unit);
		const id = patternId(pattern);
		if (!geometry || id === null) return [];
		return [
			{ type: 'Feature', properties: { key: patternKey(unit, id), sign: 'pattern', pattern: id }, geometry }
		];
	});
}

/** The id of the feature that carries a pattern on a unit. */
export function patternKey(unit: string, pattern: string): string {
	return `${unit}:${pattern}`;
}

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
