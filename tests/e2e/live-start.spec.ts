import { expect, type Page } from '@playwright/test';
import { sentKb } from '../bench/host.mjs';
import { BUILD } from './built-pages.ts';
import { test } from './test.ts';

/* What the live map costs before it stands. */

/** KB of all that a first visit fetches until its live map is first drawn, brotli. */
const MOST_KB = 750;
/** What is fetched when it is. */
const LATER = /\/relief-\w+\.webp$/;

/** What a page notes of how it starts. */
interface Noted {
	/** How often it had the graphics card make something to draw in. */
	readonly contexts: number;
	/** Pictures that were read back from the graphics card, which is waited for. */
	readonly readBack: number;
	/** When the first of its parts was taken over, ms. */
	readonly takenOver: number;
	/** When the live map stood, ms. */
	readonly live: number;
}

/** Has the page note how it starts. */
async function note(page: Page): Promise<void> {
	await page.addInitScript(() => {
		const noted = { contexts: 0, readBack: 0, takenOver: Infinity, live: Infinity };
		Object.assign(window, { noted });
		const { getContext } = HTMLCanvasElement.prototype;
		HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, ...args: unknown[]) {
			if (args[0] === 'webgl2') noted.contexts++;
			return Reflect.apply(getContext, this, args) as null;
		} as typeof getContext;
		for (const { prototype } of [CanvasRenderingContext2D, OffscreenCanvasRenderingContext2D]) {
			const { getImageData } = prototype;
			prototype.getImageData = function (this: CanvasRenderingContext2D, ...args) {
				if (!this.getContextAttributes().willReadFrequently) noted.readBack++;
				return Reflect.apply(getImageData, this, args) as ImageData;
			};
		}
		document.addEventListener('DOMContentLoaded', () => {
			const observer = new MutationObserver(() => {
				noted.takenOver = Math.min(noted.takenOver, performance.now());
			});
			for (const part of document.querySelectorAll('section.timeline, section.panel, main.map'))
				observer.observe(part, { childList: true, subtree: true });
			new MutationObserver(() => {
				noted.live = Math.min(noted.live, performance.now());
			}).observe(document.body, { attributeFilter: ['data-live'], subtree: true });
		});
	});
}

const noted = (page: Page) => page.evaluate(() => Reflect.get(window, 'noted') as Noted);

/** When the first of some files was asked for, ms. */
const askedFor = (page: Page, part: string) =>
	page.evaluate(
		(name) =>
			Math.min(
				...performance
					.getEntriesByType('resource')
					.filter((entry) => entry.name.includes(name))
					.map(({ startTime }) => startTime)
			),
		part
	);

/** Files of the site that the page had asked for by a time, ms, by their paths in it. */
async function askedBy(page: Page, time: number): Promise<string[]> {
	const paths = await page.evaluate(
		(until) =>
			performance
				.getEntriesByType('resource')
				.filter(({ startTime }) => startTime < until)
				.map(({ name }) => new URL(name).pathname),
		time
	);
	return [...new Set(['/index.html', ...paths])];
}

test(
	'the live map is on its way before the page is taken over, and is made once',
	{ tag: '@live' },
	async ({ atlas, page }) => {
		await note(page);
		await atlas.open('/?live');
		await expect(page.locator('[data-live]').first()).toBeAttached({ timeout: 120_000 });
		const { contexts, readBack, takenOver, live } = await noted(page);
		// One to see whether there is any, one for the map.
		expect(contexts).toBe(2);
		expect(readBack).toBe(0);
		expect(takenOver).toBeLessThan(Infinity);
		expect(await askedFor(page, '/atlas-map.')).toBeLessThan(takenOver);
		expect(await askedFor(page, '/data/basemap/')).toBeLessThan(takenOver);
		const files = (await askedBy(page, live)).filter((path) => !LATER.test(path));
		expect(files).toContain('/data/basemap/water.json');
		const sizes = await Promise.all(files.map(async (path) => [await sentKb(BUILD, path), path] as const));
		expect(
			sizes.reduce((sum, [kb]) => sum + kb, 0),
			sizes.map(([kb, path]) => `${kb.toFixed(1)} ${path}`).join('\n')
		).toBeLessThanOrEqual(MOST_KB);
		expect(atlas.faults).toEqual([]);
	}
);

test('what lies under the picture is on its way before the page is taken over, and no graphics are tried', async ({
	atlas,
	page
}) => {
	await note(page);
	await atlas.open('/?svg');
	const { contexts, takenOver } = await noted(page);
	expect(contexts).toBe(0);
	expect(takenOver).toBeLessThan(Infinity);
	expect(await askedFor(page, '/data/basemap/')).toBeLessThan(takenOver);
});
