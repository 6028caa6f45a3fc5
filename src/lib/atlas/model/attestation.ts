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

/** A work cited. `short` is for lists, `full` a Chicago-style bibliography entry in plain text. */
export interface Source {
	readonly id: string;
	readonly short: string;
	readonly full: string;
	readonly url?: string;
	/** How it was seen and how far it can be trusted. */
	readonly note?: string;
}
