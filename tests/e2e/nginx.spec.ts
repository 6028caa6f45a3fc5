import { readdirSync } from 'node:fs';
import { request as ask, type IncomingHttpHeaders } from 'node:http';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { BUILD } from './served-build.ts';
import { findNginx, startNginx } from './nginx.ts';
import { test } from './test.ts';

/** What is asked for as it is, without what a browser does to it. */
function answer(
	url: string,
	headers: Record<string, string> = {}
): Promise<{ status: number | undefined; headers: IncomingHttpHeaders; body: Buffer }> {
	return new Promise((resolve, reject) => {
		ask(url, { headers }, (response) => {
			const parts: Buffer[] = [];
			response.on('data', (part: Buffer) => parts.push(part));
			response.on('end', () => {
				resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) });
			});
		})
			.on('error', reject)
			.end();
	});
}

test.describe('nginx with the configuration of the site', () => {
	const program = findNginx();
	test.skip(program === null, 'nginx is not installed, and cannot be without root and apt-get');
	let site: Awaited<ReturnType<typeof startNginx>>;
	test.beforeAll(async () => {
		site = await startNginx(program ?? '', ['index.html']);
	});
	test.afterAll(() => site.stop());

	test('says of each kind of file its type, how long it is kept, and who may read it', async () => {
		const script = readdirSync(join(BUILD, '_app/immutable/entry'))[0] ?? '';
		const cases: [path: string, type: string, kept: string, origin?: string][] = [
			['/', 'text/html; charset=utf-8', 'no-cache'],
			['/on/1946-07-01/', 'text/html; charset=utf-8', 'no-cache'],
			[
				`/_app/immutable/entry/${script}`,
				'text/javascript; charset=utf-8',
				'public, max-age=31536000, immutable'
			],
			['/_app/version.json', 'application/json', 'no-cache'],
			['/service-worker.js', 'text/javascript; charset=utf-8', 'no-cache'],
			['/manifest.webmanifest', 'application/manifest+json', 'no-cache'],
			['/changes.atom', 'application/atom+xml', 'no-cache', '*'],
			['/data/control.csv', 'text/csv; charset=utf-8', 'no-cache', '*'],
			['/data/control.geojson', 'application/geo+json', 'no-cache', '*'],
			['/data/control.parquet', 'application/vnd.apache.parquet', 'no-cache', '*'],
			['/data/maps.gpkg', 'application/geopackage+sqlite3', 'no-cache', '*']
		];
		for (const [path, type, kept, origin] of cases) {
			const { status, headers } = await answer(site.url + path);
			expect([status, headers['content-type'], headers['cache-control']], path).toEqual([200, type, kept]);
			expect(headers['access-control-allow-origin'], path).toBe(origin);
			expect(headers['x-content-type-options'], path).toBe('nosniff');
			expect(headers['content-security-policy'], path).toContain("frame-ancestors 'self'");
		}
		const embed = await answer(`${site.url}/embed/`);
		expect(embed.headers['content-security-policy']).toMatch(/frame-ancestors \*$/);
	});

	test('answers what is not there with the page that says so, and never has it kept', async () => {
		for (const path of ['/nowhere/', '/_app/immutable/entry/gone.js', '/index.html.gz']) {
			const { status, headers, body } = await answer(site.url + path);
			expect([status, headers['cache-control']], path).toEqual([404, 'no-cache']);
			expect(body.toString()).toContain('<noscript>');
		}
		expect((await answer(`${site.url}/embed`)).headers.location).toBe('/embed/');
	});

	test('sends what was packed, and parts of what is read in parts', async () => {
		const plain = await answer(site.url);
		const packed = await answer(site.url, { 'accept-encoding': 'gzip, br' });
		expect([plain.headers['content-encoding'], packed.headers['content-encoding']]).toEqual([
			undefined,
			'gzip'
		]);
		expect(packed.headers.vary).toBe('Accept-Encoding');
		expect(packed.body.length).toBeLessThan(plain.body.length / 4);
		for (const [path, start] of [
			['/data/control.parquet', 'PAR1'],
			['/data/maps.gpkg', 'SQLi']
		] as const) {
			const { status, headers, body } = await answer(site.url + path, { range: 'bytes=0-3' });
			expect([status, body.toString()], path).toEqual([206, start]);
			expect(headers['content-range'], path).toMatch(/^bytes 0-3\/\d{4,}$/);
		}
		const again = await answer(site.url, { 'if-none-match': plain.headers.etag ?? '' });
		expect(again.status).toBe(304);
	});
});
