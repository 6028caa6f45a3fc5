/** A hostile link must not produce a huge notice. */
const LONGEST_VALUE = 80;
/** What prose puts after a link and what mail programs take into it; no value ends so. */
const TRAILING = /(?:[\s)\]}>.,;!?'"’”»*_…]|%2[0279a]|%3e|%e2%80%(?:9d|99|a6)|%c2%bb)+$/iu;
/** What is not seen: marks of joining, of direction and of the order of bytes, as they are and escaped. */
const UNSEEN = /[\u200b-\u200f\u2060\ufeff]|%e2%80%8[b-f]|%e2%81%a0|%ef%bb%bf/giu;
/** What stands before the first key: a fragment may have been escaped with its sign, or have had two. */
const LEADING = /^(?:[#?\s]|%23)+/u;

/** The keys and values of a link, as they stand there. */
export type Pairs = ReadonlyMap<string, string>;

/**
 * Keys and values of a fragment or query string. Keys are read in lower case and the first of a repeated one counts. What
 * programs do to links on their way is undone: `&amp;` for `&`, a fragment escaped as a whole, punctuation after the end,
 * letters that are not seen.
 * Broken escapes stay as they are. Never throws.
 */
export function readPairs(text: string): Pairs {
	const pairs = new Map<string, string>();
	const bare = text.replaceAll(UNSEEN, '').replace(LEADING, '').replace(TRAILING, '');
	for (const pair of (bare.includes('=') ? bare : unescapeText(bare)).split('&')) {
		const at = pair.indexOf('=');
		if (at < 1) continue;
		const key = unescapeText(pair.slice(0, at)).toLowerCase().replace(/^amp;/, '');
		if (!pairs.has(key))
			pairs.set(
				key,
				unescapeText(pair.slice(at + 1))
					.trim()
					.slice(0, LONGEST_VALUE)
			);
	}
	return pairs;
}

function unescapeText(text: string): string {
	try {
		return decodeURIComponent(text.replaceAll('+', ' '));
	} catch {
		return text;
	}
}
