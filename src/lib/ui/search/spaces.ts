import { typedWords, type TypedWordsKey } from '#lib/i18n/typed-words.ts';
import { isHan } from '#lib/search/tokenizer.ts';
import type { SearchIndex } from '#lib/search/search-index.ts';

/*
 * Chinese has no spaces between its words: a question of a thing and a day is one run of characters. Its parts are told apart by what the
 * search knows, so that it is read as a question in any other language.
 */

/** Words of questions and of stretches of time. */
const KNOWN: readonly TypedWordsKey[] = [
	'stop',
	'held',
	'turned',
	'when',
	'happened',
	'keys.compare',
	'date.spring',
	'date.summer',
	'date.autumn',
	'date.winter',
	'date.early',
	'date.middle',
	'date.late',
	'date.from',
	'date.to',
	'date.joining'
];
const DATE =
	/([\d〇零一二三四五六七八九十]+年(?:[\d一二三四五六七八九十]+月(?:[\d一二三四五六七八九十]+[日号號])?)?)/u;
const LONGEST_NAME = 12;

/** What was typed with a space between its parts, where it has none and is no name; {@link SearchIndex.isName}. */
export function withSpaces(text: string, index: SearchIndex | null): string {
	if (!isHan(text)) return text;
	const isName = (part: string) => index?.isName(part) ?? false;
	if (isName(text)) return text;
	const known = new Set(KNOWN.flatMap((key) => typedWords(key)).filter(isHan));
	return text
		.split(/\s+/u)
		.flatMap((run) => run.split(DATE))
		.flatMap((part, i) => (i % 2 === 1 || !isHan(part) ? [part] : partsOf(part, known, isName)))
		.filter(Boolean)
		.join(' ');
}

/** A run of characters as names, words of questions and what is left between them. */
function partsOf(run: string, known: ReadonlySet<string>, isName: (part: string) => boolean): string[] {
	const parts: string[] = [];
	let left = '';
	for (let at = 0; at < run.length;) {
		const word = wordAt(run, at, left, known, isName);
		if (word === '') {
			left += run[at] ?? '';
			at++;
			continue;
		}
		parts.push(left, word);
		left = '';
		at += word.length;
	}
	return [...parts, left];
}

/** The longest name or word that begins at a character; a single character is a word only where whole words stand around it. */
function wordAt(
	run: string,
	at: number,
	left: string,
	known: ReadonlySet<string>,
	isName: (part: string) => boolean
): string {
	for (let length = Math.min(LONGEST_NAME, run.length - at); length > 1; length--) {
		const part = run.slice(at, at + length);
		if (known.has(part) || isName(part)) return part;
	}
	const one = run[at] ?? '';
	const isAlone = left.length !== 1 && run.length - at !== 2;
	return known.has(one) && isAlone ? one : '';
}
