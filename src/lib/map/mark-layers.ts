import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from 'maplibre-gl';
import type { Feature, FeatureCollection } from 'geojson';
import type { AtlasCore } from '#lib/atlas/core.ts';
import type { JourneysOnDay } from '#lib/atlas/journeys-on.ts';
import { circleAround } from '#lib/atlas/geometry/circle.ts';
import type { AccountPosition } from '#lib/atlas/positions.ts';
import type { ViewPicture } from '#lib/atlas/view-picture.ts';
import { fontStack } from './font-stack.ts';
import type { TokenReader } from './theme-tokens.ts';

/** Layers that a reader can switch off together, by the name of the switch. */
export const SWITCHED_LAYERS: Readonly<Record<string, readonly string[]>> = {
	relief: ['relief'],
	journeys: [
		'journey-casing',
		'journey-ahead',
		'journey-documented',
		'journey-inferred',
		'journey-not-flown',
		'travellers'
	],
	events: ['event-marks', 'position-rings', 'position-points', 'position-names'],
	labels: [
		'states',
		'divisions',
		'lettering',
		'lake-names',
		'river-names',
		'front-names',
		'places-labels',
		'seats-labels',
		'capitals-labels',
		'today-labels',
		'districts'
	]
};

/** Journeys, events, positions and the numbers of a difference, over the borders and beneath the names. */
export function markLayers(token: TokenReader): LayerSpecification[] {
	return [...journeyLayers(token), ...positionLayers(token), ...pointLayers(token)];
}

function journeyLayers(token: TokenReader): LayerSpecification[] {
	const line = (id: string, style: string, paint: object): LayerSpecification => ({
		id,
		type: 'line',
		source: 'marks',
		filter: is('style', style),
		layout: { 'line-join': 'round', 'line-cap': 'butt' },
		paint: { 'line-color': token('now'), ...paint }
	});
	return [
		{
			id: 'journey-casing',
			type: 'line',
			source: 'marks',
			filter: ['in', ['get', 'style'], ['literal', ['documented', 'inferred']]],
			layout: { 'line-join': 'round', 'line-cap': 'round' },
			paint: { 'line-color': token('halo'), 'line-width': 5, 'line-opacity': 0.8 }
		},
		line('journey-ahead', 'ahead', { 'line-width': 1.2, 'line-opacity': 0.45 }),
		line('journey-not-flown', 'not-flown', {
			'line-color': token('ink-3'),
			'line-width': 1.4,
			'line-dasharray': [1.4, 2.8]
		}),
		line('journey-inferred', 'inferred', { 'line-width': 1.6, 'line-dasharray': [3.8, 1.9] }),
		line('journey-documented', 'documented', { 'line-width': 2.2 })
	];
}

function positionLayers(token: TokenReader): LayerSpecification[] {
	const isPreferred: ExpressionSpecification = ['get', 'isPreferred'];
	return [
		{
			id: 'position-rings',
			type: 'line',
			source: 'marks',
			filter: is('style', 'ring'),
			paint: { 'line-color': token('now'), 'line-width': 1.3, 'line-dasharray': [3, 2.4] }
		},
		{
			id: 'position-points',
			type: 'circle',
			source: 'marks',
			filter: is('style', 'position'),
			paint: {
				'circle-radius': ['case', isPreferred, 6, 4.5],
				'circle-color': token('halo'),
				'circle-opacity': ['case', isPreferred, 1, 0.7],
				'circle-stroke-color': token('now'),
				'circle-stroke-opacity': ['case', isPreferred, 1, 0.6],
				'circle-stroke-width': ['case', isPreferred, 2.4, 1.2]
			}
		}
	];
}

