/*
 * What a reader may do, each as an act on a page: they take it from any state to any other, by hand and keyboard. `random` gives shares
 * of one.
 */

/** @type {Readonly<Record<string, (hands: Hands) => Promise<void>>>} */
export const ACTS = {
	drag: async ({ page, random }) => {
		const strip = await page.locator('[role=img][aria-label^="Who held each"]').first().boundingBox();
		if (!strip) return;
		const at = () => strip.x + strip.width * random();
		await page.mouse.move(at(), strip.y + strip.height / 2);
		await page.mouse.down();
		for (let i = 0; i < 8; i++) await page.mouse.move(at(), strip.y + strip.height / 2);
		await page.mouse.up();
	},
	step: ({ page, pick }) =>
		page.keyboard.press(pick(['ArrowLeft', 'ArrowRight', 'Shift+ArrowRight', 'PageUp', 'PageDown'])),
	play: async ({ page }) => {
		await page.keyboard.press('Space');
		await page.keyboard.press('Space');
	},
	view: ({ page }) => page.keyboard.press('j'),
	select: async ({ page, random }) => {
		const map = await page.locator('main').first().boundingBox();
		if (map)
			await page.mouse.click(
				map.x + map.width * (0.3 + 0.4 * random()),
				map.y + map.height * (0.2 + 0.5 * random())
			);
	},
	card: ({ press }) => press('tr[data-row] button'),
	wander: ({ press }) => press('article button, article a[href^="#"]'),
	tab: ({ press }) => press('[role=tab]'),
	list: ({ press }) => press('[role=tabpanel] [data-key] button'),
	legend: async ({ page, press, pick }) => {
		await press(pick(['[aria-label=Legend] button', '.cartouche button']));
		await page.keyboard.press('Escape');
	},
	hover: async ({ page, random }) => {
		await page.mouse.move(300 + 500 * random(), 60 + 350 * random());
	},
	zoom: async ({ page, random }) => {
		await page.mouse.move(580, 260);
		await page.mouse.wheel(0, random() < 0.5 ? 300 : -300);
	},
	search: async ({ page, pick }) => {
		await page.keyboard.press('/');
		const field = page.getByRole('combobox', { name: 'Search' });
		await field.fill(pick(['tihwa', 'summer 1945', 'who held', '1 sep 1945', 'zzzz', 'embed', 'airfield']));
		await page.keyboard.press(pick(['Enter', 'Escape']));
	},
	share: async ({ page, press }) => {
		await page.keyboard.press('s');
		await press('dialog [role=tab]');
	},
	compare: async ({ page }) => {
		await page.keyboard.press('c');
	},
	tour: async ({ page, press }) => {
		await page.keyboard.press('t');
		await press('dialog button.start');
		await press('section[aria-label=Tour] button');
	},
	present: async ({ page, pick }) => {
		await page.keyboard.press('p');
		for (let i = 0; i < 4; i++)
			await page.keyboard.press(pick(['PageDown', 'PageUp', 'b', 'd', 'l', 'g', 'k', 't']));
		// Hidden and shown again: it outlasts the presentation.
		for (let i = 0; i < 2; i++) await page.keyboard.press('h');
	},
	settings: async ({ page, press }) => {
		await page.keyboard.press(',');
		// Theme, size of text, names, motion: what is offered.
		await press('dialog label');
		await press('dialog label');
	},
	keys: ({ page }) => page.keyboard.press('?'),
	lesson: ({ page }) => page.keyboard.press('l'),
	back: async ({ page }) => {
		// A step first, so that there is an entry of the page's own to go back to.
		await page.keyboard.press('PageDown');
		await page.evaluate(() => {
			history.back();
		});
	},
	resize: ({ page, pick }) =>
		page.setViewportSize(
			pick([
				{ width: 1280, height: 720 },
				{ width: 390, height: 844 },
				{ width: 844, height: 390 },
				{ width: 1920, height: 1080 }
			])
		),
	print: ({ page }) =>
		page.evaluate(() => {
			dispatchEvent(new Event('beforeprint'));
			dispatchEvent(new Event('afterprint'));
		})
};

/** Ends what may be open and goes to one view, so that what is held then can be compared. */
export async function rest(page, address) {
	await page.setViewportSize({ width: 1280, height: 720 });
	// Dialogs over dialogs, a presentation with a pen in hand, a card, a tour.
	for (let i = 0; i < 5; i++) await page.keyboard.press('Escape');
	await page.evaluate((hash) => (location.hash = hash), new URL(address).hash);
	await page.locator('.screen.restored:not(.presenting)').waitFor();
	await page.locator('dialog').waitFor({ state: 'detached' });
	// What was put off until the page has time is done.
	await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 5000 })));
	await page.mouse.move(2, 2);
}
