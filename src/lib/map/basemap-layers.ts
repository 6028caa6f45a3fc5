import type { ExpressionSpecification } from 'maplibre-gl';
import type { Basemap } from '#lib/atlas/model/basemap.ts';
import { letteringLayers, letteringOn, nameLayers } from './basemap-lettering.ts';
import { IS_ON, isOf } from './expressions.ts';
import type { PlacedLayer } from './placed-layer.ts';
import type { TokenReader } from './theme-tokens.ts';

/** The layers of the basemap with their places among those of the record. */
export function basemapLayers(basemap: Basemap, token: TokenReader, day: number): PlacedLayer[] {
	return [
		...landLayers(token),
		...reliefLayers(basemap),
		...waterLayers(token),
		...lineLayers(token),
		...marginLayers(token),
		...frontLayers(token),
		...nameLayers(token),
		...letteringLayers(token, letteringOn(basemap, day))
	];
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

/** Beyond its window the basemap is cut: the sheet has an edge, and a margin of plain land. */
function marginLayers(token: TokenReader): PlacedLayer[] {
	const shared = { source: 'ground', filter: isOf('margin') } as const;
	return [
		{
			before: 'unit-lines',
			layer: {
				id: 'margin',
				type: 'fill',
				...shared,
				paint: { 'fill-color': token('neighbour'), 'fill-antialias': false }
			}
		},
		{
			before: 'unit-lines',
			layer: {
				id: 'sheet-edge',
				type: 'line',
				...shared,
				paint: { 'line-color': token('border'), 'line-width': 0.8, 'line-opacity': 0.5 }
			}
		}
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
