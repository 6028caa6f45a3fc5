import { expect, type Page } from '@playwright/test';
import { packText } from '#lib/lessons/lesson-link.ts';
import { test } from './test.ts';

/* What the author of a lesson draws and says, wherever it is shown: it is the author's, and lies where it was drawn. */

const CAMERA = 'map=4.20/43.000/84.000';
const MARKS = `marks:
  - pin 81.300,43.900 Here it began
  - arrow 81.300,43.900 87.600,43.800 To the city
  - outline 79.000,40.000 83.000,40.000 83.000,42.000
  - words 90.000,42.000 Desert`;
const LESSON = `---
id: drawn
title: Drawn over
---

## One day
view: date=1946-07-01&${CAMERA}
question: Who crosses the river?
answer: Nobody.
${MARKS}

> A caption of mine.

## Two days
view: date=1946-07-01&compare=1944-11-01..1946-07-01&${CAMERA}
${MARKS}

> Another caption.
`;
const THEIRS = 'its words are its author’s';

async function open(page: Page): Promise<void> {
	await page.goto(`/?svg#lesson=${await packText(LESSON)}`);
	await expect(page.getByRole('region', { name: 'Tour', exact: true })).toContainText('Step 1 of 2');
}

/** Follows a link to the second step, side by side with an edge. */
async function swipe(page: Page): Promise<void> {
	await page.goto(`/?svg#date=1946-07-01&${CAMERA}&compare=1944-11-01..1946-07-01&as=swipe&tour=own:drawn.2`);
	await expect(page.locator('.swipe')).toBeVisible();
}

/** Where the pin and the words stand within a map, px. */
async function placesIn(page: Page, map: string): Promise<number[]> {
	const drawn = page.locator(`${map} .drawn`);
	await expect(drawn.locator('.pin')).toContainText('Here it began');
	return drawn.evaluate((layer) => {
		const { left, top } = layer.getBoundingClientRect();
		return [...layer.querySelectorAll('.pin b, .words')].flatMap((mark) => {
			const box = mark.getBoundingClientRect();
			return [Math.round(box.left - left), Math.round(box.top - top)];
		});
	});
}

// The page may fetch nothing but its own files; the test fetches the picture that it has made.
test.use({ bypassCSP: true });

test.describe('what an author draws', () => {
	test('lies over both halves of a comparison, where it lies on the map of a day', async ({ page }) => {
		await open(page);
		const onDay = await placesIn(page, '.stage');
		expect(onDay).toHaveLength(6);
		await swipe(page);
		await expect.poll(() => placesIn(page, '.swipe')).toEqual(onDay);
		// Wherever the edge stands.
		await page.getByRole('slider', { name: 'Divider between the two days' }).press('Home');
		await expect(page.locator('.swipe .pin')).toBeVisible();
		await expect(page.locator('.swipe [data-mark]')).toHaveCount(2);
	});

	for (const step of ['of a day', 'of two days'])
		test(`is in the picture ${step}, which says whose it is`, async ({ page }) => {
			await open(page);
			if (step === 'of two days') await swipe(page);
			await page.keyboard.press('s');
			await page.getByRole('tab', { name: 'Picture' }).click();
			const preview = page.getByRole('img', { name: 'Preview of the picture' });
			await expect(preview).toHaveAttribute('src', /^blob:/, { timeout: 30_000 });
			const svg = await preview.evaluate(async (image) =>
				(await fetch((image as HTMLImageElement).src)).text()
			);
			const [, drawn = ''] = svg.split('class="image-marks"');
			expect(drawn.match(/data-mark="[a-z]+"/g)).toEqual([
				'data-mark="arrow"',
				'data-mark="outline"',
				'data-mark="pin"'
			]);
			for (const words of ['Here it began', 'To the city', 'Desert']) expect(drawn).toContain(`>${words}<`);
			expect(svg).toContain(THEIRS);
		});
});

test.describe('the words of a lesson', () => {
	test('are marked as their author’s on the wall and where they are written; the atlas’s are not', async ({
		page
	}) => {
		await open(page);
		await page.keyboard.press('p');
		const said = page.locator('.projector .cartouche');
		await expect(said).toContainText('A caption of mine.');
		await expect(said).toContainText(THEIRS);
		await page.keyboard.press('a');
		await expect(said).toContainText('Nobody.');
		await expect(said).toContainText(THEIRS);
		await page.keyboard.press('Escape');
		await page.getByRole('button', { name: 'Edit' }).first().click();
		await expect(page.getByRole('region', { name: 'What the class reads' })).toContainText(THEIRS);

		await page.goto('/?svg&present#tour=five-years.6');
		await expect(said.locator('.question')).toBeVisible();
		await expect(said).not.toContainText(THEIRS);
	});
});
