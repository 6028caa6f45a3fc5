import { describe, expect, test } from 'vitest';
import { contentPolicy, scriptHashes, withPolicy } from './content-policy.ts';
import { headersFor, siteHeaders, typeOf } from './headers.ts';
import { headersFile, nginxConfiguration } from './host-files.ts';

const FACTS = { atlas: 'island', scripts: ["'sha256-one='"] };
const HEADERS = siteHeaders(FACTS);
const POLICY = 'Content-Security-Policy';
const FILES = ['/index.html', '/404.html', '/island.html', '/on/a/index.html', '/embed/index.html'];
const MORE = ['/_app/version.json', '/_app/immutable/a.js', '/data/a.gpkg', '/service-worker.js'];

/** The rules of `_headers` that a path comes under. */
function rulesFor(text: string, path: string): string[] {
	const rules = text.split(/\n(?=\/)/).slice(1);
	return rules.filter((rule) => {
		const [place = ''] = rule.split('\n');
		return place.endsWith('*') ? path.startsWith(place.slice(0, -1)) : path === place;
	});
}

describe('headers', () => {
	test('each kind of page has exactly one policy, and the embed alone may be framed by any', () => {
		const text = headersFile(FACTS, [...FILES, ...MORE]);
		for (const path of ['/', '/404.html', '/island.html', '/on/a/', '/embed/', ...MORE]) {
			const policies =
				rulesFor(text, path)
					.join('\n')
					.match(/Content-Security-Policy: .*/g) ?? [];
			expect(policies, path).toEqual([`${POLICY}: ${headersFor(HEADERS, path)[POLICY] ?? ''}`]);
			expect(policies[0]?.includes('frame-ancestors *'), path).toBe(path === '/embed/');
		}
	});

	test('files with a hash in their name are kept, all others asked for', () => {
		expect(headersFor(HEADERS, '/_app/immutable/a.js')['Cache-Control']).toContain('immutable');
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
