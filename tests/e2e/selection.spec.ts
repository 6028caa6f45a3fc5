import { expect } from '@playwright/test';
import { test } from './same-page.ts';

test.describe('selection', () => {
	test(
		'a click on the map selects a district, and on a place the place',
		{ tag: '@live' },
		async ({ atlas, page }) => {
			await atlas.open('/#date=1946-07-01&map=5.50/43.915/81.322', 'live');
			const map = await page.getByRole('main', { name: 'Map' }).boundingBox();
			if (!map) throw new Error('no map');
			const [x, y] = [map.x + map.width / 2, map.y + map.height / 2];
			await page.mouse.click(x, y);
			await expect(atlas.card.getByRole('heading', { level: 2 })).toHaveText('Ghulja');
			await page.mouse.click(x + 45, y + 40);
			await expect(atlas.card.getByRole('heading', { level: 2 })).toHaveText('Ili');
			await atlas.expectFragment('date=1946-07-01&map=5.50/43.915/81.322&sel=district:ili');
			// A leg of a journey is chosen before the district beneath it, and says what it is.
			await page.evaluate(() => (location.hash = 'date=1946-07-01&map=6.00/43.056/90.943'));
			await page.mouse.move(x, y + 6);
			await expect(page.locator('.stage .tip')).toContainText('131 freed prisoners');
			await page.mouse.click(x, y + 6);
			await expect(atlas.card.getByRole('heading', { level: 2 })).toContainText('The 131');
		}
	);

	test('the table selects by keyboard; Escape closes the card', async ({ atlas, page }) => {
		await atlas.open();
		await atlas.row('kashgar').getByRole('button', { name: 'Kashgar' }).focus();
		await page.keyboard.press('Enter');
		await expect(atlas.card.getByRole('heading', { level: 2 })).toHaveText('Kashgar');
		await page.keyboard.press('Escape');
		await expect(atlas.card).toHaveCount(0);
	});

	test('a card shows names in all scripts, control through time and its sources', async ({ atlas }) => {
		await atlas.open('/#date=1946-07-01&sel=place:ghulja');
		await expect(atlas.card.locator('.scripts [lang=ug]')).toHaveText('غۇلجا');
		await expect(atlas.card.locator('.scripts [lang=zh-Hant]')).toHaveText('伊寧');
		await expect(atlas.card).toContainText('Held by the Three Districts administration');
		await atlas.card.getByText('sources, well attested').first().click();
		await expect(atlas.card.locator('a[href^=http]').first()).toHaveAttribute('href', /^https?:/);
	});

	test('Back and Forward follow selections and jumps', async ({ atlas, page }) => {
		await atlas.open('/#date=1946-07-01');
		await atlas.row('hami').getByRole('button', { name: 'Hami' }).click();
		await expect(atlas.card.getByRole('heading', { level: 2 })).toHaveText('Hami');
		await page.keyboard.press('PageDown');
		await atlas.expectDay('15 April 1947');
		await page.goBack();
		await atlas.expectDay('1 July 1946');
		await expect(atlas.card.getByRole('heading', { level: 2 })).toHaveText('Hami');
		await page.goBack();
		await expect(atlas.card).toHaveCount(0);
		await page.goForward();
		await expect(atlas.card.getByRole('heading', { level: 2 })).toHaveText('Hami');
	});
});
