import type { ExpressionSpecification } from 'maplibre-gl';

/** Whether a feature is of a layer of the record or of the ground: features of all layers share a source. */
export function isOf(layer: string): ExpressionSpecification {
	return ['==', ['get', 'layer'], layer];
}

/** Whether a feature is switched on by its state. */
export const IS_ON: ExpressionSpecification = ['boolean', ['feature-state', 'on'], false];
