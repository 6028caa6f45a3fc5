import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { TourSheets } from '#lib/atlas/model/tour-sheets.ts';
import { core } from '../built-core.ts';
import { linesOfPages } from './pdf-pages.ts';
import { test } from './same-page.ts';
import { test as testAlone } from './test.ts';
import { violations } from './violations.ts';

/* What is printed around a tour, as a teacher and a class get it; and what a handout says on paper. */

const SHEETS = JSON.parse(
	readFileSync(resolve(import.meta.dirname, '../../src/lib/generated/tour-sheets.json'), 'utf8')
) as readonly TourSheets[];
const TOURS = core.atlas.tours.map(({ id }) => id);
const PARTS = ['plan', 'notes', 'worksheet', 'map', 'timeline', 'documents', 'glossary', 'key'];
/** With the foot of the page: no page bears a line or two that fell off the one before. */
const FEWEST_LINES = 5;

function sheetsOf(tour: string): TourSheets {
	const sheets = SHEETS.find((one) => one.tour === tour);
	if (!sheets) throw new Error(`no sheets of ${tour}`);
	return sheets;
}

/** What would print be without its colours: tints by their luminance, 0–1. */
async function greysOf(page: Page, selector: string): Promise<{ grey: number; pattern: string }[]> {
	return page.locator(selector).evaluateAll((swatches) =>
		swatches.map((swatch) => {
			const [ground, pattern] = swatch.querySelectorAll('rect');
			const [r = 0, g = 0, b = 0] = (getComputedStyle(ground ?? swatch).fill.match(/\d+/g) ?? []).map(Number);
			return {
				grey: (0.299 * r + 0.587 * g + 0.114 * b) / 255,
				pattern: pattern?.getAttribute('fill')?.startsWith('url') ? (pattern.getAttribute('fill') ?? '') : ''
			};
		})
	);
}

