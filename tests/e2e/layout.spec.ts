import { expect, type Page } from '@playwright/test';
import { describe } from '#lib/atlas/describe.ts';
import { narrate } from '#lib/atlas/narrate.ts';
import { parseIsoDay, type Day } from '#lib/atlas/time/day.ts';
import { narrationWords } from '#lib/i18n/narration.ts';
import { core } from '../built-core.ts';
import { layoutFaults, layoutOf } from './layout-faults.ts';
import { test } from './same-page.ts';
import { show, untilSettled } from './settle.ts';

/*
 * Every window a reader may have, with text of two sizes, on a quiet day, a busy day and the day with the
 * longest sentence: nothing overlaps, nothing is cut, enough of the window is map, and all tools are at hand.
 */

test.describe.configure({ mode: 'parallel' });

interface Size {
	readonly width: number;
	readonly height: number;
}

const WINDOWS: readonly Size[] = [
	{ width: 320, height: 568 },
	{ width: 360, height: 640 },
	{ width: 390, height: 844 },
	{ width: 430, height: 932 },
	{ width: 568, height: 320 },
	{ width: 844, height: 390 },
	{ width: 932, height: 430 },
	{ width: 853, height: 480 },
	{ width: 768, height: 1024 },
	{ width: 1024, height: 600 },
	{ width: 1024, height: 768 },
	{ width: 1280, height: 720 },
	{ width: 1366, height: 768 },
	{ width: 1920, height: 1080 },
	{ width: 2560, height: 1440 }
];
const TEXT_SIZES = [100, 130] as const;
/** Colours have no size: a second theme is looked at once a window and size of text. */
const THEMES = ['dark', 'light'] as const;
/** Px: lower than this a window has little room for anything. */
const LOW = 640;
const TOOLS = ['Search', 'Share', 'Compare', 'Present', 'Tours', 'Settings'];

const dayOf = (iso: string): Day => {
	const day = parseIsoDay(iso);
	if (day === null) throw new Error(`no day: ${iso}`);
	return day;
};

/** The day of news whose sentence is the longest. */
function longestDay(): Day {
	const length = (day: Day) =>
		narrate(core, describe(core, { day, view: 'de-facto', selection: null, names: 'period' }), narrationWords)
			.length;
	return core.news.stops
		.map(({ day }) => day)
		.reduce((longest, day) => (length(day) > length(longest) ? day : longest));
}

const DAYS = {
	quiet: dayOf('1947-11-20'),
	busy: dayOf('1945-09-08'),
	long: longestDay()
};

/** The tools that neither stand in the window nor in the menu that is one press away. */
async function toolsOutOfReach(page: Page): Promise<string[]> {
	const reached = async (): Promise<string[]> => {
		const found: string[] = [];
		for (const name of [...TOOLS, 'About this map']) {
			const role = name.startsWith('About') ? 'link' : 'button';
			const tools = await page.getByRole(role, { name, exact: true }).all();
			const boxes = await Promise.all(
				tools.map(async (tool) => ((await tool.isVisible()) ? tool.boundingBox() : null))
			);
			const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
			if (
				boxes.some(
					(box) =>
						box && box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height
				)
			)
				found.push(name);
		}
		return found;
	};
	const atOnce = await reached();
	const menu = page.getByRole('button', { name: 'Menu', exact: true });
	if (!(await menu.isVisible())) return [...TOOLS, 'About this map'].filter((name) => !atOnce.includes(name));
	await menu.click();
	const afterPress = await reached();
	const faults = await layoutFaults(page);
	await page.keyboard.press('Escape');
	await expect(menu).toHaveAttribute('aria-expanded', 'false');
	const all = new Set([...atOnce, ...afterPress]);
	return [
		...[...TOOLS, 'About this map'].filter((name) => !all.has(name)),
		...faults.filter((fault) => fault.startsWith('cut'))
	];
}

async function expectGoodLayout(page: Page, { width, height }: Size): Promise<void> {
	await page.setViewportSize({ width, height });
	await page.goto('/?svg#date=1947-11-20');
	await page.locator('.screen.restored').waitFor();
	await page.evaluate(() => document.fonts.ready);
	for (const text of TEXT_SIZES) {
		await page.evaluate((size) => (document.documentElement.dataset['text'] = String(size / 100)), text);
		const least = text > 100 || height < LOW ? 0.25 : 0.33;
		for (const [kind, day] of Object.entries(DAYS)) {
			await show(page, day);
			for (const colorScheme of kind === 'busy' ? THEMES : (['light'] as const)) {
				await page.emulateMedia({ colorScheme });
				await untilSettled(page);
				const { faults, freeMap } = await layoutOf(page);
				const state = `${width}×${height}, text ${text} %, ${kind} day, ${colorScheme}`;
				expect.soft(faults, state).toEqual([]);
				expect.soft(freeMap, `map of ${state}`).toBeGreaterThanOrEqual(least);
			}
		}
		expect.soft(await toolsOutOfReach(page), `tools at ${width}×${height}, ${text} %`).toEqual([]);
	}
}

for (const size of WINDOWS)
	test(`layout of ${size.width}×${size.height}`, async ({ page }) => {
		test.setTimeout(120_000);
		await expectGoodLayout(page, size);
	});

test('layout of 1280×720 with bars that take room', { tag: '@bars' }, async ({ page }) => {
	test.setTimeout(120_000);
	await expectGoodLayout(page, { width: 1280, height: 720 });
	const barWidth = await page.evaluate(() => {
		const scroller = document.querySelector<HTMLElement>('[data-scroller]');
		return scroller ? scroller.offsetWidth - scroller.clientWidth : 0;
	});
	expect(barWidth, 'the browser has such bars').toBeGreaterThan(0);
});