function pointLayers(token: TokenReader): LayerSpecification[] {
	return [
		{
			id: 'travellers',
			type: 'circle',
			source: 'travellers',
			paint: {
				'circle-radius': 5,
				'circle-color': token('now'),
				'circle-stroke-color': token('halo'),
				'circle-stroke-width': 1.8
			}
		},
		{
			id: 'event-marks',
			type: 'symbol',
			source: 'event-places',
			layout: {
				'icon-image': 'event',
				'icon-offset': [8, -8],
				'icon-allow-overlap': true,
				'icon-ignore-placement': true
			},
			paint: { 'icon-opacity': ['case', ['boolean', ['feature-state', 'on'], false], 1, 0] }
		},
		{
			id: 'position-names',
			type: 'symbol',
			source: 'marks',
			filter: is('style', 'position'),
			layout: {
				'text-field': ['get', 'label'],
				'text-font': fontStack('Atlas Serif Italic'),
				'text-size': 12,
				'text-variable-anchor': ['left', 'bottom', 'top', 'right'],
				'text-radial-offset': 0.8
			},
			paint: { 'text-color': token('now'), 'text-halo-color': token('halo'), 'text-halo-width': 1.6 }
		}
	];
}

/**
 * The numbers of a difference: each a picture that is laid out as text is, on top of all and so placed first. Names step
 * aside for them, and none is ever dropped.
 */
export function numberLayer(): LayerSpecification {
	return {
		id: 'numbers',
		type: 'symbol',
		source: 'marks',
		filter: is('style', 'number'),
		layout: {
			'text-field': ['format', ['image', ['concat', NUMBER_IMAGE, ['get', 'label']]], {}],
			'text-font': fontStack('Atlas Sans SemiBold'),
			'text-size': 12,
			'text-padding': 1,
			'text-allow-overlap': true
		}
	};
}

/** What the name of the picture of a number starts with. */
export const NUMBER_IMAGE = 'number-';

function is(key: string, value: string): FilterSpecification {
	return ['==', ['get', key], value];
}

/** What is marked on the map besides the record of control. */
type MapMarks = Pick<ViewPicture, 'journeys' | 'positions' | 'difference'>;

/** The features of the marks; few, and made anew only when {@link marksKey} differs. */
export function markFeatures(
	core: AtlasCore,
	{ journeys, positions, difference }: MapMarks
): FeatureCollection {
	return collect([
		...journeys.lines.map(({ id, status, isAhead, coordinates, journey, leg }): Feature => ({
			type: 'Feature',
			properties: { id, journey, leg, style: isAhead ? 'ahead' : status },
			geometry: {
				type: 'MultiLineString',
				coordinates: coordinates.map((part) => part.map(([x, y]) => [x, y]))
			}
		})),
		...positions.flatMap(positionFeatures),
		...(difference?.items ?? []).flatMap(({ number, areas }) =>
			areas.map((area): Feature =>
				point(core.unit(area.area).label, { style: 'number', label: String(number) })
			)
		)
	]);
}

/** Where the travellers of the day are. */
export function travellerFeatures({ marks }: JourneysOnDay): FeatureCollection {
	return collect(marks.map(({ lngLat, journey, leg }) => point(lngLat, { journey, leg })));
}

/** Every place of an event of the record, once: marked on its days. */
export function eventPlaceFeatures(core: AtlasCore): FeatureCollection {
	const places = new Set(core.atlas.events.flatMap(({ place }) => place ?? []));
	return collect([...places].map((id) => point(core.place(id).lngLat, { id })));
}

function positionFeatures({ lngLat, radiusKm, label, isPreferred }: AccountPosition): Feature[] {
	const mark = point(lngLat, { style: 'position', label, isPreferred });
	if (radiusKm === 0) return [mark];
	const ring = circleAround(lngLat, radiusKm).map(([x, y]) => [x, y]);
	return [
		{
			type: 'Feature',
			properties: { style: 'ring', isPreferred },
			geometry: { type: 'LineString', coordinates: ring }
		},
		mark
	];
}

/** Equal for marks that look the same. */
export function marksKey({ journeys, positions, difference }: MapMarks): string {
	return [
		journeys.key,
		...positions.map(({ lngLat, label }) => `${lngLat.join()}${label}`),
		...(difference?.items ?? []).flatMap(({ number, areas }) => areas.map(({ area }) => `${number}${area}`))
	].join('|');
}

/** No features. */
export function emptyCollection(): FeatureCollection {
	return collect([]);
}

function collect(features: Feature[]): FeatureCollection {
	return { type: 'FeatureCollection', features };
}

function point([lng, lat]: readonly [number, number], properties: object): Feature {
	return {
		type: 'Feature',
		properties: { ...properties },
		geometry: { type: 'Point', coordinates: [lng, lat] }
	};
}
