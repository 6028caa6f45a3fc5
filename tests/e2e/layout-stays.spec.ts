import { expect, type Page } from '@playwright/test';
import { test } from './test.ts';

/* What a reader looks at stays where it is: while the page loads, and when something is selected. */

const WINDOWS = [
	{ width: 390, height: 844 },
	{ width: 844, height: 390 },
	{ width: 1280, height: 720 }
];
/** Share of the window moved, times how far, from which on a reader may notice it. */
const NOTICED = 0.05;
const PARTS = ['main', 'section.timeline', '.lanes', 'section.cartouche'];

/** Notes every shift of the layout from the first paint on. */
async function noteShifts(page: Page): Promise<void> {
	await page.addInitScript(() => {
		const shifts: number[] = [];
		Object.assign(window, { shifts });
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
				shifts.push(entry.value);
		}).observe({ type: 'layout-shift', buffered: true });
	});
}

const shifted = (page: Page) =>
	page.evaluate(() =>
		(window as unknown as { shifts: number[] }).shifts.reduce((sum, value) => sum + value, 0)
	);

const boxesOf = (page: Page) =>
	Promise.all(PARTS.map(async (part) => [part, await page.locator(part).first().boundingBox()]));

for (const size of WINDOWS) {
	const name = `${size.width}×${size.height}`;

	test(`nothing moves while the page loads at ${name}`, async ({ page }) => {
		await page.setViewportSize(size);
		await noteShifts(page);
		await page.goto('/?svg');
		await page.locator('.screen.restored').waitFor();
		await page.waitForLoadState('networkidle');
		expect(await shifted(page)).toBeLessThan(NOTICED);
	});

	test(`nothing moves when letters arrive late at ${name}`, async ({ page }) => {
		await page.setViewportSize(size);
		await noteShifts(page);
		let give = (): void => undefined;
		const areGiven = new Promise<void>((resolve) => (give = resolve));
		await page.route('**/*.woff2', async (route) => {
			await areGiven;
			await route.continue();
		});
		await page.goto('/?svg', { waitUntil: 'domcontentloaded' });
		await page.locator('.screen.restored').waitFor();
		const before = await boxesOf(page);
		const shiftedBefore = await shifted(page);
		give();
		await page.evaluate(() => document.fonts.ready);
		await expect
			.poll(() =>
				page.evaluate(() => [...document.fonts].filter(({ status }) => status === 'loading').length)
			)
			.toBe(0);
		expect(await boxesOf(page)).toEqual(before);
		expect((await shifted(page)) - shiftedBefore).toBeLessThan(NOTICED);
	});

	test(`selecting a district moves nothing at ${name}`, async ({ page }) => {
		await page.setViewportSize(size);
		await page.goto('/?svg#date=1945-09-08');
		await page.locator('.screen.restored').waitFor();
		await page.evaluate(() => document.fonts.ready);
		const before = await boxesOf(page);
		for (const district of ['ili', 'kashgar', 'aksu']) {
			await page.evaluate((hash) => (location.hash = hash), `date=1945-09-08&sel=district:${district}`);
			await page.getByRole('article').waitFor({ state: 'attached' });
			expect(await boxesOf(page), district).toEqual(before);
		}
	});
}
