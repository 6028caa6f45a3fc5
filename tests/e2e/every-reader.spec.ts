import { expect, type Page } from '@playwright/test';
import { ELSEWHERE } from './elsewhere.ts';
import { layoutFaults } from './layout-faults.ts';
import { test } from './same-page.ts';
import { untilSettled } from './settle.ts';
import { test as testAlone } from './test.ts';
import { violationsOf, type Sought } from './violations.ts';

/*
 * Every kind of page, and the map in its states, for every reader: all rules that a program can try, in windows of a desk, a phone
 * and a page enlarged to 400 %, in both schemes.
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
	['/present/console/?svg#tour=five-years.5', '[aria-current=step]'],
	['/present/audience/?svg#tour=five-years.5', '.projector .question']
];

type Act = (page: Page) => Promise<void>;

const press =
	(name: string | RegExp): Act =>
	async (page) => {
		await page.getByRole('button', { name, exact: true }).first().click();
	};

const key =
	(name: string): Act =>
	(page) =>
		page.keyboard.press(name);

/** States of the map’s page: the fragment of its address, what leads there from it, and what shows that it is there. */
const STATES: readonly (readonly [state: string, hash: string, sign: string, act?: Act])[] = [
	['map', 'date=1945-09-08', '.screen.restored'],
	['card of a district', 'date=1945-09-08&sel=district:ili', '[data-card]'],
	['card of a person', 'sel=person:ehmetjan-qasimi', '[data-card]'],
	['card of an event', 'sel=event:1946-07-01-coalition-government-inaugurated', '[data-card]'],
	['list of events', 'date=1945-09-08&panel=events', '[role=tabpanel]'],
	['list of sources', 'date=1945-09-08&panel=sources', '[role=tabpanel]'],
	['comparison', 'compare=1945-09-12..1949-09-26', '.cartouche'],
	['edge between two days', 'compare=1945-09-12..1949-09-26&as=swipe', '[role=slider][aria-orientation]'],
	['tour', 'tour=five-years.3', '[aria-label="Tour"]'],
	['question of a tour', 'tour=five-years.5', '[aria-label="Tour"]'],
	['answer of a tour', 'tour=five-years.5', '[aria-label="Tour"]', press('Show the answer')],
	['sharing', 'date=1945-09-08', 'dialog[open]', press('Share')],
	['settings', 'date=1945-09-08', 'dialog[open], [popover]:popover-open', press('Settings')],
	['list of tours', 'date=1945-09-08', 'dialog[open]', press('Tours')],
	['list of keys', 'date=1945-09-08', 'dialog[open]', key('?')],
	[
		'search',
		'date=1945-09-08',
		'dialog[open] [role=listbox]',
		async (page) => {
			await page.keyboard.press('/');
			await page.getByRole('combobox', { name: 'Search' }).fill('ghulja');
		}
	],
	['presenting', 'tour=five-years.5', '.projector', key('p')]
];

/** Where text that must be seen is cut off, or the page is wider than its window. */
async function clippings(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const { scrollWidth, clientWidth } = document.documentElement;
		const wide = Math.max(scrollWidth, window.innerWidth) - clientWidth;
		return wide > 0 ? [`wider than the window by ${wide} px`] : [];
	});
}

