import { expect, type Page } from '@playwright/test';
import { breakScript, SCRIPTS, type Fault } from './broken-file.ts';
import { test } from './test.ts';

/*
 * Files of the site that are missing, broken or never come. What the page was made with stays, and the reader is told what it
 * is; what was asked for later is told too, and can be asked for again.
 */

const MADE = '8 September 1945';
const SHOWS = `It shows ${MADE}; the link asks for 1 July 1946.`;

/** How often the page was asked for: the first time, and reloads. */
function countLoads(page: Page): () => number {
	let loads = 0;
	page.on('request', (request) => {
		if (request.isNavigationRequest() && request.frame() === page.mainFrame()) loads++;
	});
	return () => loads;
}

/** Opens a page without waiting for files that may never come, and lets the clock run past every patience. */
async function open(page: Page, address: string, fault: Fault): Promise<void> {
	if (fault === 'silent') await page.clock.install();
	await page.goto(address, { waitUntil: 'commit' });
	await page.waitForFunction(() => document.readyState !== 'loading');
	if (fault === 'silent') await page.clock.runFor(13_000);
}

async function expectMadePage(page: Page): Promise<void> {
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(MADE);
	await expect(page.locator('svg [data-unit=wusu]').first()).toBeVisible();
	await expect(page.getByText('Internal Error')).toHaveCount(0);
}

const notice = (page: Page) => page.getByRole('alert');

