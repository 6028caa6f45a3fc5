import type { ExpressionSpecification } from 'maplibre-gl';
import type { Atlas } from '#lib/atlas/model/atlas.ts';

/** Whether a feature is switched on by its state. */
export const IS_ON: ExpressionSpecification = ['boolean', ['feature-state', 'on'], false];

/** 1 where a feature is switched on, 0 elsewhere. */
export const OPACITY: ExpressionSpecification = ['case', IS_ON, 1, 0];
const UNIT_FILL: ExpressionSpecification = ['coalesce', ['feature-state', 'fill'], 'unknown'];

/** A colour by the fill of a unit, from its feature state. */
export function byFill(
	atlas: Atlas,
	of: (fill: string) => string,
	otherwise: string
): ExpressionSpecification {
	const branches = atlas.polities.flatMap((polity) => [polity.id, of(polity.id)]);
	return ['match', UNIT_FILL, ...branches, otherwise] as unknown as ExpressionSpecification;
}
