import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { lab, rgb, type LabColor } from 'd3-color';
import sharp from 'sharp';
import { deltaE2000 } from '../data/colour-difference.ts';
import { test } from './test.ts';
import { untilDrawn } from './until-drawn.ts';

/*
 * The live map and the SVG picture show the same: six days, one camera, without what drawn-signs.spec.ts compares name by name and
 * sign by sign. Edges are smoothed and hatches phased differently, so blocks of 16 × 16 px are compared by their mean colour, in
 * CIEDE2000.
 */

const DAYS = ['1944-11-15', '1945-09-08', '1946-07-01', '1948-06-01', '1949-08-25', '1949-12-25'];
const CAMERA = 'map=3.85/41.1/87.6&off=labels,events,journeys';
/** What cartouche, panel and timeline leave of the window: the whole area fills it. */
const CLIP = { x: 288, y: 0, width: 592, height: 464 };
const BLOCK = 16;
/**
 * The mean difference of all blocks: measured 0.4 to 0.6, a good way below what an eye sees side by side. And how far single
 * blocks may differ, and how many: measured at most 5, along the borders, where the live map's band is narrower.
 */
const MEAN = 1;
const PLAIN = 6;
const PLAIN_SHARE = 0.005;
/** Pictures that differ by less show the same holders. */
const SAME_DAY = 0.1;
const FOLDER = join(import.meta.dirname, '../../test-results/live-and-picture');

test('live map and picture show the same on six days', { tag: '@live' }, async ({ atlas, page, context }) => {
	test.setTimeout(300_000);
	mkdirSync(FOLDER, { recursive: true });
	await page.goto(`/?bench#${addressOf(DAYS[0] ?? '')}`);
	await atlas.waitForMap();
	await bareMap(page);
	// The picture needs no graphics, and none of the live map's patience.
	const second = await context.newPage();
	await second.goto(`/?svg#${addressOf(DAYS[0] ?? '')}`);
	await second.locator('.stage image').waitFor();
	await bareMap(second);
	const pictures: LabColor[][] = [];
	const lives: LabColor[][] = [];
	for (const day of DAYS) {
		await show(second, day);
		const picture = await second.screenshot({ clip: CLIP });
		pictures.push(await blocksOf(picture));
		await show(page, day);
		await untilDrawn(page);
		const live = await page.screenshot({ clip: CLIP });
		lives.push(await blocksOf(live));
		const difference = differenceOf(lives.at(-1) ?? [], pictures.at(-1) ?? []);
		const file = join(FOLDER, `${day}.png`);
		await writeDifference(file, live, picture, difference.blocks);
		expect
			.soft(difference.mean, `${day}: mean difference; live, picture and difference in ${file}`)
			.toBeLessThan(MEAN);
		expect
			.soft(difference.plainShare, `${day}: share of blocks that differ plainly; see ${file}`)
			.toBeLessThan(PLAIN_SHARE);
	}
	expectDaysApart(lives, pictures);
});

test('the live map stands before its relief comes', { tag: '@live' }, async ({ atlas, page }) => {
	let release: () => void = () => undefined;
	const isReleased = new Promise<void>((resolve) => (release = resolve));
	await page.route('**/relief-*.webp', async (route) => {
		await isReleased;
		await route.continue();
	});
	await page.goto(`/?bench#${addressOf('1948-06-01')}`);
	await atlas.waitForMap();
	await bareMap(page);
	const flat = await blocksOf(await page.screenshot({ clip: CLIP }));
	release();
	await untilDrawn(page);
	const shaded = await blocksOf(await page.screenshot({ clip: CLIP }));
	expect(differenceOf(flat, shaded).mean).toBeGreaterThan(MEAN);
});

/** Where a hatch alone is seen: on a screen of one and a half px for each of the page, and where a class sees it. */
const HATCHED = [
	{
		place: 'on a screen of 1.5 px',
		query: '',
		deviceScaleFactor: 1.5,
		clip: { x: 570, y: 350, width: 90, height: 80 }
	},
	{
		place: 'before a class',
		query: '&present',
		deviceScaleFactor: 1,
		clip: { x: 790, y: 330, width: 90, height: 80 }
	}
];

