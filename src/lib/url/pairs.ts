/** A hostile link must not produce a huge notice. */
const LONGEST_VALUE = 80;
/** What prose puts after a link and what mail programs take into it; no value ends so. */
const TRAILING_PUNCTUATION = /(?:[)\]}>.,;!?'"’”»]|%22|%27)+$/i;

/** The keys and values of a link, as they stand there. */
export type Pairs = ReadonlyMap<string, string>;

/**
 * Keys and values of a fragment or query string. Keys are read in lower case and the first of a repeated one counts. What
 * programs do to links on their way is undone: `&amp;` for `&`, a fragment escaped as a whole, punctuation after the end.
 * Broken escapes stay as they are. Never throws.
 */
export function readPairs(text: string): Pairs {
	const pairs = new Map<string, string>();
	const bare = text.replace(/^[#?]/, '').replace(TRAILING_PUNCTUATION, '');
	for (const pair of (bare.includes('=') ? bare : unescapeText(bare)).split('&')) {
		const at = pair.indexOf('=');
		if (at < 1) continue;
		const key = unescapeText(pair.slice(0, at)).toLowerCase().replace(/^amp;/, '');
		if (!pairs.has(key)) pairs.set(key, unescapeText(pair.slice(at + 1)).slice(0, LONGEST_VALUE));
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
