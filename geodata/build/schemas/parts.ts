import { z } from 'zod';
import { SOURCE_KINDS } from '#lib/atlas/model/attestation.ts';

/* What records of several files are made of. */

export const id = z
	.string()
	.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be an id (lower-case words joined by “-”)');
export const isoDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a day, YYYY-MM-DD');
export const number = z.string().regex(/^-?\d+(\.\d+)?$/, 'must be a number');
export const optionalText = z.string();
export const idList = z.string().regex(/^([a-z0-9-]+(\|[a-z0-9-]+)*)?$/, 'must be ids joined by “|”');
export const attestations = z.string().min(1, 'needs at least one attestation');
export const confidence = z.enum(['high', 'medium', 'low']);
/** West, south, east, north, degrees. */
export const bbox = z.tuple([z.number(), z.number(), z.number(), z.number()]);
export const lngLat = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]);
export const grade = z.enum(['A', 'B', 'C']);
export const sourceKey = z.string().regex(/^[^\s|#@]+$/, 'must be a key without space, “|”, “#” or “@”');
export const sourceKind = z.enum(SOURCE_KINDS);
export const attestationList = z.array(z.string()).min(1, 'needs at least one attestation');
export const version = z.string().regex(/^\d+\.\d+\.\d+$/, 'must be a version, 1.2.3');
/** ISO 3166-1, two letters. */
export const country = z.string().length(2);
export const controlStatus = z.enum(['held', 'contested', 'unknown']);
export const lineString = z.strictObject({
	type: z.literal('LineString'),
	coordinates: z.array(lngLat).min(2)
});
export const colour = z.string().regex(/^#[0-9a-f]{6}$/, 'must be a colour, #rrggbb');

/** Questions on which sources differ, as they stand in any record. */
export const versions = z.array(
	z.strictObject({
		question: z.string().min(1),
		field: z.enum(['day', 'start', 'end', 'born', 'died']).optional(),
		accounts: z
			.array(
				z.strictObject({
					says: z.string().min(1),
					date: z.string().optional(),
					place: id.optional(),
					radiusKm: z.number().positive().optional(),
					label: z.string().optional(),
					attestations: attestationList,
					preferred: z.boolean().optional()
				})
			)
			.min(1)
	})
);
