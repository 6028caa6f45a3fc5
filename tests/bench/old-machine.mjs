import { metricsOf, quantile } from './probes.mjs';

/** An old laptop of a school: its screen, and a processor a quarter as fast as this one. */
const SCREEN = { width: 1366, height: 768 };
const SLOWDOWN = 4;
/** Steps to the next change; a step is a press of Page Down. */
const STEPS = 40;
const FIGURES = ['ScriptDuration', 'RecalcStyleDuration', 'LayoutDuration', 'TaskDuration'];

/**
 * From the press of a key that steps to the next change until the change is on the screen, as the browser itself times it
 * (Event Timing: to the next frame presented, in steps of 8 ms), with the map drawn as a picture: in the page, with a
 * card open, and presenting.
 */
export async function measureOldMachine(browser, address) {
	const cases = [
		['page', '?svg', null],
		['presenting', '?svg', 'p']
	];
	for (const [name, search, key] of cases) {
		const page = await browser.newPage({ viewport: SCREEN, reducedMotion: 'reduce' });
		await page.goto(`${address}${search}`);
		await page.locator('.screen.restored').waitFor();
		if (key) await page.keyboard.press(key);
		const figures = await measureSteps(page);
		await page.close();
		console.log(
			`${name}, ${SCREEN.width} × ${SCREEN.height}, processor ${SLOWDOWN} × slower: a step is seen after ` +
				`${figures.median.toFixed(0)} ms median, ${figures.p95.toFixed(0)} p95, ${figures.longest.toFixed(0)} longest of ${figures.count}; ` +
				FIGURES.map(
					(figure) => `${figure.replace('Duration', '').toLowerCase()} ${figures[figure].toFixed(1)}`
				).join(', ') +
				' ms a step'
		);
	}
}

async function measureSteps(page) {
	const session = await page.context().newCDPSession(page);
	await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
	const metric = await metricsOf(page);
	await page.evaluate(() => {
		window.pressed = [];
		const note = (entries) => {
			for (const { name, duration } of entries) if (name === 'keydown') window.pressed.push(duration);
		};
		const observer = new PerformanceObserver((list) => note(list.getEntries()));
		observer.observe({ type: 'event', durationThreshold: 16, buffered: false });
		window.noteLast = () => note(observer.takeRecords());
	});
	const before = Object.fromEntries(
		await Promise.all(FIGURES.map(async (figure) => [figure, await metric(figure)]))
	);
	for (let i = 0; i < STEPS; i++) {
		await page.keyboard.press(i < STEPS / 2 ? 'PageDown' : 'PageUp');
		// A reader looks at what a step shows: the next comes when all of this one is done.
		await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 1000 })));
	}
	// A press is timed up to the frame that shows it; those that the browser has timed and not yet told are asked for.
	const durations = await page.evaluate(async () => {
		for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
		window.noteLast();
		return window.pressed;
	});
	const after = Object.fromEntries(
		await Promise.all(FIGURES.map(async (figure) => [figure, await metric(figure)]))
	);
	return {
		count: durations.length,
		median: quantile(durations, 0.5),
		p95: quantile(durations, 0.95),
		longest: Math.max(...durations),
		...Object.fromEntries(
			FIGURES.map((figure) => [figure, ((after[figure] - before[figure]) * 1000) / STEPS])
		)
	};
}
