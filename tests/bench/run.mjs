import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { checkNode, ensurePackages, ensureSite, ROOT } from '../../src/tools/ensure.mjs';

/*
 * `npm run bench`: bytes of the built site, and what a change of date costs the page, against a bare repaint of the same
 * map in the same run. Figures are for reading and comparing; nothing is asserted here.
 */

checkNode();
ensurePackages();
ensureSite();
const { ensureBrowser } = await import('../find-browser.mjs');
const { chromium } = await import('playwright-core');
const PORT = 4198;
const ROUNDS = 60;

printBytes();
const server = spawn(process.execPath, [join(ROOT, 'src/tools/start.mjs')], {
	cwd: ROOT,
	env: { ...process.env, PORT: String(PORT) },
	stdio: ['ignore', 'pipe', 'inherit']
});
const address = await new Promise((resolve) =>
	server.stdout.on('data', (text) => /http:\S+/.exec(text) && resolve(/http:\S+/.exec(text)[0]))
);
const browser = await chromium.launch({
	executablePath: await ensureBrowser(),
	args: [
		'--no-sandbox',
		'--use-angle=swiftshader',
		'--enable-unsafe-swiftshader',
		'--ignore-gpu-blocklist',
		'--disable-background-networking'
	]
});
try {
	await measureDateChange();
	await measureDrag();
} finally {
	await browser.close();
	server.kill();
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
	await page.goto(`${address}?bench`);
	await page.locator('[data-live]').waitFor();
	await page.waitForFunction(() => 'atlasBench' in window);
	return page;
}

/** Main-thread time and time to idle of single changes of date, alternated with bare repaints of the same map. */
async function measureDateChange() {
	const page = await openPage();
	const result = await page.evaluate(async (rounds) => {
		const { map, explorer } = window.atlasBench;
		const idle = () => new Promise((resolve) => map.whenIdle(resolve));
		const timed = async (act) => {
			const started = performance.now();
			act();
			const main = performance.now() - started;
			await idle();
			return { main, idle: performance.now() - started };
		};
		const days = explorer.core.index.changeDays.map((change) => change.day);
		const changes = [];
		const repaints = [];
		for (let i = 0; i < rounds; i++) {
			changes.push(await timed(() => explorer.goTo(days[(i * 7) % days.length], 'replace')));
			repaints.push(await timed(() => map.repaint()));
		}
		return { changes, repaints };
	}, ROUNDS);
	await page.close();
	const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
	const changeIdle = median(result.changes.map((sample) => sample.idle));
	const repaintIdle = median(result.repaints.map((sample) => sample.idle));
	console.log(
		`date change: ${median(result.changes.map((sample) => sample.main)).toFixed(2)} ms in the call, ${changeIdle.toFixed(1)} ms to idle (median of ${ROUNDS})`
	);
	console.log(
		`bare repaint: ${repaintIdle.toFixed(1)} ms to idle; ratio ${(changeIdle / repaintIdle).toFixed(2)}`
	);
}

/** A drag over the whole period in 600 steps, one a frame: main-thread time per step and long tasks. */
async function measureDrag() {
	const page = await openPage();
	const session = await page.context().newCDPSession(page);
	await session.send('Performance.enable');
	const metric = async (name) =>
		(await session.send('Performance.getMetrics')).metrics.find((entry) => entry.name === name).value;
	const before = await metric('TaskDuration');
	const result = await page.evaluate(async () => {
		const { explorer } = window.atlasBench;
		const longTasks = [];
		new PerformanceObserver((list) =>
			longTasks.push(...list.getEntries().map((entry) => entry.duration))
		).observe({ entryTypes: ['longtask'] });
		const steps = 600;
		const frames = [];
		let last = performance.now();
		for (let i = 0; i <= steps; i++) {
			explorer.goTo(
				Math.round(explorer.firstDay + ((explorer.lastDay - explorer.firstDay) * i) / steps),
				'replace'
			);
			await new Promise(requestAnimationFrame);
			frames.push(performance.now() - last);
			last = performance.now();
		}
		return { frames: frames.sort((a, b) => a - b), longTasks };
	});
	const spent = ((await metric('TaskDuration')) - before) * 1000;
	await page.close();
	const at = (share) => result.frames[Math.floor(result.frames.length * share)].toFixed(1);
	console.log(
		`drag of 600 steps: ${(spent / 600).toFixed(2)} ms of main thread a step; frame ${at(0.5)} ms median, ${at(0.95)} ms p95; ${result.longTasks.length} tasks over 50 ms`
	);
}
