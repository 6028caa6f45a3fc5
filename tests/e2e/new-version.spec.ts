import { expect, type Page } from '@playwright/test';
import { serveBuild, type CachePolicy, type ServedBuild } from './served-build.ts';
import { test } from './test.ts';

/*
 * A later build takes the place of the one that a reader's browser keeps, and the old build's scripts are gone from the host. The
 * reader sees the day of the link, always; and the later build in the end.
 */

const LINK = '/#date=1946-07-01';
const DAY = '1 July 1946';
/** Pages that are kept before they are asked for; each refers to scripts or styles of its own build. */
const PAGES = [
	'/',
	'/present/console/',
	'/present/audience/',
	'/quiz/',
	'/handout/',
	'/about/',
	'/about/privacy/',
	'/offline/'
];
/** Without scripts, and so quickly opened. */
const TEXT_PAGE = '/offline/';
const OLD_CACHE = 'kept-1700000000000';
/** As much of version 0.1's worker as this takes: kept pages come first, whatever became of their scripts. */
const OLD_WORKER = `
	addEventListener('install', (event) => event.waitUntil(caches.open('${OLD_CACHE}').then((cache) =>
		cache.addAll(['/', '/offline/', '/present/console/', '/handout/']))));
	addEventListener('fetch', (event) => event.respondWith(caches.open('${OLD_CACHE}')
		.then((cache) => cache.match(new URL(event.request.url).pathname)).then((kept) => kept ?? fetch(event.request))));
`;

const slider = (page: Page) => page.getByRole('slider', { name: 'Date' });
const showsDay = async (page: Page) => {
	await expect(slider(page)).toHaveAttribute('aria-valuetext', new RegExp(`^${DAY}`));
};
/** The script with which the page began: of one build alone. */
const startOf = (page: Page) =>
	page.evaluate(() => document.querySelector<HTMLLinkElement>('link[href*="/entry/start."]')?.href ?? '');
const cacheNames = (page: Page) => page.evaluate(() => caches.keys());
/** Whether a newer worker stands ready beside the one that serves the page. */
const isNewerReady = (page: Page) =>
	page.evaluate(
		async () => (await navigator.serviceWorker.getRegistration())?.waiting?.state === 'installed'
	);

/** Has the browser look for a newer worker now. */
const update = (page: Page) =>
	page.evaluate(async () => {
		void (await navigator.serviceWorker.getRegistration())?.update();
	});

/** A visit after which the site is kept; that the pages see to it themselves is tested in offline.spec.ts. */
async function visit(page: Page, site: ServedBuild): Promise<void> {
	await page.goto(site.url + TEXT_PAGE);
	await page.evaluate(async () => {
		await navigator.serviceWorker.register('/service-worker.js');
		const { active } = await navigator.serviceWorker.ready;
		if (active?.state !== 'activated')
			await new Promise((resolve) => active?.addEventListener('statechange', resolve, { once: true }));
	});
}

/** The link in a new window, served by the later build: a browser takes a moment to notice that no window is left. */
async function visitLater(page: Page, site: ServedBuild): Promise<Page> {
	await page.close();
	let next = page;
	await expect(async () => {
		next = await page.context().newPage();
		await next.goto(site.url + TEXT_PAGE);
		const isLater = (await next.content()).includes(`-${site.version}.css`);
		// Until the next attempt no window is left.
		if (!isLater) await next.close();
		expect(isLater).toBe(true);
	}).toPass({ intervals: [500, 1_000, 2_000, 4_000, 8_000], timeout: 120_000 });
	await next.goto(site.url + LINK);
	return next;
}

