import { LANGUAGE, ORIGINAL } from './language.ts';

/** Whether the site is in another language than the record was written in. */
export const IS_TRANSLATED = LANGUAGE !== ORIGINAL;

const LETTER = /\p{L}/gu;
const LATIN = /\p{Script=Latin}/gu;
/** Words of a sentence: not of a name alone, and more than a unit of measure. */
const WORDS = /\p{Script=Latin} [a-z]{2,}(?![\p{L}’'-])|(?<![\p{L}’'-])[a-z]{2,} \p{Script=Latin}/u;
/** How much of the letters of a text are of the other language at least: names in it are told in the language of the site. */
const SHARE = 1 / 3;

/** Whether a language is written in Latin letters. @param language - BCP 47. */
function isLatin(language: string): boolean {
	return new Intl.Locale(language).maximize().script === 'Latn';
}

/**
 * Whether a text of the record is not told in the language of the site but in that which it was written in, by its letters: words of a
 * sentence in Latin ones. A name in Latin letters is a name. Between two languages of the same letters nothing can be told.
 */
export function isUntold(text: string, language = LANGUAGE): boolean {
	if (isLatin(language) || !isLatin(ORIGINAL) || !WORDS.test(text)) return false;
	return (text.match(LATIN)?.length ?? 0) > SHARE * (text.match(LETTER)?.length ?? 0);
}
