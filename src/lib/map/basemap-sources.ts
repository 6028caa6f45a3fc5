import type { SourceSpecification } from 'maplibre-gl';
import type { Feature, FeatureCollection } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Basemap, MapLabel } from '#lib/atlas/model/basemap.ts';
import type { OpenInterval } from '#lib/atlas/time/interval.ts';
import { joinable } from './arabic-script.ts';
import { COARSE_TILES } from './layers.ts';

/** A feature of the basemap that is there from a first to a last day; `null` = open. */
export interface DatedFeature extends OpenInterval {
	readonly id: string;
	readonly isFront: boolean;
}

/**
 * The sources of the basemap: everything with an extent in one (see {@link recordFeatures}), the relief, and the names.
 */
export function basemapSources(basemap: Basemap, isDark: boolean): Record<string, SourceSpecification> {
	const { relief } = basemap;
	const geojson = (features: Feature[], promoteId?: string): SourceSpecification => ({
		type: 'geojson',
		data: { type: 'FeatureCollection', features },
		...COARSE_TILES,
		...(promoteId ? { promoteId } : {})
	});
	return {
		relief: {
			type: 'image',
			url: isDark ? relief.pictures.dark : relief.pictures.light,
			coordinates: relief.coordinates.map((corner) => [...corner]) as never
		},
		ground: geojson(groundFeatures(basemap), 'key'),
		lettering: geojson(basemap.labels.map(labelFeature))
	};
}

function groundFeatures(basemap: Basemap): Feature[] {
	const { borders, water, transport, fronts } = basemap;
	return [
		...of('land', collection(borders, 'polities').features),
		// Where one runs along the outline, the outline's own line is drawn instead.
		...of(
			'foreign',
			collection(borders, 'lines').features.filter((line) => line.properties?.['edge'] !== true)
		),
		...of('river', collection(water, 'rivers').features.map(withNames)),
		...of('lake', collection(water, 'lakes').features),
		...of('way', transport.features),
		...of('front', fronts.features),
		...of('margin', [marginFeature(basemap)])
	];
}

/** All beyond the window of the basemap, where land and water are cut: the margin of the sheet. */
function marginFeature({ relief }: Basemap): Feature {
	const [northWest, northEast, southEast, southWest] = relief.coordinates;
	const world = [
		[-180, 85],
		[180, 85],
		[180, -85],
		[-180, -85],
		[-180, 85]
	];
	const window = [northWest, southWest, southEast, northEast, northWest].map(([lng, lat]) => [lng, lat]);
	return { type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: [world, window] } };
}

/** Features of one layer, each with a key of its own. */
function of(layer: string, features: readonly Feature[]): Feature[] {
	return features.map((feature, i) => ({
		...feature,
		properties: { ...feature.properties, layer, key: `${layer}:${i}` }
	}));
}

/** Lines of the basemap that come and go with the days: foreign borders, ways and fronts. */
export function datedLines(basemap: Basemap): readonly DatedFeature[] {
	return groundFeatures(basemap).flatMap(({ properties }): DatedFeature[] => {
		const { key, layer, start = null, end = null } = properties as DatedProperties;
		return DATED_LAYERS.includes(layer) ? [{ id: key, isFront: layer === 'front', start, end }] : [];
	});
}

interface DatedProperties {
	readonly key: string;
	readonly layer: string;
	readonly start?: number | null;
	readonly end?: number | null;
}

const DATED_LAYERS: readonly string[] = ['foreign', 'way', 'front'];

function labelFeature(label: MapLabel): Feature {
	const { lngLat, line, maxZoom = 24, names, ...properties } = label;
	return {
		type: 'Feature',
		properties: { ...properties, ...nameProperties(names), maxZoom },
		geometry: line
			? { type: 'LineString', coordinates: line.map((point) => [...point]) }
			: { type: 'Point', coordinates: [...(lngLat ?? [0, 0])] }
	};
}

function withNames({ properties, ...feature }: Feature): Feature {
	const { names, ...rest } = (properties ?? {}) as { names?: MapLabel['names'] };
	return { ...feature, properties: { ...rest, ...nameProperties(names) } };
}

/** Names in other languages as properties of their own, `name:ru` and the like, which an expression can read. */
function nameProperties(names: MapLabel['names'] = {}): Record<string, string> {
	return Object.fromEntries(
		Object.entries(names).map(([language, name]) => [`name:${language}`, joinable(name)])
	);
}

function collection(topology: Topology, name: string): FeatureCollection {
	return feature(topology, topology.objects[name] as GeometryCollection);
}

/** Every name that the basemap has in a language (BCP 47), for the fonts to be there; none for the names of the time. */
export function basemapNames({ labels, water }: Basemap, language: string | undefined): string[] {
	if (language === undefined) return [];
	const named = [
		...labels,
		...collection(water, 'rivers').features.map(({ properties }) => properties as Pick<MapLabel, 'names'>)
	];
	return named.flatMap(({ names }) => names?.[language] ?? []);
}