test.describe('a new version, the files of the old one gone', () => {
	test.use({
		serviceWorkers: 'allow',
		contextOptions: { reducedMotion: 'reduce' },
		viewport: { width: 800, height: 500 }
	});
	// Two installations of 203 files; only a machine with much else to do needs as long.
	test.setTimeout(240_000);

	for (const policy of ['ten minutes', 'dated 30 days ago', 'ask each time'] satisfies CachePolicy[])
		test(`host says “${policy}”: old tab and next visit show the day of the link`, async ({ page }) => {
			const site = await serveBuild(policy);
			await visit(page, site);
			// Met on the way, not fetched beforehand.
			await page.goto(`${site.url}/embed/${LINK.slice(1)}`);
			await expect(page.getByRole('heading', { level: 1, name: DAY })).toBeVisible();
			await page.goto(site.url + LINK);
			const oldStart = await startOf(page);

			site.publish('second');
			expect((await fetch(oldStart)).status).toBe(404);
			// The tab that stayed open goes on in its own version, with parts it had not asked for yet.
			await page.getByRole('button', { name: 'Tours', exact: true }).click();
			await expect(page.getByRole('dialog')).toBeVisible();
			await page.keyboard.press('Escape');
			await page.reload();
			await showsDay(page);
			expect(await startOf(page)).toBe(oldStart);
			await expect.poll(() => isNewerReady(page), { timeout: 90_000 }).toBe(true);
			const anew = PAGES.filter((path) => site.asked.includes(path));
			console.log(`“${policy}”: ${anew.length} of 8 pages fetched anew`);

			const next = await visitLater(page, site);
			await showsDay(next);
			expect(anew).toHaveLength(8);
			const kept = await next.evaluate(
				async (paths) => await Promise.all(paths.map(async (path) => await (await fetch(path)).text())),
				PAGES
			);
			expect(kept.filter((page) => page.includes('second'))).toHaveLength(8);
			await next.goto(`${site.url}/embed/${LINK.slice(1)}`);
			expect(await startOf(next)).toContain('second');
			await expect(next.getByRole('heading', { level: 1, name: DAY })).toBeVisible();
		});

	test('a host that still has one old page is not taken over from, until it is complete', async ({
		page
	}) => {
		const site = await serveBuild('ten minutes');
		await visit(page, site);
		const before = await cacheNames(page);
		site.publish('second', ['/quiz/']);
		const fate = await page.evaluate(async () => {
			const registration = await navigator.serviceWorker.ready;
			const found = new Promise<ServiceWorker | null>((resolve) => {
				registration.onupdatefound = () => {
					resolve(registration.installing);
				};
			});
			await registration.update();
			const worker = await found;
			while (worker?.state === 'installing')
				await new Promise((resolve) => worker.addEventListener('statechange', resolve, { once: true }));
			return worker?.state;
		});
		expect(fate).toBe('redundant');
		expect(await cacheNames(page)).toEqual(before);
		site.complete();
		await page.goto(site.url + LINK);
		await showsDay(page);
		await expect.poll(() => isNewerReady(page), { timeout: 90_000 }).toBe(true);
		await showsDay(await visitLater(page, site));
	});

	test('a kept page, one script of which was lost, comes from the host', async ({ page }) => {
		const site = await serveBuild('ten minutes');
		await visit(page, site);
		await page.goto(site.url + LINK);
		// What the page asks for while it starts is kept by then.
		await showsDay(page);
		const start = await startOf(page);
		await page.evaluate(async (lost) => {
			for (const name of await caches.keys()) await (await caches.open(name)).delete(lost);
		}, start);
		site.publish('second');
		await page.reload();
		expect(await startOf(page)).toContain('second');
		await showsDay(page);
	});

	test('what others keep on the host stays; what version 0.1 of this site kept goes', async ({ page }) => {
		const site = await serveBuild();
		await visit(page, site);
		const [own = ''] = (await cacheNames(page)).filter((name) => name.includes('kept-'));
		expect(own).toBe(`ten-districts / kept-${site.version}`);
		const neighbours = [
			'workbox-precache',
			'kept-1700000000001',
			'ten-districts /other/ kept-1',
			'other / kept-1'
		];
		await page.evaluate(
			async ([names, old]) => {
				const fill = async (name: string, paths: readonly string[]) => {
					const cache = await caches.open(name);
					for (const path of paths) await cache.put(path, new Response('kept'));
				};
				for (const name of names) await fill(name, ['/blog/', '/blog/offline/', '/blog/_app/immutable/a.js']);
				const ours = ['/', '/offline/', '/present/console/', '/handout/', '/_app/immutable/a.js'];
				await fill(old, ours);
				await fill('seen-1700000000000', ['/sources/']);
			},
			[neighbours, OLD_CACHE] as const
		);
		site.publish('second');
		await update(page);
		const next = await visitLater(page, site);
		await expect
			.poll(async () => (await cacheNames(next)).filter((name) => !name.includes('seen-')).toSorted())
			.toEqual([...neighbours, 'ten-districts / kept-second'].toSorted());
		expect(await cacheNames(next)).not.toContain('seen-1700000000000');
	});

	test('a page that version 0.1 shows without its scripts is replaced before the reader’s eyes', async ({
		page
	}) => {
		const site = await serveBuild('ask each time', OLD_WORKER);
		await visit(page, site);
		await page.evaluate(async (name) => {
			await (await caches.open(name)).put('/_app/immutable/other.js', new Response(''));
		}, OLD_CACHE);
		site.publish('second');
		await page.goto('about:blank');
		// The old worker answers, with a page whose scripts neither it nor the host has.
		await page.goto(site.url + LINK);
		// A browser looks for a newer worker by itself, but takes its time; one that is found replaces the page meanwhile.
		await update(page).catch(() => undefined);
		await expect.poll(() => startOf(page).catch(() => ''), { timeout: 90_000 }).toContain('second');
		await showsDay(page);
	});
});
