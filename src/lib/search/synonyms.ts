import type { Lexicon } from '#lib/atlas/model/lexicon.ts';
import type { Tokenizer } from './tokenizer.ts';

/** Something that is asked for: terms that must be found together, in each way in which it may be put. */
export interface Wanted {
	/** As it was typed. */
	readonly typed: readonly string[];
	/** Other ways to say the same; empty where none is known. */
	readonly others: readonly (readonly string[])[];
}

/** Words and phrases that mean the same, by how a query has them. */
export class Synonyms {
	readonly #groups = new Map<string, readonly (readonly string[])[]>();
	readonly #longest: number;

	constructor({ groups }: Pick<Lexicon, 'groups'>, tokenizer: Tokenizer) {
		for (const group of groups) {
			const phrases = group.map((phrase) => tokenizer.queryTerms(phrase));
			for (const phrase of phrases) this.#groups.set(phrase.join(' '), phrases);
		}
		this.#longest = Math.max(1, ...[...this.#groups.keys()].map((key) => key.split(' ').length));
	}

	/** The terms of a query by what they ask for: phrases that have synonyms together, the longest first, others one by one. */
	wanted(terms: readonly string[]): Wanted[] {
		const wanted: Wanted[] = [];
		for (let at = 0; at < terms.length;) {
			const next = this.#phraseAt(terms, at);
			wanted.push(next);
			at += next.typed.length;
		}
		return wanted;
	}

	#phraseAt(terms: readonly string[], at: number): Wanted {
		for (let count = Math.min(this.#longest, terms.length - at); count > 0; count--) {
			const typed = terms.slice(at, at + count);
			const group = this.#groups.get(typed.join(' '));
			if (group) return { typed, others: group.filter((phrase) => phrase.join(' ') !== typed.join(' ')) };
		}
		return { typed: terms.slice(at, at + 1), others: [] };
	}
}