test.describe('the sheets of a tour', () => {
	for (const tour of TOURS)
		test(`${tour}: can be read without a script, part by part, with room to write and a key`, async ({
			browser,
			baseURL
		}) => {
			const context = await browser.newContext({ javaScriptEnabled: false });
			const page = await context.newPage();
			await page.goto(`${baseURL ?? ''}/tour/${tour}/`);
			const sheets = sheetsOf(tour);
			expect(await page.locator('section.sheet').evaluateAll((all) => all.map(({ id }) => id))).toEqual(
				PARTS
			);
			for (const minutes of [45, 20])
				await expect(page.getByRole('table', { name: `${minutes} minutes` })).toContainText(
					`Together${minutes}`
				);
			const worksheet = page.locator('#worksheet');
			await expect(worksheet.getByText('Name', { exact: true })).toBeVisible();
			for (const level of ['Easy', 'Medium', 'Hard'])
				await expect(worksheet.getByRole('heading', { name: level })).toBeVisible();
			await expect(worksheet.locator('.ask')).toHaveCount(sheets.worksheet.length);
			await expect(worksheet.locator('.ruled:has(i)')).toHaveCount(sheets.worksheet.length);
			for (const { answer } of sheets.worksheet.filter(({ answer: text }) => text.length > 20)) {
				await expect(worksheet).not.toContainText(answer);
				await expect(page.locator('#key')).toContainText(answer);
			}
			for (const { kind, text } of sheets.documents) {
				const document = page.locator('#documents .document').filter({ hasText: text });
				await expect(document).toContainText(
					kind === 'extract' ? 'Extract, word for word' : 'Summary in our words'
				);
			}
			await context.close();
		});

	test('ask with a map and a strip that tell nothing, and answer with both', async ({ page }) => {
		await page.goto('/tour/five-years/');
		const tells = (part: string) =>
			page
				.locator(part)
				.first()
				.evaluate((map) => ({
					units: map.querySelectorAll('[data-holder], [data-unit]').length,
					tinted: [...map.querySelectorAll('[fill], [stroke]')].filter((element) =>
						/--(?:p|band|halo)-/.test(`${element.getAttribute('fill')} ${element.getAttribute('stroke')}`)
					).length
				}));
		const blank = page.getByRole('img', { name: 'Blank map of the districts' });
		await expect(blank).toBeVisible();
		await expect(blank.getByText('Hami')).toBeAttached();
		expect(await tells('#map .map')).toEqual({ units: 0, tinted: 0 });
		const filled = await tells('#key .map');
		expect(filled.units).toBe(core.atlas.units.length);
		await expect(page.locator('#timeline .letter')).toHaveCount(0);
		const letters = page.locator('#key .fill-strip .letter');
		await expect(letters).toHaveCount(sheetsOf('five-years').timeline.length);
		// From left to right the letters stand in the order of the days.
		const inOrder = await letters.evaluateAll((all) =>
			all
				.toSorted((a, b) => a.getBoundingClientRect().x - b.getBoundingClientRect().x)
				.map(({ textContent }) => textContent)
		);
		const days = await page
			.locator('#key .strip-events li')
			.evaluateAll((all) => all.map((item) => item.querySelector('b')?.textContent ?? ''));
		const titles = sheetsOf('five-years').timeline.map((id) => core.event(id));
		const byDay = titles.toSorted((a, b) => a.day.best - b.day.best).map(({ title }) => title);
		const byTitle = titles.map(({ title }) => title).toSorted((a, b) => a.localeCompare(b, 'en'));
		expect(inOrder).toEqual(byDay.map((title) => days[byTitle.indexOf(title)]));
	});

	for (const format of ['A4', 'Letter'] as const)
		test(`print on ${format}: every page bears more than a leftover`, async ({ page }) => {
			test.slow();
			for (const tour of TOURS) {
				await page.goto(`/tour/${tour}/`);
				const lines = linesOfPages(await page.pdf({ format }));
				expect(lines.length, tour).toBeGreaterThanOrEqual(PARTS.length);
				expect(Math.min(...lines), `${tour}: ${lines.join(' ')}`).toBeGreaterThanOrEqual(FEWEST_LINES);
			}
		});

	test('are black on white, and tell holders apart in grey', async ({ page }) => {
		await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
		for (const tour of TOURS) {
			await page.goto(`/tour/${tour}/`);
			const paper = await page.locator('.sheets').evaluate((sheets) => {
				const { color, backgroundColor } = getComputedStyle(sheets);
				return [color, backgroundColor];
			});
			expect(paper[1]).toBe('rgb(255, 255, 255)');
			expect(Math.max(...(paper[0]?.match(/\d+/g) ?? []).map(Number))).toBeLessThan(80);
			const greys = await greysOf(page, '#key .colours svg');
			expect(greys.length).toBeGreaterThan(2);
			const pairs = greys.flatMap((one, i) => greys.slice(i + 1).map((other) => [one, other] as const));
			for (const [one, other] of pairs.filter(([a, b]) => a.pattern === b.pattern))
				expect(Math.abs(one.grey - other.grey), `${tour} ${JSON.stringify(greys)}`).toBeGreaterThan(0.1);
		}
	});

	test('are found from the tours, the handout and the console, and have no faults for axe', async ({
		page
	}) => {
		await page.goto('/?svg');
		await page.locator('.screen.restored').waitFor();
		await page.getByRole('button', { name: 'Tours', exact: true }).click();
		await page.getByRole('link', { name: 'Sheets to print for “Five years in twelve steps”' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Five years in twelve steps');
		expect.soft(await violations(page)).toEqual([]);
		await page.getByRole('link', { name: 'Teaching' }).click();
		await expect(page.locator('main h2')).toHaveCount(TOURS.length);
		expect.soft(await violations(page)).toEqual([]);
		for (const from of ['/handout/#tour=two-maps.2', '/present/console/?svg#tour=two-maps.2']) {
			await page.goto(from);
			await expect(page.getByRole('link', { name: 'Sheets to print' })).toHaveAttribute(
				'href',
				/\/tour\/two-maps\/$/
			);
		}
	});
});

test.describe('a handout on paper', () => {
	test('explains its tints, signs and abbreviations, and has a page for each step', async ({ page }) => {
		test.slow();
		await page.goto('/handout/#tour=five-years.11');
		const legend = page.getByRole('list', { name: 'Legend' });
		await expect(legend).toContainText('Republic of China (ROC)');
		await expect(legend).toContainText('Journey');
		await expect(page.locator('.abbreviated')).toContainText('PLA People’s Liberation Army');
		await page.getByRole('radio', { name: /^Every step/ }).check();
		await expect(page.locator('.handout')).toHaveCount(12);
		for (const format of ['A4', 'Letter'] as const) {
			const lines = linesOfPages(await page.pdf({ format }));
			expect(lines, format).toHaveLength(13);
			expect(Math.min(...lines), format).toBeGreaterThan(10);
		}
		// The day on the strip is drawn by a border: paper has no backgrounds.
		const playhead = page.locator('.handout .playhead').first();
		expect(
			await playhead.evaluate((mark) => Number.parseFloat(getComputedStyle(mark).borderLeftWidth))
		).toBeGreaterThan(1);
		// The map ends where the legend begins.
		await page.emulateMedia({ media: 'print' });
		const sizes = await page.locator('.handout').evaluateAll((all) =>
			all.map((sheet) => {
				const bottom = sheet.querySelector('.map-frame')?.getBoundingClientRect().bottom ?? 0;
				return bottom - (sheet.querySelector('.legend')?.getBoundingClientRect().top ?? 0);
			})
		);
		expect(Math.max(...sizes)).toBeLessThanOrEqual(0);
	});

	testAlone('a first print waits for what is printed', async ({ page }) => {
		test.slow();
		// What the browser would print, at the moment when it is asked to.
		await page.addInitScript(() => {
			window.print = () => {
				dispatchEvent(new Event('beforeprint'));
				const sheets = document.querySelectorAll('.print-sheet').length;
				const root = document.documentElement.dataset;
				root['printed'] = `${sheets} ${root['released'] ?? 'before'}`;
				dispatchEvent(new Event('afterprint'));
			};
		});
		let release: () => void = () => undefined;
		const held = new Promise<void>((done) => (release = done));
		await page.route('**/data/basemap/**', async (route) => {
			await held;
			await route.continue();
		});
		await page.goto('/?svg');
		await page.locator('.explorer.restored').waitFor();
		await page.keyboard.press('Control+p');
		await page.evaluate(() => (document.documentElement.dataset['released'] = 'after'));
		release();
		await expect(page.locator('html')).toHaveAttribute('data-printed', '1 after', { timeout: 30_000 });
	});
});
