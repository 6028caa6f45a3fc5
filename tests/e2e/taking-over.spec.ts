import { expect } from '@playwright/test';
import { test } from './test.ts';

/** Parts that the page is made with, by what they are for their readers. */
const PARTS = {
	map: 'svg.map-picture',
	cartouche: 'section.cartouche',
	strip: 'section.timeline',
	tools: '[role=toolbar]',
	panel: 'section.panel',
	table: 'section.panel table'
};

test.describe('a page that is taken over part by part', () => {
	test('keeps every part as it was made', async ({ atlas, page }) => {
		await page.addInitScript((parts) => {
			document.addEventListener('DOMContentLoaded', () => {
				for (const selector of parts) document.querySelector(selector)?.setAttribute('data-was-made', '');
			});
		}, Object.values(PARTS));
		await atlas.open();
		const kept = await page.evaluate(
			(parts) =>
				Object.entries(parts)
					.filter(([, selector]) => document.querySelectorAll(`${selector}[data-was-made]`).length === 1)
					.map(([name]) => name),
			PARTS
		);
		expect(kept).toEqual(Object.keys(PARTS));
		// And each of them answers.
		await page.keyboard.press('PageDown');
		await expect(atlas.heading).not.toHaveText('8 September 1945');
		await expect(page.locator(PARTS.map)).toHaveAttribute('data-was-made', '');
		expect(atlas.faults).toEqual([]);
	});

	test('has the view of its link in every part', async ({ atlas, page }) => {
		await atlas.open('/?svg#date=1948-06-01&view=de-jure');
		await expect(atlas.heading).toHaveText('1 June 1948');
		await expect(atlas.slider).toHaveAttribute('aria-valuetext', /1 June 1948/);
		await expect(atlas.view('De jure')).toBeChecked();
		await expect(page.locator(PARTS.map).first()).toHaveAccessibleName(/1 June 1948/);
	});

	test('has its parts anew after a presentation', async ({ atlas, page }) => {
		await atlas.open();
		await page.keyboard.press('p');
		await expect(page.locator(PARTS.strip)).toHaveCount(0);
		await page.keyboard.press('Escape');
		for (const selector of Object.values(PARTS)) await expect(page.locator(selector).first()).toBeVisible();
		await page.keyboard.press('PageDown');
		await expect(atlas.heading).not.toHaveText('8 September 1945');
		expect(atlas.faults).toEqual([]);
	});
});
