import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import type { AtlasCore } from '#lib/atlas/core.ts';
import { borderArcs, type BorderArc } from '#lib/atlas/geometry/arcs.ts';
import { unitFeatures } from '#lib/atlas/geometry/units.ts';
import type { Atlas } from '#lib/atlas/model/atlas.ts';
import { patternedUnits, type PatternedUnit } from '#lib/atlas/patterned-units.ts';
import { patternId } from '../patterns.ts';
import { arcSign } from './record-signs.ts';

/**
 * Everything of the record that has an extent, in one source: units, the patterns they ever carry, the stretches of their
 * borders and, for each side of a stretch, the band along it. One source, because the map prepares the whole screen anew
 * whenever it turns from one source to another.
 */
export function recordFeatures(core: AtlasCore): FeatureCollection {
	return {
		type: 'FeatureCollection',
		features: recordFeaturesOf(core.atlas, patternedUnits(core))
	};
}

/** The same, of units that carry these patterns. */
export function recordFeaturesOf(
	atlas: Pick<Atlas, 'topology' | 'units'>,
	patterned: readonly PatternedUnit[]
): Feature[] {
	return [
		...unitFeatures(atlas).features.map((unit) => ({
			...unit,
			properties: { ...unit.properties, key: unit.properties.unit, sign: 'unit' }
		})),
		...patternFeatures(atlas, patterned),
		...borderArcs(atlas).flatMap(arcFeatures)
	];
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
function patternFeatures(
	atlas: Pick<Atlas, 'topology'>,
	patterned: readonly PatternedUnit[]
): Feature<Polygon | MultiPolygon>[] {
	const polygons = new Map(
		unitFeatures(atlas).features.map((feature) => [feature.properties.unit, feature.geometry])
	);
	return patterned.flatMap(({ unit, pattern }): Feature<Polygon | MultiPolygon>[] => {
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
