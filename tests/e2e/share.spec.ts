import { expect } from '@playwright/test';
import { saved } from './saved.ts';
import { test } from './test.ts';
import { violations } from './violations.ts';

/** Width and height that a PNG says of itself. */
const sizeOf = (png: Buffer) => [png.readUInt32BE(16), png.readUInt32BE(20)];

test.describe('sharing', () => {
	test('gives the canonical link, its code, its length, the page of the day; no dialog in the link', async ({
		atlas,
		page,
		context
	}) => {
		await context.grantPermissions(['clipboard-read', 'clipboard-write']);
		await atlas.open('/#time=1948-06&view=both');
		await page.keyboard.press('s');
		const dialog = page.getByRole('dialog', { name: 'Share' });
		const origin = new URL(page.url()).origin;
		const link = `${origin}/#date=1948-06-01&view=both`;
		await expect(dialog.getByLabel('Link to this view')).toHaveValue(link);
		await expect(dialog).toContainText(`${link.length} characters`);
		await dialog.getByRole('button', { name: 'Copy the link' }).click();
		await expect(dialog.getByRole('button', { name: 'Copy the link' })).toHaveText('Copied');
		expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link);
		await expect(dialog.getByRole('img', { name: /^QR code of/ })).toHaveAttribute(
			'data-modules',
			/^(29|33|37)$/
		);
		await expect(dialog.getByRole('link', { name: 'Page for this day' })).toHaveCount(0);
		expect(new URL(page.url()).hash).not.toContain('share');
		expect(await violations(page)).toEqual([]);

		await dialog.getByRole('button', { name: 'Show the QR code full screen' }).click();
		const screen = page.getByRole('dialog', { name: 'QR code' });
		await expect(screen.getByRole('img', { name: /^QR code of/ })).toBeVisible();
		const box = await screen.getByRole('img').boundingBox();
		expect(box?.height).toBeGreaterThan(450);
		await page.keyboard.press('Escape');
		await expect(screen).toHaveCount(0);
		await expect(dialog).toBeVisible();
		await page.keyboard.press('Escape');
		await expect(dialog).toHaveCount(0);

		await page.keyboard.press('PageDown');
		await page.keyboard.press('s');
		await expect(dialog.getByRole('link', { name: 'Page for this day' })).toHaveAttribute(
			'href',
			/\/on\/194[89]-/
		);
	});

	test('saves pictures, a citation, the data of the day and the code for a page', async ({ atlas, page }) => {
		test.slow();
		await atlas.open('/#date=1946-07-01');
		await page.keyboard.press('s');
		const dialog = page.getByRole('dialog', { name: 'Share' });
		await dialog.getByRole('tab', { name: 'Picture' }).click();
		await expect(dialog.getByRole('img', { name: 'Preview of the picture' })).toBeVisible();
		const small = await saved(page, 'PNG 1280 × 720');
		expect(sizeOf(small.content)).toEqual([1280, 720]);
		const png = await saved(page, 'PNG 2560 × 1440');
		expect(png.name).toBe('ten-districts-1946-07-01@2x.png');
		expect(sizeOf(png.content)).toEqual([2560, 1440]);
		const slide = await saved(page, 'Slide, PNG 3840 × 2160');
		expect(sizeOf(slide.content)).toEqual([3840, 2160]);
		const svg = (await saved(page, 'SVG')).content.toString();
		// What is saved is what is seen: each unit with the holder it has on the screen.
		const holders = await page
			.locator('.stage [data-unit]')
			.evaluateAll((units) =>
				units.map(
					(unit) =>
						`data-unit="${unit.getAttribute('data-unit')}" data-holder="${unit.getAttribute('data-holder')}"`
				)
			);
		expect(holders).toHaveLength(27);
		for (const holder of holders) expect(svg).toContain(holder);
		for (const text of [
			'1 July 1946',
			'Republic of China',
			'km',
			'#date=1946-07-01',
			'@font-face',
			'data:font/woff2'
		])
			expect(svg).toContain(text);

		await dialog.getByRole('tab', { name: 'Cite' }).click();
		await expect(dialog.getByRole('textbox', { name: 'BibTeX' })).toHaveValue(
			/urldate += \{\d{4}-\d{2}-\d{2}\}/
		);
		await dialog.getByRole('tab', { name: 'Data' }).click();
		const csv = await saved(page, 'CSV table');
		expect(csv.content.toString().split('\r\n')).toHaveLength(27 + 2 + 2);
		expect(csv.content.toString()).toContain('\r\n1946-07-01,unit,');
		const { content: geojson } = await saved(page, 'GeoJSON map');
		expect((JSON.parse(geojson.toString()) as { features: unknown[] }).features).toHaveLength(29);
		await dialog.getByRole('tab', { name: 'Embed' }).click();
		await expect(dialog.getByRole('textbox', { name: 'Embed' })).toHaveValue(
			/embed\/#date=1946-07-01" title=/
		);
		expect(await violations(page)).toEqual([]);
	});

	test('prints one page, upright, on A4 and Letter', async ({ atlas, page }) => {
		await atlas.open('/#date=1946-07-01');
		for (const format of ['A4', 'Letter'] as const) {
			// The sheet waits in the page as soon as there was time for it.
			await expect(async () => {
				const pdf = (await page.pdf({ format, printBackground: true })).toString('latin1');
				expect(pdf.match(/\/Type\s*\/Page[^s]/g), format).toHaveLength(1);
				// An empty page is a page too: this one holds the relief of the image, and its letters.
				expect(/\/Subtype\s*\/Image/.test(pdf), format).toBe(true);
				expect(/\/FontName/.test(pdf), format).toBe(true);
			}).toPass();
		}
		// The sheet has gone again, and the map is there.
		await expect(page.locator('.print-sheet')).toHaveCount(0);
		await expect(atlas.slider).toBeVisible();
	});
});
