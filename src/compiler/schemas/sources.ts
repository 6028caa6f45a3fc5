import { z } from 'zod';
import { id, language, sourceKey, sourceKind, webAddress } from './parts.ts';

/* The sources: CSL-JSON, of which only what is used here may stand. */

/** A person by family and given name; a body, or a name that is not to be taken apart, as it is written. */
const cslNames = z
	.array(
		z.union([
			z.strictObject({ family: z.string().min(1), given: z.string().min(1) }),
			z.strictObject({ literal: z.string().min(1) })
		])
	)
	.min(1);

/** Year, month and day as far as they are known; two of them are the ends of a range. */
const cslDate = z.strictObject({
	'date-parts': z
		.array(
			z.union([
				z.tuple([z.number().int()]),
				z.tuple([z.number().int(), z.number().int().min(1).max(12)]),
				z.tuple([z.number().int(), z.number().int().min(1).max(12), z.number().int().min(1).max(31)])
			])
		)
		.min(1)
		.max(2)
});

const text = z.string().min(1).optional();

/** One entry of sources.json. */
export const SourceRecord = z.strictObject({
	id: sourceKey,
	type: z.enum([
		'article-journal',
		'article-magazine',
		'article-newspaper',
		'book',
		'chapter',
		'dataset',
		'document',
		'entry-encyclopedia',
		'manuscript',
		'personal_communication',
		'post-weblog',
		'thesis',
		'webpage'
	]),
	title: z.string().min(1),
	/** What the atlas calls it. */
	'title-short': text,
	/** Its title in the language of the atlas. */
	'title-translated': text,
	/** Of its title, BCP 47. */
	language: language.optional(),
	author: cslNames.optional(),
	editor: cslNames.optional(),
	translator: cslNames.optional(),
	/** What it is part of: a volume, a journal, a site. */
	'container-title': text,
	'container-title-short': text,
	'collection-title': text,
	'collection-number': text,
	volume: text,
	issue: text,
	/** Of a document within what it is part of. */
	number: text,
	page: text,
	'number-of-pages': text,
	publisher: text,
	'publisher-place': text,
	genre: text,
	/** When it came out. */
	issued: cslDate.optional(),
	/** When what it prints was written. */
	'original-date': cslDate.optional(),
	/** Of a source that says neither. */
	status: z.literal('undated').optional(),
	/** When the address was read. */
	accessed: cslDate.optional(),
	URL: webAddress.optional(),
	DOI: z
		.string()
		.regex(/^10\.\d{4,9}\/\S+$/, 'must be a DOI without address (10.1234/…)')
		.optional(),
	ISBN: text,
	/** Where a document lies, and where in it. */
	archive: text,
	archive_location: text,
	/** What it is, how it was read and how far it can be trusted. */
	note: z.string().min(1),
	custom: z.strictObject({
		kind: sourceKind,
		use: z.enum(['further-reading']).optional(),
		line: z.string().min(1).optional(),
		/** An id of `origins` in atlas.yaml. */
		origin: id.optional(),
		/** How far a document of the time was read: whole or nearly so, in part, or only what others tell of it. */
		read: z.enum(['whole', 'part', 'cited']).optional(),
		seen: z.literal(false).optional(),
		/** Longer than ten pages, where neither its type nor its pages say so. */
		long: z.literal(true).optional()
	})
});
