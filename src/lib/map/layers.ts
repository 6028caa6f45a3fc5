import type { ExpressionSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl';
import type { Atlas } from '#lib/atlas/model/atlas.ts';
import { patternTiles } from '#lib/paint/patterns.ts';
import type { TokenReader } from './theme-tokens.ts';

/** Text sizes grow by about an eighth per zoom level, from the level that shows the whole province. */
function textSize(atHome: number): ExpressionSpecification {
	return ['interpolate', ['exponential', 1.12], ['zoom'], 3, atHome * 0.8, 4.2, atHome, 8.2, atHome * 1.6];
}

const UNIT_STATE = {
	fill: ['coalesce', ['feature-state', 'fill'], 'unknown'] as ExpressionSpecification,
	pattern: ['coalesce', ['feature-state', 'pattern'], ''] as ExpressionSpecification
};

/** The tint of a unit's holder, from its feature state. */
function tintExpression(
	atlas: Atlas,
	token: TokenReader,
	prefix: 'p' | 'halo' | 'band'
): ExpressionSpecification {
	const branches = atlas.polities.flatMap((polity) => [polity.id, token(`${prefix}-${polity.id}`)]);
	return [
		'match',
		UNIT_STATE.fill,
		...branches,
		token(prefix === 'p' ? 'p-unknown' : 'halo')
	] as unknown as ExpressionSpecification;
}

/**
 * The style of the map, bottom to top. Colours of holders come from feature state, so a tick of the clock touches only
 * what changed; `fill-pattern` cannot read it, so every pattern is a layer of its own whose opacity can.
 */
export function createStyle(atlas: Atlas, token: TokenReader): StyleSpecification {
	return {
		version: 8,
		// Scrubbing must not wait for fades; the map eases nothing by itself.
		transition: { duration: 0, delay: 0 },
		sources: {
			units: { type: 'geojson', data: emptyCollection(), promoteId: 'unit', tolerance: 0.1 },
			lines: { type: 'geojson', data: emptyCollection(), tolerance: 0.1 },
			places: { type: 'geojson', data: emptyCollection() },
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
			...patternTiles(atlas).map(({ id }): LayerSpecification => ({
				id: `pattern-${id}`,
				type: 'fill',
				source: 'units',
				paint: {
					'fill-pattern': id,
					'fill-opacity': ['case', ['==', UNIT_STATE.pattern, id], 0.88, 0],
					'fill-antialias': false
				}
			})),
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
	return [
		{
			id: 'change-rings',
			type: 'circle',
			source: 'places',
			filter: ['get', 'changesToday'],
			paint: {
				'circle-radius': 8,
				'circle-color': 'transparent',
				'circle-stroke-color': token('now'),
				'circle-stroke-width': 1.6
			}
		},
		{
			id: 'place-dots',
			type: 'circle',
			source: 'places',
			filter: ['any', ['get', 'changesToday'], ['>=', ['zoom'], ['get', 'minZoom']]],
			paint: {
				'circle-radius': ['case', ['==', ['get', 'rank'], 1], 3.4, ['get', 'isSeat'], 2.7, 2.2],
				'circle-color': token('halo'),
				'circle-stroke-color': token('ink'),
				'circle-stroke-width': 1.3
			}
		},
		{
			id: 'capital-dots',
			type: 'circle',
			source: 'places',
			filter: ['==', ['get', 'rank'], 1],
			paint: { 'circle-radius': 1.3, 'circle-color': token('ink') }
		},
		placeLabels(
			'places',
			['all', ['!', ['get', 'isSeat']], ['!', ['get', 'changesToday']]],
			'Atlas Sans Medium',
			10.8,
			token
		),
		placeLabels(
			'seats',
			['all', ['any', ['get', 'isSeat'], ['get', 'changesToday']], ['!=', ['get', 'rank'], 1]],
			'Atlas Sans SemiBold',
			12.5,
			token
		),
		placeLabels('capitals', ['==', ['get', 'rank'], 1], 'Atlas Sans Bold', 14, token),
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
				'symbol-sort-key': 2,
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

function placeLabels(
	id: string,
	filter: ExpressionSpecification,
	font: string,
	size: number,
	token: TokenReader
): LayerSpecification {
	return {
		id: `${id}-labels`,
		type: 'symbol',
		source: 'places',
		filter: ['all', filter, ['any', ['get', 'changesToday'], ['>=', ['zoom'], ['get', 'minZoom']]]],
		layout: {
			'text-field': ['get', 'name'],
			'text-font': [font],
			'text-size': textSize(size),
			'text-variable-anchor': ['left', 'right', 'bottom', 'top'],
			'text-radial-offset': ['case', ['get', 'changesToday'], 0.95, 0.55],
			'text-justify': 'auto',
			'symbol-sort-key': ['case', ['get', 'changesToday'], 2, ['get', 'rank']],
			'text-padding': 1
		},
		paint: { 'text-color': token('ink'), 'text-halo-color': token('halo'), 'text-halo-width': 1.4 }
	};
}

function emptyCollection() {
	return { type: 'FeatureCollection' as const, features: [] };
}
