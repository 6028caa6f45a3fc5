import { expect, type Page } from '@playwright/test';
import sharp from 'sharp';
import { core } from '../built-core.ts';
import { bestOverlap, cutToInk, inkOf, type Ink } from './ink.ts';
import { test } from './test.ts';

/*
 * The live map draws one letter at a time; the browser shapes whole words. Uyghur names of the map are held against the same
 * names as the browser's own text writes them in the same font, and against the same letters set apart.
 */

/** Words with letters that take all four forms, and with e, which has none of its own. */
const WORDS = ['kashgar', 'tacheng'].map((id) => {
	const place = core.place(id);
	const name = place.toponyms.find(({ lang }) => lang === 'ug')?.name;
	if (name === undefined) throw new Error(`no Uyghur name of ${id}`);
	return { id, name, lngLat: place.lngLat, rank: place.rank };
});
/** From here on lettering is 1.6 times as large as at the scale of the whole area. */
const ZOOM = 8.4;
const SIZE = { seat: 12.5 * 1.6, capital: 14 * 1.6 };
const SCALE = 2;
/** Around the point, px: the name stands to the right of it, to the left, below or above. */
const AROUND = { width: 260, height: 80 };
/** Share of the ink that both have of the ink that either has: edges differ by how each smooths them. */
const SAME = 0.8;
/** Letters that stand apart have less in common than this, also in a word half of whose letters never join. */
const APART = 0.6;

// A bare map, and a small one: software draws four times the pixels.
test.use({ deviceScaleFactor: SCALE, viewport: { width: 400, height: 260 } });

test('Uyghur names of the map join as the browser joins them', { tag: '@live' }, async ({ atlas, page }) => {
	test.setTimeout(120_000);
	await atlas.open('/embed/?live&controls=none#date=1948-06-01&names=uyghur', 'live');
	for (const { id, name, lngLat, rank } of WORDS) {
		await page.evaluate(
			(hash) => (location.hash = hash),
			`#date=1948-06-01&map=${ZOOM}/${lngLat[1]}/${lngLat[0]}&names=uyghur&off=relief,journeys,events`
		);
		const font =
			rank === 1
				? { family: 'Atlas Sans Bold', weight: 700 }
				: { family: 'Atlas Sans SemiBold', weight: 600 };
		const css = `${font.weight} ${(rank === 1 ? SIZE.capital : SIZE.seat) * SCALE}px "${font.family}","Atlas Arabic"`;
		const written = await writtenBy(page, name, css);
		const apart = await writtenBy(page, [...name].join('\u200c'), css);
		let drawn = written;
		await expect
			.poll(
				async () => {
					drawn = await drawnAround(page);
					return bestOverlap(drawn, written);
				},
				{ message: `${id}: share of the ink that map and browser have in common`, timeout: 30_000 }
			)
			.toBeGreaterThan(SAME);
		expect(bestOverlap(drawn, apart), `${id}: letters set apart look otherwise`).toBeLessThan(APART);
	}
});

/** The ink around the middle of the map. */
async function drawnAround(page: Page): Promise<Ink> {
	const box = await page.locator('.canvas').boundingBox();
	if (!box) throw new Error('no map');
	const [x, y] = [box.x + (box.width - AROUND.width) / 2, box.y + (box.height - AROUND.height) / 2];
	return inkOfPng(await page.screenshot({ clip: { x, y, ...AROUND } }));
}

/** A text as the browser writes it on a canvas. */
async function writtenBy(page: Page, text: string, font: string): Promise<Ink> {
	const png = await page.evaluate(
		async ([words, css]) => {
			await document.fonts.load(css, words);
			const canvas = document.createElement('canvas');
			[canvas.width, canvas.height] = [640, 160];
			const context = canvas.getContext('2d');
			if (!context) throw new Error('no canvas');
			context.fillStyle = 'white';
			context.fillRect(0, 0, canvas.width, canvas.height);
			context.fillStyle = 'black';
			context.font = css;
			context.textAlign = 'left';
			context.direction = 'rtl';
			context.fillText(words, 40, 100);
			return canvas.toDataURL('image/png').slice('data:image/png;base64,'.length);
		},
		[text, font] as const
	);
	return cutToInk(await inkOfPng(Buffer.from(png, 'base64')));
}

async function inkOfPng(png: Buffer): Promise<Ink> {
	const { data, info } = await sharp(png)
		.removeAlpha()
		.greyscale()
		.raw()
		.toBuffer({ resolveWithObject: true });
	return inkOf({ data, width: info.width, height: info.height });
}
