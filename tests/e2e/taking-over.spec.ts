import { expect, type Locator } from '@playwright/test';
import { hold } from './hold.ts';
import { test } from './test.ts';

/** Parts that the page is made with, by what they are for their readers. */
const PARTS = {
	map: 'main.map .stage',
	cartouche: 'section.cartouche',
	strip: 'section.timeline',
	tools: '[role=toolbar]',
	panel: 'section.panel',
	table: 'section.panel table'
};

/** The picture that the page is made with, and the one that takes its place. */
const MADE = 'main.map svg.made-picture';
const PICTURE = 'main.map svg.map-picture';

const GROUND = '**/data/basemap/**';

/** A point of an element, px of the window. */
async function middleOf(element: Locator) {
	const { x, y, width, height } = (await element.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
	return { clientX: x + width / 2, clientY: y + height / 2 };
}

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
		await expect(page.locator(PARTS.strip)).toHaveAttribute('data-was-made', '');
		expect(atlas.faults).toEqual([]);
	});

	test('has the view of its link in every part', async ({ atlas, page }) => {
		await atlas.open('/?svg#date=1948-06-01&view=de-jure');
		await expect(atlas.heading).toHaveText('1 June 1948');
		await expect(atlas.slider).toHaveAttribute('aria-valuetext', /1 June 1948/);
		await expect(atlas.view('De jure')).toBeChecked();
		await expect(page.locator(PICTURE)).toHaveAccessibleName(/1 June 1948/);
		await expect(page.locator(MADE)).toHaveCount(0);
	});

	test('explains the signs of its picture before any script, and while it is taken over', async ({
		atlas,
		page
	}) => {
		const signs = page.locator('section.cartouche').getByRole('list', { name: 'Signs' });
		await page.route('**/*.js', (route) => route.abort());
		await page.goto('/?svg');
		await expect(signs).toContainText('Changes today');
		const before = await signs.getByRole('listitem').allTextContents();
		atlas.faults.length = 0;
		await page.unroute('**/*.js');
		await hold(page, GROUND);
		await atlas.open();
		expect(await signs.getByRole('listitem').allTextContents()).toEqual(before);
	});

	test('leaves the focus on the rail of events', async ({ atlas, page }) => {
		const release = await hold(page, '**/*.js');
		await page.goto('/?svg', { waitUntil: 'commit' });
		const rail = page.locator('[data-rail] [role=listbox]');
		await rail.focus();
		await release();
		await page.locator('.screen.restored').waitFor();
		await expect(rail).toBeFocused();
		expect(atlas.faults).toEqual([]);
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

test.describe('the picture that the page is made with', () => {
	test('stays until what lies under it has come', async ({ atlas, page }) => {
		const release = await hold(page, GROUND);
		await atlas.open();
		await expect(page.locator(MADE)).toHaveCount(1);
		await expect(page.locator(PICTURE)).toHaveCount(0);
		await release();
		await expect(page.locator(`${PICTURE} image`)).toHaveCount(1);
		await expect(page.locator(MADE)).toHaveCount(0);
		await expect(page.locator(PICTURE)).toHaveCount(1);
		expect(atlas.faults).toEqual([]);
	});

	for (const [width, height] of [
		[390, 844],
		[1366, 650]
	] as const)
		test(`is lettered anew at once in a window of another size, ${width} × ${height}`, async ({
			atlas,
			page
		}) => {
			await hold(page, GROUND);
			await page.setViewportSize({ width, height });
			await atlas.open();
			await expect(page.locator(MADE)).toHaveCount(0);
			const sizes = await page
				.locator(`${PICTURE} text`)
				.evaluateAll((texts) => texts.map((text) => text.getBoundingClientRect().height));
			expect(Math.min(...sizes)).toBeGreaterThan(9);
		});

	test('gives way to a whole one, with nothing missing in between', async ({ atlas, page }) => {
		await page.addInitScript((pictures) => {
			const told: { maps: number; names: number; units: number }[] = [];
			const tell = () => {
				const seen = [...document.querySelectorAll(pictures)].filter((picture) =>
					picture.checkVisibility({ opacityProperty: true })
				);
				const count = (part: string) => seen.flatMap((map) => [...map.querySelectorAll(part)]).length;
				told.push({ maps: seen.length, names: count('text'), units: count('[data-unit]') });
			};
			document.addEventListener('DOMContentLoaded', () => {
				tell();
				new MutationObserver(tell).observe(document, { childList: true, subtree: true });
			});
			Object.assign(window, { told });
		}, `${MADE}, ${PICTURE}`);
		await atlas.open();
		await expect(page.locator('.stage .sea')).not.toHaveCount(0);
		await expect(page.locator(MADE)).toHaveCount(0);
		const told = await page.evaluate(
			() => (window as unknown as { told: { maps: number; names: number; units: number }[] }).told
		);
		const [first] = told;
		expect(told.map(({ maps }) => maps)).toEqual(told.map(() => 1));
		expect(told.map(({ units }) => units)).toEqual(told.map(() => first?.units));
		expect(first?.names).toBeGreaterThan(10);
		// The names of what lies around come in addition; at another size of the window a few may find no room.
		expect(Math.min(...told.map(({ names }) => names))).toBeGreaterThan((first?.names ?? 0) * 0.8);
		expect(atlas.faults).toEqual([]);
	});

	test('shows another day at once', async ({ atlas, page }) => {
		await hold(page, GROUND);
		await atlas.open();
		await page.keyboard.press('PageDown');
		await expect(atlas.heading).not.toHaveText('8 September 1945');
		const day = (await atlas.heading.textContent()) ?? '';
		await expect(page.locator(PICTURE)).toHaveAccessibleName(new RegExp(day));
	});

	test('takes clicks at once, of a pointer and of a finger', async ({ atlas, page }) => {
		await hold(page, GROUND);
		const land = page.locator('main.map [data-unit="turpan"]');
		await atlas.open();
		const { clientX, clientY } = await middleOf(land);
		await page.mouse.move(clientX, clientY);
		await expect(page.locator(MADE)).toHaveCount(0);
		await page.mouse.click(clientX, clientY);
		await expect(atlas.card).toBeVisible();
		await page.goto('about:blank');
		await atlas.open();
		await expect(page.locator(MADE)).toHaveCount(1);
		await expect(atlas.card).toBeHidden();
		// Of a finger nothing is known before its tap.
		await land.locator('.tint').dispatchEvent('click', { bubbles: true, clientX, clientY });
		await expect(atlas.card).toBeVisible();
	});

	test('gives way while it is pressed, and the press is of what stands there then', async ({
		atlas,
		page,
		context
	}) => {
		const goOn = await hold(page, GROUND);
		await atlas.open();
		await expect(page.locator(MADE)).toHaveCount(1);
		const { clientX: x, clientY: y } = await middleOf(page.locator('main.map [data-unit="turpan"]'));
		// A mouse that was there before the page: nothing is known of it but its press.
		const pointer = await context.newCDPSession(page);
		const button = { x, y, button: 'left', clickCount: 1 } as const;
		await pointer.send('Input.dispatchMouseEvent', { type: 'mousePressed', ...button });
		await goOn();
		await expect(page.locator(MADE)).toHaveCount(0);
		await expect(page.locator(PICTURE)).toHaveCount(1);
		await pointer.send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...button });
		await expect(atlas.cardHeading).toContainText('Dihua');
	});

	test('is made anew where that never comes', async ({ atlas, page }) => {
		await page.route(GROUND, (route) => route.abort());
		await atlas.open();
		await expect(page.locator(MADE)).toHaveCount(0);
		await expect(page.locator(`${PICTURE} text`).filter({ hasText: 'Dihua' }).first()).toBeVisible();
		expect(atlas.faults.splice(0).every((fault) => fault.includes('ERR_FAILED'))).toBe(true);
	});
});

test.describe('an overview map that cannot be fetched', () => {
	const open = 'Show the overview map';

	test('says so to who asks for it, and comes when it can', async ({ page, atlas }) => {
		// There is room for the button alone.
		await page.setViewportSize({ width: 1280, height: 560 });
		await atlas.open();
		await page.route('**/chunks/*.js', (route) => route.abort());
		await atlas.button(open).click();
		await expect(atlas.notices).toContainText('the overview map');
		await expect(atlas.button(open)).toBeFocused();
		await page.unroute('**/chunks/*.js');
		await atlas.notices.getByRole('button', { name: 'Try again' }).click();
		await expect(page.getByRole('complementary', { name: 'Overview map' })).toBeVisible();
		await expect(atlas.notices).not.toContainText('the overview map');
		atlas.faults.length = 0;
	});
});
