import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { closureOf } from './closure.ts';

/*
 * The style sheets that a page needs before it is painted. The framework also names those of parts that are loaded by need, in
 * case that a page was made with one (none is: twenty sheets would hold back the first paint for nothing), and misses those
 * of a file that such a part needs too. A part that is loaded by need brings its own.
 */

interface ManifestChunk {
	readonly file: string;
	readonly css?: readonly string[];
	/** Keys of the manifest. */
	readonly imports?: readonly string[];
}

/** The style sheets of each script and of what it cannot run without, by its file below the top of the site. */
export type StylesOfScripts = ReadonlyMap<string, ReadonlySet<string>>;

const LINK = /\t*<link href="([^"]+)" rel="stylesheet">\n?/g;
const PRELOAD = /<link href="([^"]+)" rel="modulepreload">/g;

/**
 * The page with exactly the style sheets that its scripts cannot do without, asked for before those: it is painted with its
 * sheets and taken over by its scripts afterwards, and both come by one line. A page that runs none stays as it is.
 * @param manifest - What the client’s build says of its files; `null` while there is none.
 */
export function withNeededStyles(html: string, manifest: StylesOfScripts | null): string {
	const scripts = [...html.matchAll(PRELOAD)].map(([, href = '']) => href);
	const [first] = scripts;
	if (manifest === null || first === undefined) return html;
	const folder = first.slice(0, first.length - fileOf(first).length);
	const needed = new Set(scripts.flatMap((href) => [...(manifest.get(fileOf(href)) ?? [])]));
	// Where pages name their sheets in the same order, rules of the same weight apply in the same order.
	const named = [...html.matchAll(LINK)]
		.map(([, href = '']) => fileOf(href))
		.filter((file) => needed.has(file));
	const links = [...new Set([...named, ...needed])].map(
		(file) => `<link href="${folder}${file}" rel="stylesheet">`
	);
	return html
		.replaceAll(LINK, '')
		.replaceAll(PRELOAD, '<link href="$1" rel="modulepreload" fetchpriority="low">')
		.replace(`<link href="${first}"`, (script) => links.join('') + script);
}

/** Reads what the client’s build says of its files; `null` before there is one. */
export function readManifest(output: string): StylesOfScripts | null {
	const path = join(output, '.svelte-kit/output/client/.vite/manifest.json');
	if (!existsSync(path)) return null;
	const chunks = JSON.parse(readFileSync(path, 'utf8')) as Record<string, ManifestChunk>;
	return new Map(Object.entries(chunks).map(([key, { file }]) => [file, stylesOf(chunks, key)]));
}

function stylesOf(chunks: Readonly<Record<string, ManifestChunk>>, key: string): Set<string> {
	const keys = closureOf([key], (one) => chunks[one]?.imports ?? []);
	return new Set([...keys].flatMap((one) => chunks[one]?.css ?? []));
}

/** A file of the site, whatever page names it. */
function fileOf(href: string): string {
	return href.slice(Math.max(0, href.indexOf('_app/')));
}
