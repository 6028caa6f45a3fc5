import { createServer, type Server } from 'node:http';
import { expect } from '@playwright/test';
import { allHeard, embeddingPage, lastHeard, send } from './embedding-page.ts';
import { test } from './test.ts';
import { violations } from './violations.ts';

test.describe('the map in a page of another origin', () => {
	// What it keeps on a device that has kept nothing of the atlas.
	test.use({ isFirstVisit: true });

	let server: Server;
	test.afterEach(() => {
		server.close();
	});

	test('reports its state, goes where its origin says, and leaves the page its keys, scroll and history', async ({
		page,
		context,
		baseURL
	}) => {
		const started = await embeddingPage(
			(origin) => `${baseURL ?? ''}/embed/?origin=${encodeURIComponent(origin)}#date=1946-07-01`
		);
		({ server } = started);
		await page.goto(started.origin);
		const map = page.frameLocator('#map');
		await expect(map.getByRole('heading', { level: 1 })).toHaveText('1 July 1946');
		await expect
			.poll(() => lastHeard(page))
			.toMatchObject({
				type: 'ten-districts:state',
				version: 1,
				hash: '#date=1946-07-01',
				date: '1946-07-01',
				link: `${baseURL ?? ''}/#date=1946-07-01`
			});

		await send(page, { type: 'ten-districts:goto', version: 1, hash: '#date=1949-10-15&view=both' });
		await expect(map.getByRole('heading', { level: 1 })).toHaveText('15 October 1949');
		await expect.poll(() => lastHeard(page)).toMatchObject({ hash: '#date=1949-10-15&view=both' });
		await send(page, { type: 'ten-districts:goto', version: 1, hash: 7 });
		await send(page, { type: 'other', version: 1, hash: '#date=1945' });

		const entries = await page.evaluate(() => history.length);
		await map.getByRole('button', { name: 'Next change or turning point' }).click();
		await expect(map.getByRole('heading', { level: 1 })).not.toHaveText('15 October 1949');
		await map.getByRole('slider', { name: 'Date' }).focus();
		await page.keyboard.press('ArrowLeft');
		await expect.poll(() => lastHeard(page)).not.toMatchObject({ date: '1949-10-15' });
		expect(await page.evaluate(() => history.length)).toBe(entries);

		// A key on nothing in particular is not the map's; the wheel over it scrolls the article.
		await map.getByRole('heading', { level: 1 }).click();
		const before = await lastHeard(page);
		await page.keyboard.press('j');
		await page.keyboard.press('s');
		await page.locator('#map').hover();
		await page.mouse.wheel(0, 400);
		await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100);
		expect(await lastHeard(page)).toEqual(before);

		const link = map.getByRole('link', { name: 'Open the full map' });
		await expect(link).toHaveAttribute('href', before?.link ?? '');
		expect(await context.cookies()).toEqual([]);
		expect(await context.storageState()).toMatchObject({ origins: [] });
	});

	test('answers while a page floods it, and ends where the page asked last', async ({ page, baseURL }) => {
		const started = await embeddingPage(
			(origin) => `${baseURL ?? ''}/embed/?origin=${encodeURIComponent(origin)}#date=1946-07-01`
		);
		({ server } = started);
		await page.goto(started.origin);
		await expect.poll(() => lastHeard(page)).toMatchObject({ date: '1946-07-01' });
		await page.evaluate(() => {
			const frame = document.querySelector('iframe')?.contentWindow;
			for (let i = 0; i < 3000; i++) {
				const day = String((i % 28) + 1).padStart(2, '0');
				const hash = `#date=1947-${String((i % 12) + 1).padStart(2, '0')}-${day}`;
				frame?.postMessage({ type: 'ten-districts:goto', version: 1, hash }, '*');
			}
			frame?.postMessage({ type: 'ten-districts:goto', version: 1, hash: '#date=1948-03-05' }, '*');
		});
		await expect.poll(() => lastHeard(page)).toMatchObject({ date: '1948-03-05' });
		await expect(page.frameLocator('#map').getByRole('heading', { level: 1 })).toHaveText('5 March 1948');
		// Each view that is shown is reported: of three thousand it showed those that a reader could see.
		expect((await allHeard(page)).length).toBeLessThan(100);
	});

	test('obeys no origin that its address does not name, and shows only what it is asked to', async ({
		page,
		baseURL
	}) => {
		const started = await embeddingPage(
			() => `${baseURL ?? ''}/embed/?controls=none&origin=https%3A%2F%2Fpaper.example#date=1946-07-01`
		);
		({ server } = started);
		await page.goto(started.origin);
		const map = page.frameLocator('#map');
		await expect(map.locator('[data-unit]')).toHaveCount(27);
		for (const absent of [map.getByRole('heading'), map.getByRole('slider'), map.getByRole('region')])
			await expect(absent).toHaveCount(0);
		await expect(map.getByText('1 July 1946')).toBeVisible();
		await send(page, { type: 'ten-districts:goto', version: 1, hash: '#date=1949-10-15' });
		await send(page, { type: 'ten-districts:goto', version: 1, hash: '#view=both' });
		await expect(map.getByText('1 July 1946')).toBeVisible();
		// Its state is for the origin it names alone.
		expect(await allHeard(page)).toEqual([]);
	});

	for (const { width, height, controls } of [
		{ width: 320, height: 200, controls: 'date,play,legend' },
		{ width: 320, height: 480, controls: 'date,play,legend' },
		{ width: 600, height: 300, controls: 'none' },
		{ width: 600, height: 400, controls: 'view' },
		{ width: 800, height: 200, controls: 'date,view,play,legend' }
	])
		test(`fits into ${width} × ${height} with ${controls}: its day, its controls, the way back`, async ({
			page
		}) => {
			server = createServer();
			await page.setViewportSize({ width, height });
			await page.goto(`/embed/?controls=${controls}#date=1946-07-01`);
			await page.locator('.restored').waitFor();
			const needed = [
				page.getByRole('link', { name: 'Open the full map' }),
				page.getByText('1 July 1946').first()
			];
			if (controls.includes('play')) needed.push(page.getByRole('slider', { name: 'Date' }));
			for (const part of needed) await expect(part).toBeInViewport({ ratio: 1 });
		});

	test('shows two days compared, and what the numbers stand for', async ({ page }) => {
		server = createServer();
		await page.goto('/embed/#compare=1944-11-01..1945-09-12');
		await page.locator('.restored').waitFor();
		const numbers = page.getByRole('main').locator('.number-name');
		await expect(numbers).not.toHaveCount(0);
		const listed = page.getByRole('complementary').getByRole('listitem');
		const drawn = new Set(await numbers.allTextContents());
		await expect(listed).toHaveCount(drawn.size);
		await page.goto('/embed/#compare=1944-11-01..1945-09-12&as=swipe');
		await expect(page.getByRole('slider', { name: 'Divider between the two days' })).toBeVisible();
	});

	test('is explained on a page that does it', async ({ page, baseURL }) => {
		server = createServer();
		await page.goto(`${baseURL ?? ''}/embed/example/`);
		const map = page.frameLocator('iframe');
		await expect(map.getByRole('heading', { level: 1 })).toHaveText('8 September 1945');
		// A message before the frame listens is lost: its first state says that it does.
		await expect(page.getByRole('log')).toContainText('"date"');
		await page.getByRole('button', { name: 'Last day' }).click();
		await expect(map.getByRole('heading', { level: 1 })).toHaveText('30 April 1950');
		await expect(page.getByRole('log')).toContainText('"date": "1950-04-30"');
		expect(await violations(page)).toEqual([]);
	});
});
