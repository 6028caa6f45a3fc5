import { z } from 'zod';
import { SELECTION_KINDS } from '#lib/atlas/model/selection-kind.ts';
import {
	attestationList,
	attestations,
	bbox,
	clause,
	colour,
	confidence,
	controlStatus,
	country,
	id,
	idList,
	isoDay,
	language,
	number,
	optionalText,
	sourceKey,
	version,
	webAddress
} from './parts.ts';

/* Districts, units and cities, who held them and by what title. */

/** atlas.yaml */
export const AtlasFile = z.strictObject({
	id,
	title: z.string().min(1),
	subtitle: z.string().min(1),
	period: z.strictObject({ start: isoDay, end: isoDay }),
	defaultDay: isoDay,
	home: bbox,
	disclaimer: z.string().min(1),
	whole: z.string().min(1).optional(),
	district: z.strictObject({ one: z.string().min(1), many: z.string().min(1) }).optional(),
	languages: z
		.array(z.strictObject({ lang: language, name: z.string().min(1).optional(), link: id.optional() }))
		.optional(),
	groups: z.array(z.strictObject({ id, name: z.string().min(1), short: z.string().min(1) })),
	polities: z.array(
		z.strictObject({
			id,
			name: z.string().min(1),
			short: z.string().min(1),
			inText: z.strictObject({ name: z.string().min(1), short: z.string().min(1) }).optional(),
			plural: z.boolean().optional(),
			continues: id.optional(),
			person: id.optional(),
			note: z.string().optional(),
			from: isoDay.optional(),
			to: isoDay.optional(),
			pattern: z.enum(['none', 'dots', 'stars', 'pinstripe', 'hairline', 'hatch']),
			tint: z.strictObject({ light: colour, dark: colour, projector: colour })
		})
	),
	qualifiers: z.array(z.strictObject({ id, name: z.string().min(1) })),
	sides: z.array(z.strictObject({ id, name: z.string().min(1) })).optional(),
	communities: z.array(z.strictObject({ id, name: z.string().min(1) })).optional(),
	origins: z.array(z.strictObject({ id, name: z.string().min(1) })).optional(),
	founding: z.array(sourceKey).optional(),
	/** Attestations of what is drawn and is no part of the record: coasts, boundaries, water, relief. */
	land: attestationList.optional(),
	licence: z.strictObject({ name: z.string().min(1), path: webAddress, title: z.string().min(1) }).optional(),
	julianUntil: isoDay.optional(),
	words: z.record(z.string(), z.string().min(1)).optional(),
	homepage: webAddress.optional(),
	/** Whom corrections can be mailed to. */
	contact: z.email('must be an address of mail').max(200).optional(),
	edition: z
		.strictObject({
			version,
			issued: isoDay,
			by: z.string().min(1)
		})
		.optional(),
	country: country.optional()
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

/** district-names.csv */
export const DistrictNameRow = z.strictObject({
	district: id,
	lang: language,
	use: z.enum(['', 'modern']),
	name: z.string().min(1),
	latin: optionalText,
	attestations
});

/** parts.csv: points in the further pieces of units, islands and exclaves. */
export const PartRow = z.strictObject({ unit: id, lng: number, lat: number, note: optionalText });

/** units.csv */
export const UnitRow = z.strictObject({
	id,
	district: id,
	name: z.string().min(1),
	members: z.string().min(1),
	seat: z.enum(['true', 'false']),
	seed_lng: number,
	seed_lat: number,
	note: optionalText,
	/** What its name takes before it within a sentence. */
	article: z.enum(['', 'the'])
});

/** cities.csv */
export const CityRow = z.strictObject({ id, group: id, name: z.string().min(1), note: optionalText });

/** control.csv */
export const ControlRow = z.strictObject({
	unit: id,
	start: isoDay,
	start_edtf: optionalText,
	/** The start of the next row of the unit, which says it; see control-told-once.ts. */
	end: z.union([isoDay, z.literal('')]).optional(),
	de_facto: z.string(),
	status: controlStatus,
	claimants: idList,
	confidence,
	attestations,
	change: clause,
	situation: clause,
	note: optionalText,
	doubt: optionalText
});

/** control-versions.csv */
export const ControlVersionRow = z.strictObject({
	unit: id,
	start: isoDay,
	end: isoDay,
	de_facto: z.string(),
	status: controlStatus,
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
	change: clause,
	note: optionalText,
	doubt: optionalText
});

/** redirects.csv */
export const RedirectRow = z.strictObject({
	kind: z.enum(SELECTION_KINDS),
	old: sourceKey,
	new: sourceKey,
	since: version,
	note: optionalText
});
