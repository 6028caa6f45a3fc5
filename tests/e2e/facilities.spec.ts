import { expect, type Page } from '@playwright/test';
import { test } from './same-page.ts';

/* Layers of facilities: switched on by the reader, kept by the link, explained by the legend, shown on the right days. */

/** The last day on which the American consulate at Dihua was open to the public; the British one was, too. */
const OPEN = '/#date=1949-08-15&map=6.00/43.900/87.600';

function signs(page: Page) {
	return page.locator('.map-picture [class^="facility-"]:not(text)');
}

test.describe('layers of facilities', () => {
	test('are off until they are switched on, and the link keeps them', async ({ atlas, page }) => {
		await atlas.open(OPEN);
		await expect(signs(page)).toHaveCount(0);
		await page.keyboard.press(',');
		const layers = page.getByRole('dialog').getByRole('group', { name: 'More layers' });
		await expect(layers.getByRole('checkbox')).toHaveCount(3);
		await layers.getByRole('checkbox', { name: 'Consulates' }).check();
		await expect(page).toHaveURL(/[#&]on=consulates/);
		await page.keyboard.press('Escape');
		await expect(signs(page).first()).toBeVisible();
		const key = page.getByRole('list', { name: 'Signs' });
		await expect(key.getByText('Consulates')).toBeVisible();
		await page.reload();
		await expect(signs(page).first()).toBeVisible();
		await page.keyboard.press(',');
		await layers.getByRole('checkbox', { name: 'Consulates' }).uncheck();
		await expect(page).not.toHaveURL(/[#&]on=/);
		await expect(signs(page)).toHaveCount(0);
	});

	test('show what stood on the day and nothing that was closed, each with its days and sources', async ({
		atlas,
		page
	}) => {
		await atlas.open(`${OPEN}&on=consulates`);
		const written = page.locator('.map-picture text.facility-name');
		await expect(written.filter({ hasText: 'American' })).toBeVisible();
		const mark = page
			.getByRole('group', { name: 'Marks on the map' })
			.getByRole('button', { name: /American consulate/ });
		await expect(mark).toHaveAccessibleName(/to 16 Aug 1949/);
		await expect(mark).toHaveAccessibleName(/Sources: .*FRUS 1949/);
		await page.keyboard.press('ArrowRight');
		await expect(atlas.heading).toHaveText('16 August 1949');
		await expect(written.filter({ hasText: 'Soviet' }).first()).toBeVisible();
		await expect(written.filter({ hasText: 'American' })).toHaveCount(0);
	});

	test('a press opens the place, whose card lists them with their sources', async ({ atlas, page }) => {
		await atlas.open(`${OPEN}&on=consulates`);
		const hit = page.locator('.hit[data-mark="facility:dihua:consulates"]');
		const box = await hit.boundingBox();
		if (!box) throw new Error('no mark');
		await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
		await expect(atlas.cardHeading).toContainText('Dihua');
		const list = atlas.card.getByRole('list', { name: 'Consulates' });
		const american = list.getByRole('listitem').filter({ hasText: 'American consulate' }).first();
		await expect(american).toContainText('to 16 Aug 1949');
		await expect(american).toContainText('FRUS 1949');
	});

	test('a layer that the atlas does not have is told and ignored', async ({ atlas }) => {
		await atlas.open('/#on=consulates,lighthouses');
		await expect(atlas.notices).toContainText('“lighthouses” is not a layer of this atlas');
	});

	test('the search finds them, and switches them', async ({ atlas, page }) => {
		await atlas.open(OPEN);
		await page.keyboard.press('/');
		await page.keyboard.type('airfields');
		await page.getByRole('option', { name: /Airfields on the map/ }).click();
		await expect(page).toHaveURL(/[#&]on=airfields/);
		await expect(signs(page).first()).toBeVisible();
	});
});
