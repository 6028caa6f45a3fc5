import { expect } from '@playwright/test';
import { describe } from '#lib/atlas/describe.ts';
import { formatIsoDay, type Day } from '#lib/atlas/time/day.ts';
import { core } from '../built-core.ts';
import { test } from './same-page.ts';
import { test as testAlone } from './test.ts';
import { violations } from './violations.ts';

/* Finding out by keyboard alone, and whether map and words say the same. */

test.describe('exploring', () => {
	test('search finds an old name, goes to a typed date, and gives the focus to the card', async ({
		atlas,
		page
	}) => {
		await atlas.open('/?svg', 'picture');
		const field = page.getByRole('combobox', { name: 'Search' });

		// Typed faster than the dialog comes: no letter is lost, and none is taken for a key of the page.
		await page.keyboard.type('/tihwa');
		await expect(field).toHaveValue('tihwa');
		await expect(page.getByRole('option', { selected: true })).toContainText('Tihwa');
		expect(await violations(page)).toEqual([]);
		await page.keyboard.press('Enter');
		await expect(atlas.cardHeading).toHaveText('Dihua');
		await expect(atlas.cardHeading).toBeFocused();
		await atlas.expectFragment(/sel=place:dihua/);

		await page.keyboard.press('Control+k');
		await field.fill('1 sep 1945');
		await page.keyboard.press('Enter');
		await atlas.expectDay('1 September 1945');

		await page.keyboard.press('/');
		await field.fill('wusu falls');
		await page.keyboard.press('Enter');
		await atlas.expectDay('8 September 1945');
		await page.getByRole('button', { name: 'Back to Dihua' }).click();
		await expect(atlas.cardHeading).toHaveText('Dihua');
	});

	test('a step of a tour whose day was changed to that of the first picture is what its link says', async ({
		atlas,
		page
	}) => {
		await atlas.open('/?svg#tour=five-years.3', 'picture');
		await atlas.expectDay('12 November 1944');
		// The link of the step, with another day: the one that a link without a day means.
		const opening = formatIsoDay(core.atlas.defaultDay);
		await page.evaluate((day) => (location.hash = `date=${day}&tour=five-years.3`), opening);
		await atlas.expectDay('8 September 1945');
		await page.keyboard.press('ArrowRight');
		await page.keyboard.press('ArrowLeft');
		await atlas.expectFragment(new RegExp(`date=${opening}.*tour=five-years\\.3$`));
		await page.reload();
		await atlas.expectDay('8 September 1945');
	});

	test('search says what can be asked, answers it, and compares the ends of a period', async ({
		atlas,
		page
	}) => {
		await atlas.open('/?svg', 'picture');
		const field = page.getByRole('combobox', { name: 'Search' });
		const chosen = page.getByRole('listbox', { name: 'Results' }).getByRole('option', { selected: true });

		// What can be asked is said, and an example asks it.
		await page.keyboard.press('/');
		await expect(field).toHaveAccessibleDescription(/who held a place/);
		const examples = page.getByRole('group', { name: 'For example' }).getByRole('option');
		await expect(examples).toHaveCount(3);
		await examples.first().click();
		await expect(field).toBeFocused();
		await expect(chosen).toContainText('1 September 1945 – East Turkestan Republic');
		expect(await violations(page)).toEqual([]);
		await page.keyboard.press('Enter');
		await atlas.expectDay('1 September 1945');
		await atlas.expectFragment(/sel=place:tacheng/);

		await page.keyboard.press('Control+k');
		await field.fill('summer 1945');
		await expect(page.getByRole('group', { name: 'What happened then' })).toContainText('Chuguchak falls');
		await page.keyboard.press('ArrowDown');
		await expect(chosen).toContainText('Compare');
		await page.keyboard.press('Enter');
		await atlas.expectFragment(/compare=1945-06-01\.\.1945-08-31/);
	});

	test('search opens a tool at its part, goes to a page, and leads on from what is not found', async ({
		atlas,
		page
	}) => {
		await atlas.open('/?svg', 'picture');
		const field = page.getByRole('combobox', { name: 'Search' });
		await page.keyboard.press('/');
		await field.fill('embed');
		await page.keyboard.press('Enter');
		await expect(page.getByRole('tab', { name: 'Embed' })).toHaveAttribute('aria-selected', 'true');
		await page.keyboard.press('Escape');
		await page.keyboard.press('/');
		await field.fill('zzzzzz');
		await expect(page.getByRole('dialog')).toContainText('Nothing in the record matches “zzzzzz”');
		await expect(page.getByRole('group', { name: 'For example' }).getByRole('option')).toHaveCount(3);
		await field.fill('quiz');
		await page.keyboard.press('Enter');
		await expect(page).toHaveURL(/\/quiz\//);
	});

	test('lists sort by date, and show what is in view and what is now', async ({ atlas, page }) => {
		await atlas.open('/?svg#date=1945-09-08&panel=places', 'picture');
		await expect(atlas.item('place:wusu')).toContainText('on the date of the map');
		await expect(atlas.item('place:wusu')).toContainText('in view on the map');
		await expect(atlas.item('place:nanjing')).not.toContainText('in view on the map');
		await page.getByLabel('Order', { exact: true }).selectOption('date');
		await expect(atlas.panel.getByRole('list', { name: 'In the same hands since 1945' })).toContainText(
			'Wusu'
		);
		// Nearer, less is in view; where the map looks decides, not what was chosen before.
		await page.getByLabel('Where', { exact: true }).selectOption('In view on the map');
		const count = async () => Number(await atlas.panel.getByRole('status').first().textContent());
		const whole = await count();
		await page.evaluate(() => (location.hash = 'map=7.00/46.700/83.000&date=1945-09-08&panel=places'));
		await expect.poll(count).toBeLessThan(whole / 4);
		await expect(atlas.item('place:tacheng')).toBeVisible();
		await atlas.tab('People').click();
		await expect(atlas.item('person:elihan-tore')).toContainText('on the date of the map');
	});

	testAlone('who wants no motion gets changes instead of days', async ({ atlas, page }) => {
		await page.addInitScript(() => {
			localStorage.setItem('ten-districts / preferences', JSON.stringify({ motion: 'reduce' }));
		});
		await atlas.open('/?svg#date=1949-09-01', 'picture');
		await page.evaluate(() => {
			const slider = document.querySelector('[role=slider]');
			const seen: (string | null)[] = [];
			Object.assign(window, { seenDays: seen });
			new MutationObserver(() => seen.push(slider?.getAttribute('aria-valuetext') ?? null)).observe(
				slider as Element,
				{ attributeFilter: ['aria-valuetext'] }
			);
		});
		await atlas.button('Play').click();
		const seen = () => page.evaluate(() => (window as unknown as { seenDays: string[] }).seenDays);
		await expect.poll(async () => (await seen()).length).toBeGreaterThan(0);
		expect((await seen())[0]).toMatch(/^26 September 1949/);
		await page.keyboard.press('Space');
	});

	test('cards have a strip of their own, and a press on it moves the clock', async ({ atlas }) => {
		await atlas.open('/?svg#date=1946-07-01&sel=person:ehmetjan-qasimi', 'picture');
		const strip = atlas.card.getByRole('img', {
			name: /^Timeline, .*Offices, Travelling and Events$/
		});
		const box = await strip.boundingBox();
		await strip.click({ position: { x: (box?.width ?? 0) / 2, y: 20 } });
		await expect(atlas.heading).toHaveText(/ 1947$/);
	});

	test('settings are kept, and applied before the page is seen', async ({ atlas, page }) => {
		await atlas.open('/?svg', 'picture');
		await atlas.button('Settings').click();
		const dialog = page.getByRole('dialog', { name: 'Settings' });
		await dialog.getByText('Dark', { exact: true }).click();
		await dialog.getByText('130 %').click();
		await dialog.getByText('Chinese').click();
		expect(await violations(page)).toEqual([]);
		await page.keyboard.press('Escape');
		await expect(dialog).toBeHidden();
		await expect(atlas.button('Settings')).toBeFocused();
		await atlas.expectFragment(/names=chinese/);
		await page.reload();
		await expect(page.locator(':root[data-theme=dark][data-text="1.3"]')).toHaveCount(1);
		// Other sites of the host share the storage.
		expect(await page.evaluate(() => Object.keys(localStorage))).toEqual(['ten-districts / preferences']);
	});

	test('map, table and words say the same on any day', async ({ atlas, page }) => {
		const { period } = core.atlas;
		await atlas.open('/?svg', 'picture');
		for (let i = 1; i <= 8; i++) {
			const day = (period.start +
				Math.floor(((period.end - period.start) * i * 0.618) % (period.end - period.start))) as Day;
			await page.evaluate((hash) => (location.hash = hash), `date=${formatIsoDay(day)}`);
			const scene = describe(core, { day, view: 'de-facto', selection: null, names: 'period' });
			for (const row of scene.rows) await atlas.expectHolder(row.id, row.deFacto ?? '', row.status);
			const drawn = await page
				.locator('main [data-unit]')
				.evaluateAll((units) =>
					units.map((unit) => [
						unit.getAttribute('data-unit'),
						unit.getAttribute('data-holder'),
						unit.getAttribute('data-status')
					])
				);
			expect(drawn.sort()).toEqual(
				scene.units.map(({ id, control }) => [id, control.deFacto ?? '', control.status]).sort()
			);
			const words = page.getByRole('region', { name: 'The map in words' });
			for (const { name, parts } of scene.rows)
				for (const part of parts) await expect(words, name).toContainText(part.name);
		}
	});

	test('a tablet held upright shows the map above its panel, clear of the cartouche', async ({
		atlas,
		page
	}) => {
		await page.setViewportSize({ width: 768, height: 1024 });
		await atlas.open('/');
		const map = await page.getByRole('main').boundingBox();
		const panel = await atlas.panel.boundingBox();
		const cartouche = await page.locator('div.cartouche').boundingBox();
		if (!map || !panel || !cartouche) throw new Error('no screen');
		expect(panel.y).toBeGreaterThan(map.y + map.height);
		const seen = await page.locator('main [data-unit]').evaluateAll((units) => {
			const boxes = units.map((unit) => unit.getBoundingClientRect());
			const left = Math.min(...boxes.map((box) => box.left));
			return { left, width: Math.max(...boxes.map((box) => box.right)) - left };
		});
		expect(seen.left).toBeGreaterThan(cartouche.x + cartouche.width - 8);
		expect(seen.width).toBeGreaterThan(400);
	});
});
