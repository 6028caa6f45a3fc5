import { SELECTION_KINDS } from '#lib/atlas/model/selection-kind.ts';

/*
 * What is stored for offline use, and what is shown in place of a page that was not kept. Paths are those of the site,
 * without the folder it may live in.
 */

/** What is shown in place of a page that was not kept and that the application cannot show. */
const NOT_KEPT = '/offline/';
/**
 * Pages that are kept whole: the application, for every view is one of them with another fragment; what the site is, and does with
 * its readers' data.
 */
const APP_PAGES: ReadonlySet<string> = new Set([
	'/',
	'/present/console/',
	'/present/audience/',
	'/quiz/',
	'/handout/',
	'/about/',
	'/about/privacy/',
	NOT_KEPT
]);

/**
 * Downloads need a network connection; the basemap is the map, and the shapes are the maps of all pages. The largest icon is asked for by
 * what installs the site, from the network, and by nothing after that.
 */
const KEPT_FILES = /^\/(data\/basemap\/|shapes\/|icon(?!-512)|manifest)/;

/**
 * Fonts of few letters. Without them names of languages are set in the fonts that are kept whole, and a handful of rare characters in one of
 * the reader’s; so are Cyrillic letters beyond those of Russian, where they are of a weight of few words. Letters that only a reader types have a stand-in.
 */
const FEW_LETTERS = /-(?:names|rare|latin-others|cyrillic-ext-(?:500|700|400-italic))[-.][^/]*woff2$/;

/** Of all files of a version those that are fetched before they are asked for. */
export function essentials(
	build: readonly string[],
	files: readonly string[],
	pages: readonly string[]
): readonly string[] {
	return [
		...build.filter((path) => !FEW_LETTERS.test(path)),
		...files.filter((path) => KEPT_FILES.test(path)),
		...pages.filter((path) => APP_PAGES.has(path) || KEPT_FILES.test(path))
	];
}

const KINDS: ReadonlySet<string> = new Set(SELECTION_KINDS);

/**
 * The application’s own view of what a page shows, where that page was never visited: `/on/1946-07-01/` is a day,
 * `/place/harbour/` a card; for anything else a page that says so.
 */
export function viewInstead(path: string): string {
	const [, kind = '', id = ''] = /^\/([a-z]+)\/([\w-]+)\/?$/.exec(path) ?? [];
	if (kind === 'on') return `/#date=${id}`;
	return KINDS.has(kind) ? `/#sel=${kind}:${id}` : NOT_KEPT;
}
