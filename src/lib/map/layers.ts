import type { ExpressionSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl';
import type { Atlas } from '#lib/atlas/model/atlas.ts';
import type { TokenReader } from './theme-tokens.ts';

/** Text sizes grow by about an eighth per zoom level, from the level that shows the whole province. */
function textSize(atHome: number): ExpressionSpecification {
	return ['interpolate', ['exponential', 1.12], ['zoom'], 3, atHome * 0.8, 4.2, atHome, 8.2, atHome * 1.6];
}

/** 1 where a feature is switched on, 0 elsewhere. */
const IS_ON: ExpressionSpecification = ['case', ['boolean', ['feature-state', 'on'], false], 1, 0];
const UNIT_FILL: ExpressionSpecification = ['coalesce', ['feature-state', 'fill'], 'unknown'];

/** The tint of a unit's holder, from its feature state. */
function tintExpression(
	atlas: Atlas,
	token: TokenReader,
	prefix: 'p' | 'halo' | 'band'
): ExpressionSpecification {
	const branches = atlas.polities.flatMap((polity) => [polity.id, token(`${prefix}-${polity.id}`)]);
	return [
		'match',
		UNIT_FILL,
		...branches,
		token(prefix === 'p' ? 'p-unknown' : 'halo')
	] as unknown as ExpressionSpecification;
}

/**
 * The style of the map, bottom to top. Colours of holders come from feature state, so a tick of the clock touches only
 * what changed; `fill-pattern` cannot read it, so every pattern a unit ever carries is a feature of its own, switched on
 * and off by its opacity, which can.
 */
export function createStyle(atlas: Atlas, token: TokenReader): StyleSpecification {
	return {
		version: 8,
		// Scrubbing must not wait for fades; the map eases nothing by itself.
		transition: { duration: 0, delay: 0 },
		sources: {
			units: { type: 'geojson', data: emptyCollection(), promoteId: 'unit', tolerance: 0.1 },
			patterns: { type: 'geojson', data: emptyCollection(), promoteId: 'key', tolerance: 0.1 },
			lines: { type: 'geojson', data: emptyCollection(), tolerance: 0.1 },
			places: { type: 'geojson', data: emptyCollection() },
			today: { type: 'geojson', data: emptyCollection(), promoteId: 'id' },
			districts: { type: 'geojson', data: emptyCollection(), promoteId: 'seatUnit' }
		},
		layers: [
			{ id: 'ground', type: 'background', paint: { 'background-color': token('neighbour') } },
			{
				id: 'land',
				type: 'fill',
				source: 'units',
				paint: { 'fill-color': token('land'), 'fill-antialias': false }
			},
			{
				id: 'tint',
				type: 'fill',
				source: 'units',
				paint: {
					'fill-color': tintExpression(atlas, token, 'p'),
					'fill-opacity': 0.88,
					'fill-antialias': false
				}
			},
			{
				id: 'patterns',
				type: 'fill',
				source: 'patterns',
				paint: {
					'fill-pattern': ['get', 'pattern'],
					'fill-opacity': ['case', ['boolean', ['feature-state', 'on'], false], 0.88, 0],
					'fill-antialias': false
				}
			},
			...lineLayers(token),
			...titleLayers(token),
			...labelLayers(atlas, token)
		]
	};
}

function lineLayers(token: TokenReader): LayerSpecification[] {
	const line = (id: string, kind: string, paint: object): LayerSpecification => ({
		id,
		type: 'line',
		source: 'lines',
		filter: ['==', ['get', 'kind'], kind],
		layout: { 'line-join': 'round' },
		paint
	});
	return [
		line('unit-lines', 'unit', {
			'line-color': token('border'),
			'line-width': 0.75,
			'line-opacity': 0.7,
			'line-dasharray': [1.6, 3.2]
		}),
		line('district-casing', 'district', {
			'line-color': token('halo'),
			'line-width': 2.2,
			'line-opacity': 0.55
		}),
		line('district-lines', 'district', {
			'line-color': token('border'),
			'line-width': 0.9,
			'line-dasharray': [5.5, 2.9]
		}),
		line('outline', 'outline', { 'line-color': token('border'), 'line-width': 1.25 })
	];
}

/** De jure title as a double rule inside the border; the inner one broken where title was held in a particular manner. */
function titleLayers(token: TokenReader): LayerSpecification[] {
	const layer = (id: string, colour: string, width: number, extra: object = {}): LayerSpecification => ({
		id,
		type: 'line',
		source: 'lines',
		filter: ['==', ['get', 'kind'], 'outline'],
		layout: { visibility: 'none', 'line-join': 'round' },
		paint: { 'line-color': token(colour), 'line-width': width, ...extra }
	});
	return [
		layer('title-bed', 'halo', 7.8),
		layer('title-outer', 'de-jure', 5),
		layer('title-inner', 'halo', 1.8),
		layer('title-inner-qualified', 'halo', 1.8, { 'line-dasharray': [3.9, 1.9] })
	];
}

/** The layers of de jure title, switched by the view. */
export const TITLE_LAYERS = ['title-bed', 'title-outer', 'title-inner', 'title-inner-qualified'] as const;

function labelLayers(atlas: Atlas, token: TokenReader): LayerSpecification[] {
	const isInRange: ExpressionSpecification = ['>=', ['zoom'], ['get', 'minZoom']];
	const isCapital: ExpressionSpecification = ['==', ['get', 'rank'], 1];
	const isSeat: ExpressionSpecification = ['get', 'isSeat'];
	return [
		{
			id: 'place-dots',
			type: 'circle',
			source: 'places',
			filter: isInRange,
			paint: {
				'circle-radius': ['case', isCapital, 3.4, isSeat, 2.7, 2.2],
				'circle-color': token('halo'),
				'circle-stroke-color': token('ink'),
				'circle-stroke-width': 1.3
			}
		},
		{
			id: 'capital-dots',
			type: 'circle',
			source: 'places',
			filter: isCapital,
			paint: { 'circle-radius': 1.3, 'circle-color': token('ink') }
		},
		{
			id: 'today-dots',
			type: 'circle',
			source: 'today',
			paint: {
				'circle-radius': 2.7,
				'circle-color': token('halo'),
				'circle-opacity': IS_ON,
				'circle-stroke-color': token('ink'),
				'circle-stroke-opacity': IS_ON,
				'circle-stroke-width': 1.3
			}
		},
		{
			id: 'today-rings',
			type: 'circle',
			source: 'today',
			paint: {
				'circle-radius': 8,
				'circle-opacity': 0,
				'circle-stroke-color': token('now'),
				'circle-stroke-opacity': IS_ON,
				'circle-stroke-width': 1.6
			}
		},
		placeLabels(
			'places',
			{ filter: ['all', isInRange, ['!', isSeat], ['!', isCapital]], font: 'Atlas Sans Medium', size: 10.8 },
			token
		),
		placeLabels(
			'seats',
			{ filter: ['all', isInRange, isSeat, ['!', isCapital]], font: 'Atlas Sans SemiBold', size: 12.5 },
			token
		),
		placeLabels(
			'capitals',
			{ filter: ['all', isInRange, isCapital], font: 'Atlas Sans Bold', size: 14 },
			token
		),
		todayLabels(token),
		// Last, and so placed first: a town may stand on any side of its point, a district's name has one place.
		{
			id: 'districts',
			type: 'symbol',
			source: 'districts',
			minzoom: 3,
			layout: {
				'text-field': ['upcase', ['get', 'name']],
				'text-font': ['Atlas Serif SemiBold'],
				'text-size': textSize(12.6),
				'text-letter-spacing': 0.16,
				'text-padding': 1
			},
			paint: {
				'text-color': token('ink'),
				'text-halo-color': tintExpression(atlas, token, 'halo'),
				'text-halo-width': 1.7
			}
		}
	];
}

interface PlaceLabelOptions {
	readonly filter: ExpressionSpecification;
	readonly font: string;
	/** Px at the scale of the whole province. */
	readonly size: number;
}

function placeLabels(
	id: string,
	{ filter, font, size }: PlaceLabelOptions,
	token: TokenReader
): LayerSpecification {
	return {
		id: `${id}-labels`,
		type: 'symbol',
		source: 'places',
		filter,
		layout: {
			...nameLayout(font, size),
			'text-variable-anchor': ['left', 'right', 'bottom', 'top'],
			'text-radial-offset': 0.55,
			'text-justify': 'auto',
			'symbol-sort-key': ['get', 'rank'],
			'text-padding': 1
		},
		paint: namePaint(token)
	};
}

/**
 * The names of lesser places on the days on which something happens there. All are laid out once and shown by their
 * feature state, so that a tick of the clock neither lays out nor places any text.
 */
function todayLabels(token: TokenReader): LayerSpecification {
	return {
		id: 'today-labels',
		type: 'symbol',
		source: 'today',
		filter: ['!', ['get', 'isSeat']],
		layout: {
			...nameLayout('Atlas Sans SemiBold', 12.5),
			'text-anchor': 'left',
			'text-offset': [0.85, 0],
			'text-allow-overlap': true,
			'text-ignore-placement': true
		},
		paint: { ...namePaint(token), 'text-opacity': IS_ON }
	};
}

function nameLayout(font: string, size: number) {
	return {
		'text-field': ['get', 'name'] as ExpressionSpecification,
		'text-font': [font],
		'text-size': textSize(size)
	};
}

function namePaint(token: TokenReader) {
	return { 'text-color': token('ink'), 'text-halo-color': token('halo'), 'text-halo-width': 1.4 };
}

function emptyCollection() {
	return { type: 'FeatureCollection' as const, features: [] };
}
