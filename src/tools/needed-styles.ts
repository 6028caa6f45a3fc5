import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/*
 * The style sheets that a page needs before it is painted. The framework names those of what is loaded by need too, in case
 * that a page was made with it; none is, and twenty sheets would hold back the first paint. A part that is loaded by need
 * brings its own.
 */

interface ManifestChunk {
	readonly file: string;
	readonly css?: readonly string[];
}

const LINK = /\t*<link href="([^"]+)" rel="stylesheet">\n?/g;
const PRELOAD = /<link href="([^"]+)" rel="modulepreload">/g;

/**
 * The page without the style sheets of what it loads by need; a page that runs no script stays as it is.
 * @param manifest - What the client’s build says of its files; `null` while there is none.
 */
export function withNeededStyles(
	html: string,
	manifest: ReadonlyMap<string, readonly string[]> | null
): string {
	const scripts = [...html.matchAll(PRELOAD)].map(([, href = '']) => fileOf(href));
	if (manifest === null || scripts.length === 0) return html;
	const needed = new Set(scripts.flatMap((file) => manifest.get(file) ?? []));
	return html.replaceAll(LINK, (link, href: string) => (needed.has(fileOf(href)) ? link : ''));
}

/** The style sheets of each script, by its file below the top of the site; `null` before the client was built. */
export function readManifest(output: string): ReadonlyMap<string, readonly string[]> | null {
	const path = join(output, '.svelte-kit/output/client/.vite/manifest.json');
	if (!existsSync(path)) return null;
	const chunks = Object.values(JSON.parse(readFileSync(path, 'utf8')) as Record<string, ManifestChunk>);
	return new Map(chunks.map(({ file, css = [] }) => [file, css]));
}

/** A file of the site, whatever page names it. */
function fileOf(href: string): string {
	return href.slice(Math.max(0, href.indexOf('_app/')));
}
