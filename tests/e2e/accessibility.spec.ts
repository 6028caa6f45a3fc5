import { expect } from '@playwright/test';
import { closeIntroduction, test } from './test.ts';

test.describe('for everyone', () => {
	test('landmarks, slider, radio group and table carry their names', async ({ atlas, page }) => {
		await atlas.open();
		await expect(page.getByRole('main', { name: 'Map' })).toBeVisible();
		await expect(page.getByRole('region', { name: 'Timeline' })).toBeVisible();
		await expect(page.getByRole('radiogroup', { name: 'Control' }).first()).toBeVisible();
		await expect(page.getByRole('table', { name: 'Who held what' })).toBeVisible();
		for (const name of ['Play', 'Next change or turning point', 'Previous change or turning point'])
			await expect(atlas.button(name)).toBeVisible();
	});

	test('every control can be reached and seen by keyboard', { tag: '@live' }, async ({ atlas, page }) => {
		await atlas.open('/', 'live');
		const reached = new Set<string>();
		for (let i = 0; i < 60; i++) {
			await page.keyboard.press('Tab');
			reached.add(
				await page.evaluate(
					() =>
						document.activeElement?.getAttribute('aria-label') ??
						document.activeElement?.textContent?.trim() ??
						''
				)
			);
		}
		for (const name of ['Date', 'Play', 'Next change or turning point', 'Zoom in'])
			expect(reached).toContain(name);
	});

	test('on a phone nothing is wider than the screen, and targets are large', async ({ browser, baseURL }) => {
		const context = await browser.newContext({
			viewport: { width: 390, height: 844 },
			isMobile: true,
			hasTouch: true
		});
		await closeIntroduction(context);
		const page = await context.newPage();
		await page.goto(baseURL ?? '/');
		await expect(page.getByRole('slider', { name: 'Date' })).toBeVisible();
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
		for (const name of ['Play', 'Next change or turning point', 'Previous change or turning point']) {
			const box = await page.getByRole('button', { name, exact: true }).boundingBox();
			expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
		}
		await context.close();
	});
});
