import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { figure } from './figures.mjs';
import { sentKb } from './host.mjs';
import { open } from './page.mjs';

const BASEMAP = 'data/basemap';

/** Bytes and counts of the page as it is sent: they are the same on every machine. */
export async function measureBytes({ browser, address, site }) {
	const html = readFileSync(join(site, 'index.html'), 'utf8');
	const linked = (rel) =>
		[...html.matchAll(/<link\b[^>]*>/g)]
			.filter(([tag]) => tag.includes(`rel="${rel}"`))
			.map(([tag]) => /href="([^"]+)"/.exec(tag)[1]);
	const sheets = linked('stylesheet');
	const preloads = linked('modulepreload');
	const { page, close } = await open(browser, `${address}?svg`);
	await page.locator('.screen.restored').waitFor({ state: 'attached' });
	const elements = await page.evaluate(() => document.querySelectorAll('*').length);
	await close();
	return [
		figure('bytes/HTML', Buffer.byteLength(html) / 1024, 'KB'),
		figure('bytes/HTML, compressed', await sentKb(site, 'index.html'), 'KB'),
		figure('bytes/module preloads', preloads.length, 'count'),
		figure('bytes/module preloads, compressed', await sentKb(site, ...preloads), 'KB'),
		figure('bytes/style sheets', sheets.length, 'count'),
		figure('bytes/style sheets, compressed', await sentKb(site, ...sheets), 'KB'),
		figure('bytes/elements of the page', elements, 'count'),
		...(await Promise.all(
			readdirSync(join(site, BASEMAP)).map(async (name) =>
				figure(
					`bytes/basemap ${name.replace(/[.-][\w-]{8,}(?=\.)/, '')}`,
					await sentKb(site, join(BASEMAP, name)),
					'KB'
				)
			)
		))
	];
}
