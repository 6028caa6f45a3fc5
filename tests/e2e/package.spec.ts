import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect } from '@playwright/test';
import { unzipSync } from 'fflate';
import { test } from './test.ts';

const ROOT = join(import.meta.dirname, '../..');
const DIST = join(ROOT, 'dist');
const FILE = join(DIST, 'ten-districts.html');

test.describe('what goes on a USB stick', () => {
	test.use({ offline: true, isFirstVisit: true });

	test.beforeAll(() => {
		test.setTimeout(240_000);
		const { status, stderr } = spawnSync(process.execPath, ['src/tools/package.mjs'], { cwd: ROOT });
		expect(status, String(stderr)).toBe(0);
	});

	test('one file opens by a double click: clock, cards, tours, presenting, quiz', async ({ atlas, page }) => {
		const asked: string[] = [];
		page.on('request', (request) => {
			if (!/^(data|blob):/.test(request.url())) asked.push(request.url().replace(/[?#].*/, ''));
		});
		const file = pathToFileURL(FILE).href;
		await page.goto(file);
		await page.getByRole('button', { name: 'Explore the map' }).click();
		await atlas.expectDay('8 September 1945');
		// The whole ground is in the file, its relief too.
		await expect(page.locator('.stage image')).toHaveAttribute('href', /^data:image\/webp/);
		await page.keyboard.press('PageDown');
		await atlas.expectDay('9 September 1945');
		await atlas.expectFragment('date=1945-09-09');
		await atlas.row('ili').getByRole('button', { name: 'Ili' }).click();
		await expect(atlas.cardHeading).toHaveText('Ili');
		await expect(atlas.card).toContainText('Control history');

		await expect(atlas.button('Share')).toHaveCount(0);
		await atlas.button('Tours').click();
		await page.getByRole('button', { name: 'Five years in twelve steps', exact: true }).click();
		const tour = page.getByRole('region', { name: 'Tour', exact: true });
		await expect(tour).toContainText('Step 1 of 12');
		await tour.getByRole('button', { name: 'Next step' }).click();
		await expect(tour).toContainText('Step 2 of 12');
		await page.reload();
		await expect(tour).toContainText('Step 2 of 12');
		await page.keyboard.press('p');
		await page.keyboard.press('PageDown');
		await atlas.expectFragment(/tour=five-years\.3$/);
		await expect(page.locator('.projector .caption')).toContainText('proclaimed');
		await page.keyboard.press('Escape');

		await atlas.button('Tours').click();
		await page.getByRole('link', { name: 'Blank-map quiz' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Blank-map quiz');
		await page.getByRole('link', { name: 'Ten Districts' }).click();
		await expect(atlas.slider).toBeVisible();
		expect([...new Set(asked)]).toEqual([file]);
	});

	test('the archive holds that file and the whole site, without the hour it was made', () => {
		const archive = readFileSync(join(DIST, 'ten-districts.zip'));
		const files = unzipSync(archive);
		const names = Object.keys(files);
		for (const name of [
			'index.html',
			'404.html',
			'service-worker.js',
			'data/control.csv',
			'on/1946-07-01/index.html'
		])
			expect(names).toContain(`ten-districts/site/${name}`);
		expect(Buffer.from(files['ten-districts/ten-districts.html'] ?? []).equals(readFileSync(FILE))).toBe(
			true
		);
		expect(Buffer.from(files['ten-districts/README.txt'] ?? []).toString()).toContain('Double-click');
		// Time and date of the first entry: midnight of 1 January 1980, whenever and wherever it was packed.
		expect([archive.readUInt16LE(10), archive.readUInt16LE(12)]).toEqual([0, 0x21]);
	});
});
