import { LANGUAGE } from '#lib/atlas/language.ts';
import languages from '#lib/generated/languages.json' with { type: 'json' };

/*
 * A site in another language lies in a folder of the site, named by its tag; the one in which the atlas is written lies at the top, where
 * it always was.
 */

/** The languages of the site, BCP 47: the one that the atlas is written in, then its translations. */
export const LANGUAGES: readonly string[] = languages;

const [ORIGINAL = LANGUAGE] = LANGUAGES;

/** From the top of the site in the language of this page to the top of that in another, with a slash at its end: `../ru/`. */
export function pathToLanguage(language: string): string {
	const up = LANGUAGE === ORIGINAL ? './' : '../';
	return language === ORIGINAL ? up : `${up}${language}/`;
}

/** From the top of the site in the language of this page to all of it in one file. @param id - Of the atlas. */
export function pathToWhole(id: string): string {
	return LANGUAGE === ORIGINAL ? `${id}.html` : `../${id}.${LANGUAGE}.html`;
}

/** The folders of all languages that lie in this site, with a slash at their ends; its own language is ''. */
export function foldersBelow(): string[] {
	return LANGUAGE === ORIGINAL ? LANGUAGES.map((one) => (one === ORIGINAL ? '' : `${one}/`)) : [''];
}

/** Where a page stands in another language. @param top - Of the site in the language of this page, with a slash at its end. */
export function alternate(top: string, language: string, path: string): string {
	const below = `${pathToLanguage(language)}${path}`;
	return URL.canParse(top) ? new URL(below, top).href : top + below;
}
