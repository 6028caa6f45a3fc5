import type {
	ExpressionSpecification,
	FilterSpecification,
	LayerSpecification,
	SourceSpecification
} from 'maplibre-gl';
import type { Feature, FeatureCollection } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Basemap, MapLabel } from '#lib/atlas/model/basemap.ts';
import { fontStack } from './font-stack.ts';
import { COARSE_TILES } from './layers.ts';
import type { TokenReader } from './theme-tokens.ts';

/** A layer of the basemap and the layer of the record it lies beneath; `null` = on top of all. */
export interface PlacedLayer {
	readonly layer: LayerSpecification;
	readonly before: string;
}

/** A feature of the basemap that is there from a first to a last day; `null` = open. */
export interface DatedFeature {
	readonly id: string;
	readonly start: number | null;
	readonly end: number | null;
}

/** Whether a dated line is switched on. */
const IS_ON: ExpressionSpecification = ['boolean', ['feature-state', 'on'], false];

/** Lettering by layer: names take room on the map, so a name that is not in force must not be laid out at all. */
const LETTERING: Readonly<Record<string, readonly MapLabel['kind'][]>> = {
	states: ['state'],
	divisions: ['division'],
	lettering: ['range', 'desert', 'region'],
	'lake-names': ['lake']
};

/**
 * The sources of the basemap: everything with an extent in one (see {@link recordFeatures}), the relief, and the names.
 */
