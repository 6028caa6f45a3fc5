import { expect } from '@playwright/test';
import { test } from './test.ts';

test.describe('the timeline', () => {
	test('a typed date moves the clock, and one that may be two is explained beside the field', async ({
		atlas,
		page
	}) => {
		await atlas.open('/#date=1946-07-01');
		await page.getByTitle('Type a date').click();
		const field = page.getByRole('textbox', { name: 'Date to go to' });
		await field.fill('3/4/1947');
		await field.press('Enter');
		await expect(page.getByText('“3/4/1947” can be read in several ways.')).toBeVisible();
		await atlas.expectDay('1 July 1946');
		await page.getByRole('button', { name: '3 April 1947' }).click();
		await atlas.expectDay('3 April 1947');
		await expect(page.getByTitle('Type a date')).toBeFocused();
		await page.keyboard.press('Enter');
		await field.fill('30 feb 1948');
		await field.press('Enter');
		await expect(page.getByText('The calendar has no “30 feb 1948”.')).toBeVisible();
		await field.press('Escape');
		await atlas.expectDay('3 April 1947');
	});

	test('events are one stop of the keyboard: arrows run along them, Enter goes there', async ({
		atlas,
		page
	}) => {
		await atlas.open('/#date=1946-07-01');
		const rail = page.getByRole('listbox', { name: 'Events on the timeline' });
		await rail.focus();
		await page.keyboard.press('ArrowLeft');
		await atlas.expectDay('1 July 1946');
		const title = await page.evaluate(
			() =>
				document.getElementById(document.activeElement?.getAttribute('aria-activedescendant') ?? '')
					?.textContent
		);
		await page.keyboard.press('Enter');
		expect(title).toContain(': ');
		await expect(atlas.cardHeading).toHaveText(title?.slice(title.indexOf(': ') + 2) ?? '');
		await atlas.expectFragment(/sel=event:/);
	});

	test('compares two days by two playheads, and Back brings the one day again', async ({ atlas, page }) => {
		await atlas.open('/#date=1945-09-12');
		await page.keyboard.press('c');
		await atlas.expectFragment('compare=1944-09-01..1945-09-12');
		const other = page.getByRole('slider', { name: 'Compared with' });
		await other.focus();
		await page.keyboard.press('Shift+ArrowRight');
		await page.keyboard.press('Shift+ArrowRight');
		await expect(other).toHaveAttribute('aria-valuetext', '1 November 1944');
		await atlas.expectFragment('compare=1944-11-01..1945-09-12');
		await expect(page.getByRole('heading', { name: 'What changed hands, in order' })).toBeVisible();
		await expect(page.locator('li[data-number="1"]')).toContainText('12 Nov 1944');
		await page.getByRole('radio', { name: 'Swipe' }).check({ force: true });
		const edge = page.getByRole('slider', { name: 'Edge between the two days' });
		await edge.focus();
		await page.keyboard.press('End');
		await expect(edge).toHaveAttribute('aria-valuenow', '100');
		await page.getByRole('button', { name: 'Show one day again' }).click();
		await atlas.expectDay('12 September 1945');
		await page.goBack();
		await expect(edge).toBeVisible();
	});

	test('tells the map by another account, says so, and leads back', async ({ atlas, page }) => {
		await atlas.open('/#by=founding&date=1945-09-12');
		await expect(page.getByText('As told by: Founding documents')).toBeVisible();
		await page.getByRole('button', { name: 'Best account' }).click();
		await expect(page.getByText('As told by')).toBeHidden();
		await atlas.expectFragment('date=1945-09-12');
	});

	test('time is zoomed to days, and spaced by changes', async ({ atlas, page }) => {
		await atlas.open('/#date=1945-09-08&steps=equal');
		await expect(atlas.slider).toHaveAttribute('aria-valuetext', '8 September 1945');
		await atlas.open('/#date=1945-09-08');
		await atlas.slider.focus();
		for (let i = 0; i < 8; i++) await page.keyboard.press('+');
		await expect(page.getByRole('button', { name: 'Show less time, larger' })).toBeDisabled();
		await expect(page.locator('.axis')).toContainText('Sept 1945');
		const at = async () => (await atlas.slider.boundingBox())?.x ?? 0;
		const before = await at();
		await page.keyboard.press('ArrowRight');
		expect((await at()) - before).toBeGreaterThan(40);
	});
});
