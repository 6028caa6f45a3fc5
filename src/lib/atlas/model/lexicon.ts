import type { SelectionKind } from './selection-kind.ts';

/** A spelling that leads to a record: language (BCP 47), `und` where it is none in particular. */
export interface Spelling {
	readonly name: string;
	readonly lang: string;
}

/** By what a record is found, beside the names it bears. */
export interface FoundBy {
	readonly kind: SelectionKind;
	readonly id: string;
	/** Other names of it, which results show when they were typed. */
	readonly aliases: readonly Spelling[];
	/** Words that lead to it without being names of it; never shown. */
	readonly topics: readonly string[];
}

/** What the search knows of the words that readers of this history use. */
export interface Lexicon {
	/** Words and phrases that mean the same to a reader. */
	readonly groups: readonly (readonly string[])[];
	readonly records: readonly FoundBy[];
	/** What a reader can ask, in a reader's words. */
	readonly examples: readonly string[];
	/** Of a language that is written in two ways: characters of the one, each with that of the other. */
	readonly variants?: readonly (readonly [string, string])[];
}
