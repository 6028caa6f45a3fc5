import type { Feature, FeatureCollection, MultiLineString, Position } from 'geojson';

/** Lines as one feature. */
export function lineFeature(properties: object, coordinates: Position[][]): Feature<MultiLineString> {
	return {
		type: 'Feature',
		properties: { ...properties },
		geometry: { type: 'MultiLineString', coordinates }
	};
}

/** Features as a collection. */
export function collect<F extends Feature>(features: F[]): FeatureCollection<F['geometry'], F['properties']> {
	return { type: 'FeatureCollection', features };
}
