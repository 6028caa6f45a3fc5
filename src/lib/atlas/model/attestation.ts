/** A confidence grade of the record; see geodata/README.md. */
export type Confidence = 'high' | 'medium' | 'low';

/** One statement by one source: which source, where in it, and the date it gives when that is not ours. */
export interface Attestation {
	/** Source id. */
	readonly source: string;
	/** Page or document within the source, as a citation would write it. */
	readonly locator?: string;
	/** The EDTF date this source gives, when it differs from the date drawn. */
	readonly says?: string;
}

/**
 * The kinds of evidence, nearest to the events first. `founding` are the documents the atlas sets out from, `general` is
 * knowledge unchecked.
 */
export const SOURCE_KINDS = [
	'primary',
	'founding',
	'memoir',
	'scholarship',
	'reference',
	'press',
	'wiki',
	'web',
	'dataset',
	'general'
] as const;

/** What kind of evidence a source is. */
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** Whose writing a source is, or from where it comes to us. */
export interface Origin {
	readonly id: string;
	readonly name: string;
}

/** How far a document was read; `cited` is one that is known from what others tell of it. */
export type Reading = 'whole' | 'part' | 'cited';

/** A work cited, as far as lists need it. */
export interface SourceStub {
	readonly id: string;
	/** Short form for lists. */
	readonly short: string;
	readonly kind: SourceKind;
}

/** A work cited. `full` is a Chicago-style bibliography entry in plain text. */
export interface Source extends SourceStub {
	readonly url?: string;
	readonly full: string;
	/** In which language its title is (BCP 47), where that is known. */
	readonly lang?: string;
	/** Its title in the language of the atlas, where it is in another. */
	readonly translated?: string;
	/** How it was seen and how far it can be trusted. */
	readonly note?: string;
	/** That its text was not seen by those who made the record. */
	readonly isUnseen?: true;
	/** Id of an origin; general knowledge has none. */
	readonly origin?: string;
	/** How far it was read: of every document of the time. */
	readonly read?: Reading;
}
