import { createServer } from 'node:http';
import { chromium } from 'playwright-core';
import sirv from 'sirv';
import { findBrowser } from '../find-browser.mjs';

/** Keys that are pressed to warm up, and those that are measured. */
const WARM_UP = 5;
const STEPS = 20;

/**
 * Opens the map of a built site as a picture, without graphics, and steps from change to change.
 * @param {string} site - Folder of the built site.
 * @returns {Promise<Record<string, number>>} Elements, heap, and processor time of the page's thread for a step.
 */
export async function measurePage(site) {
	const server = createServer(sirv(site)).listen(0, '127.0.0.1');
	const executablePath = (await findBrowser()) ?? undefined;
	const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
	try {
		const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
		const client = await page.context().newCDPSession(page);
		await client.send('Performance.enable', { timeDomain: 'threadTicks' });
		const metrics = async () => {
			const { metrics: list } = await client.send('Performance.getMetrics');
			return Object.fromEntries(list.map(({ name, value }) => [name, value]));
		};
		await page.goto(`http://127.0.0.1:${server.address().port}/?svg`, { timeout: 300_000 });
		const slider = page.getByRole('slider').first();
		await slider.waitFor({ timeout: 300_000 });
		await page.waitForLoadState('networkidle');
		// Keys are obeyed once every part of the page is taken over.
		await page.locator('.explorer.restored').waitFor({ state: 'attached', timeout: 300_000 });
		const step = async () => {
			// Not by its role: finding that looks at every element, which would be measured too.
			const before = await page.evaluate(() =>
				document.querySelector('[role=slider]')?.getAttribute('aria-valuenow')
			);
			await page.keyboard.press('PageDown');
			await page.waitForFunction(
				(was) => document.querySelector('[role=slider]')?.getAttribute('aria-valuenow') !== was,
				before
			);
			await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
		};
		for (let i = 0; i < WARM_UP; i++) await step();
		const elements = await page.evaluate(() => document.querySelectorAll('*').length);
		await client.send('HeapProfiler.collectGarbage');
		const before = await metrics();
		for (let i = 0; i < STEPS; i++) await step();
		const after = await metrics();
		return {
			elements,
			'heap MB': before.JSHeapUsedSize / 1e6,
			'step CPU ms': ((after.TaskDuration - before.TaskDuration) * 1000) / STEPS
		};
	} finally {
		await browser.close();
		server.close();
	}
}
