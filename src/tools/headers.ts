import { contentPolicy, ONE_FILE_POLICY } from './content-policy.ts';

/*
 * What a host says of the files of the site beside their content: one table, of which the configuration of nginx, `_headers`
 * of static hosts and what `npm start` sends are made (host-files.ts).
 */

/** A header, by where a file lies. A path that ends with a slash means all below it; the first that fits holds. */
export interface Header {
	readonly name: string;
	readonly where: readonly (readonly [path: string, value: string])[];
	/** Everywhere else; `null` = not sent. */
	readonly otherwise: string | null;
}

/** What the table depends on. */
export interface HeaderFacts {
	/** Id of the atlas: the one file is named by it. */
	readonly atlas: string;
	/** Sources of the scripts in all pages: `'sha256-…'`. */
	readonly scripts: readonly string[];
	/** The same of the site in each other language, by the name of its folder. */
	readonly languages?: Readonly<Record<string, readonly string[]>>;
}

/** Files with a hash in their name never change. */
const HASHED = '/_app/immutable/';

const ANY_ORIGIN = '*';
/** What the site does not use; it uses the full screen, the clipboard, sharing and staying awake. */
const UNUSED = ['camera', 'display-capture', 'geolocation', 'microphone', 'midi', 'payment', 'serial', 'usb'];

/** All headers of the site. HTTPS alone (Strict-Transport-Security) is left to who owns the host’s name. */
export function siteHeaders({ atlas, scripts, languages = {} }: HeaderFacts): readonly Header[] {
	const folders = Object.keys(languages).map((language) => `/${language}`);
	/** What is said of a folder is said of those of the same name in each language. */
	const inAll = (where: Header['where']): Header['where'] => [
		...folders.flatMap((folder) => where.map(([path, value]) => [folder + path, value] as const)),
		...where
	];
	return [
		{
			name: 'Cache-Control',
			where: inAll([[HASHED, 'public, max-age=31536000, immutable']]),
			// Kept, and asked for at each use: pages, worker, version and data of one version belong together.
			otherwise: 'no-cache'
		},
		{
			name: 'Access-Control-Allow-Origin',
			// Open data, the feed and what embedding programs read hold nothing of a reader.
			where: inAll([
				['/data/', ANY_ORIGIN],
				['/oembed/', ANY_ORIGIN],
				['/changes.atom', ANY_ORIGIN]
			]),
			otherwise: null
		},
		{
			name: 'Content-Security-Policy',
			where: [
				...Object.entries(languages).flatMap(([language, own]) => [
					[`/${atlas}.${language}.html`, ONE_FILE_POLICY] as const,
					[`/${language}/embed/`, contentPolicy({ scripts: own, framedBy: '*' })] as const,
					[`/${language}/`, contentPolicy({ scripts: own, framedBy: "'self'" })] as const
				]),
				['/embed/', contentPolicy({ scripts, framedBy: '*' })],
				[`/${atlas}.html`, ONE_FILE_POLICY]
			],
			otherwise: contentPolicy({ scripts, framedBy: "'self'" })
		},
		{ name: 'X-Content-Type-Options', where: [], otherwise: 'nosniff' },
		{ name: 'Referrer-Policy', where: [], otherwise: 'strict-origin-when-cross-origin' },
		{ name: 'Cross-Origin-Opener-Policy', where: [], otherwise: 'same-origin' },
		{
			name: 'Permissions-Policy',
			where: [],
			otherwise: UNUSED.map((feature) => `${feature}=()`).join(', ')
		}
	];
}

/** The value of a header for a file; `null` = it is not sent. */
function valueFor({ where, otherwise }: Header, path: string): string | null {
	const found = where.find(([place]) => (place.endsWith('/') ? path.startsWith(place) : path === place));
	return found ? found[1] : otherwise;
}

/** The headers of a file by their names. @param path - From the top of the site: `/data/control.csv`. */
export function headersFor(headers: readonly Header[], path: string): Record<string, string> {
	return Object.fromEntries(
		headers.flatMap((header) => {
			const value = valueFor(header, path);
			return value === null ? [] : [[header.name, value]];
		})
	);
}

/** Types of files by the ends of their names, as far as the site has them. */
export const TYPES: Readonly<Record<string, string>> = {
	html: 'text/html',
	css: 'text/css',
	js: 'text/javascript',
	json: 'application/json',
	jsonld: 'application/ld+json',
	geojson: 'application/geo+json',
	webmanifest: 'application/manifest+json',
	atom: 'application/atom+xml',
	xml: 'application/xml',
	svg: 'image/svg+xml',
	png: 'image/png',
	webp: 'image/webp',
	woff: 'font/woff',
	woff2: 'font/woff2',
	csv: 'text/csv',
	md: 'text/markdown',
	txt: 'text/plain',
	bib: 'text/x-bibtex',
	zip: 'application/zip',
	parquet: 'application/vnd.apache.parquet',
	pmtiles: 'application/vnd.pmtiles',
	gpkg: 'application/geopackage+sqlite3'
};

/** Those that many hosts do not know by themselves. */
export const RARE_TYPES: readonly string[] = ['atom', 'geojson', 'gpkg', 'parquet', 'webmanifest'];

/** Those that become smaller when they are packed. */
export const PACKED_TYPES: readonly string[] =
	'html css js json jsonld geojson webmanifest atom xml svg csv md txt bib'.split(' ');

/** Those that are text, and said to be UTF-8. */
const TEXT = /^text\/|xml$|json$|javascript$/;

/** The type of a file with its set of letters. @returns `null` where its name has no known end. */
export function typeOf(path: string): string | null {
	const type = TYPES[path.slice(path.lastIndexOf('.') + 1)];
	if (type === undefined) return null;
	return TEXT.test(type) ? `${type}; charset=utf-8` : type;
}
