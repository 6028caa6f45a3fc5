import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { measureDrag } from './drag.mjs';
import { measureFilters } from './filter-method.mjs';
import { measureLoad, printLayerBytes } from './load.mjs';
import { measureOldMachine } from './old-machine.mjs';
import { measureHeap, metricsOf } from './probes.mjs';
import { checkNode, ensurePackages, ensureSite, ROOT } from '../../src/tools/ensure.mjs';

/*
 * `npm run bench`: bytes of the built site; what a change of date costs the page, against a bare repaint of the same map;
 * a drag over the whole period; the same data drawn by filters on each layer; the heap after long playing; steps on an old
 * machine. Ratios of one
 * run can be compared between machines, milliseconds cannot. Nothing is asserted here.
 */

checkNode();
ensurePackages();
ensureSite();
const { ensureBrowser } = await import('../find-browser.mjs');
const { chromium } = await import('playwright-core');
const PORT = 4198;
const ROUNDS = 60;

printBytes();
printLayerBytes(join(ROOT, 'build'));
const { serveSite } = await import('../serve-site.mjs');
const { address, stop } = await serveSite(PORT);
const launch = async (...graphics) =>
	chromium.launch({
		executablePath: await ensureBrowser(),
		args: ['--no-sandbox', '--disable-background-networking', '--enable-unsafe-swiftshader', ...graphics]
	});
const browser = await launch('--use-angle=swiftshader', '--ignore-gpu-blocklist');
/** Each can be asked for by its name: `npm run bench -- drag heap`. */
const PROBES = {
	change: async () => {
		await measureFilters(browser, openPage, await measureDateChange());
	},
	drag: () => measureDrag(openPage),
	heap: () => measureHeap(openPage),
	'old-machine': async () => {
		// As a browser composes pages on a machine without graphics: the processor paints them, and emulates WebGL.
		const plain = await launch('--disable-gpu');
		await measureOldMachine(plain, address);
		await plain.close();
	},
	load: () => measureLoad(browser, join(ROOT, 'build'))
};
const only = process.argv.slice(2);
try {
	for (const [name, probe] of Object.entries(PROBES))
		if (only.length === 0 || only.includes(name)) await probe();
} finally {
	await browser.close();
	stop();
}

/** Bytes before the picture is painted and before the map answers, brotli. */
function printBytes() {
	const size = (path) => brotliCompressSync(readFileSync(path)).length;
	const html = readFileSync(join(ROOT, 'build/index.html'), 'utf8');
	const css = [...html.matchAll(/href="([^"]+\.css)"/g)].map((match) => size(join(ROOT, 'build', match[1])));
	const preloaded = [...html.matchAll(/href="([^"]+\.js)"/g)].map((match) =>
		size(join(ROOT, 'build', match[1]))
	);
	const immutable = join(ROOT, 'build/_app/immutable');
	const all = ['chunks', 'workers'].flatMap((folder) =>
		readdirSync(join(immutable, folder)).map((name) => join(immutable, folder, name))
	);
	const map = all
		.filter((path) => /maplibregl|maplibre/.test(readFileSync(path, 'utf8').slice(0, 400_000)))
		.map(size);
	const kb = (bytes) => `${(bytes / 1024).toFixed(1)} KB`;
	const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);
	console.log(
		`HTML ${kb(size(join(ROOT, 'build/index.html')))}, CSS ${kb(sum(css))}: before the picture is painted (brotli)`
	);
	console.log(
		`JS of the page with the atlas ${kb(sum(preloaded))}, map library and worker ${kb(sum(map))}: before the map answers (brotli)`
	);
}

async function openPage() {
	const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
	page.setDefaultTimeout(120_000);
	await page.goto(`${address}?bench`);
	await page.locator('[data-live]').waitFor();
	await page.waitForFunction(() => 'atlasBench' in window);
	return page;
}

/** Time to idle and main-thread time of single changes of date, alternated with bare repaints of the same map. */
async function measureDateChange() {
	const page = await openPage();
	const metric = await metricsOf(page);
	const days = await page.evaluate(() =>
		window.atlasBench.explorer.core.index.changeDays.map((change) => change.day)
	);
	const samples = { change: [], repaint: [] };
	for (let i = 0; i < ROUNDS; i++) {
		for (const kind of ['change', 'repaint']) {
			const before = await metric('TaskDuration');
			const idle = await page.evaluate(
				async ([act, day]) => {
					const { map, explorer } = window.atlasBench;
					const started = performance.now();
					const done = new Promise((resolve) => map.whenIdle(resolve));
					if (act === 'change') explorer.goTo(day, 'replace');
					// Also after a change: one that the map does not show would draw no frame, and nothing would end the wait.
					map.repaint();
					await done;
					return performance.now() - started;
				},
				[kind, days[i % days.length]]
			);
			samples[kind].push({ idle, main: ((await metric('TaskDuration')) - before) * 1000 });
		}
	}
	await page.close();
	const median = (kind, figure) =>
		samples[kind].map((sample) => sample[figure]).sort((a, b) => a - b)[Math.floor(ROUNDS / 2)];
	for (const kind of ['change', 'repaint'])
		console.log(
			`${kind}: ${median(kind, 'idle').toFixed(1)} ms to idle, ${median(kind, 'main').toFixed(1)} ms of main thread (median of ${ROUNDS})`
		);
	console.log(`ratio to idle ${(median('change', 'idle') / median('repaint', 'idle')).toFixed(2)}`);
	return { change: median('change', 'idle'), repaint: median('repaint', 'idle') };
}
