import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { test } from './test.ts';

/* What readers get whose browsers run no scripts. */

const BUILD = resolve(import.meta.dirname, '../../build');

test.use({ javaScriptEnabled: false });

/** Paths of the pages that visible links of a page lead to, each once. */
async function pagesLinked(page: Page): Promise<string[]> {
	const links = await page.getByRole('link').filter({ visible: true }).all();
	const addresses = await Promise.all(
		links.map(async (link) => new URL((await link.getAttribute('href')) ?? '', page.url()))
	);
	return [
		...new Set(
			addresses.filter(({ origin }) => origin === new URL(page.url()).origin).map(({ pathname }) => pathname)
		)
	];
}

/** Of these paths, those without a page in the built site. */
function missing(paths: readonly string[]): string[] {
	return paths.filter((path) => !existsSync(join(BUILD, decodeURI(path), 'index.html')));
}

const CONTROLS = ['button', 'textbox', 'slider', 'combobox', 'radio', 'checkbox', 'tab'] as const;

async function expectNoControls(page: Page, where: string): Promise<void> {
	for (const role of CONTROLS)
		await expect(page.getByRole(role).filter({ visible: true }), `${where}: ${role}`).toHaveCount(0);
}

for (const viewport of [
	{ width: 1280, height: 720 },
	{ width: 390, height: 844 },
	{ width: 844, height: 390 },
	{ width: 320, height: 640 }
])
	test(`the map’s page shows its day and leads on, at ${viewport.width}×${viewport.height}`, async ({
		page
	}) => {
		await page.setViewportSize(viewport);
		await page.goto('/');
		await expectNoControls(page, '/');
		await expect(page.getByRole('img', { name: /on 8 September 1945/ })).toBeVisible();
		await expect(page.getByRole('heading', { level: 1, name: '8 September 1945' })).toBeVisible();
		const row = page.getByRole('table', { name: 'Who held what' }).getByRole('row', { name: /^Ili / });
		await expect(row).toContainText('ETR');
		const paths = await pagesLinked(page);
		expect(missing(paths)).toEqual([]);
		expect(paths.length).toBeGreaterThanOrEqual(20);
		for (const path of ['/on/', '/district/ili/', '/tour/five-years/', '/data/', '/about/'])
			expect(paths, path).toContain(path);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
			viewport.width
		);
		await row.getByRole('link').click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ili');
	});

for (const path of ['/quiz/', '/handout/', '/present/console/', '/present/audience/', '/embed/'])
	test(`${path} says that it needs scripts, and where else to go`, async ({ page }) => {
		await page.goto(path);
		await expectNoControls(page, path);
		const region = page.getByRole('region', { name: 'Without JavaScript' });
		await expect(region).toContainText('This page needs JavaScript');
		const paths = await pagesLinked(page);
		expect(missing(paths)).toEqual([]);
		expect(paths).toContain('/on/');
	});
