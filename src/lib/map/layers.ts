import type { FeatureCollection } from 'geojson';
import type { SourceSpecification, StyleSpecification } from 'maplibre-gl';
import { SWITCHES, type Switch } from '#lib/paint/cartography/sign.ts';
import { BACKGROUND, SHAPES } from '#lib/paint/cartography/signs.ts';
import { isOfBasemap } from './basemap-layers.ts';
import { layerOf, type Palette } from './sign-layers.ts';

const LAYERS_OF_SWITCH = new Map(
	SWITCHES.map((name) => [name, SHAPES.filter((sign) => sign.switch === name).map(({ id }) => id)])
);

/** The layers that a switch of the reader's shows and hides. */
export function layersOfSwitch(name: Switch): readonly string[] {
	return LAYERS_OF_SWITCH.get(name) ?? [];
}

/** The layers of de jure title, shown by the view. */
export const TITLE_LAYERS = SHAPES.filter((sign) => sign.isOptional).map(({ id }) => id);

/** No features. */
const EMPTY: FeatureCollection = { type: 'FeatureCollection', features: [] };

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
export function createStyle(palette: Palette): StyleSpecification {
	const source = (promoteId?: string): SourceSpecification => ({
		type: 'geojson',
		data: EMPTY,
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
			places: source('id'),
			today: source('id'),
			'event-places': source('id'),
			chosen: source(),
			travellers: source(),
			facilities: source()
		},
		layers: [
			{ id: 'backdrop', type: 'background', paint: { 'background-color': palette.token(BACKGROUND.sheet) } },
			...SHAPES.filter((sign) => !isOfBasemap(sign)).map((sign) => layerOf(sign, palette))
		]
	};
}
