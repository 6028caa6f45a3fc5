import { expect, type Page } from '@playwright/test';
import { test } from './test.ts';
import { violationsOf, type Sought } from './violations.ts';

/*
 * Every kind of page, and the map in its states, for every reader: all rules that a program can try, in windows of a desk, a phone
 * and a page enlarged to 400 %, in both schemes. All that is found in a state is said at once.
 */

const DESK = { width: 1280, height: 720 };
const PHONE = { width: 390, height: 844 };
/** What is left of a desk at 400 %. */
const ENLARGED = { width: 320, height: 256 };

/** A page of each kind; those with a script with what shows that it has run. */
const PAGES: readonly (readonly [path: string, sign?: string])[] = [
	['/on/1945-09-08/'],
	['/on/'],
	['/district/ili/'],
	['/place/ghulja/'],
	['/person/'],
	['/person/ehmetjan-qasimi/'],
	['/event/'],
	['/event/1946-07-01-coalition-government-inaugurated/'],
	['/journey/last-flight/'],
	['/institution/provincial-government/'],
	['/office/aksu-commissioner/'],
	['/polity/etr/'],
	['/unit/nilka/'],
	['/source/SEED-C/'],
	['/sources/'],
	['/tour/'],
	['/tour/five-years/'],
	['/data/'],
	['/data/codebook/'],
	['/glossary/'],
	['/about/'],
	['/about/changes/'],
	['/about/privacy/'],
	['/offline/'],
	['/no/such/page/', 'main h1'],
	['/quiz/?seed=7', 'main fieldset'],
	['/handout/#tour=five-years.3', '.handout table'],
	['/embed/?svg', '.embed.restored'],
	['/embed/example/', 'iframe[src]'],
	['/present/audience/?svg#tour=five-years.5', '.projector .question']
];

/** States of the map’s page: its address, and what leads there from it. */
const STATES: readonly (readonly [state: string, hash: string, sign: string, act?: (page: Page) => Promise<void>])[] =
	[
		['map', 'date=1945-09-08', '.screen.restored'],
		['card of a district', 'date=1945-09-08&sel=district:ili', '[data-card]'],
		['card of a person', 'sel=person:ehmetjan-qasimi', '[data-card]'],
		['card of an event', 'sel=event:1946-07-01-coalition-government-inaugurated', '[data-card]'],
		['comparison', 'date=1945-09-08&compare=1949-09-26', '.cartouche'],
		['tour', 'tour=five-years.3', '[aria-label="Tour"]']
	];

/** Where text that must be seen is cut off, or the page is wider than its window. */
async function clippings(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const { scrollWidth, clientWidth } = document.documentElement;
		const wide = Math.max(scrollWidth, window.innerWidth) - clientWidth;
		return wide > 0 ? [`wider than the window by ${wide} px`] : [];
	});
}

async function look(page: Page, where: string, faults: string[]): Promise<void> {
	const views: readonly [string, { width: number; height: number }, 'light' | 'dark', Sought][] = [
		['desk', DESK, 'light', 'all'],
		['desk, dark', DESK, 'dark', 'colours'],
		['phone', PHONE, 'light', 'layout'],
		['400 %', ENLARGED, 'light', 'layout']
	];
	for (const [name, size, colorScheme, sought] of views) {
		await page.setViewportSize(size);
		await page.emulateMedia({ colorScheme });
		const found = await violationsOf(page, sought);
		if (size === ENLARGED || size === PHONE) found.push(...(await clippings(page)));
		faults.push(...found.map((fault) => `${where} (${name}): ${fault}`));
	}
	await page.setViewportSize(DESK);
	await page.emulateMedia({ colorScheme: 'light' });
}

test.describe('every reader', () => {
	test('a page of each kind has no fault', async ({ page }) => {
		test.setTimeout(600_000);
		const faults: string[] = [];
		for (const [path, sign = 'main h1'] of PAGES) {
			await page.goto(path);
			await page.locator(sign).first().waitFor({ state: 'attached' });
			await look(page, path, faults);
		}
		expect(faults).toEqual([]);
	});

	test('the map has no fault in its states', async ({ atlas, page }) => {
		test.setTimeout(300_000);
		const faults: string[] = [];
		await atlas.open('/#date=1945-09-08');
		for (const [state, hash, sign, act] of STATES) {
			await page.evaluate((fragment) => (location.hash = fragment), hash);
			await page.locator(sign).first().waitFor();
			await act?.(page);
			await look(page, state, faults);
		}
		expect(faults).toEqual([]);
	});

	test('what is chosen is told by the reader’s own colours', async ({ atlas, page }) => {
		await page.emulateMedia({ forcedColors: 'active' });
		await atlas.open('/#date=1945-09-08');
		const background = (name: string) =>
			page
				.getByRole('radiogroup', { name: 'Control' })
				.first()
				.locator('label', { hasText: name })
				.evaluate((label) => getComputedStyle(label).backgroundColor);
		expect(await background('De facto')).not.toBe(await background('De jure'));
	});
});
