/*
 * What a page says about the build it belongs to. Pages keep their addresses from build to build; scripts and styles do
 * not.
 */

/** Folder of the files that have a hash of their content in their names. */
export const HASHED = '/_app/immutable/';

/** The mark that app.html sets; a host that shortens pages may leave out quotes. */
const VERSION = /<meta\s+name="?version"?\s+content="?([^"\s/>]*)/;
const CHUNK = /_app\/immutable\/[\w./@+~-]+/g;

/**
 * The scripts, styles and fonts that a page asks for by itself.
 * @param base - Folder of the site on its host.
 * @returns Their paths, each once.
 */
export function chunksOf(html: string, base: string): readonly string[] {
	return [...new Set(html.match(CHUNK))].map((name) => `${base}/${name}`);
}

/**
 * Why a page does not belong to a build; `null` when it does. A cache between here and the host, or a host that is just being
 * filled, may give a page of another build.
 * @param build - Paths of all scripts, styles and fonts of the build.
 */
export function strangeIn(
	html: string,
	{ base, version, build }: { base: string; version: string; build: ReadonlySet<string> }
): string | null {
	const found = VERSION.exec(html)?.[1];
	if (found !== version) return `of version ${found ?? '(none)'}, not ${version}`;
	const chunk = chunksOf(html, base).find((path) => !build.has(path));
	return chunk === undefined ? null : `asks for ${chunk}, which is not of version ${version}`;
}