/** What is found in a state of a page, in the windows and schemes of readers. */
async function faultsOf(page: Page): Promise<string[]> {
	const faults: string[] = [];
	const views: readonly [string, { width: number; height: number }, 'light' | 'dark', Sought][] = [
		['desk', DESK, 'light', 'all'],
		['desk, dark', DESK, 'dark', 'colours'],
		['phone', PHONE, 'light', 'layout'],
		['400 %', ENLARGED, 'light', 'layout']
	];
	for (const [name, size, colorScheme, sought] of views) {
		await page.setViewportSize(size);
		await page.emulateMedia({ colorScheme });
		// Marks follow the window in the next frames.
		await untilSettled(page);
		const found = await violationsOf(page, sought);
		// What stands for a day or a place of the map can be no larger than its neighbours leave it; keys and fields do the same.
		const isInPlace = (fault: string) =>
			size === ENLARGED && /target-size: (\.(second|handle)|\S*\[data-mark="[^"]+"\])$/u.test(fault);
		if (size === ENLARGED || size === PHONE) found.push(...(await clippings(page)));
		faults.push(...found.filter((fault) => !isInPlace(fault)).map((fault) => `${name}: ${fault}`));
	}
	return faults;
}

/** As a reader’s own styles space text: WCAG 1.4.12. */
const SPACING =
	'* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }';

const SPACED: readonly (readonly [path: string, sign: string])[] = [
	['/?svg#date=1945-09-08', '.screen.restored'],
	['/?svg#date=1945-09-08&sel=district:ili', '[data-card]'],
	['/?svg#tour=five-years.5', '[aria-label="Tour"] h2'],
	['/embed/?svg#date=1945-09-08', '.embed.restored'],
	['/on/1945-09-08/', 'main h1'],
	['/event/', 'main h1'],
	['/person/ehmetjan-qasimi/', 'main h1'],
	['/data/codebook/', 'main h1'],
	['/quiz/?seed=7', 'main fieldset'],
	['/handout/#tour=five-years.3', '.handout table'],
	['/present/console/?svg#tour=five-years.5', '[aria-current=step]']
];

/** What is cut off, or wider than the window. */
async function losses(page: Page): Promise<string[]> {
	const faults = await layoutFaults(page);
	// A copy of the class's picture is no text to read; and a page whose time goes on says another one.
	return faults.filter(
		(fault) => /^(cut|the page is)/u.test(fault) && !/DIV\.projector|elapsed/u.test(fault)
	);
}

test.describe('every reader', () => {
	test.describe.configure({ mode: 'parallel' });

	for (const [path, sign = 'main h1'] of PAGES)
		test(`finds no fault in ${path}`, async ({ page }) => {
			test.slow();
			await page.goto(path);
			await page.locator(sign).first().waitFor({ state: 'attached' });
			expect(await faultsOf(page)).toEqual([]);
		});

	for (const [state, hash, sign, act] of STATES)
		test(`finds no fault in the map: ${state}`, async ({ atlas, page }) => {
			test.slow();
			await atlas.open(`/#${hash}`);
			await act?.(page);
			await page.locator(sign).first().waitFor();
			expect(await faultsOf(page)).toEqual([]);
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

	test('a map moved by keys says what is under its middle', async ({ atlas, page }) => {
		await atlas.open('/#date=1945-09-08');
		const middle = page.getByRole('status', { name: 'Middle of the map' });
		await expect(middle).toBeEmpty();
		await page.getByRole('group', { name: /^Map/ }).focus();
		for (let i = 0; i < 6; i++) await page.keyboard.press('+');
		await expect(middle).toContainText(
			/^Middle of the map: [^;]+ in Yanqi, ROC; (at|\d+ km [a-z-]+ of) [A-Z]/
		);
		for (let i = 0; i < 20; i++) await page.keyboard.press('ArrowRight');
		await expect(middle).not.toContainText('Yanqi');
		// It follows the map, whichever day it is moved on; the clock alone says nothing here.
		const before = await middle.textContent();
		await page.evaluate(() => (location.hash += '&date=1949-12-31'));
		await atlas.expectDay('31 December 1949');
		expect(await middle.textContent()).toBe(before);
	});
});

test.describe('a reader’s own spacing of text', () => {
	test.describe.configure({ mode: 'parallel' });
	// What readers lay over a page is not of the page, and its policy does not hold for it.
	testAlone.use({ bypassCSP: true });

	for (const [path, sign] of SPACED)
		testAlone(`loses nothing where a reader spaces the text of ${path}`, async ({ page }) => {
			for (const size of [DESK, PHONE]) {
				await page.setViewportSize(size);
				await page.goto(ELSEWHERE);
				await page.goto(path);
				await page.locator(sign).first().waitFor();
				const before = await losses(page);
				await page.addStyleTag({ content: SPACING });
				expect(await page.locator('body').evaluate((body) => getComputedStyle(body).letterSpacing)).not.toBe(
					'normal'
				);
				expect(
					(await losses(page)).filter((fault) => !before.includes(fault)),
					`${size.width} px`
				).toEqual([]);
			}
		});
});
