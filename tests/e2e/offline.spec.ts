import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test, type Page } from '@playwright/test';
import { BUILD, serveBuild } from './served-build.ts';

const MOST_BYTES = 2.5 * 1024 * 1024;

/** The cache of the version that comes later. */
const LATER = 'ten-districts / kept-later';

const ready = (page: Page) => page.locator('[data-readiness=ready]');
const versionsKept = (page: Page) =>
	page.evaluate(async () => (await caches.keys()).filter((key) => key.includes(' kept-')));

test.describe('without a network', () => {
	test.use({ serviceWorkers: 'allow', contextOptions: { reducedMotion: 'reduce' } });

	test('all that is kept is small, pages that were not visited are told or say so, and an update waits', async ({
		context,
		page
	}) => {
		test.setTimeout(180_000);
		const site = await serveBuild();
		await page.goto(`${site.url}/?svg`);
		await page.getByRole('button', { name: 'Tours', exact: true }).click();
		await expect(ready(page)).toBeVisible({ timeout: 60_000 });
		const kept = await page.evaluate(async () => {
			const [key = ''] = (await caches.keys()).filter((name) => name.includes(' kept-'));
			return (await (await caches.open(key)).keys()).map(({ url }) => new URL(url).pathname);
		});
		const bytes = kept
			.map((path) => gzipSync(readFileSync(join(BUILD, path.replace(/\/$/, '/index.html')))).length)
			.reduce((sum, length) => sum + length, 0);
		console.log(
			`kept for a day without a network: ${kept.length} files, ${Math.round(bytes / 1024)} KB by gzip`
		);
		expect(bytes).toBeLessThan(MOST_BYTES);

		// A new version comes while the site is open: it is announced, and changes nothing before the next visit.
		const [first = ''] = await versionsKept(page);
		site.publish('later');
		await page.reload();
		await expect(page.locator('.cartouche .edition')).toContainText('update on your next visit', {
			timeout: 60_000
		});
		expect(await versionsKept(page)).toEqual(expect.arrayContaining([first, LATER]));
		await page.reload();
		expect(await page.evaluate(() => navigator.serviceWorker.controller?.state)).toBe('activated');
		expect(await versionsKept(page)).toContain(first);
		await page.close();
		// A browser may take a moment to notice that the last window was closed: a visit before that is one more of the old.
		let next = page;
		await expect(async () => {
			if (!next.isClosed()) await next.close();
			next = await context.newPage();
			await next.goto(`${site.url}/?svg`);
			await expect.poll(() => versionsKept(next), { timeout: 5_000 }).toEqual([LATER]);
		}).toPass({ timeout: 60_000 });
		await expect(next.locator('.cartouche .edition')).not.toContainText('newer');

		await site.stop();
		await next.goto(`${site.url}/about/privacy/`);
		await expect(next.getByRole('heading', { level: 1 })).toHaveText('Privacy');
		await expect(next.getByRole('main')).toContainText('service worker');
		await next.goto(`${site.url}/sources/`);
		await expect(next.getByRole('heading', { level: 1 })).toHaveText('Not stored on this device');
		await next.getByRole('link', { name: 'Go to the map' }).click();
		await expect(next.getByRole('slider', { name: 'Date' })).toBeVisible();
		await next.goto(`${site.url}/place/ghulja/`);
		await expect(next.getByRole('article').getByRole('heading', { level: 2 })).toContainText('Ghulja');
	});
});
