import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';

/** Layers whose width means a length of its own: ties of a railway, bands of colour, casings. */
const HAS_OWN_WIDTH = /tie|band|casing|bed|outer|inner/;

/** A layer whose lines are nowhere thinner than `least` px; for a picture that is seen from the back of a room. */
export function withLeastLine<L extends LayerSpecification>(layer: L, least: number): L {
	if (least === 0 || layer.type !== 'line' || HAS_OWN_WIDTH.test(layer.id)) return layer;
	const width = layer.paint?.['line-width'] ?? 1;
	return { ...layer, paint: { ...layer.paint, 'line-width': atLeast(width, least) } };
}

/** `zoom` may only stand in the outermost interpolation, so what it gives is bounded and not it. */
function atLeast(width: unknown, least: number): unknown {
	if (typeof width === 'number') return Math.max(width, least);
	if (Array.isArray(width) && width[0] === 'interpolate') {
		// ['interpolate', how, input, stop, value, stop, value, …]: the values are at 4, 6, …
		return width.map((part: unknown, i) => (i >= 4 && i % 2 === 0 ? atLeast(part, least) : part));
	}
	return ['max', width as ExpressionSpecification, least];
}