export function basemapSources(basemap: Basemap, isDark: boolean): Record<string, SourceSpecification> {
	const { relief } = basemap;
	const picture = isDark ? relief.pictures.dark : relief.pictures.light;
	const geojson = (features: Feature[], promoteId?: string): SourceSpecification => ({
		type: 'geojson',
		data: { type: 'FeatureCollection', features },
		...COARSE_TILES,
		...(promoteId ? { promoteId } : {})
	});
	return {
		relief: {
			type: 'image',
			url: `${basemap.baseUrl}/${picture}`,
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
		// Where one runs along the province, the province's own line is drawn instead.
		...of(
			'foreign',
			collection(borders, 'lines').features.filter((line) => line.properties?.['edge'] !== true)
		),
		...of('river', collection(water, 'rivers').features),
		...of('lake', collection(water, 'lakes').features),
		...of('way', transport.features),
		...of('front', fronts.features)
	];
}

/** Features of one layer, each with a key of its own. */
function of(layer: string, features: readonly Feature[]): Feature[] {
	return features.map((feature, i) => ({
		...feature,
		properties: { ...feature.properties, layer, key: `${layer}:${i}` }
	}));
}

/** Whether a dated feature is there on a day. */
export function isOnDay({ start, end }: Omit<DatedFeature, 'id'>, day: number): boolean {
	return (start ?? -Infinity) <= day && day < (end ?? Infinity);
}

/** Lines of the basemap that come and go with the days: foreign borders, ways and fronts. */
export function datedLines(basemap: Basemap): readonly DatedFeature[] {
	return groundFeatures(basemap).flatMap(({ properties }): DatedFeature[] => {
		const { key, layer, start = null, end = null } = properties as DatedProperties;
		return DATED_LAYERS.includes(layer) ? [{ id: key, start, end }] : [];
	});
}

interface DatedProperties {
	readonly key: string;
	readonly layer: string;
	readonly start?: number | null;
	readonly end?: number | null;
}

const DATED_LAYERS: readonly string[] = ['foreign', 'way', 'front'];

/** For each lettering layer the ids of the names in force on a day. */
export function letteringOn(basemap: Basemap, day: number): ReadonlyMap<string, readonly string[]> {
	return new Map(
		Object.entries(LETTERING).map(([layer, kinds]) => [
			layer,
			basemap.labels
				.filter((label) => kinds.includes(label.kind) && isOnDay(label, day))
				.map((label) => label.id)
		])
	);
}

/** The filter of a lettering layer that shows these names. */
export function letteringFilter(ids: readonly string[]): FilterSpecification {
	return [
		'all',
		['in', ['get', 'id'], ['literal', [...ids]]],
		['>=', ['zoom'], ['get', 'minZoom']],
		['<', ['zoom'], ['get', 'maxZoom']]
	];
}

/** The layers of the basemap with their places among those of the record. */
export function basemapLayers(basemap: Basemap, token: TokenReader, day: number): PlacedLayer[] {
	return [
		...landLayers(token),
		...reliefLayers(basemap),
		...waterLayers(token),
		...lineLayers(token),
		...frontLayers(token),
		...nameLayers(token),
		...letteringLayers(token, letteringOn(basemap, day))
	];
}

function isOf(layer: string): ExpressionSpecification {
	return ['==', ['get', 'layer'], layer];
}

function landLayers(token: TokenReader): PlacedLayer[] {
	return [
		{
			before: 'tint',
			layer: {
				id: 'foreign-land',
				type: 'fill',
				source: 'ground',
				filter: isOf('land'),
				paint: { 'fill-color': token('neighbour'), 'fill-antialias': false }
			}
		}
	];
}

/** Over the tints, as light and shadow: hues stay clean where the land is lit. */
function reliefLayers({ relief }: Basemap): PlacedLayer[] {
	const [from, to] = relief.fade;
	const opacity: ExpressionSpecification = ['interpolate', ['linear'], ['zoom'], from, 1, to, 0];
	return [
		{
			before: 'unit-lines',
			layer: {
				id: 'relief',
				type: 'raster',
				source: 'relief',
				paint: { 'raster-opacity': opacity, 'raster-fade-duration': 0, 'raster-resampling': 'linear' }
			}
		}
	];
}

function waterLayers(token: TokenReader): PlacedLayer[] {
	const isSeasonal: ExpressionSpecification = ['==', ['get', 'rank'], 3];
	const river = (id: string, filter: ExpressionSpecification, paint: object): PlacedLayer => ({
		before: 'unit-lines',
		layer: {
			id,
			type: 'line',
			source: 'ground',
			filter: ['all', isOf('river'), filter, ['>=', ['zoom'], ['get', 'minZoom']]],
			layout: { 'line-join': 'round', 'line-cap': 'round' },
			paint: { 'line-color': token('water-line'), ...paint }
		}
	});
	const shore = (id: string, doubtful: boolean, paint: object): PlacedLayer => ({
		before: 'unit-lines',
		layer: {
			id,
			type: 'line',
			source: 'ground',
			filter: ['all', isOf('lake'), ['==', ['get', 'doubtful'], doubtful]],
			paint: { 'line-color': token('water-line'), 'line-width': 0.8, ...paint }
		}
	});
	const width = (atHome: number): ExpressionSpecification => [
		'interpolate',
		['linear'],
		['zoom'],
		4,
		atHome,
		7,
		atHome * 1.4
	];
	return [
		river('rivers', ['!', isSeasonal], {
			'line-width': [
				'interpolate',
				['linear'],
				['zoom'],
				4,
				['case', ['==', ['get', 'rank'], 1], 1.05, 0.75],
				7,
				['case', ['==', ['get', 'rank'], 1], 1.5, 1.05]
			]
		}),
		river('seasonal-rivers', isSeasonal, { 'line-width': width(0.75), 'line-dasharray': [5.3, 2.1] }),
		{
			before: 'unit-lines',
			layer: {
				id: 'lakes',
				type: 'fill',
				source: 'ground',
				filter: isOf('lake'),
				// Its shore is drawn as a line.
				paint: { 'fill-color': token('water'), 'fill-antialias': false }
			}
		},
		shore('shores', false, {}),
		shore('doubtful-shores', true, { 'line-dasharray': [3, 2] })
	];
}

function lineLayers(token: TokenReader): PlacedLayer[] {
	const foreign = (style: 'solid' | 'dashed' | 'dotted', dash: number[] | null): PlacedLayer => ({
		before: 'unit-lines',
		layer: {
			id: `foreign-${style}`,
			type: 'line',
			source: 'ground',
			filter: ['all', isOf('foreign'), ['==', ['get', 'style'], style]],
			paint: {
				'line-color': token('border'),
				'line-opacity': ['case', IS_ON, 0.62, 0],
				'line-width': 0.8,
				...(dash ? { 'line-dasharray': dash } : {})
			}
		}
	});
	const isRail: ExpressionSpecification = ['==', ['get', 'kind'], 'railway'];
	const way = (id: string, filter: ExpressionSpecification, minzoom: number, paint: object): PlacedLayer => ({
		before: 'unit-lines',
		layer: {
			id,
			type: 'line',
			source: 'ground',
			minzoom,
			filter: ['all', isOf('way'), filter],
			paint: { 'line-color': token('ink-2'), 'line-opacity': ['case', IS_ON, 0.5, 0], ...paint }
		}
	});
	return [
		foreign('solid', null),
		foreign('dashed', [6, 2.8]),
		foreign('dotted', [1.4, 2.8]),
		way('roads', ['!', isRail], 4.2, { 'line-width': 0.7 }),
		way('railways', isRail, 3.4, { 'line-width': 0.8 }),
		way('railway-ties', isRail, 3.4, { 'line-width': 4, 'line-dasharray': [0.18, 2.2] })
	];
}

/** Lines of contact, shown on their days by feature state. */
function frontLayers(token: TokenReader): PlacedLayer[] {
	const opacity: ExpressionSpecification = ['case', IS_ON, 1, 0];
	const line = (id: string, filter: ExpressionSpecification | true, paint: object): PlacedLayer => ({
		before: 'journey-casing',
		layer: {
			id,
			type: 'line',
			source: 'ground',
			filter: filter === true ? isOf('front') : ['all', isOf('front'), filter],
			layout: { 'line-join': 'round' },
			paint: { 'line-opacity': opacity, ...paint }
		}
	});
	const style = (name: string): ExpressionSpecification => ['==', ['get', 'style'], name];
	return [
		line('front-casing', true, { 'line-color': token('halo'), 'line-width': 4.4 }),
		line('front-documented', style('documented'), { 'line-color': token('now'), 'line-width': 2 }),
		line('front-schematic', ['any', style('schematic'), style('siege')], {
			'line-color': token('now'),
			'line-width': 2,
			'line-dasharray': [4.5, 1.4]
		}),
		line('front-inferred', style('inferred'), {
			'line-color': token('now'),
			'line-width': 1.3,
			'line-dasharray': [3.8, 2.6]
		})
	];
}

function letteringLayers(token: TokenReader, names: ReadonlyMap<string, readonly string[]>): PlacedLayer[] {
	const symbol = (id: string, layout: object, colour: string, halo: number): PlacedLayer => ({
		before: 'place-dots',
		layer: {
			id,
			type: 'symbol',
			source: 'lettering',
			filter: letteringFilter(names.get(id) ?? []),
			layout: {
				'text-field': ['get', 'name'],
				'symbol-sort-key': ['get', 'rank'],
				'text-padding': 4,
				...layout
			},
			paint: {
				'text-color': token(colour),
				'text-halo-color': token(colour === 'neighbour-ink' ? 'neighbour' : 'halo'),
				'text-halo-width': halo
			}
		}
	});
	const size = (atHome: number): ExpressionSpecification => [
		'interpolate',
		['linear'],
		['zoom'],
		3,
		atHome * 0.85,
		4.2,
		atHome,
		8,
		atHome * 1.5
	];
	const along = { 'symbol-placement': 'line-center', 'text-max-angle': 40 };
	return [
		symbol(
			'states',
			{
				'text-field': ['upcase', ['get', 'name']],
				'text-font': fontStack('Atlas Serif'),
				'text-size': size(14),
				'text-letter-spacing': 0.28
			},
			'neighbour-ink',
			1.2
		),
		symbol(
			'divisions',
			{
				'text-field': ['upcase', ['get', 'name']],
				'text-font': fontStack('Atlas Serif'),
				'text-size': size(11),
				'text-letter-spacing': 0.18
			},
			'neighbour-ink',
			1.2
		),
		symbol(
			'lettering',
			{
				...along,
				'text-font': fontStack('Atlas Serif Italic'),
				'text-size': size(13),
				'text-letter-spacing': 0.3
			},
			'ink-2',
			0.8
		),
		symbol(
			'lake-names',
			{ 'text-font': fontStack('Atlas Serif Italic'), 'text-size': size(12) },
			'water-ink',
			1
		)
	];
}

/** Names along rivers, from the zoom at which each matters, and along the fronts of the day. */
function nameLayers(token: TokenReader): PlacedLayer[] {
	const along = (id: string, filter: FilterSpecification, layout: object, paint: object): PlacedLayer => ({
		before: 'place-dots',
		layer: {
			id,
			type: 'symbol',
			source: 'ground',
			filter,
			layout: { 'text-font': fontStack('Atlas Serif Italic'), 'text-max-angle': 35, ...layout },
			paint: { 'text-halo-color': token('halo'), ...paint }
		}
	});
	return [
		along(
			'river-names',
			['all', isOf('river'), ['has', 'name'], ['>=', ['zoom'], ['get', 'nameZoom']]],
			{ 'symbol-placement': 'line', 'symbol-spacing': 600, 'text-field': ['get', 'name'], 'text-size': 10.5 },
			{ 'text-color': token('water-ink'), 'text-halo-width': 1 }
		),
		along(
			'front-names',
			['all', isOf('front'), ['has', 'label']],
			{
				'symbol-placement': 'line-center',
				'text-field': ['get', 'label'],
				'text-size': 11,
				'text-offset': [0, -0.9],
				'text-allow-overlap': true,
				'text-ignore-placement': true
			},
			{
				'text-color': token('now'),
				'text-halo-width': 1.6,
				'text-opacity': ['case', IS_ON, 1, 0]
			}
		)
	];
}

function labelFeature(label: MapLabel): Feature {
	const { lngLat, line, maxZoom = 24, ...properties } = label;
	return {
		type: 'Feature',
		properties: { ...properties, maxZoom },
		geometry: line
			? { type: 'LineString', coordinates: line.map((point) => [...point]) }
			: { type: 'Point', coordinates: [...(lngLat ?? [0, 0])] }
	};
}

function collection(topology: Topology, name: string): FeatureCollection {
	return feature(topology, topology.objects[name] as GeometryCollection);
}
