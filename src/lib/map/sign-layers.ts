import { rgb } from 'd3-color';
import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from 'maplibre-gl';
import type { Atlas } from '#lib/atlas/model/atlas.ts';
import type { Theme } from '#lib/atlas/model/polity.ts';
import { atLeast, HOME_ZOOM, valueAt, type ByZoom } from '#lib/paint/cartography/by-zoom.ts';
import type {
	AreaSign,
	ArrowSign,
	BandSign,
	DiamondSign,
	DiscSign,
	GlyphSign,
	LineSign,
	Share,
	ShapeSign
} from '#lib/paint/cartography/sign.ts';
import { signOf } from '#lib/paint/cartography/signs.ts';
import { byFill, IS_ON, OPACITY } from './expressions.ts';
import type { TokenReader } from './theme-tokens.ts';

/** What layers are made with besides their rows. */
export interface Palette {
	readonly atlas: Atlas;
	readonly token: TokenReader;
	readonly theme: Theme;
	/** No line is thinner, px: for a map that is seen from the back of a room. */
	readonly leastLine: number;
	/** Zoom levels between which the relief fades out. */
	readonly reliefFade?: readonly [number, number];
}

type Layer<Type extends LayerSpecification['type']> = Extract<LayerSpecification, { type: Type }>;

/** The layer of the live map that draws a sign. */
export function layerOf(sign: ShapeSign, palette: Palette): LayerSpecification {
	const look = lookOf(sign, palette);
	const filter = filterOf(sign);
	const visibility = sign.isOptional ? ({ visibility: 'none' } as const) : {};
	return {
		...look,
		id: sign.id,
		source: sign.source,
		...(filter ? { filter } : {}),
		...(sign.from === undefined ? {} : { minzoom: sign.from }),
		layout: { ...look.layout, ...visibility }
	} as LayerSpecification;
}

function lookOf(sign: ShapeSign, palette: Palette): Partial<LayerSpecification> {
	switch (sign.kind) {
		case 'area':
			return areaLook(sign, palette);
		case 'pattern':
			return {
				type: 'fill',
				paint: {
					'fill-pattern': ['get', 'pattern'],
					'fill-opacity': ['case', IS_ON, shareIn(sign.share, palette.theme), 0],
					'fill-antialias': false
				}
			};
		case 'band':
			return bandLook(sign, palette);
		case 'relief':
			return reliefLook(palette);
		case 'line':
			return lineLook(sign, palette);
		case 'disc':
			return discLook(sign, palette);
		case 'diamond':
			return diamondLook(sign);
		case 'glyph':
			return glyphLook(sign);
		case 'arrow':
			return arrowLook(sign);
	}
}

/** A sign's features of its source; their own thresholds count at whole zoom levels, which is all that a filter sees. */
function filterOf(sign: ShapeSign): FilterSpecification | null {
	if (sign.source === 'relief' || sign.source === 'event-places') return null;
	const { of = [sign.id] } = sign;
	const parts: ExpressionSpecification[] = [
		of.length === 1 ? ['==', ['get', 'sign'], of[0] ?? ''] : ['in', ['get', 'sign'], ['literal', [...of]]],
		...(sign.threshold ? [['>=', ['zoom'], ['get', sign.threshold]] as ExpressionSpecification] : [])
	];
	return parts.length === 1 && parts[0] ? parts[0] : ['all', ...parts];
}

/** More signs than stand beside one point. */
const MOST_SLOTS = 100;

/** Beyond what the map zooms to. */
const MOST_ZOOM = 24;

function areaLook({ colour, share = 1 }: AreaSign, palette: Palette): Partial<Layer<'fill'>> {
	const part = shareIn(share, palette.theme);
	// Edges of areas are drawn as lines.
	const edge = { 'fill-antialias': false };
	if (typeof colour !== 'string')
		return { type: 'fill', paint: { 'fill-color': tintBy(palette, part), ...edge } };
	return { type: 'fill', paint: { 'fill-color': palette.token(colour), 'fill-opacity': part, ...edge } };
}

/** The land in the tint of its holder, mixed beforehand: one opaque layer is drawn faster than two. */
function tintBy({ atlas, token }: Palette, share: number): ExpressionSpecification {
	const land = token('land');
	const tint = (fill: string) => mix(token(`p-${fill}`), land, share);
	const expression = byFill(atlas, tint, tint('unknown')) as unknown as unknown[];
	expression.splice(2, 0, 'bare', land);
	return expression as unknown as ExpressionSpecification;
}

