import { expect, type Page } from '@playwright/test';
import { test } from './test.ts';

const entries = (page: Page) => page.evaluate(() => history.length);

test.describe('the history of the window', () => {
	test('has one entry for each deliberate act, none for movements, and gives back every part of the view', async ({
		atlas,
		page
	}) => {
		await atlas.open('/#date=1946-07-01');
		const before = await entries(page);
		for (let i = 0; i < 30; i++) await page.keyboard.press('ArrowRight');
		await atlas.expectDay('31 July 1946');
		await atlas.expectFragment(/^date=1946-07-31$/);
		expect(await entries(page)).toBe(before);

		await atlas.row('hami').getByRole('button', { name: 'Hami' }).click();
		await atlas.view('Both').check({ force: true });
		await page.evaluate(() => {
			location.hash = '#date=1947-01-01&map=5.50/43.900/81.300&compare=1945-01-01..1947-01-01&panel=people';
		});
		await expect(atlas.heading).toHaveText('1 January 1945 to 1 January 1947');
		const later = new URL(page.url()).hash;
		expect(await entries(page)).toBe(before + 3);
		// What is no part of the view stays in the address.
		expect(new URL(page.url()).search).toBe('?svg');

		await page.goBack();
		await atlas.expectDay('31 July 1946');
		await expect(atlas.view('Both')).toBeChecked();
		await expect(atlas.cardHeading).toHaveText('Hami');
		await page.goBack();
		await expect(atlas.view('De facto')).toBeChecked();
		await page.goBack();
		await expect(atlas.card).toHaveCount(0);
		await atlas.expectDay('31 July 1946');
		for (let i = 0; i < 3; i++) await page.goForward();
		await expect(atlas.heading).toHaveText('1 January 1945 to 1 January 1947');
		await expect(atlas.tab('People')).toHaveAttribute('aria-selected', 'true');
		await expect.poll(() => new URL(page.url()).hash).toBe(later);

		await page.reload();
		await expect(atlas.heading).toHaveText('1 January 1945 to 1 January 1947');
		await expect(atlas.tab('People')).toHaveAttribute('aria-selected', 'true');
	});

	test('is not overwritten by what was still moving when the reader went back', async ({ atlas, page }) => {
		await atlas.open('/#date=1946-07-01');
		await page.keyboard.press('PageDown');
		await atlas.expectDay('15 April 1947');
		await page.evaluate(() => {
			window.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
			history.back();
		});
		await atlas.expectDay('1 July 1946');
		await page.goForward();
		await page.goBack();
		await atlas.expectDay('1 July 1946');
	});

	test('a cold load shows nothing before it shows what the link says', async ({ atlas, page }) => {
		await page.addInitScript(() => {
			const seen = new Set<string>();
			Object.assign(window, { seen });
			const look = () => {
				const heading = document.querySelector('h1');
				const row = document.querySelector('tr[data-row]');
				const tab = document.querySelector('[role=tab][aria-selected=true]');
				for (const element of [heading, row, tab])
					if (element && getComputedStyle(element).visibility === 'visible')
						seen.add(
							[element.tagName, element.getAttribute('data-holder') ?? element.textContent.trim()].join(' ')
						);
				requestAnimationFrame(look);
			};
			look();
		});
		const seen = () => page.evaluate(() => [...(window as unknown as { seen: Set<string> }).seen]);
		for (const address of ['/?svg#panel=people', '/?svg&panel=people', '/?svg#panel%3Dpeople']) {
			await atlas.open(address);
			await expect(atlas.tab('People')).toHaveAttribute('aria-selected', 'true');
			expect(
				(await seen()).filter((what) => what.startsWith('BUTTON')),
				address
			).toEqual(['BUTTON People']);
			await page.goto('about:blank');
		}
		for (const [address, shown] of [
			['/#date=1950-01-01', '1 January 1950'],
			// The day is not in the link, but in the tour.
			['/#tour=last-flight.5', '27 August 1949']
		] as const) {
			await atlas.open(address);
			await atlas.expectDay(shown);
			expect((await seen()).filter((what) => what.startsWith('H1'))).toEqual([`H1 ${shown}`]);
			await page.goto('about:blank');
		}
	});

	test('is readable when the scripts cannot be had', async ({ page }) => {
		await page.route('**/*.js', (route) => route.abort());
		await page.goto('/#date=1950-01-01');
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	});
});