test.describe('a link whose page cannot start', () => {
	const cases = [
		['start', 'missing'],
		['start', 'cut off'],
		['start', 'refused'],
		['start', 'silent'],
		['app', 'missing'],
		['app', 'silent'],
		['layout', 'missing'],
		['layout', 'cut off'],
		['page', 'missing'],
		['page', 'cut off'],
		['page', 'refused'],
		['page', 'silent'],
		['page', 'throwing'],
		['layout', 'throwing'],
		['atlas', 'missing'],
		['atlas', 'cut off'],
		['atlas', 'of another form'],
		['atlas', 'emptied'],
		['atlas', 'silent']
	] as const;
	for (const [script, fault] of cases)
		test(`says which day it shows: ${script} script ${fault}`, async ({ page }) => {
			const loads = countLoads(page);
			await breakScript(page, SCRIPTS[script](), fault);
			await open(page, '/#date=1946-07-01', fault);
			await expect(notice(page)).toContainText(SHOWS);
			await expectMadePage(page);
			await expect(notice(page).getByRole('button', { name: 'Try again' })).toBeVisible();
			await expect(notice(page).getByRole('link')).toHaveAttribute('href', './on/1946-07-01/');
			expect(loads()).toBe(1);
		});

	test('leads to the page of the day, and names what else was not restored', async ({ page }) => {
		await breakScript(page, SCRIPTS.start(), 'missing');
		await page.goto('/#date=1946-07-02&sel=place:ghulja&compare=1945-07-01..1946-07-02&view=both');
		await expect(notice(page)).toContainText(
			'Not restored from the link: the selection; the choice of de facto or de jure; the comparison of 1 July 1945 with 2 July 1946.'
		);
		await expect(notice(page).getByRole('link', { name: 'the selection in the link' })).toHaveAttribute(
			'href',
			'./place/ghulja/'
		);
		await notice(page)
			.getByRole('link', { name: /the last day before 2 July 1946 that has one/ })
			.click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('1 July 1946');
	});

	test('knows the day of a step of a tour, a date that is none, and a link that is edited', async ({
		page
	}) => {
		await breakScript(page, SCRIPTS.start(), 'missing');
		await page.goto('/#tour=five-years.3');
		await expect(notice(page)).toContainText('the link asks for 12 November 1944.');
		await expect(notice(page)).toContainText('step 3 of the tour “Five years in twelve steps”');
		await page.evaluate(() => (location.hash = '#date=1946-02-30'));
		await expect(notice(page)).toContainText('the link asks for “1946-02-30”.');
		await page.evaluate(() => (location.hash = ''));
		await expect(notice(page)).toContainText(`It shows ${MADE}.`);
		await expect(notice(page).getByRole('link')).toHaveCount(0);
	});

	test('is restored where the script comes late after all', async ({ page }) => {
		const mend = await breakScript(page, SCRIPTS.page(), 'missing');
		await page.goto('/?svg#date=1946-07-01');
		await expect(notice(page)).toContainText(SHOWS);
		await mend();
		await notice(page).getByRole('button', { name: 'Try again' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('1 July 1946');
		await expect(notice(page)).toHaveCount(0);
	});

	test('is reloaded once, in silence, where the site was published anew', async ({ page }) => {
		const loads = countLoads(page);
		await breakScript(page, SCRIPTS.start(), 'missing');
		await page.route('**/_app/version.json', (route) => route.fulfill({ json: { version: 'later' } }));
		await page.goto('/#date=1946-07-01');
		await expect(notice(page)).toContainText(SHOWS);
		await expectMadePage(page);
		expect(loads()).toBe(2);
		await notice(page).getByRole('button', { name: 'Try again' }).click();
		await expect.poll(loads).toBe(3);
		await expect(notice(page)).toContainText(SHOWS);
		expect(loads()).toBe(3);
	});

	const others = [
		['/embed/', 'embed/index.html', SHOWS],
		['/present/audience/', 'present/audience/index.html', SHOWS],
		['/present/console/', 'present/console/index.html', SHOWS],
		['/handout/', 'handout/index.html', 'The link asks for 1 July 1946.'],
		['/quiz/', 'quiz/index.html', 'The link asks for 1 July 1946.']
	] as const;
	for (const [address, file, words] of others)
		test(`says so on every page with an application: ${address}`, async ({ page }) => {
			await breakScript(page, SCRIPTS.page(file), 'missing');
			await page.goto(`${address}#date=1946-07-01`);
			await expect(notice(page)).toContainText(words);
			await expect(page.getByText('Internal Error')).toHaveCount(0);
			await expect(page.locator('main')).toBeVisible();
			await notice(page).getByRole('link').click({ trial: true });
			const target = await notice(page).getByRole('link').getAttribute('href');
			expect(new URL(target ?? '', page.url()).pathname).toBe('/on/1946-07-01/');
		});

	test('is a page of its own where there is no such page', async ({ page }) => {
		await breakScript(page, SCRIPTS.start(), 'missing');
		await page.goto('/place/atlantis/');
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Page not found');
		await expect(notice(page)).toBeVisible();
	});
});

test.describe('a part that is fetched when it is needed', () => {
	const part = (page: Page, name: string) => page.locator(`[data-part=${name}]`);

	for (const fault of ['missing', 'cut off', 'refused', 'silent'] as const)
		test(`is reported, and the page goes on: ${fault}`, async ({ page }) => {
			await breakScript(page, SCRIPTS.settings(), fault);
			if (fault === 'silent') await page.clock.install();
			await page.goto('/?svg#date=1946-07-01');
			await page.locator('.screen.restored').waitFor();
			await page.keyboard.press(',');
			if (fault === 'silent') await page.clock.runFor(11_000);
			await expect(page.getByRole('status', { name: 'Notices' })).toContainText(
				fault === 'silent' ? 'Still loading: the settings.' : 'Could not be loaded: the settings.'
			);
			await page.keyboard.press('ArrowRight');
			await expect(page.getByRole('heading', { level: 1 })).toHaveText('2 July 1946');
		});

	test('can be asked for again', async ({ page }) => {
		const mend = await breakScript(page, SCRIPTS.search(), 'refused');
		await page.goto('/?svg');
		await page.locator('.screen.restored').waitFor();
		await page.keyboard.press('/');
		const again = part(page, 'search').getByRole('button', { name: 'Try again' });
		await expect(again).toBeVisible();
		await mend();
		await again.click();
		await expect(page.getByRole('dialog', { name: 'Search' })).toBeVisible();
		await expect(part(page, 'search')).toHaveCount(0);
	});

	for (const fault of ['missing', 'silent'] as const)
		test(`never leaves a class before a bare map: ${fault}`, async ({ page }) => {
			await breakScript(page, SCRIPTS.presentation(), fault);
			if (fault === 'silent') await page.clock.install();
			await page.goto('/?svg#date=1946-07-01');
			await page.locator('.screen.restored').waitFor();
			await page.keyboard.press('p');
			if (fault === 'silent') await page.clock.runFor(11_000);
			await expect(part(page, 'present')).toBeVisible();
			await expect(page.getByRole('heading', { level: 1 })).toHaveText('1 July 1946');
			await expect(page.getByRole('slider', { name: 'Date' })).toBeVisible();
		});

	test('is reported where it is the card of a tour, or its steps', async ({ page }) => {
		const mend = await breakScript(page, SCRIPTS.tourCard(), 'missing');
		await page.goto('/?svg#tour=five-years.3');
		await expect(part(page, 'tour')).toBeVisible();
		await mend();
		await breakScript(page, SCRIPTS.tours(), 'missing');
		// The address has become that of the step; the bare link once more.
		await page.goto('about:blank');
		await page.goto('/?svg#tour=five-years.3');
		const alert = page.getByRole('alert').filter({ hasText: 'The map shows' });
		await expect(alert).toContainText(
			`Step 3 of “Five years in twelve steps” could not be loaded. The map shows ${MADE}.`
		);
		await page.goto('/?svg');
		await page.locator('.screen.restored').waitFor();
		await page.getByRole('button', { name: 'Tours', exact: true }).click();
		await page.getByRole('button', { name: 'Five years in twelve steps', exact: true }).click();
		await expect(page.getByRole('dialog').getByRole('alert')).toContainText('could not be loaded');
	});

	test('is not waited for by a hidden page: the steps of a tour that never come', async ({ page }) => {
		await breakScript(page, SCRIPTS.tours(), 'silent');
		await page.clock.install();
		const asked = page.waitForRequest(`**/${SCRIPTS.tours()}`);
		await page.goto('/?svg#tour=five-years.3', { waitUntil: 'commit' });
		await asked;
		// A slow page begins to wait some time after it has asked.
		await expect(async () => {
			await page.clock.runFor(13_000);
			await expect(page.getByRole('alert')).toContainText('Five years in twelve steps', { timeout: 2000 });
		}).toPass();
		await expectMadePage(page);
	});

	test('is a picture where it is the live map', { tag: '@live' }, async ({ page }) => {
		const mend = await breakScript(page, SCRIPTS.map(), 'missing');
		await page.goto('/?live');
		const note = page.getByRole('status', { name: 'How the map is drawn' });
		await expect(note).toContainText('could not be loaded');
		await expect(page.locator('svg [data-unit=wusu]').first()).toBeVisible();
		await mend();
		await note.getByRole('button', { name: 'Try again' }).click();
		await page.locator('[data-live]').waitFor({ timeout: 40_000 });
	});
});
