import { expect } from '@playwright/test';
import { test } from './test.ts';
import { violations } from './violations.ts';

test.describe('for everyone', () => {
	for (const colorScheme of ['light', 'dark'] as const) {
		test(`axe finds nothing, ${colorScheme}, with and without a card`, async ({ atlas, page }) => {
			await page.emulateMedia({ colorScheme });
			await atlas.open('/#date=1945-09-08');
			expect(await violations(page)).toEqual([]);
			await atlas.row('ili').getByRole('button', { name: 'Ili' }).click();
			await expect(atlas.card).toBeVisible();
			expect(await violations(page)).toEqual([]);
		});
	}

	test('axe finds nothing in the rooms of a lesson', async ({ atlas, page }) => {
		test.slow();
		await atlas.open('/#tour=five-years.5');
		await expect(page.getByRole('region', { name: 'Tour', exact: true })).toContainText('Question');
		expect(await violations(page), 'predict').toEqual([]);
		await page.getByRole('button', { name: 'Show the answer' }).click();
		expect(await violations(page), 'reveal').toEqual([]);
		await page.keyboard.press('p');
		await expect(page.locator('.projector')).toBeVisible();
		expect(await violations(page), 'presenting').toEqual([]);
		for (const [path, sign] of [
			['/present/console/#tour=five-years.5', '[aria-current=step]'],
			['/present/audience/?svg#tour=five-years.5', '.projector .question'],
			['/quiz/?seed=7', 'main fieldset'],
			['/handout/#tour=five-years.3', '.handout table']
		] as const) {
			await page.goto(path);
			await page.locator(sign).first().waitFor();
			expect(await violations(page), path).toEqual([]);
		}
	});

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
