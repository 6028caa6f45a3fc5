import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, type Page } from '@playwright/test';
import { BUILD, serveBuild } from './served-build.ts';
import { test } from './test.ts';

const MOST_BYTES = 2.5 * 1024 * 1024;

/** The cache of the version that comes later. */
const LATER = 'ten-districts / kept-later';

const ready = (page: Page) => page.locator('[data-readiness=ready]');
const versionsKept = (page: Page) =>
	page.evaluate(async () => (await caches.keys()).filter((key) => key.includes(' kept-')));

/** The versions of the worker that wait for the windows of an earlier one to be closed, kept up to date. */
async function watchWaiting(page: Page): Promise<ReadonlySet<string>> {
	const waiting = new Set<string>();
	const client = await page.context().newCDPSession(page);
	client.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
		for (const { versionId, status } of versions)
			if (status === 'installed') waiting.add(versionId);
			else if (status === 'activated') waiting.delete(versionId);
	});
	await client.send('ServiceWorker.enable');
	return waiting;
}

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
		// A browser takes a moment to notice that the last window was closed: a visit before that is one more of the old.
		const next = await context.newPage();
		const waiting = await watchWaiting(next);
		await expect.poll(() => waiting.size).toBe(1);
		await page.close();
		await expect.poll(() => waiting.size, { timeout: 60_000 }).toBe(0);
		await next.goto(`${site.url}/?svg`);
		await expect.poll(() => versionsKept(next)).toEqual([LATER]);
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

	const mark = (page: Page) => page.getByRole('status', { name: 'Offline use' });
	const openTours = async (page: Page, url: string) => {
		await page.goto(`${url}/?svg`);
		await page.locator('.screen.restored').waitFor();
		await page.getByRole('button', { name: 'Tours', exact: true }).click();
	};

	test('a full device keeps no page from a reader with a network, says so, and is filled when it has room', async ({
		context,
		page
	}) => {
		test.setTimeout(180_000);
		const site = await serveBuild();
		const client = await context.newCDPSession(page);
		const origin = site.url;
		await client.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1_500_000 });
		await openTours(page, site.url);
		await expect(mark(page)).toContainText('There is no room', { timeout: 60_000 });
		await expect(mark(page)).toContainText(/[1-9]\d* of \d+ files/);
		await page.goto(`${site.url}/sources/`);
		await expect(page.getByRole('heading', { level: 1 })).not.toContainText('Not stored');
		expect(await page.evaluate(() => navigator.serviceWorker.controller?.state)).toBe('activated');
		await client.send('Storage.overrideQuotaForOrigin', { origin });
		await openTours(page, site.url);
		await expect(ready(page)).toBeVisible({ timeout: 60_000 });
	});

	test('one file that fails ends nothing: what is kept is said, and the rest comes with the next visit', async ({
		page
	}) => {
		test.setTimeout(180_000);
		const site = await serveBuild();
		site.lose(/basemap\/labels\.json$/);
		await openTours(page, site.url);
		await expect(mark(page)).toContainText('did not arrive', { timeout: 60_000 });
		const [, kept, all] = /(\d+) of (\d+) files/.exec((await mark(page).textContent()) ?? '') ?? [];
		expect(Number(all) - Number(kept)).toBe(1);
		site.complete();
		// A network that comes back is a reason to try again.
		await page.evaluate(() => window.dispatchEvent(new Event('online')));
		await expect(ready(page)).toBeVisible({ timeout: 60_000 });
	});

	test('the same site put on the host once more is not fetched again', async ({ page }) => {
		test.setTimeout(180_000);
		const site = await serveBuild();
		await openTours(page, site.url);
		await expect(ready(page)).toBeVisible({ timeout: 60_000 });
		// What the first visit still asks for is not of the second.
		await page.waitForLoadState('networkidle');
		site.publish(site.version);
		await page.evaluate(async () => {
			await (await navigator.serviceWorker.ready).update();
		});
		await openTours(page, site.url);
		await expect(ready(page)).toBeVisible();
		// Letters of the names of languages are left to the browser, which this host has ask each time.
		const isLeft = (path: string) => path === '/service-worker.js' || /-names-[^/]*\.woff2$/u.test(path);
		expect(site.asked.filter((path) => !isLeft(path))).toEqual([]);
	});
});
