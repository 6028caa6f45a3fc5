import { z } from 'zod';
import { grade, id, lineString, lngLat } from './parts.ts';

/* The geometry that the units are cut from. */

/** A ring; whether it is closed is told with its place (plausible/lands.ts). */
const ring = z.array(lngLat).min(3);

/** Land: a polygon, whose further rings are holes, or several. */
const land = z.discriminatedUnion('type', [
	z.strictObject({ type: z.literal('Polygon'), coordinates: z.array(ring).min(1) }),
	z.strictObject({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(ring).min(1)).min(1) })
]);

/** geometry/outline.geojson */
export const OutlineFile = z.looseObject({
	type: z.literal('FeatureCollection'),
	features: z.array(z.looseObject({ type: z.literal('Feature'), geometry: land })).length(1)
});

/** geometry/units.geojson */
export const UnitLandFile = z.looseObject({
	type: z.literal('FeatureCollection'),
	features: z.array(
		z.looseObject({
			type: z.literal('Feature'),
			properties: z.looseObject({ unit: id, grade, precisionKm: z.number().positive() }),
			geometry: land
		})
	)
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
