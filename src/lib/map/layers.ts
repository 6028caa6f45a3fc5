import { rgb } from 'd3-color';
import type {
	ExpressionSpecification,
	FilterSpecification,
	LayerSpecification,
	SourceSpecification,
	StyleSpecification
} from 'maplibre-gl';
import type { Atlas } from '#lib/atlas/model/atlas.ts';
import { byFill, IS_ON, isOf, OPACITY } from './expressions.ts';
import { emptyCollection, markLayers, numberLayer } from './mark-layers.ts';
import { placeDotLayers, recordLettering } from './record-lettering.ts';
import type { TokenReader } from './theme-tokens.ts';

/** Share of the tint in what is seen of the land, by scheme. */
const TINT_SHARE = 0.88;
/** Share of the darker band along a border in what is seen there. */
const BAND_SHARE = 0.45;

/** Fills that are no holder's: not documented, and land of which nothing is said. */
const PLAIN_FILLS = { unknown: 'p-unknown', bare: 'land' } as const;

/** The land in the tint of its holder, mixed beforehand: one opaque layer is drawn faster than two. */
function tintExpression(atlas: Atlas, token: TokenReader): ExpressionSpecification {
	const land = token('land');
	const expression = byFill(
		atlas,
		(fill) => mix(token(`p-${fill}`), land, TINT_SHARE),
		mix(token(PLAIN_FILLS.unknown), land, TINT_SHARE)
	) as unknown as unknown[];
	expression.splice(2, 0, 'bare', land);
	return expression as unknown as ExpressionSpecification;
}

function bandExpression(atlas: Atlas, token: TokenReader): ExpressionSpecification {
	const land = token('land');
	const band = (fill: string) =>
		mix(token(`band-${fill}`), mix(token(`p-${fill}`), land, TINT_SHARE), BAND_SHARE);
	return byFill(atlas, band, 'rgba(0, 0, 0, 0)');
}

/** A colour of `share` of one and the rest of another. */
function mix(colour: string, ground: string, share: number): string {
	const [a, b] = [rgb(ground), rgb(colour)];
	const channel = (p: number, q: number) => p + (q - p) * share;
	return rgb(channel(a.r, b.r), channel(a.g, b.g), channel(a.b, b.b)).formatRgb();
}

/**
 * The source options that keep a frame cheap. Tiles of zoom 3 and no deeper: a screen is two to six of them, where it would
 * be a dozen of its own zoom; they hold a point to about 300 m, which is far below what any of the lines is known to.
 */
export const COARSE_TILES = { maxzoom: 3, tolerance: 0.1, buffer: 64 } as const;

/**
 * The style of the map, bottom to top. Colours of holders come from feature state, so a tick of the clock touches only
 * what changed; `fill-pattern` cannot read it, so every pattern a unit ever carries is a feature of its own, switched on
 * and off by its opacity, which can.
 */
export function createStyle(atlas: Atlas, token: TokenReader): StyleSpecification {
	const source = (promoteId?: string): SourceSpecification => ({
		type: 'geojson',
		data: emptyCollection(),
		...COARSE_TILES,
		...(promoteId ? { promoteId } : {})
	});
	return {
		version: 8,
		// Scrubbing must not wait for fades; the map eases nothing by itself.
		transition: { duration: 0, delay: 0 },
		sources: {
			record: source('key'),
			marks: source(),
			places: source(),
			today: source('id'),
			districts: source('seatUnit'),
			'event-places': source('id'),
			travellers: source()
		},
		layers: [
			{ id: 'ground', type: 'background', paint: { 'background-color': token('neighbour') } },
			{
				id: 'tint',
				type: 'fill',
				source: 'record',
				filter: isOf('unit'),
				paint: { 'fill-color': tintExpression(atlas, token), 'fill-antialias': false }
			},
			{
				id: 'patterns',
				type: 'fill',
				source: 'record',
				filter: isOf('pattern'),
				paint: {
					'fill-pattern': ['get', 'pattern'],
					'fill-opacity': ['case', IS_ON, 0.88, 0],
					'fill-antialias': false
				}
			},
			bandLayer(atlas, token),
			...lineLayers(token),
			...titleLayers(token),
			...markLayers(token),
			...placeDotLayers(token),
			...recordLettering(atlas, token),
			numberLayer()
		]
	};
}

/**
 * The darker edge of each holder's land, on its own side of the border. Beneath the relief and opaque, so that it does not
 * darken where a line doubles back on itself.
 */
function bandLayer(atlas: Atlas, token: TokenReader): LayerSpecification {
	return {
		id: 'bands',
		type: 'line',
		source: 'record',
		filter: isOf('band'),
		layout: { 'line-join': 'round' },
		paint: {
			'line-color': bandExpression(atlas, token),
			'line-opacity': OPACITY,
			'line-width': 4,
			'line-offset': ['case', ['==', ['get', 'hand'], 'right'], 2, -2]
		}
	};
}

function lineLayers(token: TokenReader): LayerSpecification[] {
	const line = (id: string, filter: FilterSpecification, paint: object): LayerSpecification => ({
		id,
		type: 'line',
		source: 'record',
		filter,
		layout: { 'line-join': 'round', 'line-cap': 'round' },
		paint
	});
	const isDistrict = isOf('district');
	return [
		line('unit-lines', isOf('unit-line'), {
			'line-color': token('border'),
			'line-width': 0.75,
			'line-opacity': ['case', IS_ON, ['case', ['get', 'isSoft'], 0.62, 1], 0],
			'line-dasharray': [1.6, 3.2]
		}),
		line('district-casing', isDistrict, {
			'line-color': token('halo'),
			'line-width': 2.2,
			'line-opacity': 0.55
		}),
		line('district-lines', ['all', isDistrict, ['!', ['get', 'isSoft']]], {
			'line-color': token('border'),
			'line-width': 0.9,
			'line-dasharray': [5.5, 2.9]
		}),
		// Where the line is a guess it is fainter and more broken.
		line('district-lines-soft', ['all', isDistrict, ['get', 'isSoft']], {
			'line-color': token('border'),
			'line-width': 0.9,
			'line-opacity': 0.7,
			'line-dasharray': [2.9, 2.9]
		}),
		line('outline', isOf('outline'), { 'line-color': token('border'), 'line-width': 1.25 })
	];
}

/** De jure title as a double rule inside the border; the inner one broken where title was held in a particular manner. */
function titleLayers(token: TokenReader): LayerSpecification[] {
	const layer = (id: string, colour: string, width: number, extra: object = {}): LayerSpecification => ({
		id,
		type: 'line',
		source: 'record',
		filter: isOf('outline'),
		layout: { visibility: 'none', 'line-join': 'round', 'line-cap': 'round' },
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
