import { expect } from '@playwright/test';
import { test } from './same-page.ts';

test.describe('the clock', () => {
	test('shows one day, with its sentence, its legend and its table', async ({ atlas, page }) => {
		await atlas.open('/#date=1945-09-08');
		await atlas.expectDay('8 September 1945');
		await expect(page.locator('.sentence')).toContainText(
			'Jinghe and Wusu fell to ETR forces about 8 September'
		);
		await expect(page.getByRole('region', { name: 'Legend' })).toContainText('Republic of China');
		await atlas.expectHolder('aksu', 'roc', 'contested');
		await atlas.expectHolder('altay', 'etr');
		await expect(page.getByRole('table', { name: 'Who held what' }).getByRole('row')).toHaveCount(13);
	});

	test('distinguishes two contests of one day, in the legend, in words and in the table', async ({
		atlas,
		page
	}) => {
		await atlas.open('/#date=1945-09-08');
		const lines = page
			.getByRole('region', { name: 'Legend' })
			.getByRole('listitem')
			.filter({ hasText: 'Contested' });
		await expect(lines).toHaveText(['Contested ROC and ETR 1 7 %', 'Contested ETR and Osman Batur part 3 %']);
		const words = page.getByRole('region', { name: 'The map in words' });
		await expect(words).toContainText(
			'Contested between the Republic of China and the East Turkestan Republic: the seat of Aksu,'
		);
		await expect(words).toContainText(
			'Contested between the East Turkestan Republic and Osman Batur: Fuyun (Koktokay) and Qinghe (Qinggil),'
		);
		await atlas.row('aksu').locator('[data-term=contested]').hover();
		await expect(page.getByRole('tooltip')).toContainText('Contested (ROC and ETR)');
		await atlas.row('altay').locator('.holder button').first().hover();
		await expect(page.getByRole('tooltip')).toContainText(
			'Fuyun (Koktokay) and Qinghe (Qinggil): Contested (ETR and Osman Batur)'
		);
	});

	test('moves by day, month and change from the keyboard, also while the slider has the focus', async ({
		atlas,
		page
	}) => {
		await atlas.open('/#date=1946-06-26');
		await atlas.slider.focus();
		for (const [key, day] of [
			['ArrowRight', '27 June 1946'],
			['ArrowLeft', '26 June 1946'],
			['Shift+ArrowRight', '26 July 1946'],
			['Shift+ArrowLeft', '26 June 1946'],
			['PageDown', '27 June 1946'],
			['PageDown', '1 July 1946'],
			['PageUp', '27 June 1946'],
			['Home', '1 September 1944'],
			['End', '30 April 1950']
		] as const) {
			await page.keyboard.press(key);
			await atlas.expectDay(day);
		}
	});

	test('steps to the next and the previous change by button', async ({ atlas }) => {
		await atlas.open('/#date=1949-09-01');
		await atlas.button('Next change or turning point').click();
		await atlas.expectDay('26 September 1949');
		await atlas.expectHolder('dihua', 'provincial-authorities');
		await atlas.button('Previous change or turning point').click();
		await atlas.expectDay('25 August 1949');
	});

	test('follows a drag of the slider', { tag: '@live' }, async ({ atlas, page }) => {
		await atlas.open('/', 'live');
		const box = await atlas.slider.boundingBox();
		const strip = await page.getByRole('img', { name: /^Who held each district/ }).boundingBox();
		if (!box || !strip) throw new Error('no slider');
		await page.mouse.move(box.x + box.width / 2, box.y + 40);
		await page.mouse.down();
		await page.mouse.move(strip.x + strip.width * 0.5, box.y + 40, { steps: 5 });
		await page.mouse.up();
		await expect(atlas.heading).toHaveText(/July 1947$/);
		await expect(atlas.slider).toBeFocused();
	});

	test('plays, pauses, and stops at the end of the period', async ({ atlas, page }) => {
		await atlas.open('/#date=1950-04-20');
		await atlas.button('Play').click();
		await atlas.expectDay('30 April 1950');
		await expect(atlas.button('Play')).toBeVisible();
		await page.keyboard.press('PageUp');
		await atlas.expectDay('3 March 1950');
	});

	test('a date in a card moves it', async ({ atlas }) => {
		await atlas.open('/#sel=district:tarbagatay');
		await atlas.card.getByRole('link', { name: '31 Jul 1945' }).first().click();
		await atlas.expectDay('31 July 1945');
		await atlas.expectFragment('date=1945-07-31&sel=district:tarbagatay');
	});
});
