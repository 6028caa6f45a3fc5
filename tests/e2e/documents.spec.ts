import { createHash } from 'node:crypto';
import { expect } from '@playwright/test';
import { test } from './same-page.ts';

/** Texts of the time, the page of methods and the figures of population; without graphics. */

test.describe('texts of the time', () => {
	test('are led to by their events, and tell their parts with who has them', async ({ page }) => {
		await page.goto('/event/1946-06-06-second-annex-signed/');
		const main = page.getByRole('main');
		await main.getByRole('link', { name: 'The second annex, on troops' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('The second annex, on troops');
		await expect(main).toContainText('All of its parts');
		const article = main.getByRole('listitem').filter({ hasText: 'Article III' }).first();
		await expect(article).toContainText('guard the border');
		await expect(article).toContainText('article III, p. 1208');
		await expect(main).toContainText('Summary in our words');
	});

	test('of which only others speak say so, and quote nothing', async ({ page }) => {
		await page.goto('/document/resolution-324/');
		const main = page.getByRole('main');
		await expect(main).toContainText('Its text was not found: only what others say of it');
		await expect(main.locator('blockquote')).toHaveCount(0);
	});

	test('that are quoted say where the words stand and by what right', async ({ page }) => {
		await page.goto('/document/note-on-xinjiang-1945/');
		const point = page.getByRole('main').getByRole('listitem').filter({ hasText: 'Point 3' }).first();
		await expect(point.locator('blockquote')).toContainText('no intention to interfere');
		await expect(point).toContainText('document 736. Public domain');
	});

	test('are found by the search and shown on a card', async ({ atlas, page }) => {
		await atlas.open('/?svg#date=1946-06-06', 'picture');
		await page.keyboard.press('/');
		await page.getByRole('combobox', { name: 'Search' }).fill('second annex on troops');
		await page.getByRole('option').filter({ hasText: 'The second annex, on troops' }).first().click();
		await expect(page.locator('[data-card]')).toContainText('Article VI');
		await expect(page).toHaveURL(/sel=document:second-annex-1946/);
	});

	test('are what a passage of a lesson leads to', async ({ page }) => {
		await page.goto('/tour/five-years/');
		await page.getByRole('link', { name: 'All parts of the text that are known' }).first().click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('The second annex, on troops');
	});
});

test.describe('how the record was made', () => {
	test('has the checksums of what it names, and figures that add up', async ({ page, request }) => {
		await page.goto('/methods/');
		const main = page.getByRole('main');
		for (const file of ['atlas.json', 'record.json']) {
			const response = await request.get(`/data/${file}`);
			const sum = createHash('sha256')
				.update(await response.body())
				.digest('hex');
			await expect(main).toContainText(sum);
		}
		const kinds = main.getByRole('table', { name: 'Events by kind', exact: true });
		const counts = await kinds.getByRole('cell').allTextContents();
		const works = main.getByRole('table', { name: 'Events by the works that they rest on' });
		const others = await works.getByRole('cell').allTextContents();
		const sum = (texts: readonly string[]) => texts.reduce((total, text) => total + Number(text), 0);
		expect(sum(counts)).toBeGreaterThan(300);
		expect(sum(others)).toBe(sum(counts));
	});

	test('says how one fact is cited, with its id, edition and content', async ({ page }) => {
		await page.goto('/methods/#one-fact');
		await expect(page.getByRole('main')).toContainText(
			/\(event:[\w-]+\), in: .*, edition [\d.]+ \(content [0-9a-f]{8}\)/
		);
	});

	test('is told of an event that rests on one work, and of one without a point on the map', async ({
		page
	}) => {
		await page.goto('/event/1945-08-15-attack-on-the-jinghe-front/');
		await expect(page.getByRole('main')).toContainText('rests on one work');
		await expect(page.getByRole('main')).toContainText('it has no point on the map');
	});
});

test('the districts’ list has the figures of population, by peoples', async ({ page }) => {
	await page.goto('/district/');
	const figures = page.getByRole('main');
	await expect(figures).toContainText('1949: the province');
	await expect(figures.getByRole('row', { name: /Kazakh about 444,000/ })).toBeVisible();
	await expect(figures).toContainText('the map is therefore not shaded by them');
});

test('a person’s card names a community where a source does', async ({ page }) => {
	await page.goto('/person/hao-dengbang/');
	await expect(page.getByRole('main')).toContainText(/Community\s*Uyghur/);
	await page.goto('/person/burhan-shahidi/');
	await expect(page.getByRole('main')).not.toContainText(/Community\s*(Uyghur|Tatar)/);
});
