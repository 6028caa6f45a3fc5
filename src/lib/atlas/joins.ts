import { capitalise } from './capitalise.ts';
import signs from './joins.en.json' with { type: 'json' };

/* How texts that stand by themselves are put together, by the punctuation of the language of the site. */

/** Clauses of one sentence: “the hills fell; the ferry was taken”. */
export function joinClauses(clauses: readonly string[]): string {
	return clauses.join(signs.clauses);
}

/** Whole sentences; empty ones are none. */
export function joinSentences(sentences: readonly string[]): string {
	return sentences.filter((text) => text !== '').join(signs.sentences);
}

/** Words of a list that has no “and”: “6 May, 7 May”. */
export function joinItems(items: readonly string[]): string {
	return items.join(signs.items);
}

/** Between clauses, items and sentences that are no texts alone, as links. */
export const CLAUSE_SIGN = signs.clauses;
export const ITEM_SIGN = signs.items;
export const SENTENCE_SIGN = signs.sentences;

/** Between a name and what is said of it. */
export const NAME_SIGN = signs.named.replace('{name}', '').replace('{text}', '');

/** Between counts of which the first alone has a verb; none where they are listed with “and”. */
export const COUNT_SIGN = signs.counts;

/** Between what was and what is in its place: an arrow in the direction of reading. */
export const BECOMES_SIGN = signs.becomes;

/** At the end of a sentence. */
export const END_SIGN = signs.end;

/** A clause as a sentence of its own. */
export function asSentence(clause: string): string {
	return capitalise(asStop(clause));
}

/** A text with a full stop, if it does not end with one. */
export function asStop(text: string): string {
	return text.endsWith(signs.end) ? text : `${text}${signs.end}`;
}

/** Around what explains the text before it, with the space between them. */
export const [OPENING = '', CLOSING = ''] = signs.brackets.split('{text}');

/** What explains the text before it, with the space between them: “ (acting)”. */
export function inBrackets(text: string): string {
	return `${OPENING}${text}${CLOSING}`;
}

/** A name and what is said of it: “Ferry: the North”. */
export function asNamed(name: string, text: string): string {
	return signs.named.replace('{name}', () => name).replace('{text}', () => text);
}

/** A text as somebody wrote it, in quotation marks. */
export function asQuoted(text: string): string {
	return signs.quoted.replace('{text}', () => text);
}

/** The first clause of several. */
export function firstClause(clauses: string): string {
	return clauses.split(signs.clauses, 1)[0] ?? clauses;
}
