import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { quantile } from './probes.mjs';

/** A phone of some years ago on a poor line, as Lighthouse has it: a quarter of this machine's speed, 1.6 Mbit/s, 150 ms. */
const CPU_SLOWDOWN = 4;
const LINE = {
	offline: false,
	latency: 150,
	downloadThroughput: 1_600_000 / 8,
	uploadThroughput: 750_000 / 8
};
const ROUNDS = 3;

const TYPES = {
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript',
	'.mjs': 'text/javascript',
	'.css': 'text/css',
	'.json': 'application/json',
	'.svg': 'image/svg+xml',
	'.webmanifest': 'application/manifest+json',
	'.woff2': 'font/woff2',
	'.webp': 'image/webp',
	'.png': 'image/png'
};
/** Formats that are compressed already. */
const PACKED = ['.woff2', '.webp', '.png'];

/** Bytes of each layer of the basemap as a host would send it: brotli, pictures as they are. */
export function printLayerBytes(site) {
	const folder = join(site, 'data/basemap');
	const sizes = readdirSync(folder).map((name) => {
		const path = join(folder, name);
		return [name, PACKED.includes(extname(name)) ? statSync(path).size : packed(path).length];
	});
	const kb = (bytes) => `${(bytes / 1024).toFixed(1)} KB`;
	const total = sizes.reduce((sum, [, size]) => sum + size, 0);
	console.log(
		`layers of the basemap (brotli): ${sizes.map(([name, size]) => `${name} ${kb(size)}`).join(', ')}; together ${kb(total)}`
	);
}

/**
 * From the click on a link to the first picture and to the full live map, on a slow machine and a poor line, with nothing
 * kept from before. The site is served as a host would serve it: compressed with brotli, over one origin.
 */
export async function measureLoad(browser, site) {
	const server = createServer(serveCompressed(site)).listen(0, '127.0.0.1');
	await new Promise((resolve) => server.once('listening', resolve));
	const address = `http://127.0.0.1:${server.address().port}/?bench`;
	try {
		// The first visit only fills the server's cache.
		await loadOnce(browser, address, false);
		const rounds = [];
		for (let i = 0; i < ROUNDS; i++) rounds.push(await loadOnce(browser, address, true));
		const median = (figure) =>
			quantile(
				rounds.map((round) => round[figure]),
				0.5
			);
		console.log(
			`load at ${CPU_SLOWDOWN}× CPU slowdown and 1.6 Mbit/s, nothing cached (median of ${ROUNDS}): ` +
				`first picture ${(median('picture') / 1000).toFixed(2)} s, live map ${(median('live') / 1000).toFixed(2)} s, ` +
				`with its whole basemap ${(median('full') / 1000).toFixed(2)} s; ${(median('bytes') / 1024).toFixed(0)} KB in all`
		);
	} finally {
		server.close();
	}
}

async function loadOnce(browser, address, isSlow) {
	const context = await browser.newContext({
		viewport: { width: 1280, height: 720 },
		serviceWorkers: 'block'
	});
	const page = await context.newPage();
	page.setDefaultTimeout(180_000);
	const session = await context.newCDPSession(page);
	await session.send('Network.enable');
	let bytes = 0;
	session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
	if (isSlow) {
		await session.send('Network.emulateNetworkConditions', LINE);
		await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
	}
	await page.addInitScript(() => {
		window.loadTimes = {};
		new MutationObserver((_, watch) => {
			if (!document.querySelector('[data-live]')) return;
			window.loadTimes.live = performance.now();
			watch.disconnect();
		}).observe(document, { subtree: true, childList: true, attributeFilter: ['data-live'] });
	});
	await page.goto(address, { waitUntil: 'commit' });
	await page.locator('[data-live]').waitFor();
	const times = await page.evaluate(async () => {
		const isThere = () =>
			performance.getEntriesByType('resource').some(({ name }) => name.includes('/relief-'));
		while (!isThere() || !window.atlasBench) await new Promise((resolve) => setTimeout(resolve, 50));
		const { map } = window.atlasBench;
		const done = new Promise((resolve) => map.whenIdle(resolve));
		map.repaint();
		await done;
		// The picture is part of the page, so it is there when the page is first painted.
		const [paint] = performance.getEntriesByName('first-contentful-paint');
		return { picture: paint.startTime, live: window.loadTimes.live, full: performance.now() };
	});
	await context.close();
	return { ...times, bytes };
}

/** Answers with files of a folder, text compressed with brotli once and kept. */
function serveCompressed(site) {
	const kept = new Map();
	return (request, response) => {
		const path = decodeURIComponent(new URL(request.url, 'http://host').pathname);
		const file = join(site, normalize(path.endsWith('/') ? `${path}index.html` : path));
		try {
			const type = extname(file);
			if (!kept.has(file)) kept.set(file, PACKED.includes(type) ? readFileSync(file) : packed(file));
			response.setHeader('content-type', TYPES[type] ?? 'application/octet-stream');
			if (!PACKED.includes(type)) response.setHeader('content-encoding', 'br');
			response.end(kept.get(file));
		} catch {
			response.statusCode = 404;
			response.end();
		}
	};
}

/** Brotli at the level that hosts choose for files they keep compressed. */
function packed(file) {
	return brotliCompressSync(readFileSync(file), { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });
}
