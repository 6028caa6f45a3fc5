import { describe, expect, test } from 'vitest';
import { contentPolicy, scriptHashes, withPolicy } from './content-policy.ts';
import { headersFor, siteHeaders, typeOf } from './headers.ts';
import { headersFile, nginxConfiguration } from './host-files.ts';

const FACTS = {
	atlas: 'island',
	scripts: ["'sha256-one='"],
	languages: { de: ["'sha256-eins='"] }
};
const HEADERS = siteHeaders(FACTS);
const POLICY = 'Content-Security-Policy';
const FILES = ['/index.html', '/404.html', '/island.html', '/on/a/index.html', '/embed/index.html'];
const GERMAN = [
	'/de/404.html',
	'/de/index.html',
	'/de/on/a/index.html',
	'/de/embed/index.html',
	'/de/_app/immutable/b.js'
];
const MORE = ['/_app/version.json', '/_app/immutable/a.js', '/data/a.gpkg', '/service-worker.js'];

/** What `_headers` says of a path: by header the values of all rules that fit it; a segment after a colon stands for any. */
function saidOf(text: string, path: string): Map<string, string[]> {
	const said = new Map<string, string[]>();
	for (const rule of text
		.trimEnd()
		.split(/\n(?=\/)/)
		.slice(1)) {
		const [place = '', ...lines] = rule.split('\n');
		const pattern = place
			.replace(/[.+?^$()[\]{}|\\]/g, '\\$&')
			.replaceAll('*', '.*')
			.replace(/:\w+/, '[^/]+');
		if (!new RegExp(`^${pattern}$`).test(path)) continue;
		for (const line of lines) {
			const [name = '', ...value] = line.trim().split(': ');
			said.set(name, [...(said.get(name) ?? []), value.join(': ')]);
		}
	}
	return said;
}

/** The directives of some policies, all of which are obeyed. */
const directives = (policies: readonly string[]) => policies.flatMap((policy) => policy.split('; ')).sort();

describe('headers', () => {
	test('each page has its policy whole, each part of it once, and the embed alone may be framed by any', () => {
		const text = headersFile(FACTS, [...FILES, ...GERMAN, ...MORE]);
		const german = ['/de/', '/de/404.html', '/de/on/a/', '/de/embed/', '/de/_app/immutable/b.js'];
		const pages = ['/', '/404.html', '/island.html', '/on/a/', '/embed/', '/service-worker.js', ...german];
		for (const path of pages) {
			const said = saidOf(text, path);
			const wanted = headersFor(HEADERS, path);
			const policies = directives(said.get(POLICY) ?? []);
			// Who says nothing of frames lets any frame it.
			const open = (all: string[]) => all.filter((one) => one !== 'frame-ancestors *');
			// Only pages can be framed.
			const own = (all: string[]) =>
				path.endsWith('b.js') ? all.filter((one) => !one.startsWith('frame')) : all;
			expect(own(open(policies)), path).toEqual(own(open(directives([wanted[POLICY] ?? '']))));
			expect(policies.includes("frame-ancestors 'self'") || path.endsWith('.js'), path).toBe(
				!path.endsWith('/embed/')
			);
			expect(policies.join().includes('sha256-eins'), path).toBe(path.startsWith('/de/'));
			for (const [name, values] of said) {
				if (name !== POLICY) expect(values, `${path} ${name}`).toEqual([wanted[name]]);
			}
		}
	});

	test('every header of every file is said, by no more rules than a host reads', () => {
		const folders = Array.from({ length: 30 }, (_, i) => `/kind${i}/a/index.html`);
		const one = [...FILES, ...MORE, ...folders, '/changes.atom', '/data/a.csv', '/data/b.geojson'];
		const languages = Object.fromEntries(
			['de', 'fr', 'ru', 'zh-Hans', 'zh-Hant'].map((tag) => [tag, [`'sha256-${tag}='`]])
		);
		const facts = { ...FACTS, languages };
		const all = [one, ...Object.keys(languages).map((tag) => one.map((file) => `/${tag}${file}`))].flat();
		const text = headersFile(facts, all);
		expect(text.match(/^\//gm)?.length).toBeLessThanOrEqual(100);
		expect(Math.max(...text.split('\n').map(({ length }) => length))).toBeLessThan(2000);
		for (const file of all) {
			const path = file.replace(/index\.html$/, '');
			const said = saidOf(text, path);
			for (const [name, value] of Object.entries(headersFor(siteHeaders(facts), path))) {
				if (name === POLICY || value === 'no-cache') continue;
				expect(said.get(name), `${path} ${name}`).toEqual([value]);
			}
			if (/\.(?:atom|geojson|gpkg)$/.test(path))
				expect(said.get('Content-Type'), path).toEqual([typeOf(path)]);
		}
	});

	test('files with a hash in their name are kept, all others asked for', () => {
		expect(headersFor(HEADERS, '/_app/immutable/a.js')['Cache-Control']).toContain('immutable');
		expect(headersFor(HEADERS, '/de/_app/immutable/b.js')['Cache-Control']).toContain('immutable');
		expect(headersFor(HEADERS, '/_app/version.json')['Cache-Control']).toBe('no-cache');
	});

	test('hosts are told types that they do not know', () => {
		expect(headersFile(FACTS, MORE)).toContain(
			'/data/a.gpkg\n  Content-Type: application/geopackage+sqlite3'
		);
		expect(typeOf('/a.csv')).toBe('text/csv; charset=utf-8');
		expect(typeOf('/about/')).toBeNull();
	});

	test('nginx is told each header once', () => {
		const text = nginxConfiguration(FACTS, { listen: '80', root: '/site' });
		for (const { name } of HEADERS) expect(text.split(`add_header ${name} `), name).toHaveLength(2);
		expect(text).toContain('~^/island\\.html$');
		// What is not there is told in the language of its folder.
		expect(text).toContain('location /de/ { error_page 404 /de/404.html;');
	});
});

describe('the policy of a page', () => {
	const page =
		'<meta charset="utf-8" /><script>a()</script><script src="b.js"></script><script type="application/ld+json">{}</script><style>p{}</style>';

	test('names the scripts that run, and of a page of text the style sheets', () => {
		// printf 'a()' | openssl dgst -sha256 -binary | base64
		const hash = "'sha256-qVpDBgj7bpq5hMAcGp3AOc79J3Y1Z4HvySTwKrWDoy4='";
		expect(scriptHashes(page)).toEqual([hash]);
		expect(withPolicy(page, false)).toContain(`content="${contentPolicy({ scripts: [hash] })}"`);
		expect(withPolicy(page, true)).toMatch(/style-src-elem 'self' 'sha256-[^']+';/);
		expect(withPolicy(page, true).indexOf('http-equiv')).toBeLessThan(page.indexOf('<script>') + 30);
	});
});
