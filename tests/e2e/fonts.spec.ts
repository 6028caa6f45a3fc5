import { expect, type CDPSession, type Page, type Route } from '@playwright/test';
import { test } from './test.ts';

/** The families that the site brings for them. */
const WHOLE = ['Source Sans 3', 'Source Serif 4'];
/** What the fonts of a first visit may take. */
const MOST_BYTES = 92 * 1024;
/** Words of the page that are set in as many fonts. */
const WORDS = ['h1', 'section.cartouche h2', 'section.panel td', '[role=toolbar] button'];

/** The families of the site that the browser draws these words in. */
async function fontsOf(page: Page, client: CDPSession): Promise<string[]> {
	const { root } = await client.send('DOM.getDocument', { depth: 0 });
	const found: string[] = [];
	for (const selector of WORDS) {
		const { nodeId } = await client.send('DOM.querySelector', { nodeId: root.nodeId, selector });
		if (nodeId === 0) continue;
		const { fonts } = await client.send('CSS.getPlatformFontsForNode', { nodeId });
		// The browser names a font with its weight.
		for (const { isCustomFont, familyName } of fonts)
			found.push(...(isCustomFont ? WHOLE.filter((family) => familyName.startsWith(family)) : []));
	}
	return [...new Set(found)].sort();
}

async function watchFonts(page: Page): Promise<CDPSession> {
	const client = await page.context().newCDPSession(page);
	await client.send('DOM.enable');
	await client.send('CSS.enable');
	return client;
}

const isLatin = (route: Route) =>
	route.request().url().includes('-latin-4') || route.request().url().includes('-latin-5');

test.describe('the fonts of the map', () => {
	test('are applied together when the last of them has come', async ({ page }) => {
		const held: Route[] = [];
		await page.route('**/*.woff2', async (route) => {
			if (isLatin(route)) held.push(route);
			else await route.continue();
		});
		await page.goto('/?svg', { waitUntil: 'domcontentloaded' });
		const client = await watchFonts(page);
		await expect.poll(() => held.length).toBe(5);
		for (const route of held.slice(1))
			await Promise.all([route.continue(), page.waitForResponse(route.request().url())]);
		expect(await fontsOf(page, client)).toEqual([]);
		await held[0]?.continue();
		await expect.poll(() => fontsOf(page, client)).toEqual(WHOLE);
	});

	test('are all that the page is set in', async ({ page, atlas }) => {
		const asked: string[] = [];
		await page.goto('/?svg', { waitUntil: 'domcontentloaded' });
		await page.waitForFunction(() => document.documentElement.dataset['fonts'] === '');
		page.on('request', (request) => {
			if (request.url().endsWith('.woff2')) asked.push(request.url());
		});
		await page.locator('.screen.restored').waitFor();
		await expect(page.locator('main.map svg.map-picture image')).toHaveCount(1);
		expect(asked).toEqual([]);
		const bytes = await page.evaluate(() =>
			performance
				.getEntriesByType('resource')
				.filter(({ name }) => name.endsWith('.woff2'))
				.reduce((sum, entry) => sum + (entry as PerformanceResourceTiming).encodedBodySize, 0)
		);
		expect(bytes).toBeGreaterThan(0);
		expect(bytes, 'bytes of fonts').toBeLessThanOrEqual(MOST_BYTES);
		expect(atlas.faults).toEqual([]);
	});

	test('bring what only a reader writes when it is written', async ({ page }) => {
		const others = (url: string) => url.includes('-latin-others-');
		const asked: string[] = [];
		page.on('request', (request) => {
			if (others(request.url())) asked.push(request.url());
		});
		for (const path of ['/', '/event/', '/source/', '/glossary/', '/methods/', '/ru/', '/zh-Hans/']) {
			await page.goto(path);
			await page.evaluate(() => document.fonts.ready);
		}
		await page.goto('/?svg');
		await page.locator('.screen.restored').waitFor();
		expect(asked).toEqual([]);
		await page.keyboard.press('/');
		const fetched = page.waitForResponse((response) => others(response.url()));
		await page.getByRole('combobox').fill('Ñandú');
		expect((await fetched).ok()).toBe(true);
		await page.waitForFunction(() => document.fonts.check("1em 'Source Sans 3'", 'Ñandú'));
	});

	test('are applied without one that cannot be had', async ({ page }) => {
		await page.route('**/*-latin-600-*.woff2', (route) => route.abort());
		await page.goto('/?svg');
		const client = await watchFonts(page);
		await expect.poll(() => fontsOf(page, client)).toEqual(WHOLE);
	});

	test('are applied without one that does not come', async ({ page }) => {
		await page.route('**/*-latin-600-*.woff2', () => undefined);
		await page.goto('/?svg', { waitUntil: 'domcontentloaded' });
		const client = await watchFonts(page);
		await expect.poll(() => fontsOf(page, client)).toEqual(WHOLE);
		await page.unrouteAll({ behavior: 'ignoreErrors' });
	});
});
