import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { Atlas } from '#lib/atlas/model/atlas.ts';
import { byFill, OPACITY } from './expressions.ts';
import { fontStack } from './font-stack.ts';
import type { TokenReader } from './theme-tokens.ts';

/* Places and the names of the record: those of the ground are in basemap-lettering.ts. */

const IS_IN_RANGE: ExpressionSpecification = ['>=', ['zoom'], ['get', 'minZoom']];
const IS_CAPITAL: ExpressionSpecification = ['==', ['get', 'rank'], 1];
const IS_SEAT: ExpressionSpecification = ['get', 'isSeat'];

/** Text sizes grow by about an eighth per zoom level, from the level that shows the whole area. */
function textSize(atHome: number): ExpressionSpecification {
	return ['interpolate', ['exponential', 1.12], ['zoom'], 3, atHome * 0.8, 4.2, atHome, 8.2, atHome * 1.6];
}

function haloExpression(atlas: Atlas, token: TokenReader): ExpressionSpecification {
	return byFill(atlas, (fill) => token(`halo-${fill}`), token('halo'));
}

/** The dots of places, and the rings of those that change today. */
export function placeDotLayers(token: TokenReader): LayerSpecification[] {
	return [
		{
			id: 'place-dots',
			type: 'circle',
			source: 'places',
			filter: IS_IN_RANGE,
			paint: {
				'circle-radius': ['case', IS_CAPITAL, 3.4, IS_SEAT, 2.7, 2.2],
				'circle-color': token('halo'),
				'circle-stroke-color': token('ink'),
				'circle-stroke-width': 1.3
			}
		},
		{
			id: 'capital-dots',
			type: 'circle',
			source: 'places',
			filter: IS_CAPITAL,
			paint: { 'circle-radius': 1.3, 'circle-color': token('ink') }
		},
		{
			id: 'today-dots',
			type: 'circle',
			source: 'today',
			paint: {
				'circle-radius': 2.7,
				'circle-color': token('halo'),
				'circle-opacity': OPACITY,
				'circle-stroke-color': token('ink'),
				'circle-stroke-opacity': OPACITY,
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
				'circle-stroke-opacity': OPACITY,
				'circle-stroke-width': 1.6
			}
		}
	];
}

/** The names of places and districts, the first placed last. */
export function recordLettering(atlas: Atlas, token: TokenReader): LayerSpecification[] {
	return [
		placeLabels(
			'places',
			{
				filter: ['all', IS_IN_RANGE, ['!', IS_SEAT], ['!', IS_CAPITAL]],
				font: 'Atlas Sans Medium',
				size: 10.8
			},
			token
		),
		placeLabels(
			'seats',
			{ filter: ['all', IS_IN_RANGE, IS_SEAT, ['!', IS_CAPITAL]], font: 'Atlas Sans SemiBold', size: 12.5 },
			token
		),
		placeLabels(
			'capitals',
			{ filter: ['all', IS_IN_RANGE, IS_CAPITAL], font: 'Atlas Sans Bold', size: 14 },
			token
		),
		todayLabels(token),
		// Late, and so placed early: a town may stand on any side of its point, a district's name but a little above or below.
		{
			id: 'districts',
			type: 'symbol',
			source: 'districts',
			minzoom: 3,
			layout: {
				'text-field': ['upcase', ['get', 'name']],
				'text-font': fontStack('Atlas Serif SemiBold'),
				'text-size': textSize(12.6),
				'text-letter-spacing': 0.16,
				'text-variable-anchor': ['center', 'bottom', 'top'],
				'text-radial-offset': 1.15,
				'text-justify': 'center',
				'text-padding': 1
			},
			paint: {
				'text-color': token('ink'),
				'text-halo-color': haloExpression(atlas, token),
				'text-halo-width': 1.7
			}
		}
	];
}

interface PlaceLabelOptions {
	readonly filter: ExpressionSpecification;
	readonly font: string;
	/** Px at the scale of the whole area. */
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
			// No larger than on other days: it finds the room that its place has.
			...nameLayout('Atlas Sans SemiBold', 10.8),
			'text-anchor': 'left',
			'text-offset': [0.95, 0],
			'text-allow-overlap': true,
			'text-ignore-placement': true
		},
		paint: { ...namePaint(token), 'text-opacity': OPACITY }
	};
}

function nameLayout(font: string, size: number) {
	return {
		'text-field': ['get', 'name'] as ExpressionSpecification,
		'text-font': fontStack(font),
		'text-size': textSize(size)
	};
}

function namePaint(token: TokenReader) {
	return { 'text-color': token('ink'), 'text-halo-color': token('halo'), 'text-halo-width': 1.4 };
}
