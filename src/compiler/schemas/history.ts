import { z } from 'zod';
import { DOCUMENT_KNOWN, PART_FORMS } from '#lib/atlas/model/document.ts';
import { FACILITY_GLYPHS } from '#lib/atlas/model/facility.ts';
import { PICTURE_RIGHTS } from '#lib/atlas/model/picture.ts';
import {
	attestationList,
	attestations,
	confidence,
	country,
	grade,
	id,
	isoDay,
	language,
	lngLat,
	optionalText,
	sourceKey,
	versions
} from './parts.ts';

/* Places, events, people, offices and journeys. */

/** One record of places.yaml */
export const PlaceRecord = z.strictObject({
	id,
	kind: z.enum(['town', 'village', 'mountain', 'region', 'site']),
	role: z.string(),
	rank: z.number().int().min(1).max(10),
	mission: z.boolean().optional(),
	lngLat,
	precisionKm: z.number().positive().max(1000),
	grade,
	unit: id.optional(),
	country: country.optional(),
	toponyms: z
		.array(
			z.strictObject({
				name: z.string().min(1),
				lang: language,
				use: z.enum(['period', 'modern', 'variant']).optional(),
				latin: z.string().optional(),
				from: z.string().optional(),
				to: z.string().optional(),
				note: z.string().optional()
			})
		)
		.min(1),
	note: z.string().optional(),
	attestations: attestationList
});

/** One record of events.yaml */
export const EventRecord = z.strictObject({
	id,
	date: z.string(),
	best: isoDay.optional(),
	place: id.optional(),
	placeText: z.string().optional(),
	areas: z.array(id),
	falls: z.array(id).optional(),
	garrisonEnds: z.array(id).optional(),
	// How long these may be is checked with their references filled in.
	title: z.string().min(1),
	label: z.string().optional(),
	headline: z
		.string()
		.min(1)
		.regex(/[^.!?]$/)
		.optional(),
	account: z.string().min(1),
	people: z.array(id),
	kind: z.enum(['control', 'military', 'politics', 'diplomacy', 'journey', 'institution', 'life', 'memory']),
	importance: z.union([z.literal(1), z.literal(2), z.literal(3)]),
	confidence,
	doubt: z.string().min(1).optional(),
	/** How what is disputed about it is told, wherever it is; see the codebook. */
	formula: z
		.strictObject({
			text: z.string().min(1),
			needs: z.string().min(1),
			where: z.array(z.string().min(1)).min(1),
			told: z.array(z.string().min(1)).min(1)
		})
		.optional(),
	attestations: attestationList,
	versions: versions.optional()
});

const names = z
	.array(
		z.strictObject({
			name: z.string().min(1),
			lang: language,
			use: z.enum(['variant']).optional(),
			from: z.string().optional(),
			note: z.string().optional()
		})
	)
	.min(1);

const lifeDate = z.strictObject({
	date: z.string(),
	place: id.optional(),
	placeText: z.string().optional(),
	attestations: attestationList
});

/** One record of people.yaml */
export const PersonRecord = z.strictObject({
	id,
	names,
	gender: z.strictObject({ is: z.enum(['female', 'male']), attestations: attestationList }).optional(),
	community: z.strictObject({ is: id, attestations: attestationList }).optional(),
	born: lifeDate.optional(),
	died: lifeDate.optional(),
	side: id,
	summary: z.string().min(1),
	versions: versions.optional(),
	attestations: attestationList
});

const formulaPart = z.strictObject({
	label: z.string(),
	count: z.number().int().nonnegative().max(1_000_000),
	attestations: attestationList
});

/** One record of institutions.yaml */
export const InstitutionRecord = z.strictObject({
	id,
	names,
	kind: z.enum(['government', 'council', 'commission', 'party', 'army', 'assembly']),
	partOf: id.optional(),
	start: z.string().optional(),
	end: z.string().optional(),
	seat: id.optional(),
	predecessor: z.array(id).optional(),
	successor: z.array(id).optional(),
	summary: z.string().min(1),
	members: z.number().int().positive().max(10_000).optional(),
	formula: z.array(formulaPart.extend({ including: z.array(formulaPart).optional() })).optional(),
	outcome: z
		.array(
			z.strictObject({
				side: id,
				count: z.number().int().nonnegative().max(1_000_000),
				attestations: attestationList
			})
		)
		.optional(),
	seats: z
		.array(
			z.strictObject({
				side: id,
				holder: id.nullable(),
				post: z.string().nullable(),
				attestations: attestationList,
				postAttestations: attestationList.optional()
			})
		)
		.optional(),
	versions: versions.optional(),
	attestations: attestationList
});

