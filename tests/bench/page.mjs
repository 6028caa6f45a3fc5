/** An old laptop of a school, and the window all are measured in. */
const SCREEN = { width: 1366, height: 768 };

/**
 * Opens an address in a window of its own, watched from its first moment.
 * @param setUp - what is to be done before the page is asked for.
 */
export async function open(browser, address, { setUp, waitUntil = 'load' } = {}) {
	const context = await browser.newContext({ viewport: SCREEN, serviceWorkers: 'block' });
	const page = await context.newPage();
	page.setDefaultTimeout(180_000);
	const session = await context.newCDPSession(page);
	await session.send('Performance.enable');
	await page.addInitScript(watch);
	await setUp?.(session);
	await page.goto(address, { waitUntil });
	return { page, session, close: () => context.close() };
}

/** Runs in the page before all else: notes draws, frames, long tasks and paints. */
function watch() {
	const seen = (window.bench = {
		draw: 0,
		draws: 0,
		firstDraw: 0,
		tasks: [],
		largest: 0,
		shift: 0,
		frames: null
	});
	for (const kind of [window.WebGLRenderingContext, window.WebGL2RenderingContext])
		for (const name of ['drawElements', 'drawArrays', 'drawElementsInstanced', 'drawArraysInstanced']) {
			const real = kind?.prototype[name];
			if (!real) continue;
			kind.prototype[name] = function (...args) {
				seen.draw = performance.now();
				seen.firstDraw ||= seen.draw;
				seen.draws++;
				return real.apply(this, args);
			};
		}
	const observe = (type, note) =>
		new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
	observe('longtask', ({ startTime, duration }) => seen.tasks.push({ start: startTime, duration }));
	observe('largest-contentful-paint', ({ startTime }) => (seen.largest = startTime));
	observe('layout-shift', ({ hadRecentInput, value }) => {
		if (!hadRecentInput) seen.shift += value;
	});
}

/** Waits until the page can be used and nothing draws any more, with its date at the first day. */
export async function atStart(page, ready) {
	await page.locator(ready).first().waitFor({ state: 'attached' });
	const slider = page.getByRole('slider', { name: /^date/i }).first();
	await slider.waitFor();
	await settle(page, 400);
	await slider.focus();
	await page.keyboard.press('Home');
	await settle(page, 400);
}

/** Waits until no draw call came for a while (ms, since now) and the main thread is idle. */
export async function settle(page, quiet) {
	await page.evaluate(async (wait) => {
		const began = performance.now();
		// Polled without frames: a frame asked for only to look would be work of the page.
		while (performance.now() - Math.max(began, window.bench.draw) < wait && performance.now() - began < 8000)
			await new Promise((resolve) => setTimeout(resolve, 30));
		await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 1000 }));
	}, quiet);
}

/** Reads a figure of the page's main thread, seconds. */
export async function metricOf(session, name) {
	const { metrics } = await session.send('Performance.getMetrics');
	return metrics.find((entry) => entry.name === name).value;
}

/** Seconds of processor that all processes of the browser have had. */
async function cpuOf(browser) {
	const session = await browser.newBrowserCDPSession();
	const { processInfo } = await session.send('SystemInfo.getProcessInfo');
	await session.detach();
	return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
}

/**
 * Steps by key, each when the one before is done.
 * @returns ms a step: the main thread's work, and until the last draw call (`draws`: only of steps that drew); CPU ms of all
 * processes a step.
 */
export async function stepByKey(browser, { page, session }, count, slowdown) {
	// A worker may draw late: what comes after so long would be counted to the next step.
	const quiet = slowdown > 1 ? 600 : 300;
	const steps = { mains: [], draws: [] };
	const cpu = await cpuOf(browser);
	for (let i = 0; i < count; i++) {
		const before = await metricOf(session, 'TaskDuration');
		const pressed = await page.evaluate(() => performance.now());
		await page.keyboard.press('PageDown');
		await settle(page, quiet);
		const drawn = await page.evaluate(() => window.bench.draw);
		steps.mains.push(((await metricOf(session, 'TaskDuration')) - before) * 1000);
		if (drawn > pressed) steps.draws.push(drawn - pressed);
	}
	return { ...steps, cpu: (((await cpuOf(browser)) - cpu) * 1000) / count };
}

/**
 * Drags the date over the whole period by the mouse, in so many moves.
 * @returns ms: the frames while it was dragged, the main thread's work a step, and the long tasks.
 */
export async function drag({ page, session }, count) {
	const slider = page.getByRole('slider', { name: /^date/i }).first();
	const track = await slider.evaluate((handle) => {
		const box = (handle.closest('.track, [class*=track]') ?? handle.parentElement).getBoundingClientRect();
		return { left: box.x + 5, right: box.right - 5, y: box.y + box.height / 2 };
	});
	await page.evaluate(() => {
		const { bench } = window;
		bench.frames = [];
		bench.tasks = [];
		let last = 0;
		const note = (now) => {
			if (!bench.frames) return;
			if (last) bench.frames.push(now - last);
			last = now;
			requestAnimationFrame(note);
		};
		requestAnimationFrame(note);
		performance.mark('bench-start');
	});
	const before = await metricOf(session, 'TaskDuration');
	const from = await slider.getAttribute('aria-valuenow');
	await page.mouse.move(track.left, track.y);
	await page.mouse.down();
	for (let i = 1; i <= count; i++)
		await page.mouse.move(track.left + ((track.right - track.left) * i) / count, track.y);
	await page.mouse.up();
	const after = await metricOf(session, 'TaskDuration');
	if ((await slider.getAttribute('aria-valuenow')) === from) throw new Error('The drag moved nothing.');
	const { frames, tasks } = await page.evaluate(() => {
		performance.mark('bench-end');
		const { frames, tasks } = window.bench;
		window.bench.frames = null;
		return { frames, tasks };
	});
	return { frames, tasks, main: ((after - before) * 1000) / count };
}
