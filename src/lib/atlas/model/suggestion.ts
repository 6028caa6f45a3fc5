/** A correction that a reader suggests, as a file: made by the page, read by `atlas apply`. */
export interface Suggestion {
	/** The form of the file. */
	readonly suggestion: 1;
	/** Id and version of the atlas that the reader saw. */
	readonly atlas: string;
	readonly version: string;
	/** The record, `kind:key`, as in `event:1922-03-01-marrow-falls` or `control:marrow-plain@1922-03-01`. */
	readonly id: string;
	/** The path of the field within the record; a last `+` is one more entry of a list; empty: said in words only. */
	readonly field: string;
	/** What the page said; empty where it said nothing. */
	readonly now: string;
	/** What it should say: a text, or for an entry of a list its keys and values as JSON. */
	readonly should: string;
	/** How one can know: a work and where in it. */
	readonly source: string;
	/** The language in which the page told it, BCP 47, where that is not the one that the atlas is written in. */
	readonly lang?: string;
	/** Who suggests it, where they say so. */
	readonly name?: string;
}

/** Letters that a text of a suggestion has at most. */
export const LONGEST_SUGGESTION = 4000;
