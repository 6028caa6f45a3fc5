import type { Feature } from 'geojson';
import type { AtlasCore } from '#lib/atlas/core.ts';
import type { History } from '#lib/atlas/model/history.ts';
import type { UnitCollection } from '../cut.ts';
import { cityControlFeatures, districtControlFeatures, unitControlFeatures } from './control-features.ts';
import {
	districtFeatures,
	facilityFeatures,
	journeyFeatures,
	placeFeatures,
	unitFeatures
} from './features.ts';
import type { LayerFile } from './properties.ts';

/** The maps among the downloads, by file name: each is a GeoJSON file, and a layer of the GeoPackage. */
export function layersOf(
	core: AtlasCore,
	history: History,
	units: UnitCollection
): ReadonlyMap<LayerFile, readonly Feature[]> {
	return new Map<LayerFile, readonly Feature[]>([
		['control.geojson', unitControlFeatures(core, units)],
		['control-districts.geojson', districtControlFeatures(core)],
		['control-cities.geojson', cityControlFeatures(core)],
		['units.geojson', unitFeatures(core, units)],
		['districts.geojson', districtFeatures(core)],
		['places.geojson', placeFeatures(core)],
		['journeys.geojson', journeyFeatures(core, history)],
		['facilities.geojson', facilityFeatures(core)]
	]);
}

/** One feature a line, so that a difference between two versions can be read. */
export function geojson(features: readonly Feature[]): string {
	const lines = features.map((feature) => JSON.stringify(feature)).join(',\n');
	return `{"type":"FeatureCollection","features":[\n${lines}\n]}\n`;
}
