import { z } from 'zod';
import { grade, id, lineString, ring } from './parts.ts';

/* The geometry that the units are cut from. */

/** geometry/outline.geojson */
export const OutlineFile = z.looseObject({
	type: z.literal('FeatureCollection'),
	features: z
		.array(
			z.looseObject({
				type: z.literal('Feature'),
				geometry: z.strictObject({
					type: z.literal('Polygon'),
					coordinates: z.array(ring).length(1)
				})
			})
		)
		.length(1)
});

/** geometry/unit-lines.geojson */
export const LinesFile = z.looseObject({
	type: z.literal('FeatureCollection'),
	features: z.array(
		z.looseObject({
			type: z.literal('Feature'),
			properties: z.looseObject({
				id: z.string(),
				between: z.tuple([id, id]),
				kind: z.enum(['district', 'unit']),
				grade,
				precisionKm: z.number().positive()
			}),
			geometry: lineString
		})
	)
});
