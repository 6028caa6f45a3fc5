/*
 * What links pick up on their way through programs and hands. No value of a link and no address has any of it.
 */

/** Signs of format: marks of joining, of direction, of where a word may be broken, of the order of bytes: as they are and escaped. */
const UNSEEN = /\p{Cf}|\ufe0f|%c2%ad|%e2%80%8[b-f]|%e2%81%a[0-9]|%ef%bb%bf/giu;
/** What prose, mark-up and mail programs put after a link, as it is and escaped. */
const AFTER =
	/(?:[\s)\]}>.,;:!?&'"’”»*_`|\\…،؟。，、；：！？）」』】》]|%2[0279a]|%3e|%0[ad]|%c2%a0|%e2%80%(?:9d|99|a6)|%c2%bb)+$/iu;
/** Where a mark of a text begins that a link was written in: the end of one in Markdown, an element, a table's edge, code. */
const MARK_UP = /(?<=\S)(?:\]\(|<|\||`|\\)[\s\S]*$/u;
/** Quotation marks before a value. */
const BEFORE = /^[\s"'“”„‘’‚«‹`*]+/u;

/** A text without what is not seen. */
export function withoutUnseen(text: string): string {
	return text.replaceAll(UNSEEN, '');
}

/** A text without what stands around it and was not meant. */
export function withoutSurroundings(text: string): string {
	return withoutUnseen(text).replace(BEFORE, '').replace(MARK_UP, '').replace(AFTER, '');
}

/** Undoes escapes; broken ones stay as they are. Never throws. */
export function unescapeText(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}

/** Escapes that were escaped again, once or twice, as they were. */
export function escapedOnce(text: string): string {
	return text.replaceAll(/%(?:25)+(?=[0-9a-f]{2})/giu, '%');
}
