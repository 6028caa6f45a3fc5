import { expect, type Page } from '@playwright/test';
import { test } from './test.ts';

/* A browser that refuses what it usually gives: stores that may not even be named, a history that may not be written. */

const DAY = '1 July 1946';
const heading = (page: Page) => page.getByRole('heading', { level: 1 });

/** Errors of the page that nobody caught. */
function watch(page: Page): string[] {
	const faults: string[] = [];
	page.on('pageerror', (error) => faults.push(error.message));
	return faults;
}

test.describe('where every store is forbidden', () => {
	test.beforeEach(async ({ page }) => {
		await page.addInitScript(() => {
			const forbid = (owner: object, name: string) => {
				Object.defineProperty(owner, name, {
					get: () => {
						throw new DOMException('The operation is insecure.', 'SecurityError');
					}
				});
			};
			for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) forbid(window, name);
			for (const name of ['serviceWorker', 'storage']) forbid(navigator, name);
		});
	});

	test('the map goes from day to day, takes a setting, and says that nothing is kept', async ({ page }) => {
		const faults = watch(page);
		await page.goto('/?svg#date=1946-07-01');
		await page.locator('.screen.restored').waitFor();
		// Nothing is known of the reader: the introduction stands.
		await page.keyboard.press('Escape');
		await expect(heading(page)).toHaveText(DAY);
		await page.getByRole('slider', { name: 'Date' }).focus();
		await page.keyboard.press('ArrowRight');
		await expect(heading(page)).toHaveText('2 July 1946');
		await page.keyboard.press(',');
		await page.getByRole('radiogroup', { name: 'Theme' }).getByText('Dark').click();
		await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
		await page.keyboard.press('Escape');
		await page.getByRole('button', { name: 'Tours', exact: true }).click();
		await expect(page.getByRole('status', { name: 'Offline use' })).toContainText('cannot store');
		expect(faults).toEqual([]);
	});

	for (const path of ['/embed/', '/quiz/', '/handout/', '/present/console/', '/present/audience/'])
		test(`${path} starts`, async ({ page }) => {
			const faults = watch(page);
			await page.goto(`${path}#date=1946-07-01`);
			await expect(page.locator('html')).not.toHaveAttribute('data-restoring');
			if (path !== '/quiz/') await expect(page.getByText(DAY).first()).toBeVisible();
			await page.waitForLoadState('networkidle');
			await expect(page.locator('.start-notice')).toHaveCount(0);
			expect(faults).toEqual([]);
		});
});

test('where the history may not be written the day moves on, and the address follows later', async ({
	page
}) => {
	const faults = watch(page);
	await page.goto('/?svg#date=1946-07-01');
	await page.locator('.screen.restored').waitFor();
	await page.evaluate(() => {
		const { pushState, replaceState } = History.prototype;
		const refuse = () => {
			throw new DOMException('Attempt to use history.replaceState() more than 100 times', 'SecurityError');
		};
		Object.assign(History.prototype, { pushState: refuse, replaceState: refuse });
		Object.assign(window, {
			allowHistory: () => Object.assign(History.prototype, { pushState, replaceState })
		});
	});
	await page.getByRole('slider', { name: 'Date' }).focus();
	for (const day of ['2 July 1946', '3 July 1946']) {
		await page.keyboard.press('ArrowRight');
		await expect(heading(page)).toHaveText(day);
	}
	await page.keyboard.press('j');
	await expect(page.getByRole('radio', { name: 'De jure' })).toBeChecked();
	await page.evaluate(() => {
		(Reflect.get(window, 'allowHistory') as () => void)();
	});
	await expect(page).toHaveURL(/date=1946-07-03.*view=/);
	expect(faults).toEqual([]);
});
