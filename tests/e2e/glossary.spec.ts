import { expect, type Page } from '@playwright/test';
import { test } from './same-page.ts';
import { test as testAlone } from './test.ts';
import { violations } from './violations.ts';

/** Words explained where they stand; without graphics. */

const ADDRESS = '/?svg#date=1945-09-08';
const GIST = 'recognised by no state';
const MORE = 'It dissolved itself by Resolution 324';

const legend = (page: Page) => page.getByRole('region', { name: 'Legend' });
const word = (page: Page) => legend(page).getByRole('button', { name: 'ETR', exact: true }).first();
const hint = (page: Page) => page.getByRole('tooltip');
const entry = (page: Page) => page.getByRole('dialog', { name: 'East Turkestan Republic (ETR)' });

/** Whether two things cover each other anywhere. */
async function meets(page: Page, one: ReturnType<Page['locator']>, other: ReturnType<Page['locator']>) {
	const [a, b] = [await one.boundingBox(), await other.boundingBox()];
	if (!a || !b) throw new Error('one of them is not there');
	return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

test.describe('words of the glossary', () => {
	test('the legend says abbreviations in full', async ({ atlas, page }) => {
		await atlas.open(ADDRESS);
		await expect(legend(page)).toContainText('East Turkestan Republic (ETR)');
		await expect(legend(page)).toContainText('Republic of China (ROC)');
	});

	test('a pointer brings what is meant, and takes it away', async ({ atlas, page }) => {
		await atlas.open(ADDRESS);
		await word(page).hover();
		await expect(hint(page)).toContainText('East Turkestan Republic (ETR)');
		await expect(hint(page)).toContainText(GIST);
		await expect(hint(page)).not.toContainText(MORE);
		expect(await meets(page, word(page), hint(page).locator('.box'))).toBe(false);
		// It can be read with the pointer on it.
		await hint(page).hover();
		await expect(hint(page)).toBeVisible();
		await page.mouse.move(640, 360);
		await expect(hint(page)).toHaveCount(0);
	});

	test('the keyboard does as much; Escape closes it and nothing else', async ({ atlas, page }) => {
		await atlas.open(`${ADDRESS}&sel=place:ghulja`);
		await expect(atlas.card).toBeVisible();
		await page.getByRole('radiogroup', { name: 'Control' }).getByRole('radio').first().focus();
		await page.keyboard.press('Tab');
		await expect(page.getByRole('tooltip')).toContainText('“In fact”');
		await page.keyboard.press('Tab');
		await page.keyboard.press('Tab');
		await expect(word(page)).toBeFocused();
		await expect(hint(page)).toContainText(GIST);
		await page.keyboard.press('Enter');
		await expect(entry(page)).toContainText(MORE);
		await expect(entry(page)).toBeFocused();
		await page.keyboard.press('Escape');
		await expect(entry(page)).toHaveCount(0);
		await expect(word(page)).toBeFocused();
		await expect(hint(page)).toHaveCount(0);
		await expect(atlas.card).toBeVisible();
	});

	test('a press opens all that is said, with its sources and the way to the glossary', async ({
		atlas,
		page
	}) => {
		await atlas.open(ADDRESS);
		expect(await violations(page)).toEqual([]);
		await word(page).click();
		await expect(entry(page)).toContainText(MORE);
		await expect(entry(page)).toContainText('Founding document on the Coalition Government');
		expect(await meets(page, word(page), entry(page).locator('.box'))).toBe(false);
		// What lies below it was looked at before: the rule of sizes does not know that a note lies above all.
		const isOfSizes = (one: string) => one.startsWith('target-size');
		expect((await violations(page)).filter((one) => !isOfSizes(one))).toEqual([]);
		const link = await entry(page).getByRole('link').boundingBox();
		expect(link?.height).toBeGreaterThanOrEqual(24);
		await entry(page).getByRole('link', { name: 'Open the glossary' }).click();
		await expect(page).toHaveURL(/\/glossary\/#etr$/);
		await expect(page.locator('#etr')).toContainText(MORE);
	});

	test('a word with a sign says which parts', async ({ atlas, page }) => {
		await atlas.open(ADDRESS);
		await atlas
			.row('altay')
			.getByRole('button', { name: /^ETR ?\*$/ })
			.click();
		await expect(entry(page)).toContainText('Contested (ETR and Osman Batur)');
	});

	test('a card explains a word where it first stands', async ({ atlas, page }) => {
		await atlas.open('/?svg#date=1946-06-27&sel=event:1946-06-27-resolution-324');
		const words = atlas.card.locator('[data-term]');
		await expect(words.filter({ hasText: /^ETR$/ })).toHaveCount(1);
		await words.filter({ hasText: 'Resolution 324' }).click();
		await expect(page.getByRole('dialog', { name: 'Resolution 324' })).toContainText('Ili District Council');
	});

	test('is not fetched before a reader asks', async ({ atlas, page }) => {
		const scripts: Promise<string>[] = [];
		page.on('response', (response) => {
			if (response.url().endsWith('.js')) scripts.push(response.text().catch(() => ''));
		});
		const haveCome = async () =>
			(await Promise.all(scripts)).some((text) => text.includes('Wade–Giles') && text.includes(MORE));
		await atlas.open(ADDRESS);
		await page.waitForLoadState('networkidle');
		expect(await haveCome()).toBe(false);
		await word(page).hover();
		await expect(hint(page)).toContainText(GIST);
		expect(await haveCome()).toBe(true);
	});
});

test.describe('words of the glossary on a phone', () => {
	testAlone.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

	testAlone('a tap opens what a tap elsewhere closes', async ({ atlas, page }) => {
		await atlas.open(ADDRESS);
		const found = page.locator('[data-term=etr]:visible').first();
		await found.tap();
		await expect(entry(page)).toContainText(MORE);
		expect(await meets(page, found, entry(page).locator('.box'))).toBe(false);
		const box = await entry(page).boundingBox();
		if (!box) throw new Error('the note is not there');
		expect(box.x).toBeGreaterThanOrEqual(0);
		expect(box.x + box.width).toBeLessThanOrEqual(390);
		await page.touchscreen.tap(195, box.y > 200 ? box.y - 24 : box.y + box.height + 24);
		await expect(entry(page)).toHaveCount(0);
	});
});

test.describe('the page of the glossary', () => {
	for (const colorScheme of ['light', 'dark'] as const) {
		test(`has an anchor for each term, and axe finds nothing, ${colorScheme}`, async ({ page }) => {
			await page.emulateMedia({ colorScheme });
			await page.goto('/glossary/');
			await expect(page.getByRole('heading', { level: 1 })).toHaveText('Glossary');
			const anchors = page.getByRole('navigation', { name: 'Contents' }).getByRole('link');
			expect(await anchors.count()).toBeGreaterThan(40);
			expect(await violations(page)).toEqual([]);
		});
	}

	test('is found from the search and from About', async ({ atlas, page }) => {
		await atlas.open(ADDRESS);
		await page.keyboard.press('/');
		await page.getByRole('combobox', { name: 'Search' }).fill('glossary');
		await expect(page.getByRole('option', { selected: true })).toContainText('Glossary');
		await page.goto('/about/');
		await page.getByRole('main').getByRole('link', { name: 'Glossary' }).click();
		await expect(page).toHaveURL(/\/glossary\/$/);
	});
});
