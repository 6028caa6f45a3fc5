import { expect, type Page, type Route } from '@playwright/test';
import { hold } from './hold.ts';
import { test } from './test.ts';

/* What is pressed while the page stands and its scripts are still on their way is done when they have come. */

/** Opens an address whose scripts wait; returns how to let them come. */
async function openEarly(page: Page, address: string): Promise<(sign?: string) => Promise<void>> {
	const letCome = await hold(page, '**/*.js');
	await page.goto(address, { waitUntil: 'commit' });
	await page.getByRole('button', { name: 'Next change or turning point' }).waitFor();
	return async (sign = '.screen.restored') => {
		await letCome();
		await page.locator(sign).waitFor();
	};
}

test.describe('before the scripts of the page', () => {
	test('buttons, choices and tabs are done in turn, and seen to wait', async ({ atlas, page }) => {
		const goOn = await openEarly(page, '/?svg');
		const next = atlas.button('Next change or turning point');
		await next.click();
		// Nothing came of it, so it is pressed once more.
		await next.click();
		await expect(next).toHaveCSS('cursor', 'progress');
		await page.getByText('De jure', { exact: true }).first().click();
		await atlas.tab('Events').click();
		await expect(atlas.heading).toHaveText('8 September 1945');
		await goOn();
		await atlas.expectDay('9 September 1945');
		await expect(atlas.view('De jure')).toBeChecked();
		await atlas.expectFragment(/date=1945-09-09.*view=de-jure/);
		await expect(atlas.tab('Events')).toHaveAttribute('aria-selected', 'true');
		await expect(page.locator('[data-pressed]')).toHaveCount(0);
	});

	test('a dialog is opened', async ({ atlas, page }) => {
		const goOn = await openEarly(page, '/?svg');
		await atlas.button('Tours').click();
		await goOn();
		await expect(page.locator('dialog[open]')).toBeVisible();
	});

	test('keys are obeyed, but for those that the browser obeys', async ({ atlas, page }) => {
		const goOn = await openEarly(page, '/?svg');
		await page.keyboard.press('Tab');
		await page.keyboard.press('PageDown');
		await goOn();
		await atlas.expectDay('9 September 1945');
	});

	test('nothing waits where they cannot be had', async ({ page }) => {
		const held: Route[] = [];
		await page.route('**/*.js', (route) => void held.push(route));
		await page.goto('/?svg', { waitUntil: 'commit' });
		await page.getByRole('button', { name: 'Tours', exact: true }).click();
		await expect(page.locator('[data-pressed]')).toHaveCount(1);
		await Promise.all(held.map((route) => route.abort()));
		await expect(page.locator('.start-notice')).toBeVisible();
		await expect(page.locator('[data-pressed]')).toHaveCount(0);
	});

	test('within another page they are done, too', async ({ page }) => {
		const goOn = await openEarly(page, '/embed/?svg');
		await page.getByRole('button', { name: 'Next change or turning point' }).click();
		await goOn('.embed.restored');
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('9 September 1945');
	});

	test('what is pressed while the parts come is done once', async ({ atlas, page }) => {
		// Between any two parts: some answer by then, others do not.
		await page.addInitScript(() => {
			document.addEventListener('DOMContentLoaded', () => {
				new MutationObserver((_, observer) => {
					if (document.querySelectorAll('[data-taken]').length < 3) return;
					observer.disconnect();
					for (const label of ['Next change or turning point', 'Tours'])
						document.querySelector<HTMLElement>(`button[aria-label="${label}"]`)?.click();
				}).observe(document, { subtree: true, attributes: true, attributeFilter: ['data-taken'] });
			});
		});
		await atlas.open('/?svg');
		await atlas.expectDay('9 September 1945');
		await expect(page.locator('dialog[open]')).toHaveCount(1);
	});
});

test.describe('the introduction before its script', () => {
	test.use({ isFirstVisit: true });
	const introduction = (page: Page) => page.getByRole('region', { name: 'Introduction' });

	for (const name of ['Close the introduction', /^Explore the map/])
		test(`goes at once, and for good: ${name}`, async ({ atlas, page }) => {
			const goOn = await openEarly(page, '/?svg');
			await introduction(page).getByRole('button', { name }).click();
			await expect(introduction(page)).toBeHidden();
			await goOn();
			await expect(introduction(page)).toHaveCount(0);
			await atlas.open('/?svg&again');
			await expect(introduction(page)).toHaveCount(0);
		});

	test('starts its tour', async ({ atlas, page }) => {
		const goOn = await openEarly(page, '/?svg');
		await introduction(page)
			.getByRole('button', { name: /^Start: / })
			.click();
		await goOn();
		await expect(page.getByRole('region', { name: 'Tour', exact: true })).toContainText('Step 1 of 12');
		await atlas.expectFragment(/tour=five-years\.1/);
	});
});
