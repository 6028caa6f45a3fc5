import { readdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { LANGUAGES } from '#lib/url/languages.ts';

/** The built site. */
export const BUILD = resolve(import.meta.dirname, '../../build');

/** The folder of the site in a language: that of the atlas's own is the top, which holds those of the others. */
export function siteIn(language: string): string {
	return language === LANGUAGES[0] ? BUILD : join(BUILD, language);
}

const NO_PAGES = new Set(['_app', 'data']);

function below(folder: string, without: ReadonlySet<string>): string[] {
	return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
		const path = join(folder, entry.name);
		if (entry.isDirectory()) return without.has(entry.name) ? [] : below(path, without);
		return entry.name === 'index.html' ? [path] : [];
	});
}

/** The pages of the site in one language, and in no other. @returns Paths below {@link BUILD}. */
export function builtPages(language: string): string[] {
	const others = LANGUAGES.slice(1);
	return below(siteIn(language), new Set([...NO_PAGES, ...others])).map((path) => relative(BUILD, path));
}
