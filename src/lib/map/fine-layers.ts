import type { LayerSpecification } from 'maplibre-gl';
import { RECORD_LAYER } from '#lib/atlas/model/tiles.ts';
import { SHAPES } from '#lib/paint/cartography/signs.ts';
import { layerOf, type Palette } from './sign-layers.ts';

/* The layers of outlines in tiles: each lies over the one that draws the same sign of the outlines that came with the page. */

/** The source of the tiles. */
export const FINE = 'record-fine';

/** Where their features are found. */
export const FINE_TARGET = { source: FINE, sourceLayer: RECORD_LAYER } as const;

/** The state of a stretch of border around what is selected. */
export const CHOSEN_STATE = 'chosen';

const SUFFIX = ':fine';

/** The layer over that of a sign. */
export function fineId(sign: string): string {
	return sign + SUFFIX;
}

/** The sign that a layer draws, of tiles or not. */
export function signOfLayer(layer: string): string {
	return layer.endsWith(SUFFIX) ? layer.slice(0, -SUFFIX.length) : layer;
}

const LINES = SHAPES.flatMap((sign) =>
	sign.source === 'record' && sign.kind === 'line' ? ('of' in sign ? [...sign.of] : [sign.id]) : []
);

/** Signs that are drawn of outlines: those of the record, and the borders of what is selected. */
const FINE_SIGNS = SHAPES.filter(
	({ source, kind }) => source === 'record' || (source === 'chosen' && kind === 'line')
);

/** The layers that they lie over. */
export const UNDER_FINE: readonly string[] = FINE_SIGNS.map(({ id }) => id);

/** The layers by the id of that which they lie over, from a zoom level on. */
export function fineLayers(
	palette: Palette,
	from: number
): readonly (readonly [over: string, layer: LayerSpecification])[] {
	return FINE_SIGNS.map((sign) => {
		const layer = layerOf(sign, palette) as Extract<LayerSpecification, { type: 'line' }>;
		const fine = {
			...layer,
			id: fineId(sign.id),
			source: FINE,
			'source-layer': RECORD_LAYER,
			minzoom: Math.max(layer.minzoom ?? 0, from)
		};
		return [sign.id, sign.source === 'chosen' ? chosenOf(fine) : fine];
	});
}

/** Of all borders, as they lie in the tiles, those around what is selected. */
function chosenOf(layer: Extract<LayerSpecification, { type: 'line' }>): LayerSpecification {
	const isChosen = ['boolean', ['feature-state', CHOSEN_STATE], false] as const;
	return {
		...layer,
		filter: ['in', ['get', 'sign'], ['literal', LINES]],
		paint: { ...layer.paint, 'line-opacity': ['case', [...isChosen], 1, 0] }
	};
}
