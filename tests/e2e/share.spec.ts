import { ELSEWHERE } from './elsewhere.ts';
import { onBlank } from './on-blank.ts';
import { expect } from '@playwright/test';
import sharp from 'sharp';
import { linesOfPages } from './pdf-pages.ts';
import { test } from './same-page.ts';
import { saved } from './saved.ts';
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
		await expect(dialog.getByRole('button', { name: 'Copied', exact: true })).toBeFocused();
		expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link);
		await expect(dialog.getByRole('img', { name: /^QR code of/ })).toHaveAttribute(
			'data-modules',
			/^(29|33|37)$/
		);
		// No page tells what this view shows.
		await expect(dialog.getByRole('radio')).toHaveCount(0);
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
		// A page there is, and it tells less than both views do.
		await expect(dialog.getByRole('radio', { name: 'The map as it is here' })).toBeChecked();
		await dialog.getByRole('radio', { name: 'The page of this day' }).check();
		await expect(dialog.getByLabel('Link to the page')).toHaveValue(/\/on\/194[89]-\d\d-\d\d\/$/);
	});

	test('offers the page of a view first, and shows what messages show of it', async ({ atlas, page }) => {
		await atlas.open('/#date=1949-08-25&sel=journey:last-flight');
		await page.keyboard.press('s');
		const dialog = page.getByRole('dialog', { name: 'Share' });
		const whole = dialog.getByRole('radio', { name: 'The map as it is here' });
		await expect(dialog.getByRole('radio', { name: 'The page of “The last flight”' })).toBeChecked();
		await expect(dialog.getByLabel('Link to the page')).toHaveValue(/\/journey\/last-flight\/$/);
		const picture = dialog.getByRole('figure').getByRole('img');
		await expect(picture).toHaveAttribute('alt', 'The last flight on the map of 25 August 1949');
		await expect(picture).toHaveJSProperty('naturalWidth', 1200);
		await expect(dialog.getByRole('img', { name: /^QR code of .*last-flight$/ })).toBeVisible();
		expect(await violations(page)).toEqual([]);
		// The keyboard reaches the other choice, and the picture is that of all links to the map.
		await dialog.getByRole('radio', { name: 'The page of' }).focus();
		await page.keyboard.press('ArrowDown');
		await expect(whole).toBeChecked();
		await expect(dialog.getByLabel('Link to this view')).toHaveValue(/#date=1949-08-25&map=[^&]+&sel=/);
		await expect(picture).not.toHaveAttribute('alt', /last flight/);
	});

	test('says so where the picture of messages cannot be had', async ({ atlas, page }) => {
		await page.route('**/previews/**', (route) => route.fulfill({ contentType: 'text/plain', body: '' }));
		await atlas.open('/#date=1946-07-01');
		await page.keyboard.press('s');
		const dialog = page.getByRole('dialog', { name: 'Share' });
		await expect(dialog.getByRole('figure')).toContainText('The picture cannot be loaded');
		await expect(dialog.getByLabel('Link to the page')).toHaveValue(/\/on\/1946-07-01\/$/);
	});

	for (const [what, link, camera] of [
		['far away', '/#sel=journey:last-flight', /^\d/],
		['within the area', '/#sel=place:ghulja', /^home$/]
	] as const)
		test(`gives a link that keeps day, frame and selection of what is ${what}`, async ({ atlas, page }) => {
			test.slow();
			await atlas.open(link);
			// What of the plane stands at the corner of the window, and units of it for 1000 px: the picture may be as large as
			// the window or as what is free of it.
			const seen = () =>
				page.locator('.stage svg.map-picture').evaluate((map) => {
					const [x = NaN, y = NaN, width = NaN] = (map.getAttribute('viewBox') ?? '').split(' ').map(Number);
					const box = map.getBoundingClientRect();
					const scale = width / box.width;
					return [x - box.left * scale, y - box.top * scale, 1000 * scale];
				});
			const frame = await seen();
			const [day, card] = [await atlas.heading.textContent(), await atlas.cardHeading.textContent()];
			await page.keyboard.press('s');
			const dialog = page.getByRole('dialog', { name: 'Share' });
			await dialog.getByRole('radio', { name: 'The map as it is here' }).check();
			const shared = new URL(await dialog.getByLabel('Link to this view').inputValue());
			const keys = new URLSearchParams(shared.hash.slice(1));
			expect(keys.get('date')).toMatch(/^\d{4}-\d\d-\d\d$/);
			expect(keys.get('map')).toMatch(camera);
			await page.goto(ELSEWHERE);
			await atlas.open(`/${shared.hash}`);
			await expect(atlas.heading).toHaveText(day ?? '');
			await expect(atlas.cardHeading).toHaveText(card ?? '');
			await expect
				.poll(async () => Math.max(...(await seen()).map((value, i) => Math.abs(value - (frame[i] ?? NaN)))))
				.toBeLessThan(0.01 * (frame[2] ?? 0));
		});

	test('saves a drawing that other programs show as the browser does', async ({ atlas, page }) => {
		test.slow();
		await atlas.open('/#date=1949-08-25&sel=journey:last-flight');
		await page.keyboard.press('s');
		await page.getByRole('dialog').getByRole('tab', { name: 'Picture' }).click();
		const png = await saved(page, 'PNG 1280 × 720');
		const { name, content } = await saved(page, 'SVG for drawing programs');
		expect(name).toBe('ten-districts-1949-08-25-drawing.svg');
		const svg = content.toString();
		const found = await onBlank(
			page,
			(text) => {
				const parsed = new DOMParser().parseFromString(text, 'application/xml');
				const names = new Set([...parsed.querySelectorAll('*')].map((element) => element.localName));
				return {
					fault: parsed.querySelector('parsererror')?.textContent ?? null,
					names: [...names].filter((name) => ['style', 'foreignObject', 'script', 'text'].includes(name)),
					dressed: parsed.querySelectorAll('[class],[style]').length,
					titles: [...parsed.querySelectorAll('g > title')].map((title) => title.textContent)
				};
			},
			svg
		);
		expect(found).toMatchObject({ fault: null, names: [], dressed: 0 });
		expect(found.titles).toEqual(
			expect.arrayContaining(['25 August 1949', 'Republic of China (ROC)', 'Mount Kabanya'])
		);
		expect(svg).not.toContain('webp');
		expect(svg).toContain('data:image/png');
		// librsvg, with which sharp reads drawings, draws the same picture.
		const size = { width: 1280, height: 720 };
		const drawn = sharp(content, { unlimited: true });
		expect(await drawn.metadata()).toMatchObject({ format: 'svg', ...size });
		const [a, b] = await Promise.all(
			[drawn, sharp(png.content)].map((image) =>
				image.flatten({ background: 'white' }).blur(1).raw().toBuffer()
			)
		);
		expect([a?.length, b?.length]).toEqual([3 * size.width * size.height, 3 * size.width * size.height]);
		const apart = [...(a ?? [])].filter((value, i) => Math.abs(value - (b?.[i] ?? 0)) > 40).length;
		expect(apart / (3 * size.width * size.height)).toBeLessThan(0.01);
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
		// On its side, a page for the image and one for the table: neither is cut.
		for (const format of ['A4', 'Letter'] as const)
			await expect(async () => {
				const pdf = await page.pdf({ format, landscape: true, printBackground: true });
				const lines = linesOfPages(pdf);
				expect(lines, format).toHaveLength(2);
				// The picture, its legend and its sources; the table, the citation and no end of a picture.
				expect(lines[0], format).toBeGreaterThan(15);
				expect(lines[1], format).toBeGreaterThan(10);
				expect(lines[1], format).toBeLessThan(22);
			}).toPass();
		// The sheet has gone again, and the map is there.
		await expect(page.locator('.print-sheet')).toHaveCount(0);
		await expect(atlas.slider).toBeVisible();
	});
});
