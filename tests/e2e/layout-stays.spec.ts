import { expect, type Page } from '@playwright/test';
import { dayOf } from '#lib/atlas/time/day.ts';
import { core } from '../built-core.ts';
import { ELSEWHERE } from './elsewhere.ts';
import { test } from './same-page.ts';
import { closeIntroduction, test as testAlone } from './test.ts';

/* What a reader looks at stays where it is: while the page loads, and when something is selected. */

const WINDOWS = [
	{ width: 390, height: 844 },
	{ width: 844, height: 390 },
	{ width: 1280, height: 720 }
];
/** Share of the window moved, times how far, from which on a reader may notice it. */
const NOTICED = 0.02;
const PARTS = ['main', 'section.timeline', '.lanes', 'section.cartouche'];

/** What moved at once, and how much of the window. */
interface Shift {
	readonly value: number;
	readonly moved: readonly string[];
}

/** Notes every shift of the layout from the first paint on. */
async function noteShifts(page: Page): Promise<void> {
	await page.addInitScript(() => {
		interface Entry extends PerformanceEntry {
			readonly value: number;
			readonly sources: readonly {
				readonly node: Node | null;
				readonly previousRect: DOMRect;
				readonly currentRect: DOMRect;
			}[];
		}
		const shifts: Shift[] = [];
		Object.assign(window, { shifts });
		const rect = ({ x, y, width, height }: DOMRect) => `${[x, y, width, height].map(Math.round).join(' ')}`;
		new PerformanceObserver((list) => {
			for (const { value, sources } of list.getEntries() as Entry[])
				shifts.push({
					value,
					moved: sources.map(
						({ node, previousRect, currentRect }) =>
							`${node?.parentElement?.className ?? ''} > ${node?.nodeName ?? ''} “${node?.textContent?.trim().slice(0, 40) ?? ''}”: ${rect(previousRect)} → ${rect(currentRect)}`
					)
				});
		}).observe({ type: 'layout-shift', buffered: true });
	});
}

/** Expects that nothing moved since a number of shifts, or says what. */
async function expectStill(page: Page, since = 0): Promise<void> {
	const shifts = (await shiftsOf(page)).slice(since);
	const sum = shifts.reduce((before, { value }) => before + value, 0);
	expect(sum, shifts.flatMap(({ moved }) => moved).join('\n')).toBeLessThan(NOTICED);
}

const shiftsOf = (page: Page) =>
	page.evaluate(() => (window as unknown as { shifts: readonly Shift[] }).shifts);

const boxesOf = (page: Page) =>
	Promise.all(PARTS.map(async (part) => [part, await page.locator(part).first().boundingBox()]));

for (const size of WINDOWS) {
	const name = `${size.width}×${size.height}`;

	testAlone(`nothing moves while the page loads at ${name}`, async ({ page }) => {
		await page.setViewportSize(size);
		await noteShifts(page);
		await page.goto('/?svg');
		await page.locator('.screen.restored').waitFor();
		await page.waitForLoadState('networkidle');
		await expectStill(page);
	});

	testAlone(`nothing moves when letters arrive late at ${name}`, async ({ page }) => {
		await page.setViewportSize(size);
		await noteShifts(page);
		let give = (): void => undefined;
		const areGiven = new Promise<void>((resolve) => (give = resolve));
		await page.route('**/*.woff2', async (route) => {
			await areGiven;
			await route.continue();
		});
		await page.goto('/?svg', { waitUntil: 'domcontentloaded' });
		await page.locator('.screen.restored').waitFor();
		const before = await boxesOf(page);
		const { length } = await shiftsOf(page);
		give();
		await page.evaluate(() => document.fonts.ready);
		await expect
			.poll(() =>
				page.evaluate(() => [...document.fonts].filter(({ status }) => status === 'loading').length)
			)
			.toBe(0);
		expect(await boxesOf(page)).toEqual(before);
		await expectStill(page, length);
	});

	test(`selecting a district moves nothing at ${name}`, async ({ page }) => {
		await page.setViewportSize(size);
		await page.goto('/?svg#date=1945-09-08');
		await page.locator('.screen.restored').waitFor();
		await page.evaluate(() => document.fonts.ready);
		const before = await boxesOf(page);
		for (const district of ['ili', 'kashgar', 'aksu']) {
			await page.evaluate((hash) => (location.hash = hash), `date=1945-09-08&sel=district:${district}`);
			await page.getByRole('article').waitFor({ state: 'attached' });
			expect(await boxesOf(page), district).toEqual(before);
		}
	});
}

for (const { width, height } of [...WINDOWS, { width: 1920, height: 1080 }])
	test(`the clock stands on its day before a script has run, at ${width}×${height}`, async ({ browser }) => {
		const context = await browser.newContext({ viewport: { width, height } });
		await closeIntroduction(context);
		const page = await context.newPage();
		// The page is one with scripts, and they are still on their way.
		await page.route('**/_app/**/*.js', () => new Promise<void>(() => undefined));
		await page.goto('/?svg', { waitUntil: 'domcontentloaded' });
		const { start, end } = core.atlas.period;
		const strip = await page.locator('.lanes').first().boundingBox();
		const head = await page.getByRole('slider', { name: 'Date' }).boundingBox();
		if (!strip || !head) throw new Error('the page has no clock');
		const shareOf = (day: number) => (day - start) / (end - start);
		expect((head.x + head.width / 2 - strip.x) / strip.width).toBeCloseTo(shareOf(core.atlas.defaultDay), 2);
		const year = await page.locator('.axis .year', { hasText: '1947' }).boundingBox();
		expect(((year?.x ?? NaN) - strip.x) / strip.width).toBeCloseTo(
			shareOf(dayOf({ year: 1947, month: 1, day: 1 })),
			2
		);
		await context.close();
	});

for (const language of ['', 'ru/', 'zh-Hans/'])
	test(`the key of a presentation and the map above it come to rest, /${language}`, async ({ page }) => {
		await page.setViewportSize({ width: 1920, height: 1080 });
		for (const day of ['1945-09-08', '1948-06-01', '1949-08-25']) {
			await page.goto(ELSEWHERE);
			await page.goto(`/${language}?svg#date=${day}`);
			await page.locator('.screen.restored').waitFor();
			await page.keyboard.press('p');
			await page.locator('.projector .key li').first().waitFor();
			/** How many heights the key takes in half a second of frames. */
			const heights = () =>
				page.evaluate(async () => {
					const seen = new Set<number>();
					for (let i = 0; i < 30; i++) {
						await new Promise(requestAnimationFrame);
						seen.add(document.querySelector<HTMLElement>('.projector .key')?.offsetHeight ?? 0);
					}
					return seen.size;
				});
			await expect.poll(heights, { message: day }).toBe(1);
			// A key that changes for the map that it leaves would go on to.
			expect(await heights(), day).toBe(1);
		}
	});
