import { escapedOnce, unescapeText, withoutSurroundings, withoutUnseen } from './around-links.ts';

/** A hostile link must not produce a huge notice. */
const LONGEST_VALUE = 80;
/** What stands before the first key: a fragment may have been escaped with its sign, have had two, or be written as a path. */
const LEADING = /^(?:[#?!/;&\s]|%23)+/u;
/** Between pairs; programs escape it, and put others there: a query of their own after the fragment, `;` for `&`. */
const BETWEEN = /&(?:amp;)?|(?:%26(?:amp%3b|amp;)?|[;?#])(?=[\w.-]+(?:=|%3d))/iu;
/** Lines of mail that were broken with a `=` at their end, and the sign itself as mail programs write it. */
const SOFT_BREAK = /(?<=[\d-])=(?:%0d|%0a|\s)*(?=\d)/giu;
const ESCAPED_SIGN = /=3d/giu;
/** A fragment that is a date and nothing else, or the address of the page of a day. */
const DATE_ALONE = /^(?:date:|on\/)?(\d{4}(?:-\d{1,2}){0,2})\/?$/iu;
/** A fragment after the fragment. */
const SECOND_FRAGMENT = /(?<=\S)#[\s\S]*$/u;

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
	const bare = withoutUnseen(escapedOnce(text)).replace(LEADING, '');
	const whole = bare.includes('=') ? bare : plain(bare);
	for (const pair of whole.replaceAll(ESCAPED_SIGN, '=').replaceAll(SOFT_BREAK, '').split(BETWEEN)) {
		const { index: at = 0, 0: sign = '' } = /=|%3d/iu.exec(pair) ?? {};
		if (at < 1) continue;
		const key = plain(pair.slice(0, at)).toLowerCase();
		if (!pairs.has(key)) pairs.set(key, valueOf(pair.slice(at + sign.length)));
	}
	const [, date] = DATE_ALONE.exec(withoutSurroundings(whole)) ?? [];
	return date === undefined ? pairs : new Map([['date', date]]);
}

function valueOf(text: string): string {
	const value = plain(text).normalize('NFKC').replace(SECOND_FRAGMENT, '');
	return withoutSurroundings(value).slice(0, LONGEST_VALUE);
}

function plain(text: string): string {
	return unescapeText(text.replaceAll('+', ' '));
}