/** One record of offices.yaml */
export const OfficeRecord = z.strictObject({
	id,
	name: z.string().min(1),
	institution: id.nullable(),
	side: id,
	place: id.nullable()
});

/** offices.csv */
export const TenureRow = z.strictObject({
	office: id,
	holder: id,
	start: isoDay,
	start_edtf: optionalText,
	end: z.union([isoDay, z.literal('')]),
	end_edtf: optionalText,
	acting: z.enum(['true', '']),
	confidence,
	attestations,
	note: optionalText,
	account: optionalText,
	doubt: optionalText
});

/** One record of facility-layers.yaml */
export const FacilityLayerRecord = z.strictObject({
	id,
	name: z.string().min(1),
	one: z.string().min(1),
	glyph: z.enum(FACILITY_GLYPHS),
	summary: z.string().min(1)
});

/** One record of facilities.yaml */
export const FacilityRecord = z.strictObject({
	id,
	layer: id,
	name: z.string().min(1),
	label: z.string().min(1).optional(),
	place: id,
	start: z.string().optional(),
	end: z.string().optional(),
	confidence,
	attestations: attestationList,
	note: z.string().min(1).optional(),
	doubt: z.string().min(1).optional()
});

/** One record of journeys.yaml */
export const JourneyRecord = z.strictObject({
	id,
	title: z.string().min(1),
	label: z.string().min(1),
	people: z.array(id),
	travellers: z.string().optional(),
	summary: z.string().min(1),
	legs: z
		.array(
			z.strictObject({
				from: id,
				to: id,
				via: z.array(id),
				start: z.string(),
				end: z.string(),
				status: z.enum(['documented', 'inferred', 'not-flown']),
				means: z.enum(['air', 'car', 'truck', 'rail', 'horse', 'unknown']),
				people: z.array(id).optional(),
				label: z.string().min(1).optional(),
				note: z.string(),
				attestations: attestationList
			})
		)
		.min(1),
	versions: versions.optional(),
	attestations: attestationList
});

const people = z.number().int().positive().max(10_000_000_000);

/** One record of documents.yaml */
export const DocumentRecord = z.strictObject({
	id,
	title: z.string().min(1),
	date: z.string(),
	best: isoDay.optional(),
	place: id.optional(),
	known: z.enum(DOCUMENT_KNOWN),
	events: z.array(id).min(1),
	summary: z.string().min(1),
	parts: z.array(
		z.strictObject({
			heading: z.string().min(1),
			form: z.enum(PART_FORMS),
			text: z.string().min(1),
			/** Where the words of an extract stand, and by what right they are printed. */
			place: z.string().min(1).optional(),
			rights: z.string().min(1).optional(),
			attestations: attestationList
		})
	),
	versions: versions.optional(),
	attestations: attestationList
});

/** One record of population.yaml */
export const PopulationRecord = z.strictObject({
	id,
	date: z.string(),
	scope: z.string().min(1),
	total: people.optional(),
	groups: z.array(z.strictObject({ community: id, count: people, isAbout: z.boolean().optional() })),
	note: z.string().min(1),
	confidence,
	doubt: z.string().min(1).optional(),
	attestations: attestationList
});

/** One record of pictures.yaml */
export const PictureRecord = z.strictObject({
	id,
	file: z.string().regex(/^[a-z0-9-]+\.png$/, 'a name of small letters, figures and “-”, ending in .png'),
	size: z.tuple([z.number().int().positive().max(4000), z.number().int().positive().max(4000)]),
	of: z.array(z.string()).min(1),
	title: z.string().min(1).max(100),
	alt: z.string().min(1).max(240),
	date: z.string(),
	by: z.string().min(1).optional(),
	rights: z.strictObject({ basis: z.enum(PICTURE_RIGHTS), says: z.string().min(1) }),
	attestations: attestationList
});

/** statements.csv */
export const StatementRow = z.strictObject({
	no: z.string().regex(/^S\d+$/, 'must be a statement number, S1, S2, …'),
	document: sourceKey,
	line: optionalText,
	claim: z.string().min(1),
	treatment: z.enum(['shown', 'shown-as-disputed', 'outside-scope']),
	entities: optionalText,
	note: optionalText
});
