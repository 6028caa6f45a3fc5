import { expect, type Page } from '@playwright/test';
import { test } from './same-page.ts';

/* Whose account it is: sources that differ, works by their short names, and the notes that open at them. */

const PROCLAIMED = 'event:1944-11-12-etr-proclaimed';

test.describe('accounts that differ', () => {
	test('stand in a table, each with its own way to a map drawn by it', async ({ atlas, page }) => {
		await atlas.open(`/#date=1944-11-12&sel=${PROCLAIMED}`);
		const table = atlas.card.getByRole('table', { name: 'Sources differ: on which day' });
		await expect(table.getByRole('columnheader')).toHaveText(['Account', 'Date', 'Says']);
		const rows = table.locator('tbody').getByRole('row');
		await expect(rows).toHaveCount(2);
		await expect(rows.nth(0)).toContainText('followed');
		await expect(rows.nth(0).getByRole('button', { name: /^Redraw/ })).toHaveCount(0);
		await expect(rows.nth(1)).toContainText('15 Nov');
		const redraw = rows.nth(1).getByRole('button', {
			name: 'Redraw the map by this account: Barmin, on the coalition government'
		});
		await redraw.click();
		await expect(page.getByText('According to: Barmin')).toBeVisible();
		await expect(rows.nth(1)).toContainText('followed');
		await expect(rows.nth(0)).not.toContainText('followed');
		await expect(atlas.cardHeading).toBeVisible();
	});

	test('have no two ways of one name in a card', async ({ atlas }) => {
		await atlas.open(`/#date=1944-11-12&sel=${PROCLAIMED}`);
		const tables = atlas.card.getByRole('table', { name: /^Sources differ/ });
		await expect(tables).not.toHaveCount(0);
		for (const table of await tables.all()) {
			const names = await table
				.getByRole('button', { name: /^Redraw/ })
				.evaluateAll((buttons) => buttons.map((one) => one.ariaLabel ?? one.textContent));
			expect(new Set(names).size).toBe(names.length);
		}
	});
});

test.describe('the citation of a work', () => {
	test('opens at its short name by the keyboard, and closes by Escape alone', async ({ atlas, page }) => {
		await atlas.open(`/#date=1944-11-12&sel=${PROCLAIMED}`);
		const name = atlas.card.getByRole('button', { name: 'Barmin, on the coalition government' }).first();
		const note = name.locator('xpath=../following-sibling::*[1]');
		await expect(note).toBeHidden();
		// The keyboard comes to it from what stands before it.
		await name.focus();
		await page.keyboard.press('Shift+Tab');
		await page.keyboard.press('Tab');
		await expect(name).toBeFocused();
		await expect(note).toBeVisible();
		await expect(note.locator('[lang=ru]').last()).toContainText('Политика Советского Союза');
		await expect(note).toContainText('[The policy of the Soviet Union towards Xinjiang');
		await expect(note.getByRole('link')).toHaveCount(0);
		await page.keyboard.press('Enter');
		await page.keyboard.press('Tab');
		await expect(note.getByRole('link', { name: 'Open the source' })).toBeFocused();
		await page.keyboard.press('Escape');
		await expect(note).toBeHidden();
		await expect(name).toBeFocused();
		await expect(atlas.cardHeading).toBeVisible();
		// It closes where the keyboard goes on to what follows.
		await page.keyboard.press('Enter');
		await expect(note).toBeFocused();
		for (let i = 0; i < 3; i++) await page.keyboard.press('Tab');
		await expect(note).toBeHidden();
	});

	test('opens under the pointer, stays by a press, lies within the window, and leads to its card', async ({
		atlas,
		page
	}) => {
		await atlas.open(`/#date=1944-11-12&sel=${PROCLAIMED}`);
		const name = atlas.card.getByRole('button', { name: 'Barmin, on the coalition government' }).first();
		const note = name.locator('xpath=../following-sibling::*[1]');
		await name.hover();
		await expect(note).toBeVisible();
		const box = await note.boundingBox();
		expect(box?.x).toBeGreaterThanOrEqual(0);
		expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(1280);
		await page.mouse.move(10, 10);
		await expect(note).toBeHidden();
		await name.click();
		await page.mouse.move(10, 10);
		await expect(note).toBeVisible();
		await note.getByRole('link', { name: 'What it is cited for' }).click();
		await expect(atlas.cardHeading).toHaveText('Barmin, on the coalition government');
	});

	test('opens by a press on a page without a script', async ({ browser, baseURL }) => {
		const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
		const page = await context.newPage();
		await page.goto(`/${PROCLAIMED.replace(':', '/')}/`);
		const name = page.getByRole('button', { name: 'Barmin, on the coalition government' }).first();
		const note = page.getByRole('dialog', { name: 'Barmin, on the coalition government' });
		await expect(note).toBeHidden();
		await name.click();
		await expect(note).toBeVisible();
		await expect(page.getByRole('link', { name: /^Redraw the map by this account: Barmin/ })).toHaveAttribute(
			'href',
			/by=BARMIN-KOAL/
		);
		await page.keyboard.press('Escape');
		await expect(note).toBeHidden();
		// A work is told once, wherever it is named.
		await expect(page.locator('[data-work=BARMIN-KOAL]')).not.toHaveCount(1);
		await expect(page.locator('#work-BARMIN-KOAL')).toHaveCount(1);
		await context.close();
	});
});