for (const { place, query, deviceScaleFactor, clip } of HATCHED)
	test(
		`a hatch is as fine on the live map as in the picture, ${place}`,
		{ tag: '@live' },
		async ({ browser }) => {
			test.setTimeout(180_000);
			const context = await browser.newContext({ deviceScaleFactor, viewport: { width: 1280, height: 720 } });
			const stripes: number[] = [];
			for (const map of ['svg', 'live&bench']) {
				const page = await context.newPage();
				await page.goto(
					`/?${map}${query}#date=1945-09-08&map=6.6/40.6/80.6&off=labels,events,journeys,relief,facilities`
				);
				await page.locator('.screen.restored').waitFor();
				if (query !== '') await page.locator('.projector').waitFor();
				if (map !== 'svg') {
					await page.locator('[data-live]').waitFor({ timeout: 60_000 });
					await untilDrawn(page);
				}
				stripes.push(await stripesIn(await page.screenshot({ clip })));
				await page.close();
			}
			const [inPicture = NaN, onMap = NaN] = stripes;
			expect(inPicture).toBeGreaterThan(8);
			expect(Math.abs(onMap / inPicture - 1), `${onMap} against ${inPicture}`).toBeLessThan(0.15);
			await context.close();
		}
	);

/** How often a row of a picture goes from dark to light or back, in the mean of its rows. */
async function stripesIn(png: Buffer): Promise<number> {
	const { data, info } = await sharp(png).greyscale().raw().toBuffer({ resolveWithObject: true });
	const mean = data.reduce((sum, value) => sum + value, 0) / data.length;
	let turns = 0;
	for (let i = 1; i < data.length; i++)
		if (i % info.width !== 0 && (data[i] ?? 0) > mean !== (data[i - 1] ?? 0) > mean) turns++;
	return turns / info.height;
}

/**
 * The measure distinguishes days: a live map is nowhere as near to the picture of a day on which others hold something.
 */
function expectDaysApart(
	lives: readonly (readonly LabColor[])[],
	pictures: readonly (readonly LabColor[])[]
): void {
	for (const [i, live] of lives.entries()) {
		const own = pictures[i] ?? [];
		for (const [j, other] of pictures.entries()) {
			if (differenceOf(own, other).mean < SAME_DAY) continue;
			const nearness = differenceOf(live, own).mean;
			expect(differenceOf(live, other).mean, `${DAYS[i] ?? ''} against ${DAYS[j] ?? ''}`).toBeGreaterThan(
				1.5 * nearness
			);
		}
	}
}

function addressOf(day: string): string {
	return `date=${day}&${CAMERA}`;
}

/** Hides what lies over the map. */
async function bareMap(page: Page): Promise<void> {
	await page.addStyleTag({
		content:
			'.stage :is(.note, .buttons, .reconstructions, .maplibregl-control-container) { display: none !important }'
	});
}

async function show(page: Page, day: string): Promise<void> {
	await page.evaluate((hash) => (location.hash = hash), addressOf(day));
	await expect.poll(() => page.evaluate(() => location.hash)).toContain(day);
	await page.evaluate(
		() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
	);
}

/** The mean colours of the blocks of a picture, row by row. */
async function blocksOf(png: Buffer): Promise<LabColor[]> {
	const { data } = await sharp(png)
		.removeAlpha()
		.resize(CLIP.width / BLOCK, CLIP.height / BLOCK, { kernel: 'linear', fastShrinkOnLoad: false })
		.raw()
		.toBuffer({ resolveWithObject: true });
	return Array.from({ length: data.length / 3 }, (_, i) =>
		lab(rgb(data[3 * i] ?? 0, data[3 * i + 1] ?? 0, data[3 * i + 2] ?? 0))
	);
}

function differenceOf(one: readonly LabColor[], two: readonly LabColor[]) {
	const blocks = one.map((colour, i) => deltaE2000(colour, two[i] ?? colour));
	return {
		blocks,
		mean: blocks.reduce((sum, value) => sum + value, 0) / blocks.length,
		plainShare: blocks.filter((value) => value > PLAIN).length / blocks.length
	};
}

/** Live map, picture and, in black, where and how strongly they differ: side by side in one file. */
async function writeDifference(
	file: string,
	live: Buffer,
	picture: Buffer,
	blocks: readonly number[]
): Promise<void> {
	const grey = Buffer.from(blocks.map((value) => Math.max(0, 255 - value * 12)));
	const map = await sharp(grey, {
		raw: { width: CLIP.width / BLOCK, height: CLIP.height / BLOCK, channels: 1 }
	})
		.resize(CLIP.width, CLIP.height, { kernel: 'nearest' })
		.png()
		.toBuffer();
	const { width, height } = CLIP;
	await sharp({ create: { width: width * 3, height, channels: 3, background: 'white' } })
		.composite([live, picture, map].map((input, i) => ({ input, left: i * width, top: 0 })))
		.png()
		.toFile(file);
}
