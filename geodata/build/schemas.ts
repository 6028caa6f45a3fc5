import { z } from 'zod';
import { SOURCE_KINDS } from '#lib/atlas/model/attestation.ts';
import { SELECTION_KINDS } from '#lib/atlas/scene.ts';

/*
 * The authored files, as geodata/README.md describes them. These schemas are the single source of truth: the JSON
 * Schemas for editors are generated from them, so they stay free of transforms.
 */

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be an id (lower-case words joined by “-”)');
const isoDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a day, YYYY-MM-DD');
const number = z.string().regex(/^-?\d+(\.\d+)?$/, 'must be a number');
const optionalText = z.string();
const idList = z.string().regex(/^([a-z0-9-]+(\|[a-z0-9-]+)*)?$/, 'must be ids joined by “|”');
const attestations = z.string().min(1, 'needs at least one attestation');
const confidence = z.enum(['high', 'medium', 'low']);
const lngLat = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]);
const grade = z.enum(['A', 'B', 'C']);
const sourceKey = z.string().regex(/^[^\s|#@]+$/, 'must be a key without space, “|”, “#” or “@”');
const sourceKind = z.enum(SOURCE_KINDS);
const attestationList = z.array(z.string()).min(1, 'needs at least one attestation');
const colour = z.string().regex(/^#[0-9a-f]{6}$/, 'must be a colour, #rrggbb');

/** atlas.yaml */
export const AtlasFile = z.strictObject({
	id,
	title: z.string().min(1),
	subtitle: z.string().min(1),
	period: z.strictObject({ start: isoDay, end: isoDay }),
	defaultDay: isoDay,
	home: z.tuple([z.number(), z.number(), z.number(), z.number()]),
	disclaimer: z.string().min(1),
	groups: z.array(z.strictObject({ id, name: z.string(), short: z.string() })),
	polities: z.array(
		z.strictObject({
			id,
			name: z.string(),
			short: z.string(),
			note: z.string().optional(),
			pattern: z.enum(['none', 'dots', 'stars', 'pinstripe', 'hairline', 'hatch']),
			tint: z.strictObject({ light: colour, dark: colour, projector: colour })
		})
	),
	qualifiers: z.array(z.strictObject({ id, name: z.string() })),
	sides: z.array(z.strictObject({ id, name: z.string() })).optional(),
	founding: z.array(sourceKey).optional(),
	licence: z.strictObject({ name: z.string(), path: z.string(), title: z.string() }).optional(),
	homepage: z.string().optional(),
	edition: z
		.strictObject({
			version: z.string().regex(/^\d+\.\d+\.\d+$/, 'must be a version, 1.2.3'),
			issued: isoDay,
			by: z.string().min(1)
		})
		.optional(),
	country: z.string().length(2).optional()
});

/** districts.csv */
export const DistrictRow = z.strictObject({
	id,
	group: id,
	name: z.string().min(1),
	seat: id,
	label_lng: number,
	label_lat: number,
	note: optionalText
});

/** units.csv */
export const UnitRow = z.strictObject({
	id,
	district: id,
	name: z.string().min(1),
	members: z.string().min(1),
	seat: z.enum(['true', 'false']),
	seed_lng: number,
	seed_lat: number,
	note: optionalText
});

/** cities.csv */
export const CityRow = z.strictObject({ id, group: id, name: z.string().min(1), note: optionalText });

/** control.csv */
export const ControlRow = z.strictObject({
	unit: id,
	start: isoDay,
	start_edtf: optionalText,
	end: isoDay,
	de_facto: z.string(),
	status: z.enum(['held', 'contested', 'unknown']),
	claimants: idList,
	confidence,
	attestations,
	change: optionalText,
	situation: optionalText,
	note: optionalText
});

/** control-versions.csv */
export const ControlVersionRow = z.strictObject({
	unit: id,
	start: isoDay,
	end: isoDay,
	de_facto: z.string(),
	status: z.enum(['held', 'contested', 'unknown']),
	claimants: idList,
	attestations,
	note: optionalText
});

/** title.csv */
export const TitleRow = z.strictObject({
	area: id,
	start: isoDay,
	start_edtf: optionalText,
	end: isoDay,
	de_jure: id,
	qualifier: z.string(),
	claimed_by: idList,
	confidence,
	attestations,
	change: optionalText,
	note: optionalText
});

/** One record of places.yaml */
export const PlaceRecord = z.strictObject({
	id,
	kind: z.string().min(1),
	role: z.string(),
	rank: z.number().int().min(1).max(10),
	mission: z.boolean().optional(),
	lngLat,
	precisionKm: z.number().positive(),
	confidence: grade,
	unit: id.optional(),
	country: z.string().length(2).optional(),
	toponyms: z
		.array(
			z.strictObject({
				name: z.string().min(1),
				lang: z.string().min(2),
				use: z.enum(['period', 'modern', 'variant']).optional(),
				latin: z.string().optional(),
				from: z.string().optional(),
				to: z.string().optional(),
				note: z.string().optional()
			})
		)
		.min(1),
	note: z.string().optional(),
	attestations: z.array(z.string()).min(1)
});

/** Questions on which sources differ, as they stand in any record. */
const versions = z.array(
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

/** One record of events.yaml */
export const EventRecord = z.strictObject({
	id,
	date: z.string(),
	best: isoDay.optional(),
	place: id.optional(),
	placeText: z.string().optional(),
	areas: z.array(id),
	title: z.string().min(1).max(60),
	label: z.string().max(16).optional(),
	account: z.string().min(1),
	people: z.array(id),
	kind: z.enum(['control', 'military', 'politics', 'diplomacy', 'journey', 'institution', 'life', 'memory']),
	importance: z.union([z.literal(1), z.literal(2), z.literal(3)]),
	confidence,
	attestations: attestationList,
	versions: versions.optional()
});

const names = z
	.array(
		z.strictObject({
			name: z.string().min(1),
			lang: z.string().min(2),
			use: z.enum(['variant']).optional(),
			from: z.string().optional()
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
	born: lifeDate.optional(),
	died: lifeDate.optional(),
	side: id,
	summary: z.string().min(1),
	versions: versions.optional(),
	attestations: attestationList
});

const formulaPart = z.strictObject({ label: z.string(), count: z.number().int(), attestations: attestationList });

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
	members: z.number().int().optional(),
	formula: z.array(formulaPart.extend({ including: z.array(formulaPart).optional() })).optional(),
	outcome: z.array(z.strictObject({ side: id, count: z.number().int(), attestations: attestationList })).optional(),
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
export const OfficeRecord = z.strictObject({ id, name: z.string().min(1), institution: id.nullable(), side: id, place: id.nullable() });

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
	account: optionalText
});

/** One record of journeys.yaml */
export const JourneyRecord = z.strictObject({
	id,
	title: z.string().min(1),
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
				note: z.string(),
				attestations: attestationList
			})
		)
		.min(1),
	versions: versions.optional(),
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

/** redirects.csv */
export const RedirectRow = z.strictObject({
	kind: z.enum(SELECTION_KINDS),
	old: sourceKey,
	new: sourceKey,
	since: z.string().regex(/^\d+\.\d+\.\d+$/, 'must be a version, 1.2.3'),
	note: optionalText
});

/** One entry of sources.json: CSL-JSON, of which only what the compiler reads is spelt out. */
export const SourceRecord = z.looseObject({
	id: sourceKey,
	type: z.string(),
	title: z.string(),
	URL: z.string().optional(),
	note: z.string().optional(),
	custom: z.looseObject({ kind: sourceKind, use: z.enum(['further-reading']).optional() })
});

const prose = z.string().min(1);

/** about.yaml */
export const AboutFile = z.strictObject({
	about: z.array(z.strictObject({ id, heading: z.string().min(1), text: z.array(z.union([prose, z.array(prose).min(1)])).min(1) })),
	intros: z.record(z.string(), prose).optional()
});

/** geometry/outline.geojson */
export const OutlineFile = z.looseObject({
	type: z.literal('FeatureCollection'),
	features: z
		.array(
			z.looseObject({
				type: z.literal('Feature'),
				geometry: z.strictObject({ type: z.literal('Polygon'), coordinates: z.array(z.array(lngLat).min(4)).length(1) })
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
				confidence: grade,
				precisionKm: z.number().positive()
			}),
			geometry: z.strictObject({ type: z.literal('LineString'), coordinates: z.array(lngLat).min(2) })
		})
	)
});

/** The front matter of tours/*.md */
export const TourHead = z.strictObject({
	id,
	title: z.string().min(1).max(60),
	minutes: z.number().int().min(1).max(180),
	audience: z.string().min(1).max(80),
	summary: z.string().min(1)
});

/** The keys under the heading of a step of tours/*.md; `view` is a view state in the syntax of a link. */
export const TourStepHead = z.strictObject({
	view: z.string(),
	hides: z.boolean().optional(),
	question: z.string().optional(),
	answer: z.string().optional(),
	sources: attestationList
});

/** The schemas that editors can use, by the name of the file they describe. */
export const EDITOR_SCHEMAS = {
	about: AboutFile,
	atlas: AtlasFile,
	places: z.array(PlaceRecord),
	events: z.array(EventRecord),
	people: z.array(PersonRecord),
	institutions: z.array(InstitutionRecord),
	offices: z.array(OfficeRecord),
	journeys: z.array(JourneyRecord),
	sources: z.array(SourceRecord),
	outline: OutlineFile,
	'unit-lines': LinesFile
};