/** Beneath the relief and opaque, so that a band does not darken where its line doubles back on itself. */
function bandLook({ width, share }: BandSign, { atlas, token, theme }: Palette): Partial<Layer<'line'>> {
	const { share: tintShare } = signOf('tint');
	const tint = (fill: string) => mix(token(`p-${fill}`), token('land'), tintShare[theme]);
	const band = (fill: string) => mix(token(`band-${fill}`), tint(fill), share);
	return {
		type: 'line',
		layout: { 'line-join': 'round' },
		paint: {
			'line-color': byFill(atlas, band, 'rgba(0, 0, 0, 0)'),
			'line-opacity': OPACITY,
			'line-width': width,
			'line-offset': ['case', ['==', ['get', 'hand'], 'right'], width / 2, -width / 2]
		}
	};
}

function reliefLook({ reliefFade }: Palette): Partial<Layer<'raster'>> {
	const [from, to] = reliefFade ?? [MOST_ZOOM - 1, MOST_ZOOM];
	return {
		type: 'raster',
		paint: {
			'raster-opacity': ['interpolate', ['linear'], ['zoom'], from, 1, to, 0],
			'raster-fade-duration': 0,
			'raster-resampling': 'linear'
		}
	};
}

function lineLook(sign: LineSign, { token, leastLine }: Palette): Partial<Layer<'line'>> {
	const { colour, width, dash, opacity = 1, cap = 'butt', isDated } = sign;
	const atHome = valueAt(width, HOME_ZOOM);
	return {
		type: 'line',
		layout: { 'line-join': 'round', 'line-cap': cap },
		paint: {
			'line-color': token(colour),
			'line-width': curve(atLeast(width, leastLine)),
			'line-opacity': shownBy(isDated, opacity),
			// Counted in widths of the line.
			...(dash ? { 'line-dasharray': dash.map((length) => length / atHome) } : {})
		}
	};
}

function discLook(
	{ radius, fill, opacity = 1, edge, isDated }: DiscSign,
	{ token }: Palette
): Partial<Layer<'circle'>> {
	return {
		type: 'circle',
		paint: {
			// The map library draws the edge around the disc.
			'circle-radius': radius - (edge?.width ?? 0) / 2,
			'circle-color': token(fill ?? 'halo'),
			'circle-opacity': fill === null ? 0 : shownBy(isDated, opacity),
			...(edge
				? {
						'circle-stroke-color': token(edge.colour),
						'circle-stroke-width': edge.width,
						'circle-stroke-opacity': shownBy(isDated, edge.opacity ?? 1)
					}
				: {})
		}
	};
}

function diamondLook({ id, offset, isDated }: DiamondSign): Partial<Layer<'symbol'>> {
	return {
		type: 'symbol',
		layout: {
			'icon-image': id,
			'icon-offset': [...offset],
			'icon-allow-overlap': true,
			'icon-ignore-placement': true
		},
		paint: { 'icon-opacity': shownBy(isDated, 1) }
	};
}

function glyphLook({ id, offset: [x, y], step }: GlyphSign): Partial<Layer<'symbol'>> {
	return {
		type: 'symbol',
		layout: {
			'icon-image': id,
			'icon-offset': [
				'interpolate',
				['linear'],
				['get', 'slot'],
				0,
				['literal', [x, y]],
				MOST_SLOTS,
				['literal', [x - step * MOST_SLOTS, y]]
			],
			'icon-allow-overlap': true,
			'icon-ignore-placement': true
		}
	};
}

function arrowLook({ id, opacity = 1 }: ArrowSign): Partial<Layer<'symbol'>> {
	return {
		type: 'symbol',
		layout: {
			'icon-image': id,
			'icon-rotate': ['get', 'turn'],
			'icon-rotation-alignment': 'map',
			'icon-allow-overlap': true,
			'icon-ignore-placement': true
		},
		paint: { 'icon-opacity': opacity }
	};
}

/** An opacity, or 0 on the days on which the feature is not there. */
function shownBy(isDated: boolean | undefined, opacity: number): number | ExpressionSpecification {
	return isDated ? ['case', IS_ON, opacity, 0] : opacity;
}

/** A value by zoom as the map library reads it. */
function curve(value: ByZoom): number | ExpressionSpecification {
	if (typeof value === 'number') return value;
	const how: ['linear'] | ['exponential', number] =
		value.base === 1 ? ['linear'] : ['exponential', value.base];
	return ['interpolate', how, ['zoom'], ...value.stops.flat()] as unknown as ExpressionSpecification;
}

function shareIn(share: Share, theme: Theme): number {
	return typeof share === 'number' ? share : share[theme];
}

/** A colour of `share` of one and the rest of another. */
function mix(colour: string, below: string, share: number): string {
	const [a, b] = [rgb(below), rgb(colour)];
	const channel = (p: number, q: number) => p + (q - p) * share;
	return rgb(channel(a.r, b.r), channel(a.g, b.g), channel(a.b, b.b)).formatRgb();
}
