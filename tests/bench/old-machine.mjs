import { launchPlain } from './browser.mjs';
import { figure, quantile } from './figures.mjs';
import { metricOf, open } from './page.mjs';

/** A processor a quarter as fast as this one. */
const SLOWDOWN = 4;
/** Steps to the next change; a step is a press of Page Down. */
const STEPS = 40;
const CASES = [
	['page', null],
	['presenting', 'p']
];

/**
 * From the press of a key that steps to the next change until the change is on the screen, as the browser itself times it
 * (Event Timing: to the next frame presented, in steps of 8 ms), with the map drawn as a picture by a browser without any
 * graphics: in the page, and presenting.
 */
export async function measureOldMachine({ chromium, executablePath, address }) {
	const browser = await launchPlain(chromium, executablePath);
	const figures = [];
	try {
		for (const [name, key] of CASES) {
			const { page, session, close } = await open(browser, `${address}?svg`);
			await page.locator('.screen.restored').waitFor();
			if (key) await page.keyboard.press(key);
			const { durations, main } = await measureSteps(page, session);
			await close();
			figures.push(
				figure(`old-machine/${name}: seen after, median`, quantile(durations, 0.5), 'ms'),
				figure(`old-machine/${name}: seen after, p95`, quantile(durations, 0.95), 'ms'),
				figure(`old-machine/${name}: main`, main, 'ms')
			);
		}
	} finally {
		await browser.close();
	}
	return figures;
}

async function measureSteps(page, session) {
	await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
	await page.evaluate(() => {
		window.pressed = [];
		const note = (entries) => {
			for (const { name, duration } of entries) if (name === 'keydown') window.pressed.push(duration);
		};
		const observer = new PerformanceObserver((list) => note(list.getEntries()));
		observer.observe({ type: 'event', durationThreshold: 16, buffered: false });
		window.noteLast = () => note(observer.takeRecords());
	});
	const before = await metricOf(session, 'TaskDuration');
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
	const after = await metricOf(session, 'TaskDuration');
	return { durations, main: ((after - before) * 1000) / STEPS };
}
