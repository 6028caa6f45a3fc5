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
	const languages = Object.keys(facts.languages ?? {});
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
${languages.map(nginxLanguage).join('')}
${headers.map(({ name }) => `\tadd_header ${name} ${variable(name)} always;`).join('\n')}
	add_header Vary Accept-Encoding always;
}
`;
}

/** In the folder of a language what is not there is told in it. */
function nginxLanguage(language: string): string {
	return `	location /${language}/ { error_page 404 /${language}/404.html; try_files $uri $uri/ =404; }
	location = /${language}/404.html { internal; }
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

/** Of the site in any other language: a segment of a path, as both hosts write it. */
const ANY_LANGUAGE = '/:language';
/** Parts a policy of what runs from who may frame it. */
const FRAMED = '; frame-ancestors ';

/**
 * `_headers`, as Netlify and Cloudflare Pages read it. Of a path that two rules fit the one host joins the values, and of two policies both are
 * obeyed: so a header has one rule for each path, and a policy is given in parts, each of which stands once. What is the same in all languages
 * is said once: Cloudflare reads a hundred rules, and no more.
 * @param files - All files of the site, from its top: `/on/1946-07-01/index.html`.
 */
export function headersFile(facts: HeaderFacts, files: readonly string[]): string {
	const headers = siteHeaders(facts);
	const languages = Object.keys(facts.languages ?? {});
	const everywhere = headers.filter(({ where, otherwise }) => where.length === 0 && otherwise !== null);
	const common = new Map(everywhere.map(({ name, otherwise }) => [name, otherwise ?? '']));
	/** What is said of a path alone. */
	const ownOf = (path: string): Record<string, string> => {
		const all = Object.entries(headersFor(headers, path)).filter(
			// Both hosts ask for everything else at each use by themselves.
			([name, value]) => !common.has(name) && !(name === 'Cache-Control' && value === 'no-cache')
		);
		return Object.fromEntries(all);
	};
	const isOf = (language: string) => (file: string) => file.startsWith(`/${language}/`);
	const original = files.filter((file) => !languages.some((language) => isOf(language)(file)));
	const rules = rulesFor(original, (file, isRun) => {
		const { [POLICY]: policy, ...own } = ownOf(file);
		return isRun && policy !== undefined ? { [POLICY]: policy, ...own } : own;
	});
	const [first] = languages;
	const translated = first === undefined ? [] : files.filter(isOf(first));
	const shared = rulesFor(
		translated.map((file) => file.slice(first?.length ?? 0).slice(1)),
		(file, isRun) => {
			const { [POLICY]: policy = '', ...own } = ownOf(`/${first ?? ''}${file}`);
			const [, framedBy = '*'] = policy.split(FRAMED);
			return isRun && framedBy !== '*' ? { [POLICY]: `frame-ancestors ${framedBy}`, ...own } : own;
		}
	);
	const isTop = (place: string) => place === '/' || place === '/404.html';
	const all = [
		['/*', Object.fromEntries(common)] as const,
		...rules,
		...languages.map((language) => {
			const [policy = ''] = (ownOf(`/${language}/`)[POLICY] ?? '').split(FRAMED);
			return [`/${language}/*`, { [POLICY]: policy }] as const;
		}),
		// A segment stands for any folder at the top: these are named.
		...shared.flatMap(([place, own]) =>
			isTop(place)
				? languages.map((language) => [`/${language}${place}`, own] as const)
				: [[ANY_LANGUAGE + place, own] as const]
		)
	];
	return ['# Made from src/tools/headers.ts.', ...all.map(([place, own]) => ruleText(place, own)), ''].join(
		'\n'
	);
}

const POLICY = 'Content-Security-Policy';
type Rule = readonly [place: string, headers: Readonly<Record<string, string>>];

/** The rules of a site in one language, each with what it says; places of which nothing is to be said have none. */
function rulesFor(
	files: readonly string[],
	say: (file: string, isRun: boolean) => Readonly<Record<string, string>>
): Rule[] {
	const running = new Set(files.filter(isRunIn).map(placeOf));
	const places = [...new Set(files.map(placeOf))].sort();
	const rare = files.filter((file) => RARE_TYPES.some((end) => file.endsWith(`.${end}`)));
	const types = new Map(rare.map((file) => [file, { 'Content-Type': typeOf(file) ?? '' }]));
	return [...new Set([...places, ...rare])].flatMap((place): Rule[] => {
		const own = places.includes(place) ? say(place.replace('*', ''), running.has(place)) : {};
		const all = { ...own, ...types.get(place) };
		return Object.keys(all).length === 0 ? [] : [[place, all]];
	});
}

/** Whether a browser runs what is in a file: pages, and the workers that they start. */
function isRunIn(file: string): boolean {
	return /\.(?:html|js)$/.test(file);
}

/** The rule that a file of one language comes under: its folder at the top of the site, or itself. */
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
