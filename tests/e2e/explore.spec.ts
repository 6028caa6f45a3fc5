import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect } from '@playwright/test';
import { createAtlasCore } from '#lib/atlas/core.ts';
import { describe } from '#lib/atlas/describe.ts';
import { formatIsoDay, type Day } from '#lib/atlas/time/day.ts';
import { readAtlas, type AtlasWire } from '#lib/atlas/wire.ts';
import { test } from './test.ts';
import { violations } from './violations.ts';

/* Finding out by keyboard alone, and whether map and words say the same. */

const core = createAtlasCore(
	readAtlas(
		JSON.parse(
			readFileSync(resolve(import.meta.dirname, '../../src/lib/generated/atlas.json'), 'utf8')
		) as AtlasWire
	)
);

test.describe('exploring', () => {
	test('search finds an old name, goes to a typed date, and gives the focus to the card', async ({
		atlas,
		page
	}) => {
		await atlas.open('/?svg', 'picture');
		const field = page.getByRole('combobox', { name: 'Search' });

		await page.keyboard.press('/');
		await field.fill('tihwa');
		await expect(page.getByRole('option', { selected: true })).toContainText('Tihwa');
		expect(await violations(page)).toEqual([]);
		await page.keyboard.press('Enter');
		await expect(atlas.cardHeading).toHaveText('Dihua');
		await expect(atlas.cardHeading).toBeFocused();
		await atlas.expectFragment(/sel=place:dihua/);

		await page.keyboard.press('Control+k');
		await field.fill('1 sep 1945');
		await page.keyboard.press('Enter');
		await atlas.expectDay('1 September 1945');

		await page.keyboard.press('/');
		await field.fill('wusu falls');
		await page.keyboard.press('Enter');
		await atlas.expectDay('8 September 1945');
		await page.getByRole('button', { name: 'Back to Dihua' }).click();
		await expect(atlas.cardHeading).toHaveText('Dihua');
	});

	test('settings are kept, and applied before the page is seen', async ({ atlas, page }) => {
		await atlas.open('/?svg', 'picture');
		await atlas.button('Settings').click();
		const dialog = page.getByRole('dialog', { name: 'Settings' });
		await dialog.getByText('Dark', { exact: true }).click();
		await dialog.getByText('130 %').click();
		await dialog.getByText('Chinese').click();
		expect(await violations(page)).toEqual([]);
		await page.keyboard.press('Escape');
		await expect(dialog).toBeHidden();
		await expect(atlas.button('Settings')).toBeFocused();
		await atlas.expectFragment(/names=chinese/);
		await page.reload();
		await expect(page.locator(':root[data-theme=dark][data-text="1.3"]')).toHaveCount(1);
	});

	test('map, table and words say the same on any day', async ({ atlas, page }) => {
		const { period } = core.atlas;
		await atlas.open('/?svg', 'picture');
		for (let i = 1; i <= 8; i++) {
			const day = (period.start +
				Math.floor(((period.end - period.start) * i * 0.618) % (period.end - period.start))) as Day;
			await page.evaluate((hash) => (location.hash = hash), `date=${formatIsoDay(day)}`);
			const scene = describe(core, { day, view: 'de-facto', selection: null, names: 'period' });
			for (const row of scene.rows) await atlas.expectHolder(row.id, row.deFacto ?? '', row.status);
			const drawn = await page
				.locator('main [data-unit]')
				.evaluateAll((units) =>
					units.map((unit) => [
						unit.getAttribute('data-unit'),
						unit.getAttribute('data-holder'),
						unit.getAttribute('data-status')
					])
				);
			expect(drawn.sort()).toEqual(
				scene.units.map(({ id, control }) => [id, control.deFacto ?? '', control.status]).sort()
			);
			const words = page.getByRole('region', { name: 'The map in words' });
			for (const { name, parts } of scene.rows)
				for (const part of parts) await expect(words, name).toContainText(part.name);
		}
	});
});