test.describe('a card', () => {
	test('says what a place is called today and when it fell first', async ({ atlas }) => {
		await atlas.open('/#date=1945-01-01&sel=place:ghulja');
		await expect(atlas.card).toContainText('today: Yining');
		await expect(atlas.card).toContainText(
			/Fell\s*9\s*–\s*14 November 1944; garrison held out to\s*30\s*–\s*31 January 1945/
		);
		await expect(atlas.card.locator('.scripts')).toContainText('Uyghur غۇلجا');
	});

	for (const { width, height } of [
		{ width: 390, height: 844 },
		{ width: 1000, height: 720 },
		{ width: 1280, height: 720 }
	])
		test(`begins no line with what belongs to the line before, ${width} px wide`, async ({ atlas, page }) => {
			await page.setViewportSize({ width, height });
			await atlas.open('/#date=1945-09-08&sel=place:ghulja');
			for (const key of [
				'place:ghulja',
				'place:tacheng',
				PROCLAIMED,
				'event:1949-08-25-air-crash-on-mount-kabanya',
				'district:ili',
				'unit:altay-west',
				'person:ehmetjan-qasimi',
				'journey:last-flight',
				'institution:coalition-government',
				'source:SEED-E'
			]) {
				await page.evaluate((to) => (location.hash = `#date=1945-09-08&sel=${to}`), key);
				await expect(atlas.card.getByRole('heading', { level: 3 }).last()).toBeAttached();
				await page.evaluate(() => {
					for (const one of document.querySelectorAll('article details'))
						(one as HTMLDetailsElement).open = true;
				});
				expect(await linesThatBeginAmiss(page), key).toEqual([]);
			}
		});
});

/** Lines of the card whose first character is a separator, or whose last opens what follows. */
async function linesThatBeginAmiss(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const card = document.querySelector('article');
		if (!card) return ['no card'];
		const walker = document.createTreeWalker(card, NodeFilter.SHOW_TEXT);
		const range = document.createRange();
		const amiss: string[] = [];
		/** The last character before, and where its line lies. */
		let before: DOMRect | undefined;
		let last = '';
		for (let node = walker.nextNode(); node; node = walker.nextNode()) {
			const text = node.textContent ?? '';
			for (let i = 0; i < text.length; i++) {
				if (/\s/.test(text.charAt(i))) continue;
				range.setStart(node, i);
				range.setEnd(node, i + 1);
				const box = range.getClientRects()[0];
				if (!box || box.width === 0) continue;
				const isNewLine = !before || box.top >= before.bottom - 2 || box.left < before.left - 40;
				const isAmiss = /[;,:.)·]/.test(text.charAt(i)) || /[([“‘]/.test(last);
				if (isNewLine && isAmiss) amiss.push(text.slice(Math.max(0, i - 20), i + 30));
				before = box;
				last = text.charAt(i);
			}
		}
		return amiss;
	});
}
