import { expect, type Page } from '@playwright/test';
import { serveBuild, type CachePolicy, type ServedBuild } from './served-build.ts';
import { test } from './test.ts';

/*
 * A later build is put on the host while a reader has the one before, in a browser that keeps no copy of the site but what its
 * cache holds (new-version.spec.ts is about those that do). Whatever the host says of keeping, the reader gets the day of the
 * link, at the latest after one reload, and nothing of two builds at once.
 */

const LINK = '/?svg#date=1946-07-01';
const DAY = '1 July 1946';
const POLICIES: readonly CachePolicy[] = ['ask each time', 'ten minutes', 'dated 30 days ago', 'for a year'];

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const alert = (page: Page) => page.getByRole('alert').filter({ hasText: 'It shows' });

/** The builds of which the page has scripts and styles. */
async function buildsIn(page: Page): Promise<string[]> {
	const names = await page.evaluate(() =>
		performance
			.getEntriesByType('resource')
			.map(({ name }) => name)
			.filter((name) => name.includes('/_app/immutable/'))
	);
	return [...new Set(names.map((name) => (name.includes('-second.') ? 'second' : 'first')))];
}

async function expectWhole(page: Page, build?: string): Promise<void> {
	await expect(page.locator('.screen.restored')).toBeVisible();
	await expect(heading(page)).toHaveText(DAY);
	const builds = await buildsIn(page);
	expect(builds).toHaveLength(1);
	if (build !== undefined) expect(builds).toEqual([build]);
}

/** Counts how often the page is loaded. */
function countLoads(page: Page): () => number {
	let loads = 0;
	page.on('request', (request) => {
		if (request.isNavigationRequest() && request.frame() === page.mainFrame()) loads++;
	});
	return () => loads;
}

/** A reader has the first build, and the second is on the host. */
async function published(
	page: Page,
	policy: CachePolicy,
	late: readonly string[] = []
): Promise<ServedBuild> {
	const site = await serveBuild(policy);
	await page.goto(site.url + LINK);
	await expectWhole(page, 'first');
	site.publish('second', late);
	return site;
}

test.describe('a later build on the host', () => {
	test.use({ contextOptions: { reducedMotion: 'reduce' } });

	for (const policy of POLICIES) {
		test(`“${policy}”: a link opened again shows its day, of one build`, async ({ page, context }) => {
			const site = await published(page, policy);
			const next = await context.newPage();
			const loads = countLoads(next);
			await next.goto(site.url + LINK);
			await expectWhole(next);
			expect(loads()).toBeLessThanOrEqual(2);
			await next.reload();
			await expectWhole(next, 'second');
			await site.stop();
		});

		test(`“${policy}”: an old tab goes on, and what it lacks is had by one reload`, async ({ page }) => {
			const site = await published(page, policy);
			await page.getByRole('button', { name: 'Settings', exact: true }).click();
			const notice = page.locator('[data-part=settings]');
			await expect(notice).toContainText('Could not be loaded');
			await expect(heading(page)).toHaveText(DAY);
			await notice.getByRole('button', { name: 'Reload the page' }).click();
			await expectWhole(page, 'second');
			await page.getByRole('button', { name: 'Settings', exact: true }).click();
			await expect(page.getByRole('dialog')).toBeVisible();
			await site.stop();
		});
	}

	const halves = [
		['the new page before its scripts', [], /immutable\/entry\/.*-second\.js$/],
		['the new page before its own script', [], /immutable\/nodes\/.*-second\.js$/],
		['the new scripts before the page', ['/'], null]
	] as const;
	for (const [what, late, lost] of halves)
		test(`half there, ${what}: says so, and is whole when the host is`, async ({ page, context }) => {
			const site = await published(page, 'ask each time', late);
			if (lost) site.lose(lost);
			const next = await context.newPage();
			const loads = countLoads(next);
			await next.goto(site.url + LINK);
			await expect(alert(next)).toContainText(`the link asks for ${DAY}`);
			expect(loads()).toBeLessThanOrEqual(2);
			site.complete();
			await alert(next).getByRole('button', { name: 'Try again' }).click();
			await expectWhole(next, 'second');
			await site.stop();
		});

	test('half there, the new page before its styles: is read without them', async ({ page, context }) => {
		const site = await published(page, 'ask each time');
		site.lose(/-second\.css$/);
		const next = await context.newPage();
		await next.goto(site.url + LINK);
		await expect(next.getByRole('alert')).toContainText('layout');
		await expect(heading(next)).toHaveText(DAY);
		site.complete();
		await next.getByRole('alert').getByRole('button', { name: 'Try again' }).click();
		await expectWhole(next, 'second');
		await expect(next.getByRole('alert')).toHaveCount(0);
		await site.stop();
	});

	const pages = ['/embed/', '/quiz/', '/handout/', '/present/console/', '/present/audience/'];
	test('on every page with an application: the link opened again is whole', async ({ page }) => {
		const site = await serveBuild('ten minutes');
		for (const path of pages) await page.goto(`${site.url}${path}#date=1946-07-01`);
		site.publish('second');
		for (const path of pages)
			await test.step(path, async () => {
				await page.goto('about:blank');
				await page.goto(`${site.url}${path}#date=1946-07-01`);
				// A page that lacks a file of its build may be loading itself anew already.
				await expect(() => page.reload()).toPass();
				await expect(page.locator('main').first()).toBeVisible();
				// The quiz is of no day.
				if (path !== '/quiz/') await expect(page.getByText(DAY).first()).toBeVisible();
				await expect(page.locator('.start-notice')).toHaveCount(0);
				expect(await buildsIn(page)).toEqual(['second']);
			});
		await site.stop();
	});
});
