import { expect } from '@playwright/test';
import { test } from './test.ts';

/*
 * The same src/ with an atlas of another country: what it shows comes from its data alone.
 */
test.use({ baseURL: `http://127.0.0.1:${Number(process.env['ATLAS_TEST_PORT'] ?? 4199) - 2}` });

test.describe('an atlas of another country', () => {
	test('shows its own title, period, districts and holders', { tag: '@live' }, async ({ atlas, page }) => {
		await atlas.open('/', 'live');
		await atlas.expectDay('1 June 1922');
		await expect(page.getByText('Two Shires', { exact: true }).first()).toBeVisible();
		await expect(page.getByRole('table', { name: 'Who held what' }).getByRole('row')).toHaveCount(3);
		await expect(page.getByRole('region', { name: 'Legend' })).toContainText('League of the Marsh');
		const box = await atlas.tintedBox();
		expect(box.width).toBeGreaterThan(300);
		expect(box.height).toBeGreaterThan(300);
		await page.keyboard.press('Home');
		await atlas.expectDay('1 January 1921');
		await page.keyboard.press('End');
		await atlas.expectDay('31 December 1923');
	});

	test('steps through its own changes and repairs its own links', async ({ atlas, page }) => {
		await atlas.open('/#date=1944-11-12&sel=place:ghulja');
		await expect(atlas.notices.getByRole('listitem')).toHaveCount(2);
		await atlas.expectDay('31 December 1923');
		await page.keyboard.press('PageUp');
		await atlas.expectDay('1 February 1923');
	});

	test('shows its own picture with its rights, and its own text', async ({ page }) => {
		await page.goto('/place/marrow/');
		const picture = page.getByRole('img', { name: 'A drawing of a gate between two towers.' });
		await expect(picture).toBeVisible();
		await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(240);
		await expect(page.getByRole('main')).toContainText(
			'Drawn for this atlas: Drawn for the tests of the atlas.'
		);
		await page.goto('/document/marsh-letter/');
		await expect(page.locator('blockquote')).toContainText('open the gate');
	});

	test('searches by its own words, and offers its own examples', async ({ atlas, page }) => {
		await atlas.open('/?svg', 'picture');
		await page.keyboard.press('/');
		await page.getByRole('option', { name: 'who held Marrow on 1 April 1922' }).click();
		await expect(page.getByRole('option', { selected: true })).toContainText(
			'1 April 1922 – League of the Marsh'
		);
		await page.getByRole('combobox', { name: 'Search' }).fill('vow');
		await expect(page.getByRole('option', { selected: true })).toContainText('Oath of the marsh');
	});

	test('offers the names of its places, and of no other country', async ({ atlas, page }) => {
		await atlas.open('/?svg', 'picture');
		await atlas.button('Settings').click();
		const names = page.getByRole('radiogroup', { name: 'Names' }).getByRole('radio');
		await expect(names).toHaveCount(2);
		await expect(page.getByRole('dialog')).not.toContainText(/Uyghur|Chinese|Russian/u);
	});
});
