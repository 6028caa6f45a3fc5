import {
	RARE_TYPES,
	headersFor,
	siteHeaders,
	typeOf,
	TYPES,
	type Header,
	type HeaderFacts
} from './headers.ts';

/*
 * The table of headers as hosts read it.
 */

/** The name of a header as a variable of nginx. */
const variable = (name: string) => `$atlas_${name.toLowerCase().replaceAll('-', '_')}`;
const quoted = (text: string) => `"${text.replaceAll('"', '\\"')}"`;
const escaped = (text: string) => text.replaceAll(/[.+?^$()[\]{}|\\]/g, '\\$&');

/**
 * The configuration of nginx: maps and a server, for the context `http`.
 * @param place - What to listen on, and the folder of the site.
 */
export function nginxConfiguration(
	facts: HeaderFacts,
	place: { readonly listen: string; readonly root: string }
): string {
	const headers = siteHeaders(facts);
	const types = Object.entries(TYPES).map(([end, type]) => `\t\t${type} ${end};`);
	// nginx says the letters of these; others are XML, and say it themselves, or JSON, which is always UTF-8.
	const texts = [...new Set(Object.values(TYPES))].filter(
		(type) => type.startsWith('text/') && type !== 'text/html'
	);
	return `# Made by “npm run hostfiles” from src/tools/headers.ts. For the context “http”: include it there.
${headers.map(nginxMap).join('\n')}
server {
	listen ${place.listen};
	root ${place.root};
	index index.html;
	absolute_redirect off;
	server_tokens off;
	etag on;

	types {
${types.join('\n')}
	}
	default_type application/octet-stream;
	charset utf-8;
	charset_types ${texts.join(' ')};

	# The files ending in .gz and .br lie beside what they are made of.
	gzip_static on;
	# With the module of that name (Debian: libnginx-mod-http-brotli-static):
	# brotli_static on;

	error_page 404 /404.html;
	location = /404.html { internal; }
	location ~ \\.(br|gz)$ { return 404; }
	location / { try_files $uri $uri/ =404; }

${headers.map(({ name }) => `\tadd_header ${name} ${variable(name)} always;`).join('\n')}
	add_header Vary Accept-Encoding always;
}
`;
}

function nginxMap({ name, where, otherwise }: Header): string {
	const places = where.map(
		([path, value]) => `\t~^${escaped(path)}${path.endsWith('/') ? '' : '$'} ${quoted(value)};`
	);
	return [
		// The path that is answered: a page of what was not found is one wherever it was looked for.
		`map $uri ${variable(name)} {`,
		...places,
		`\tdefault ${quoted(otherwise ?? '')};`,
		'}'
	].join('\n');
}

/**
 * `_headers`, as Netlify and Cloudflare Pages read it. No path has a header from two rules: the one host would join their
 * values, and two policies are obeyed both.
 * @param files - All files of the site, from its top: `/on/1946-07-01/index.html`.
 */
export function headersFile(facts: HeaderFacts, files: readonly string[]): string {
	const headers = siteHeaders(facts);
	const places = [...new Set(files.map(placeOf))].sort();
	const rules = places.map((place) => {
		const all = headersFor(headers, place.replace('*', ''));
		// Both hosts ask for everything else at each use by themselves.
		if (all['Cache-Control'] === 'no-cache') delete all['Cache-Control'];
		return ruleText(place, all);
	});
	const rare = files.filter((file) => RARE_TYPES.some((end) => file.endsWith(`.${end}`)));
	const types = rare.map((file) => ruleText(file, { 'Content-Type': typeOf(file) ?? '' }));
	return ['# Made from src/tools/headers.ts.', ...rules, ...types, ''].join('\n');
}

/** The rule that a file comes under: its folder at the top of the site, or itself. */
function placeOf(file: string): string {
	if (file === '/index.html') return '/';
	const [, top = '', next = '', deeper] = file.split('/');
	if (next === '') return file;
	if (top !== '_app') return `/${top}/*`;
	return deeper === undefined ? file : `/${top}/${next}/*`;
}

function ruleText(path: string, headers: Readonly<Record<string, string>>): string {
	return [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n');
}
