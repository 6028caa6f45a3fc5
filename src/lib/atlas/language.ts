import page from './language.en.json' with { type: 'json' };

/*
 * The language of a site: each is built with the catalogues of its own (tools/catalogues.ts), of which this is one. Its values are written
 * into this module as a site is built, so that what they rule out is left away.
 */

/** The language of the pages and of the record as it is told in them, BCP 47. */
export const LANGUAGE = page.language;

/** In which dates, figures and lists are written, BCP 47: the language with a region where that decides. */
export const LOCALE = page.locale;

/** In which its lines are read: `ltr` or `rtl`. */
export const DIRECTION = page.direction as 'ltr' | 'rtl';

/** In which dates of citations are written, BCP 47: in English as American styles do. */
export const CITATION_LOCALE = page.citation;

/** The language that the record is written in, BCP 47: what is not translated is told in it. */
export const ORIGINAL = page.original;
