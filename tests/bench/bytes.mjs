import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { figure } from './figures.mjs';
import { sentBytes } from './host.mjs';
import { open } from './page.mjs';

const sizeOf = (path) => sentBytes(path).length;
const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);

/** Bytes and counts of the page as it is sent: they are the same on every machine. */
export async function measureBytes({ browser, address, site }) {
	const html = readFileSync(join(site, 'index.html'), 'utf8');
	const linked = (rel) =>
		[...html.matchAll(/<link\b[^>]*>/g)]
			.filter(([tag]) => tag.includes(`rel="${rel}"`))
			.map(([tag]) => join(site, /href="([^"]+)"/.exec(tag)[1]));
	const sheets = linked('stylesheet');
	const preloads = linked('modulepreload');
	const basemap = join(site, 'data/basemap');
	const { page, close } = await open(browser, `${address}?svg`);
	await page.locator('.screen.restored').waitFor({ state: 'attached' });
	const elements = await page.evaluate(() => document.querySelectorAll('*').length);
	await close();
	return [
		figure('bytes/HTML', Buffer.byteLength(html) / 1024, 'KB'),
		figure('bytes/HTML, compressed', sizeOf(join(site, 'index.html')) / 1024, 'KB'),
		figure('bytes/module preloads', preloads.length, 'count'),
		figure('bytes/module preloads, compressed', sum(preloads.map(sizeOf)) / 1024, 'KB'),
		figure('bytes/style sheets', sheets.length, 'count'),
		figure('bytes/style sheets, compressed', sum(sheets.map(sizeOf)) / 1024, 'KB'),
		figure('bytes/elements of the page', elements, 'count'),
		...readdirSync(basemap).map((name) =>
			figure(
				`bytes/basemap ${name.replace(/[.-][\w-]{8,}(?=\.)/, '')}`,
				sizeOf(join(basemap, name)) / 1024,
				'KB'
			)
		)
	];
}
