import type { Server } from 'node:http';
import { expect, type BrowserContext, type Page } from '@playwright/test';
import { embeddingPage } from './embedding-page.ts';
import { saved } from './saved.ts';
import { serveBuild, type ServedBuild } from './served-build.ts';
import { test } from './test.ts';

/* Everything works under the policy: that of the headers with that of the page, and that of the page alone. */

/** What the pages of a context say of faults: refusals of the policy, and errors. */
async function listen(context: BrowserContext): Promise<string[]> {
	const faults: string[] = [];
	context.on('console', (message) => {
		if (message.type() === 'error') faults.push(message.text());
	});
	context.on('weberror', (error) => faults.push(error.error().message));
	await context.addInitScript(() => {
		document.addEventListener('securitypolicyviolation', (event) => {
			console.error(`refused: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`);
		});
	});
	return faults;
}

/** What a stranger's script would use to pass text off as trusted. */
interface WithPolicies {
	readonly trustedTypes?: { createPolicy: (name: string, rules: object) => unknown };
}

async function openMap(page: Page, url: string): Promise<void> {
	await page.goto(url);
	await page.locator('.explorer.restored').waitFor({ timeout: 60_000 });
}

for (const host of ['headers', 'no headers'] as const)
	test.describe(`on a host with ${host}`, () => {
		let site: ServedBuild | null = null;
		let root = '';
		test.beforeEach(async ({ baseURL }) => {
			test.setTimeout(180_000);
			if (host === 'no headers') site = await serveBuild();
			root = site?.url ?? baseURL ?? '';
		});
		test.afterEach(async () => {
			await site?.stop();
			site = null;
		});

		test('the map steps, is shared, saved and printed', async ({ context, page }) => {
			const faults = await listen(context);
			await page.addInitScript(() => {
				window.print = () => {
					dispatchEvent(new Event('beforeprint'));
					document.documentElement.dataset['printed'] = String(
						document.querySelectorAll('.print-sheet').length
					);
				};
			});
			const answered = await page.goto(`${root}/?svg#date=1945-09-08`);
			expect(answered?.headers()['content-security-policy'] !== undefined).toBe(host === 'headers');
			await page.locator('.explorer.restored').waitFor({ timeout: 60_000 });
			await page.keyboard.press('PageDown');
			await expect(page).not.toHaveURL(/1945-09-08/);
			await page.keyboard.press('s');
			const dialog = page.getByRole('dialog', { name: 'Share' });
			await dialog.getByRole('tab', { name: 'Picture' }).click();
			expect((await saved(page, 'PNG 1280 × 720')).content.length).toBeGreaterThan(20_000);
			expect((await saved(page, 'SVG')).content.toString()).toContain('<svg');
			await page.keyboard.press('Escape');
			await page.keyboard.press('Control+p');
			await expect(page.locator('html')).toHaveAttribute('data-printed', '1', { timeout: 60_000 });
			expect(faults).toEqual([]);
		});

		test('tours, quiz, handout, projector and pages of text', async ({ context, page }) => {
			const faults = await listen(context);
			await openMap(page, `${root}/?svg#tour=two-maps.2`);
			await page.goto(`${root}/quiz/?seed=7`);
			await expect(page.locator('main fieldset').first()).toBeVisible();
			await page.goto(`${root}/handout/?tour=two-maps`);
			await expect(page.locator('article').first()).toBeVisible();
			await page.goto(`${root}/present/console/?svg#tour=two-maps.2`);
			await expect(page.locator('.wall .projector')).toBeVisible({ timeout: 60_000 });
			const wall = await context.newPage();
			await wall.goto(`${root}/present/audience/?svg`);
			await expect(wall.locator('.audience')).toHaveAttribute('data-tour', /two-maps/, { timeout: 60_000 });
			for (const path of ['/on/1946-07-01/', '/tour/two-maps/', '/data/', '/sources/']) {
				await page.goto(root + path);
				await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
			}
			expect(faults).toEqual([]);
		});

		test('the map in a page of another origin', async ({ context, page }) => {
			const faults = await listen(context);
			let server: Server | undefined;
			try {
				const around = await embeddingPage(() => `${root}/embed/#date=1946-07-01`);
				({ server } = around);
				await page.goto(around.origin);
				const map = page.frameLocator('#map');
				await expect(map.getByRole('heading', { level: 1 })).toHaveText('1 July 1946');
				expect(faults.filter((fault) => !fault.includes('favicon'))).toEqual([]);
			} finally {
				server?.close();
			}
		});

		test('no script runs but those of the page', async ({ context, page }) => {
			const faults = await listen(context);
			await openMap(page, `${root}/?svg`);
			const thrown = await page.evaluate(async () => {
				const script = document.createElement('script');
				const attempts: readonly (() => unknown)[] = [
					// No module that a type could be found for.
					() => import('data:text/javascript,document.title = "taken"' as string),
					() => (script.textContent = 'document.title = "taken"'),
					() => (script.src = 'https://elsewhere.example/taken.js'),
					() => document.head.append(script),
					() => {
						document.body.insertAdjacentHTML(
							'beforeend',
							'<img src="data:,x" onerror="document.title = \'taken\'">'
						);
					},
					() => new DOMParser().parseFromString('<p>', 'text/html'),
					() => new Worker('https://elsewhere.example/taken.js'),
					() => (globalThis as WithPolicies).trustedTypes?.createPolicy('mine', {}),
					() => (globalThis as WithPolicies).trustedTypes?.createPolicy('own-record', {})
				];
				const names: string[] = [];
				for (const attempt of attempts)
					try {
						await attempt();
					} catch (error) {
						names.push((error as Error).name);
					}
				return names;
			});
			// All but the empty script, which stays without text.
			expect(thrown).toEqual(Array.from({ length: 8 }, () => 'TypeError'));
			// Header and page each refuse, where there are both.
			const refused = () => new Set(faults.flatMap((fault) => /^refused: (\S+)/.exec(fault)?.[1] ?? []));
			await expect
				.poll(refused)
				.toEqual(new Set(['script-src-elem', 'require-trusted-types-for', 'trusted-types']));
			expect(await page.title()).not.toBe('taken');
		});
	});

test.describe('a host with headers', () => {
	test('lets no other page frame the map but as the embed', async ({ page, baseURL }) => {
		const { server, origin } = await embeddingPage(() => `${baseURL ?? ''}/?svg`);
		try {
			const refused = page.waitForEvent('console', (message) => message.text().includes('frame-ancestors'));
			await page.goto(origin);
			await refused;
		} finally {
			server.close();
		}
	});

	test('is under it with its worker', async ({ browser, baseURL }) => {
		test.setTimeout(120_000);
		const context = await browser.newContext({ serviceWorkers: 'allow' });
		const faults = await listen(context);
		const page = await context.newPage();
		await page.goto(`${baseURL ?? ''}/?svg`);
		await page.evaluate(async () => {
			await navigator.serviceWorker.ready;
		});
		expect(faults).toEqual([]);
		await context.close();
	});

	test('draws the live map under it @live', async ({ context, page, baseURL }) => {
		test.setTimeout(180_000);
		const faults = await listen(context);
		await page.goto(`${baseURL ?? ''}/?live`);
		await expect(page.locator('canvas.maplibregl-canvas')).toBeVisible({ timeout: 120_000 });
		expect(faults.filter((fault) => fault.startsWith('refused'))).toEqual([]);
	});
});
