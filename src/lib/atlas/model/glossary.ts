import type { Selection } from '../scene.ts';
import type { Attestation } from './attestation.ts';

/** A word of the atlas, explained. */
export interface Term {
	readonly id: string;
	readonly name: string;
	/** Its abbreviation, as maps and texts print it. */
	readonly short: string | null;
	/** Other forms in which it is written. */
	readonly also: readonly string[];
	/** One sentence that says what is meant. */
	readonly gist: string;
	/** What there is to say beyond that. */
	readonly more: string;
	/** Things of the record that it is about. */
	readonly related: readonly Selection[];
	/** Ids of other terms. */
	readonly see: readonly string[];
	/** What attests it; `null` for a word of the atlas’s own method. */
	readonly attestations: readonly Attestation[] | null;
}

/** Which words are explained: what the first page needs to know of a glossary. */
export interface TermForms {
	/** Ids of terms by every form in which they are written. */
	readonly forms: Readonly<Record<string, string>>;
	/** The forms that are marked within sentences; the longest first. */
	readonly inText: readonly string[];
}
