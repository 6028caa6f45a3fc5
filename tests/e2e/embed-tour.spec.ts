import type { Server } from 'node:http';
import { expect } from '@playwright/test';
import { packText } from '#lib/lessons/lesson-link.ts';
import { allHeard, embeddingPage, lastHeard, send } from './embedding-page.ts';
import { test } from './test.ts';

/* A tour, or a lesson of a reader's, within another page. */

/** A lesson that somebody sent: its first step asks, its second has a mark. */
const LESSON = `---
id: sent
title: Sent
---

## First
view: date=1945-07-31
question: Who holds it?
answer: Nobody knows.
hides: true

> What is <b>to be seen</b>.

## Second
view: date=1946-07-01
marks:
  - pin 87.600,43.800 Here it was

> What came of it.
`;

test.describe('a tour in a page of another origin', () => {
	test.use({ isFirstVisit: true });

	let server: Server | undefined;
	test.afterEach(() => server?.close());

	test('is gone through by its buttons and by the page, asks before it answers, and leaves the history alone', async ({
		page,
		baseURL
	}) => {
		const started = await embeddingPage(
			(origin) => `${baseURL ?? ''}/embed/?origin=${encodeURIComponent(origin)}#tour=five-years.5`
		);
		({ server } = started);
		await page.goto(started.origin);
		const map = page.frameLocator('#map');
		const tour = map.getByRole('region', { name: 'Tour', exact: true });
		const next = map.getByRole('button', { name: 'Next step' });
		const held = map.locator('[data-unit][data-holder]:not([data-holder=""])');
		await expect(map.getByRole('heading', { level: 1 })).toHaveText('31 July 1945');
		await expect(map.getByText('Step 5 of 12')).toBeVisible();
		await expect(tour.getByText('Question:')).toBeVisible();
		await expect(held).toHaveCount(0);
		await expect(tour.locator('.answer')).toHaveCount(0);
		await expect
			.poll(() => lastHeard(page))
			.toMatchObject({ date: '1945-07-31', tour: { id: 'five-years', step: 5, steps: 12 } });
		// The page is told which step it is, and nothing of what is hidden.
		for (const told of await allHeard(page))
			expect(told).toMatchObject({ title: '31 July 1945', date: '1945-07-31' });

		const entries = await page.evaluate(() => history.length);
		await tour.getByRole('button', { name: 'Show the answer' }).click();
		await expect(tour.locator('.answer')).toBeVisible();
		await expect(held).not.toHaveCount(0);
		await expect(next).toBeFocused();
		await page.keyboard.press('Enter');
		await expect(map.getByText('Step 6 of 12')).toBeVisible();
		await expect(next).toBeFocused();
		await expect.poll(() => lastHeard(page)).toMatchObject({ tour: { step: 6 } });
		await map.getByRole('button', { name: 'Back' }).click();
		await expect(map.getByText('Step 5 of 12')).toBeVisible();
		await expect(held).toHaveCount(0);
		await expect(tour.locator('.answer')).toHaveCount(0);

		await send(page, { type: 'ten-districts:goto', version: 1, hash: '#tour=five-years.12' });
		await expect(map.getByText('Step 12 of 12')).toBeVisible();
		await expect(map.getByRole('heading', { level: 1 })).toHaveText('22 December 1949');
		await expect.poll(() => lastHeard(page)).toMatchObject({ date: '1949-12-22', tour: { step: 12 } });
		await expect(next).toHaveAttribute('aria-disabled', 'true');
		expect(await page.evaluate(() => history.length)).toBe(entries);
		await send(page, { type: 'ten-districts:goto', version: 1, hash: '#date=1946-07-01' });
		await expect(tour).toHaveCount(0);
		await expect.poll(() => lastHeard(page)).toMatchObject({ tour: null });
	});

	test('may be the lesson of a link, which is kept nowhere', async ({ page, context }) => {
		const value = await packText(LESSON);
		await page.goto(`/embed/#lesson=${value}&tour=own:sent.1`);
		const tour = page.getByRole('region', { name: 'Tour', exact: true });
		await expect(tour.getByText('its words are its author’s')).toBeVisible();
		await expect(tour.getByText('What is <b>to be seen</b>.')).toBeVisible();
		await expect(page.locator('[data-holder]:not([data-holder=""])')).toHaveCount(0);
		await page.getByRole('button', { name: 'Next step' }).click();
		await expect(page.getByText('Step 2 of 2')).toBeVisible();
		await expect(page.getByRole('main').getByText('Here it was')).toBeVisible();
		await expect(page.getByRole('link', { name: 'Open the full map' })).toHaveAttribute(
			'href',
			new RegExp(`/#lesson=${value}&tour=own:sent\\.2$`)
		);
		expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
		expect(await context.storageState()).toMatchObject({ origins: [] });
		// The address still has the lesson: what is reloaded is there.
		await page.reload();
		await expect(page.getByText('Step 1 of 2')).toBeVisible();

		// The map it leads to opens it at the step.
		await page.goto(`/?svg#lesson=${value}&tour=own:sent.2`);
		await expect(page.getByRole('region', { name: 'Tour', exact: true })).toContainText('Step 2 of 2');
	});

	test('may be a lesson of this device', async ({ page }) => {
		await page.goto('/embed/#tour=own:sent.2');
		await expect(page.getByText('This lesson is not on this device.')).toBeVisible();
		await page.goto(`/?svg#lesson=${await packText(LESSON)}`);
		await expect(page.getByText('Step 1 of 2')).toBeVisible();
		// What was received is kept a moment later.
		await expect(async () => {
			await page.goto('/embed/#tour=own:sent.2');
			await expect(page.getByText('Step 2 of 2')).toBeVisible({ timeout: 3000 });
		}).toPass();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('1 July 1946');
		await expect(page.getByRole('link', { name: 'Open the full map' })).toHaveAttribute(
			'href',
			/tour=own:sent\.2$/
		);
	});

	test('says what is wrong with a link that holds none', async ({ page }) => {
		await page.goto('/embed/#lesson=1broken');
		await expect(page.getByRole('dialog')).toContainText('The link is damaged');
		await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
		await expect(page.getByRole('slider', { name: 'Date' })).toBeVisible();
	});
});

test('the code to embed shows the step that is followed, of a lesson too', async ({ page }) => {
	const code = page.getByRole('textbox', { name: 'Embed' });
	const openTab = async () => {
		await page.getByRole('button', { name: 'Share' }).click();
		await page.getByRole('tab', { name: 'Embed' }).click();
	};
	await page.goto('/?svg#tour=five-years.4');
	await expect(page.getByText('Step 4 of 12')).toBeVisible();
	await openTab();
	await expect(code).toHaveValue(/embed\/#date=1945-01-31[^"]*tour=five-years\.4".* height="660"/);

	await page.goto('about:blank');
	await page.goto(`/?svg#lesson=${await packText(LESSON)}&tour=own:sent.2`);
	await expect(page.getByText('Step 2 of 2')).toBeVisible();
	await openTab();
	await expect(code).toHaveValue(/embed\/#lesson=1[\w-]+&amp;tour=own:sent\.2"/);
});
