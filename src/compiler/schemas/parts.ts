import { z } from 'zod';
import { SOURCE_KINDS } from '#lib/atlas/model/attestation.ts';
import { isLanguage } from '../languages.ts';

/* What records of several files are made of. */

/** Words that every object of the language has as a key: as an id they would be found where nothing is. */
const isFree = (key: string) => !(key in Object.prototype);
const FREE = 'must be no word of the language itself: choose another';
export const id = z
	.string()
	.max(100)
	.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be an id (lower-case words joined by “-”)')
	.refine(isFree, FREE);
export const isoDay = z
	.string()
	.regex(
		/^(?!0000)\d{4}-\d{2}-\d{2}$/,
		'must be a day of the years 0001 to 9999, YYYY-MM-DD; none before the Common Era'
	);
/** A language by its BCP 47 tag, as it is written canonically. */
export const language = z
	.string()
	.refine(isLanguage, 'must be a language as a BCP 47 tag (en, zh-Hant, kk-Arab)');
/** Names in other languages by BCP 47 tag. */
export const namesByLanguage = z.record(language, z.string().min(1));
/** An address on the web. */
export const webAddress = z
	.string()
	.regex(
		/^https?:\/\/(?!\d+\.\d+\.\d+\.\d+[:/])[^/\s@]*[^/\s.@](\/[^\s<>"]*)?$/,
		'must be an address with the name of a host, not a number, without a dot at its end'
	)
	.refine((text) => URL.canParse(text), 'must be an address that can be opened');
export const number = z.string().regex(/^-?\d+(\.\d+)?$/, 'must be a number');
export const optionalText = z.string();
/** What happened or held, as a part of a sentence; it may be empty. */
export const clause = z
	.string()
	.regex(/(?:^|[^.!?])$/, 'is a clause without a full stop: the page puts it into a sentence');
export const idList = z.string().regex(/^([a-z0-9-]+(\|[a-z0-9-]+)*)?$/, 'must be ids joined by “|”');
export const attestations = z.string().min(1, 'needs at least one attestation');
export const confidence = z.enum(['high', 'medium', 'low']);
/** West, south, east, north, degrees. */
export const bbox = z.tuple([z.number(), z.number(), z.number(), z.number()]);
const DEGREES = 'of WGS 84 (EPSG:4326), not metres of another projection';
const LONGITUDE = `longitude is -180 to 180 degrees ${DEGREES}`;
const LATITUDE = `latitude, which comes second, is -90 to 90 degrees ${DEGREES}`;
export const lngLat = z.tuple([
	z.number().min(-180, LONGITUDE).max(180, LONGITUDE),
	z.number().min(-90, LATITUDE).max(90, LATITUDE)
]);
/** A ring that ends where it begins. */
export const ring = z
	.array(lngLat)
	.min(4)
	.refine(
		(points) => points[0]?.join() === points.at(-1)?.join(),
		'must be a closed ring: repeat its first point as its last'
	);
export const grade = z.enum(['A', 'B', 'C']);
export const sourceKey = z
	.string()
	.max(100)
	.regex(/^[^\s|#@]+$/, 'must be a key without space, “|”, “#” or “@”')
	.refine(isFree, FREE);
export const sourceKind = z.enum(SOURCE_KINDS);
export const attestationList = z.array(z.string()).min(1, 'needs at least one attestation');
export const version = z.string().regex(/^\d+\.\d+\.\d+$/, 'must be a version, 1.2.3');
/** ISO 3166-1, two letters. */
export const country = z.string().regex(/^[A-Z]{2}$/, 'must be two capital letters, as in ISO 3166-1');
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
