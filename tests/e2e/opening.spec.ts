import { expect, type Page } from '@playwright/test';
import { test } from './test.ts';
import { violations } from './violations.ts';

/** The introduction to who opens the map for the first time. */
const introduction = (page: Page) => page.getByRole('region', { name: 'Introduction' });

/** How it begins. */
const BEGINNING = 'In November 1944 insurgents at';

// The first visit: nothing is stored.
test.use({ isFirstVisit: true });

async function close(page: Page): Promise<void> {
	await page.goto('/?svg');
	await introduction(page).getByRole('button', { name: 'Close the introduction' }).click();
	await expect(introduction(page)).toHaveCount(0);
}

test.describe('the introduction', () => {
	for (const colorScheme of ['light', 'dark'] as const) {
		test(`stands in the place of the cartouche, and axe finds nothing, ${colorScheme}`, async ({
			atlas,
			page
		}) => {
			await page.emulateMedia({ colorScheme });
			await atlas.open();
			await expect(introduction(page)).toContainText(BEGINNING);
			await expect(page.locator('section.cartouche')).toBeHidden();
			await expect(page.getByRole('complementary', { name: 'Hint' })).toHaveCount(0);
			await expect(introduction(page).getByRole('button', { name: /^Start/ })).toBeFocused();
			expect(await violations(page)).toEqual([]);
		});
	}

	for (const address of ['/?svg#date=1945-09-08', '/?svg&date=1947-01-01', '/?svg#tour=five-years.2']) {
		test(`is not shown with ${address}`, async ({ atlas, page }) => {
			await atlas.open(address);
			await page.waitForLoadState('networkidle');
			await expect(introduction(page)).toHaveCount(0);
			const scripts = await page.evaluate(() =>
				performance
					.getEntriesByType('resource')
					.map(({ name }) => name)
					.filter((name) => name.endsWith('.js'))
			);
			expect(scripts.length).toBeGreaterThan(0);
			for (const script of scripts)
				expect(await (await page.request.get(script)).text(), script).not.toContain(BEGINNING);
		});
	}

	test('is closed for good by Escape, and asked for again on the page about the atlas', async ({
		atlas,
		page
	}) => {
		await atlas.open();
		await expect(introduction(page)).toBeVisible();
		await page.keyboard.press('Escape');
		await expect(introduction(page)).toHaveCount(0);
		await expect(atlas.heading).toHaveText('8 September 1945');
		await expect(atlas.slider).toBeFocused();
		await expect(page.getByRole('complementary', { name: 'Hint' })).toBeVisible();
		await atlas.open();
		await page.waitForLoadState('networkidle');
		await expect(introduction(page)).toHaveCount(0);

		await page.goto('/about/');
		await page.getByRole('link', { name: 'Show the introduction again' }).click();
		await expect(introduction(page)).toBeVisible();
		await introduction(page).getByRole('button', { name: 'Close the introduction' }).click();
		await expect(introduction(page)).toHaveCount(0);
		// Closed before the page is taken over, that is remembered when it is.
		await expect.poll(() => new URL(page.url()).search).toBe('');
	});

	test('starts the first tour', async ({ atlas, page }) => {
		await atlas.open();
		await introduction(page)
			.getByRole('button', { name: /^Start: Five years in twelve steps/ })
			.click();
		await expect(page.getByRole('region', { name: 'Tour', exact: true })).toContainText('Step 1 of 12');
		await expect(introduction(page)).toHaveCount(0);
		await atlas.expectFragment(/tour=five-years\.1/);
	});

	const ways: readonly [string, (page: Page) => Promise<void>][] = [
		['Explore', (page) => introduction(page).getByRole('button', { name: 'Explore the map' }).click()],
		['a touch of the map', (page) => page.mouse.click(700, 300)],
		['a touch of the strip', (page) => page.mouse.click(700, 630)],
		['a move of the clock', (page) => page.keyboard.press('ArrowRight')]
	];
	for (const [way, act] of ways) {
		test(`goes with ${way}`, async ({ atlas, page }) => {
			await atlas.open();
			await expect(introduction(page)).toBeVisible();
			await act(page);
			await expect(introduction(page)).toHaveCount(0);
		});
	}

	test('stands before the scripts do, and leaves the focus to who has begun to type', async ({
		atlas,
		page
	}) => {
		let give = (): void => undefined;
		const isHeld = new Promise<void>((resolve) => (give = resolve));
		await page.route('**/*.js', async (route) => {
			await isHeld;
			await route.continue();
		});
		await page.goto('/?svg', { waitUntil: 'commit' });
		await expect(introduction(page)).toContainText(BEGINNING);
		await expect(page.locator('section.cartouche')).toBeHidden();
		await page.getByRole('tab', { name: 'Events' }).focus();
		give();
		await page.locator('.screen.restored').waitFor();
		await expect(introduction(page)).toBeVisible();
		await expect(page.locator('section.cartouche')).toBeHidden();
		await expect(page.getByRole('tab', { name: 'Events' })).toBeFocused();
		await page.keyboard.press('Escape');
		await expect(introduction(page)).toHaveCount(0);
		await expect(atlas.heading).toHaveText('8 September 1945');
	});

	for (const [who, address, isSeen] of [
		['who has closed it', '/?svg', true],
		['a link to a day', '/?svg#date=1948-06-01', false]
	] as const) {
		test(`never stands in the page for ${who}`, async ({ page }) => {
			if (isSeen) await close(page);
			await page.route('**/*.js', () => undefined);
			await page.goto(address, { waitUntil: 'commit' });
			await page.locator('#after-clock').waitFor({ state: 'attached' });
			await expect(introduction(page)).toBeHidden();
			await page.unrouteAll({ behavior: 'ignoreErrors' });
		});
	}

	test('gives way to what a page without its scripts says', async ({ page }) => {
		await page.route('**/*.js', (route) => route.abort());
		await page.goto('/?svg');
		await expect(page.locator('.start-notice')).toBeVisible();
		await expect(introduction(page)).toBeHidden();
		await expect(page.locator('section.cartouche')).toBeVisible();
	});

	test('is closed before the page is whole', async ({ page }) => {
		// The parts of the page wait for each other in messages: it is closed between the first and the last.
		await page.addInitScript(() => {
			const close = () => {
				const button = document.querySelector<HTMLElement>('.opening button');
				if (!button || document.querySelector('.screen.restored')) return;
				button.click();
				requestAnimationFrame(close);
			};
			document.addEventListener('DOMContentLoaded', close);
		});
		await page.goto('/?introduction');
		await page.locator('.screen.restored').waitFor();
		await page.waitForLoadState('networkidle');
		await expect(introduction(page)).toHaveCount(0);
		expect(new URL(page.url()).search).toBe('');
		await page.goto('/');
		await page.locator('.screen.restored').waitFor();
		await page.waitForLoadState('networkidle');
		await expect(introduction(page)).toHaveCount(0);
	});

	test('names other languages without fetching their writing', async ({ atlas, page }) => {
		const fonts: string[] = [];
		page.on('request', (request) => {
			if (/noto-serif|cyrillic|latin-ext/.test(request.url())) fonts.push(new URL(request.url()).pathname);
		});
		await atlas.open();
		await expect(introduction(page)).toContainText('简体中文');
		await expect(introduction(page)).toContainText('Русский');
		// A mark in the table is a letter of a file with those of a hundred languages.
		await expect(page.getByRole('table', { name: 'Who held what' })).toContainText('†');
		await page.waitForLoadState('networkidle');
		expect(fonts.length).toBeGreaterThan(0);
		expect(fonts.filter((font) => !font.includes('-names-'))).toEqual([]);
	});

	test('moves neither map nor strip', async ({ atlas, page }) => {
		await atlas.open();
		const boxes = () =>
			Promise.all(['main', '[data-playhead]'].map((part) => page.locator(part).boundingBox()));
		await expect(introduction(page)).toBeVisible();
		const before = await boxes();
		await page.keyboard.press('Escape');
		await expect(introduction(page)).toHaveCount(0);
		expect(await boxes()).toEqual(before);
	});

	test.describe('on a phone', () => {
		test.use({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });

		test('is a sheet below the map, with large targets', async ({ atlas, page }) => {
			await atlas.open();
			const sheet = await introduction(page).boundingBox();
			const map = await page.locator('main').boundingBox();
			expect((sheet?.y ?? 0) + (sheet?.height ?? 0)).toBeCloseTo(844, 0);
			expect(sheet?.y).toBeGreaterThan((map?.y ?? 0) + (map?.height ?? 0) / 2);
			for (const button of await introduction(page).getByRole('button').all())
				expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44);
			expect(await violations(page)).toEqual([]);
			await page.touchscreen.tap(195, 200);
			await expect(introduction(page)).toHaveCount(0);
		});
	});
});
